/// How a round ended, as reports tell it: one a round, from the journal alone.
package struct PatrolRecord: Hashable, Codable, Sendable {
  package var round: PatrolRound
  package var outcome: Patrol.Outcome
  /// From the first point to the last one, in s; of a round that was completed.
  package var seconds: Double?
  package var flags: [PatrolFlag]
  package var persons: [String]
  /// The ids of the points that were missed, where that is known.
  package var missing: [String]
  package var reason: PatrolMissed.Reason?

  init(
    _ round: PatrolRound, _ outcome: Patrol.Outcome, seconds: Double? = nil,
    flags: [PatrolFlag] = [], persons: [String] = [], missing: [String] = [],
    reason: PatrolMissed.Reason? = nil
  ) {
    self.round = round
    self.outcome = outcome
    self.seconds = seconds
    self.flags = flags
    self.persons = persons
    self.missing = missing
    self.reason = reason
  }
}

extension Event {
  /// The rounds that it ends.
  package var patrolRecords: [PatrolRecord] {
    switch self {
    case .patrolCompleted(let body):
      [
        PatrolRecord(
          body.round, body.isLate == true ? .late : .complete, seconds: body.seconds,
          flags: body.flags ?? [], persons: body.persons ?? [])
      ]
    case .patrolMissed(let body):
      body.rounds.map {
        PatrolRecord($0, .missed, missing: body.missing ?? [], reason: body.reason)
      }
    default: []
    }
  }
}
