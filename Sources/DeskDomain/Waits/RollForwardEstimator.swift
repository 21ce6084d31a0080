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

  package func forecast(_ snapshot: QueueSnapshot, from experience: WaitExperience) -> WaitForecast
  {
    let desk = RollForwardDesk(snapshot, experience)
    guard desk.isServed else {
      return WaitForecast(mean: .infinity, p50: .infinity, p80: .infinity, startsBeforeClosing: 0)
    }
    // A long queue is played less often: its spread is small beside its length, and nobody waits for the answer.
    let draws = min(draws, max(16, 5_000 / (snapshot.ahead.count + 1)))
    let starts = desk.draw(draws).sorted()
    let served = starts.prefix { $0.isFinite }
    return WaitForecast(
      mean: served.isEmpty ? .infinity : served.reduce(0, +) / Double(served.count),
      p50: starts[draws / 2], p80: starts[draws * 4 / 5],
      startsBeforeClosing: Double(served.count) / Double(draws))
  }
}
