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
