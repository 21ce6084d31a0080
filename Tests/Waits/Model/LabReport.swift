/// What the lab found out.
package struct LabReport: Sendable {
  /// One kind of day.
  package struct Day: Sendable {
    package var kind: DayKind
    package var tallies: [Tally]

    package init(kind: DayKind, tallies: [Tally]) {
      self.kind = kind
      self.tallies = tallies
    }

    package func tally(_ estimator: String) -> Tally? {
      tallies.first { $0.estimator == estimator }
    }

    /// The roll-forward estimator's error as a share of that of `estimator`.
    package func ratio(to estimator: String) -> Double? {
      guard let own = tally("roll-forward"), let other = tally(estimator), other.rmse > 0 else {
        return nil
      }
      return own.rmse / other.rmse
    }
  }

  package var seed: UInt64
  /// How many of each kind.
  package var daysOfAKind: Int
  package var days: [Day]
  /// Of this machine, and not the same twice.
  package var cost: CostReport?

  package init(seed: UInt64, daysOfAKind: Int, days: [Day], cost: CostReport? = nil) {
    self.seed = seed
    self.daysOfAKind = daysOfAKind
    self.days = days
    self.cost = cost
  }
}

/// Seconds that things take.
package struct CostReport: Sendable {
  /// One roll-forward estimate with 100 waiting.
  package var estimate: Double
  /// The experience of 500 records.
  package var experience: Double
  /// Sorting 100,000 integers, for scale.
  package var sorting: Double

  package init(estimate: Double, experience: Double, sorting: Double) {
    self.estimate = estimate
    self.experience = experience
    self.sorting = sorting
  }
}
