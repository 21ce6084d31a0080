/// How the desk stands when somebody asks how long it will be (G5).
///
/// Times are seconds from the moment of asking.
package struct QueueSnapshot: Hashable, Sendable {
  package var counters: [Station]
  /// Those who are called before the asker, in that order.
  package var ahead: [Waiting]
  /// The asker's service.
  package var service: String
  /// Those who are not before the asker now, and will be.
  var expected: [Expected]
  /// Until the desk takes nobody any more; nil where it does not close.
  package var closesIn: Double?
  /// Of the draws: the same snapshot and seed give the same estimate.
  var seed: UInt64

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

/// Somebody who is called before the asker.
package struct Waiting: Hashable, Sendable {
  var service: String
  /// Seconds waited so far.
  package var waited: Double
  /// From when on the asker would be called first; never, by default.
  ///
  /// So it is with an asker whose standing grows faster (Q4).
  var yieldsAt: Double

  package init(service: String, waited: Double, yieldsAt: Double = .infinity) {
    self.service = service
    self.waited = waited
    self.yieldsAt = yieldsAt
  }
}

/// Somebody who is not before the asker now, and will be (Q4).
///
/// Mostly an appointment that has not come yet, as if it came at its time.
package struct Expected: Hashable, Sendable {
  var service: String
  /// Seconds from now until the standing passes the asker's (Q4).
  var overtakesAt: Double

  package init(service: String, overtakesAt: Double) {
    self.service = service
    self.overtakesAt = overtakesAt
  }
}
