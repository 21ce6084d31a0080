import DeskBasics

/// What is done with a ticket, wherever it is.
package struct TicketAsk: Codable, Hashable, Sendable {
  package enum Step: Codable, Hashable, Sendable {
    case cancel
    /// A parked visitor waits again.
    case requeue
    /// Under the same number to another service (Q5).
    case transfer(service: String)
    /// Elderly, pregnant, disabled.
    case prioritise
    case ordinary
    /// Takes back a step that no counter took.
    case undo
    /// To the next consultant in turn, or to the one whom the visitor knows; `orNext`: to whoever stands in (Q3).
    case assign(consultant: String? = nil, orNext: Bool? = nil)
    /// Who it is for and what to know of them; what is left out stays as it was.
    case describe(details: VisitorDetails)
    case eraseName
    /// The slip once more, marked as a reprint (Q4).
    case reprint
    case dropSlip

    package enum CodingKeys: String, AskWord {
      case cancel
      case requeue, transfer, prioritise, ordinary, undo, assign, describe
      case eraseName = "erase-name"
      case reprint
      case dropSlip = "drop-slip"
    }
  }

  var number: TicketNumber
  var step: Step

  package init(_ number: TicketNumber, _ step: Step) {
    self.number = number
    self.step = step
  }
}
