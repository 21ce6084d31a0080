/// How a ticket came to its consultant: what has to be put back where that is undone.
package struct ConsultantTurn: Hashable, Codable, Sendable {
  package var consultant: String
  var manner: TurnsManner
  /// Whom the visitor was with before.
  var refused: [String]
}

/// Consultants who cannot take a visitor for what goes on outside the turns; they keep their turns.
package struct TurnsObstacles: Hashable, Sendable {
  /// Whose places have a visitor whom no turn sent.
  var busy: [String: TicketNumber]
  /// Whose places are closed, or on a break.
  var away: Set<String>

  init(busy: [String: TicketNumber] = [:], away: Set<String> = []) {
    self.busy = busy
    self.away = away
  }
}
