import DeskBasics

/// What the supervisor does with the consultants' turns (Q3).
package enum TurnsAsk: Codable, Hashable, Sendable {
  /// Away for the house: keeps the turn.
  case errand(consultant: String)
  /// Away on their own account: loses the turn.
  case absence(consultant: String)
  /// Here again after either.
  case back(consultant: String)
  /// The visit is over, of a consultant who receives without a counter.
  case free(consultant: String)
  case swap(consultant: String, with: String)
  /// The visitor asks for another consultant; the turn is kept.
  case refuse(ticket: TicketNumber)
  /// The consultant does not take the visitor; the turn is lost.
  case decline(ticket: TicketNumber)

  package enum CodingKeys: String, AskWord {
    case errand, absence, back, free, swap, refuse, decline
  }
}
