package import DeskBasics

/// What is done at a counter.
package struct CounterAsk: Codable, Hashable, Sendable {
  package enum Step: Codable, Hashable, Sendable {
    /// The next visitor, or the one of a number; a visit still open there is finished first.
    case call(ticket: TicketNumber? = nil)
    case recall
    /// The visitor has come to the counter.
    case serve
    case finish
    case noShow
    case park
    /// Takes back the newest step at the counter, or this ticket's newest there.
    case undo(ticket: TicketNumber? = nil)
    case open
    /// Away until this time of day; without it, until the break of the shift is over.
    case goOnBreak(until: LocalTime? = nil)
    case close
    /// A visitor's opinion of the visit that has just ended there (Q6).
    case rate(rating: Rating)

    package enum CodingKeys: String, AskWord {
      case call, recall, serve, finish
      case noShow = "no-show"
      case park, undo, open
      case goOnBreak = "break"
      case close, rate
    }
  }

  package var id: String
  package var step: Step

  package init(_ id: String, _ step: Step) {
    self.id = id
    self.step = step
  }
}
