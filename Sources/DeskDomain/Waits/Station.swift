/// A counter as the wait sees it.
package struct Station: Hashable, Sendable {
  /// The ids of the services it takes.
  var services: Set<String>
  /// What it is busy with; nil where it is idle.
  package var visit: Visit?
  /// How long it has been idle and not known to be away; of no meaning while it is busy.
  ///
  /// A counter that stays idle while people wait for it has nobody behind it, whatever shifts say.
  var idle: Double
  /// When it takes nobody new, as far as is known, in order and apart from one another.
  ///
  /// Breaks, closures with a known end, `x..<.infinity` for the end of the shift. A visit that runs
  /// into one is finished first.
  var away: [Range<Double>]

  package init(
    services: Set<String>, visit: Visit? = nil, idle: Double = 0, away: [Range<Double>] = []
  ) {
    self.services = services
    self.visit = visit
    self.idle = idle
    self.away = away
  }

  /// Whether it is known to take visitors now.
  var isOpen: Bool { !away.contains { $0.contains(0) } }

  /// How it begins, as far as one can see.
  enum Start {
    case idle
    /// With nobody behind it for so long.
    case deserted(since: Double)
    /// The visit will have been as long as one of its service's times from `longer` on; where those are few, it goes on for
    /// `rest` on average.
    case busy(Visit, longer: Int, rest: Double)
  }

  /// A counter with somebody behind it calls the next within so many seconds.
  private static let promptness = 60.0
  /// An absence nobody announced lasts `absence / 2` seconds on average (Lomax law of shape 3): the longer it has lasted, the
  /// longer it still will.
  static let absence = 1_200.0
  /// Fewer times than these are not drawn from.
  static let fewTimes = 3

  /// How it begins where the first of those who wait for it has waited for `longestWait` seconds.
  func start(longestWait: Double, _ experience: WaitExperience) -> Start {
    if let visit {
      let service = experience.service(visit.service)
      let longer = service.times.firstIndex { $0 > visit.taken } ?? service.times.endIndex
      // Beyond the longest visits seen, a further third of what it has taken; one that was forgotten ends when somebody looks.
      let rest = visit.taken > service.longest ? service.mean : max(visit.taken / 3, 60)
      return .busy(visit, longer: longer, rest: rest)
    }
    let passedOver = min(longestWait, idle)
    return isOpen && passedOver > Self.promptness ? .deserted(since: passedOver) : .idle
  }

  /// From when on it takes somebody, on average.
  func opens(longestWait: Double, _ experience: WaitExperience) -> Double {
    switch start(longestWait: longestWait, experience) {
    case .idle: return 0
    case .deserted(let since): return (since + Self.absence) / 2
    case .busy(let visit, let longer, let rest):
      let times = experience.service(visit.service).times[longer...]
      guard times.count >= Self.fewTimes else { return rest }
      return times.reduce(0, +) / Double(times.count) - visit.taken
    }
  }
}

extension [Range<Double>] {
  /// Moves `time` past the absences it falls into, from the one at `next` on; they are in order and apart.
  @inline(__always)
  func skip(to time: inout Double, from next: inout Int, end: Int) {
    while next < end, self[next].lowerBound <= time {
      time = Swift.max(time, self[next].upperBound)
      next += 1
    }
  }
}

/// The visit in progress at a counter.
package struct Visit: Hashable, Sendable {
  var service: String
  /// Seconds since the call.
  package var taken: Double
  /// How long the visitor had waited before.
  package var waited: Double

  package init(service: String, taken: Double, waited: Double) {
    self.service = service
    self.taken = taken
    self.waited = waited
  }
}
