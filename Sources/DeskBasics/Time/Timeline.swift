/// The desk's own time: monotonic, and going on where it stopped when the machine is started again.
///
/// Waits and their order are read from here: the wall clock may be wrong or jump, and uptimes of two boots do not compare.
/// The time for which the machine was off counts for nobody.
package struct Timeline: Hashable, Sendable {
  /// A boot, and what is added to its uptimes, in ns.
  package struct Boot: Hashable, Codable, Sendable {
    var boot: String
    var base: Int64
  }

  /// The oldest first.
  package private(set) var boots: [Boot] = []
  /// Of the newest entry.
  package private(set) var last: Moment?

  /// Of how many boots uptimes are understood.
  static let bootsRemembered = 32

  package init() {}

  /// A timeline of `boots`, the oldest first, whose newest entry is of `last`.
  package init(boots: [Boot], last: Moment?) {
    self.boots = boots
    self.last = last
  }

  private func knownBase(of boot: String) -> Int64? {
    boots.last { $0.boot == boot }?.base
  }

  /// What is added to the uptimes of the boot of `moment`, in ns: those of a new boot go on after the last entry.
  func base(for moment: Moment) -> Int64 {
    if let base = knownBase(of: moment.boot) { return base }
    guard let last, let lastBase = knownBase(of: last.boot) else { return 0 }
    return lastBase + Int64(clamping: last.uptime.nanoseconds)
      - Int64(clamping: moment.uptime.nanoseconds)
  }

  /// Takes in that there is a journal entry of `moment`.
  package mutating func note(_ moment: Moment) {
    if knownBase(of: moment.boot) == nil {
      boots.append(Boot(boot: moment.boot, base: base(for: moment)))
      if boots.count > Self.bootsRemembered { boots.removeFirst() }
    }
    last = moment
  }

  /// How long it has been from one moment to a later one; never negative.
  package func elapsed(since start: Moment, to end: Moment) -> Duration {
    .nanoseconds(nanoseconds(since: start, to: end))
  }

  /// The same in ns.
  package func nanoseconds(since start: Moment, to end: Moment) -> Int64 {
    max(0, time(of: end) - time(of: start))
  }

  /// Seconds from a moment that was noted to `now`, the time for which the machine was off among them, as far as that is
  /// known; negative for one that is still to come.
  ///
  /// Within a boot the monotonic clock tells. Between two boots it does not, and the wall clock does where it was believed
  /// in both.
  package func seconds(from noted: Moment, to now: Moment) -> Double {
    let running = Double(time(of: now) - time(of: noted)) / 1e9
    guard noted.boot != now.boot, noted.isClockTrusted, now.isClockTrusted else { return running }
    return max(running, Double(now.wallMilliseconds - noted.wallMilliseconds) / 1_000)
  }

  /// What the wall clock of `now` would have shown at `moment`, ms since 1970: what happened before the clock was believed
  /// is dated back from there.
  package func wallMilliseconds(of moment: Moment, seenFrom now: Moment) -> Int64 {
    now.wallMilliseconds - Int64((seconds(from: moment, to: now) * 1_000).rounded())
  }

  /// ns on the desk's own time.
  package func time(of moment: Moment) -> Int64 {
    base(for: moment) &+ Int64(clamping: moment.uptime.nanoseconds)
  }
}
