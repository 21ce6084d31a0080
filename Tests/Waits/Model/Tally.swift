/// How an estimator did on one kind of day.
package struct Tally: Sendable {
  package var estimator: String
  /// Waits that every estimator gave a time for, and that ended with a call.
  package var waits = 0
  /// Waits that this one gave a time for.
  package var quotes = 0
  /// Of these: called within P80, within P50, within the time that was said.
  package var withinP80 = 0
  package var withinP50 = 0
  package var withinStated = 0
  /// Of these: not called before the desk closed.
  package var neverCalled = 0
  /// Told that the day is over, though they were called.
  package var refusedInVain = 0
  /// Told a time after closing.
  package var beyondClosing = 0
  private var errors = 0.0
  private var squares = 0.0
  private var withinFive = 0

  init(estimator: String) {
    self.estimator = estimator
  }

  mutating func add(error: Double) {
    waits += 1
    errors += error
    squares += error * error
    if abs(error) <= 300 { withinFive += 1 }
  }

  /// Minutes, root mean square.
  package var rmse: Double { (squares / Double(max(waits, 1))).squareRoot() / 60 }
  /// Minutes by which it says too much on average.
  package var bias: Double { errors / Double(max(waits, 1)) / 60 }
  /// Share of waits within five minutes of what was said.
  package var nearShare: Double { Double(withinFive) / Double(max(waits, 1)) }
  /// Share of quotes whose P80 held.
  package var coverage: Double { Double(withinP80) / Double(max(quotes, 1)) }
  package var coverageOfHalf: Double { Double(withinP50) / Double(max(quotes, 1)) }
  package var coverageOfStated: Double { Double(withinStated) / Double(max(quotes, 1)) }
}
