import DeskBasics
import DeskDomain
import WaitModel

/// Measures what one estimate costs on this machine.
enum Stopwatch {
  static func cost(seed: UInt64) -> CostReport {
    let records = CostScene.records(seed: seed)
    let experience = WaitExperience(records)
    let estimator = RollForwardEstimator()
    var random = SeededRandom(seed: seed)
    let numbers = (0..<100_000).map { _ in random.next() }
    return CostReport(
      estimate: median {
        if estimator.estimate(CostScene.snapshot(seed: random.next()), from: experience).quote
          == nil
        {
          fatalError("The scene of the cost must have a quote.")
        }
      },
      experience: median {
        if WaitExperience(records).lastWait == nil { fatalError("Records without a wait.") }
      },
      sorting: median {
        if numbers.sorted().count != numbers.count { fatalError("Numbers are lost.") }
      })
  }

  /// Seconds that `work` takes: the median of 101 runs.
  private static func median(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let runs = (0..<101).map { _ in clock.measure(work) }.sorted()
    return runs[runs.count / 2] / .seconds(1)
  }
}
