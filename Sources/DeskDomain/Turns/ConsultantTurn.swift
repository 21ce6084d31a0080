/// How a ticket came to its consultant: what has to be put back where that is undone.
package struct ConsultantTurn: Hashable, Codable, Sendable {
  package var consultant: String
  var manner: TurnsManner
  /// Whom the visitor was with before.
  var refused: [String]
}

/// Why a consultant takes nobody now; the turn is kept, but for an absence.
package enum Unavailable: Hashable, Sendable {
  /// A visitor of their own, or one at their place whom no turn sent.
  case with(TicketNumber)
  case onErrand
  case absent
  /// By the rota: a day of rest, a break, somebody else's duty (G1).
  case offDuty
  /// Their place is closed, or on a break.
  case placeClosed
  /// This visitor was with them before.
  case refused
}

/// Consultants who cannot take a visitor for what goes on outside the turns; they keep their turns.
package typealias TurnsObstacles = [String: Unavailable]
