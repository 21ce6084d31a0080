/// How the desk stands when somebody asks how long it will be (G5).
///
/// Times are seconds from the moment of asking.
package struct WaitScene: Hashable, Sendable {
  package var counters: [Station]
  /// Those who are called before the asker, in that order.
  package var ahead: [Waiting]
  /// The asker's service.
  package var service: String
  /// Those who are not before the asker now, and will be.
  package var expected: [Expected]
  /// Until the desk takes nobody any more; nil where it does not close.
  package var closesIn: Double?
  /// Of the draws: the same scene and seed give the same estimate.
  package var seed: UInt64

  package init(
    counters: [Station], ahead: [Waiting], service: String, expected: [Expected] = [],
    closesIn: Double? = nil, seed: UInt64
  ) {
    self.counters = counters
    self.ahead = ahead
    self.service = service
    self.expected = expected
    self.closesIn = closesIn
    self.seed = seed
  }

  /// Whether the asker can be called at once: nobody before, and a counter idle.
  package var isFree: Bool {
    ahead.isEmpty && (closesIn ?? .infinity) > 0
      && counters.contains { $0.visit == nil && $0.isOpen && $0.services.contains(service) }
  }
}

/// A counter as the wait sees it.
package struct Station: Hashable, Sendable {
  /// The ids of the services it takes.
  package var services: Set<String>
  /// What it is busy with; nil where it is idle.
  package var visit: Visit?
  /// How long it has been idle; of no meaning while it is busy.
  ///
  /// A counter that stays idle while people wait for it has nobody behind it, whatever the shifts say.
  package var idle: Double
  /// When it takes nobody new, as far as is known, in order and apart from one another.
  ///
  /// Breaks, closures with a known end, `x..<.infinity` for the end of the shift. A visit that runs
  /// into one is finished first.
  package var away: [Range<Double>]

  package init(
    services: Set<String>, visit: Visit? = nil, idle: Double = 0, away: [Range<Double>] = []
  ) {
    self.services = services
    self.visit = visit
    self.idle = idle
    self.away = away
  }

  /// Whether it is known to take visitors now.
  package var isOpen: Bool { !away.contains { $0.contains(0) } }
}

/// The visit in progress at a counter.
package struct Visit: Hashable, Sendable {
  package var service: String
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

/// Somebody who is called before the asker.
package struct Waiting: Hashable, Sendable {
  package var service: String
  /// Seconds waited so far.
  package var waited: Double
  /// From when on the asker would be called first; never, by default.
  ///
  /// So it is with an asker whose standing grows faster (Q4).
  package var yieldsAt: Double

  package init(service: String, waited: Double, yieldsAt: Double = .infinity) {
    self.service = service
    self.waited = waited
    self.yieldsAt = yieldsAt
  }
}

/// Somebody who will be called before the asker though not before now: mostly an appointment that has not come yet.
package struct Expected: Hashable, Sendable {
  package var service: String
  /// Seconds from now until the standing passes the asker's (Q4).
  package var overtakesAt: Double

  package init(service: String, overtakesAt: Double) {
    self.service = service
    self.overtakesAt = overtakesAt
  }
}

/// A standing that grows evenly (Q4): what it is now, and by how much a second.
package struct RisingStanding: Hashable, Sendable {
  package var now: Double
  package var rate: Double

  package init(now: Double, rate: Double) {
    self.now = now
    self.rate = rate
  }

  /// Seconds until this one passes `other`: 0 where it has, infinite where it never will.
  package func passes(_ other: RisingStanding) -> Double {
    if now > other.now { return 0 }
    guard rate > other.rate else { return .infinity }
    return (other.now - now) / (rate - other.rate)
  }
}
