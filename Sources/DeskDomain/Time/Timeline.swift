/// The desk's own time: monotonic, and going on where it stopped when the machine is started again.
///
/// Waits and their order are read from here: the wall clock may be wrong or jump, and uptimes of two boots do not compare.
/// The time for which the machine was off counts for nobody.
package struct Timeline: Hashable, Sendable {
  /// What is added to the uptimes of each boot, in ns.
  private var bases: [String: Int64] = [:]
  /// The boots in their order, the oldest first.
  private var boots: [String] = []
  private var last: Moment?

  /// Of how many boots uptimes are understood.
  package static let bootsRemembered = 32

  package init() {}

  /// A timeline of `boots`, the oldest first, whose newest entry is of `last`.
  package init(boots: [(boot: String, base: Int64)], last: Moment?) {
    for (boot, base) in boots {
      bases[boot] = base
      self.boots.append(boot)
    }
    self.last = last
  }

  /// What is added to the uptimes of the boot of `moment`, in ns: those of a new boot go on after the last entry.
  package func base(for moment: Moment) -> Int64 {
    if let base = bases[moment.boot] { return base }
    guard let last, let lastBase = bases[last.boot] else { return 0 }
    return lastBase + Int64(clamping: last.uptime.nanoseconds)
      - Int64(clamping: moment.uptime.nanoseconds)
  }

  /// Takes in that there is a journal entry of `moment`.
  package mutating func note(_ moment: Moment) {
    if bases[moment.boot] == nil {
      bases[moment.boot] = base(for: moment)
      boots.append(moment.boot)
      if boots.count > Self.bootsRemembered { bases[boots.removeFirst()] = nil }
    }
    last = moment
  }

  /// How long it has been from one moment to a later one; never negative.
  package func elapsed(since start: Moment, to end: Moment) -> Duration {
    .nanoseconds(max(0, time(of: end) - time(of: start)))
  }

  /// ns on the desk's own time.
  package func time(of moment: Moment) -> Int64 {
    base(for: moment) &+ Int64(clamping: moment.uptime.nanoseconds)
  }
}
