/// The kinds of days that estimators are held against.
package enum DayKind: String, CaseIterable, Sendable {
  /// Two counters with lunch in turns, two peaks of arrivals.
  case lunch
  /// The same, and 12 % of those called do not come.
  case noShows = "no-shows"
  /// The same as `lunch`, with closures nobody planned; once one begins, its end is entered.
  case knownClosures = "known-closures"
  /// The same, and nobody tells the desk.
  case unknownClosures = "unknown-closures"
  /// The same as `lunch`, and a quarter comes by appointment and overtakes.
  case appointments

  /// The share of those called who do not come.
  var noShowRate: Double { self == .noShows ? 0.12 : 0 }

  /// The share who come by appointment.
  var appointmentShare: Double { self == .appointments ? 0.25 : 0 }

  var hasClosures: Bool { self == .knownClosures || self == .unknownClosures }

  var tellsClosures: Bool { self == .knownClosures }
}
