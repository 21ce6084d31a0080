import DeskBasics

/// Notices a line that no person moves so.
///
/// Either its raw edges never leave a rest as long as the debounce window for 2 s and more than 40
/// edges (at the usual window of 50 ms the one nearly follows from the other; a bad switch settles
/// within 100 ms), or it is believed to change more than 60 times within 10 s (30 presses: more
/// than a child at play).
struct ChatterGauge: Hashable, Sendable {
  /// Without an edge for this long, a chattering line counts as quiet again.
  static let calm = Duration.seconds(2)
  static let restless = Duration.seconds(2)
  static let edgeLimit = 40
  static let changePeriod = Duration.seconds(10)
  static let changeLimit = 60

  private var restlessSince: Uptime?
  private var lastEdge: Uptime?
  private var edges = 0
  /// Times of the changes within the last period, at most one more than the limit.
  private var changes: [Uptime] = []

  /// When the line is quiet again, if no edge comes between.
  var calmAt: Uptime? {
    lastEdge?.advanced(by: Self.calm)
  }

  /// Counts a raw edge, or several lost ones as one.
  ///
  /// `rest` is how long without an edge counts as a rest. Returns whether the line is chattering.
  mutating func noteEdge(at: Uptime, rest: Duration) -> Bool {
    let isAfterRest = lastEdge.map { $0.duration(to: at) >= rest } ?? true
    if isAfterRest {
      edges = 0
      restlessSince = at
    }
    edges += 1
    lastEdge = at
    let period = (restlessSince ?? at).duration(to: at)
    return edges > Self.edgeLimit && period >= Self.restless
  }

  /// Counts a believed change.
  ///
  /// Returns whether the line is chattering.
  mutating func noteChange(at: Uptime) -> Bool {
    changes.removeAll { $0.duration(to: at) > Self.changePeriod }
    changes.append(at)
    return changes.count > Self.changeLimit
  }
}
