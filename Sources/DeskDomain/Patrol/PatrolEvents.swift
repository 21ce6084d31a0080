import Foundation

/// From when on rounds are counted, and by which hours; nil: the site has no patrol any more.
package struct PatrolPlanned: Hashable, Codable, Sendable {
  var times: PatrolTimes?
  /// The IANA name of the site's zone, by which the hours are read.
  var timeZone: String?
  /// Rounds that begin earlier are not looked for; whole seconds.
  var since: Date?
}

/// Somebody was at a point (S4, F16).
package struct PatrolScanned: Hashable, Codable, Sendable {
  /// By what.
  enum Means: String, Hashable, Codable, Sendable {
    case code
    case button
  }

  /// Its id.
  package var point: String
  var by: Means
  /// Who, where that was said and the site knows the person.
  var person: String?
  /// The round it was in; nil outside the hours, and where nobody knows the time.
  package var round: PatrolRound?
  /// The round that runs, where the scan completes the one before it late: it counts for both.
  var also: PatrolRound?
  /// True where it counts for no round: the point was there already, or there is no round to count for.
  package var isExtra: Bool?
  /// True where nobody knew the time.
  var isUndated: Bool?
  /// What is odd about it.
  package var flag: PatrolFlag?
}

/// Every point of a round was scanned.
package struct PatrolCompleted: Hashable, Codable, Sendable {
  var round: PatrolRound
  /// From the first point to the last one, in s, by the monotonic clock; nil where nobody knows.
  var seconds: Double?
  /// True where the last point came after the round's end.
  var isLate: Bool?
  /// What is odd about it.
  var flags: [PatrolFlag]?
  /// Who walked it, where that was said.
  var persons: [String]?
}

/// A round is over and not complete; it may still be completed until its grace is over.
package struct PatrolOverdue: Hashable, Codable, Sendable {
  var round: PatrolRound
  /// The ids of the points.
  var missing: [String]
}

/// Rounds that nobody completed.
package struct PatrolMissed: Hashable, Codable, Sendable {
  /// Why nobody can say that the guard was not there.
  package enum Reason: String, Hashable, Codable, Sendable {
    /// The desk was off when the rounds ended.
    case off
    /// Nobody confirmed the clock, or the desk did not run on time.
    case clock
  }

  /// One, or several with a reason.
  var rounds: [PatrolRound]
  /// The ids of the points; of one round.
  var missing: [String]?
  /// Nil: the guard did not answer the patrol.
  var reason: Reason?
  /// Rounds since then were missed as well, and are too many to be listed.
  var unlistedSince: Date?
}

/// Somebody said why rounds were missed.
package struct PatrolExplained: Hashable, Codable, Sendable {
  var note: String
  var person: String?
  /// The alerts that it answers, by their subjects.
  var alerts: [String]
}
