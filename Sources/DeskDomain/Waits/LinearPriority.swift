/// A standing that grows evenly (Q4): what it is now, and by how much a second.
package struct LinearPriority: Hashable, Sendable {
  package var now: Double
  var rate: Double

  package init(now: Double, rate: Double) {
    self.now = now
    self.rate = rate
  }

  /// Seconds until this one passes `other`: 0 where it has, infinite where it never will.
  package func passes(_ other: LinearPriority) -> Double {
    if now > other.now { return 0 }
    guard rate > other.rate else { return .infinity }
    return (other.now - now) / (rate - other.rate)
  }
}
