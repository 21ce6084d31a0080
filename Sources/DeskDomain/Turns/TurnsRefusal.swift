/// Why the turns are not changed as was asked (Q3).
///
/// Nothing has changed. The description says what to do.
package enum TurnsRefusal: Error, Hashable, Sendable {
  case unknownConsultant(String, known: [String])
  /// Nobody is free who could take the visitor.
  case nobodyAvailable(busy: [ConsultantVisitor], away: [String], refused: [String])
  /// The visitor is with somebody already.
  case ticketTaken(TicketNumber, by: String)
  /// The visitor's own consultant is here, with somebody else.
  case ownConsultantBusy(String, with: TicketNumber)
  /// Nobody goes away from a visitor.
  case withVisitor(String, TicketNumber)
  case notWithVisitor(String)
  /// No consultant has this visitor.
  case ticketNotTaken(TicketNumber, taken: [TicketNumber])
  case alreadyAway(String)
  case notAway(String)
  /// An absent consultant has no place to change.
  case absent(String)
  case sameConsultant(String)
  /// The visit is not the one that ended last with its consultant, or its consultant is not free.
  case notResumable(TicketNumber)
}

extension TurnsRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownConsultant(let id, let known):
      "there is no consultant \(id): take one of \(Self.list(known))"
    case .nobodyAvailable(let busy, let away, let refused):
      Self.nobody(busy: busy, away: away, refused: refused)
    case .ticketTaken(let ticket, let id):
      "\(ticket) is with \(id): end that visit first, or pass the visitor on by a refusal"
    case .ownConsultantBusy(let id, let ticket):
      "\(id) is with \(ticket): let the visitor wait for \(id), or have the next one stand in"
    case .withVisitor(let id, let ticket):
      "\(id) is with \(ticket): end that visit first, or pass the visitor on by a refusal"
    case .notWithVisitor(let id): "\(id) has no visitor: there is nothing to end"
    case .ticketNotTaken(let ticket, let taken):
      "no consultant has \(ticket): take one of \(Self.list(taken.map(\.description)))"
    case .alreadyAway(let id): "\(id) is away already: say first that \(id) is back"
    case .notAway(let id): "\(id) is not away: there is nothing to do"
    case .absent(let id): "\(id) is absent and has no turn: say first that \(id) is back"
    case .sameConsultant(let id): "both are \(id): name two consultants"
    case .notResumable(let ticket):
      "the visit of \(ticket) cannot go on where it ended: assign the ticket anew"
    }
  }

  private static func nobody(
    busy: [ConsultantVisitor], away: [String], refused: [String]
  ) -> String {
    var reasons = busy.map { "\($0.consultant) is with \($0.ticket)" }
    reasons += away.map { "\($0) is away" }
    reasons += refused.map { "\($0) was with this visitor before" }
    guard !reasons.isEmpty else {
      return "there are no consultants: name them in the site file under `consultants`"
    }
    let advice = "seat the visitor and assign again when one is free"
    return "nobody is free: \(reasons.joined(separator: ", ")); \(advice)"
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "(none)" : names.joined(separator: ", ")
  }
}
