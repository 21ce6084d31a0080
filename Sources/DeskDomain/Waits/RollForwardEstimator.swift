/// Plays the next hours through, a few hundred times, from the desk as it stands.
///
/// Every draw takes for each visit in progress a remaining time that such a visit may still have,
/// given the time it already took; for everybody ahead a service time or a no-show; and hands the
/// counters their visitors in order, around breaks and up to the closing hour.
package struct RollForwardEstimator: WaitEstimator {
  package let name = "roll-forward"

  /// How often the hours are played through.
  private let draws: Int

  package init(draws: Int = 200) {
    self.draws = max(draws, 10)
  }

  package func forecast(_ scene: WaitScene, from experience: WaitExperience) -> WaitForecast {
    var desk = RollForwardDesk(scene, experience)
    guard desk.isServed else {
      return WaitForecast(mean: .infinity, p50: .infinity, p80: .infinity, startsBeforeClosing: 0)
    }
    // A long queue is played less often: its spread is small beside its length, and nobody waits for the answer.
    let draws = min(draws, max(16, 5_000 / (scene.ahead.count + 1)))
    var starts: [Double] = []
    starts.reserveCapacity(draws)
    var (sum, count) = (0.0, 0)
    for _ in 0..<draws {
      let start = desk.draw()
      starts.append(start)
      if start.isFinite {
        sum += start
        count += 1
      }
    }
    starts.sort()
    return WaitForecast(
      mean: count == 0 ? .infinity : sum / Double(count), p50: starts[draws / 2],
      p80: starts[draws * 4 / 5], startsBeforeClosing: Double(count) / Double(draws))
  }
}
