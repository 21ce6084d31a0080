/// What an estimator answers (G5).
package enum WaitEstimate: Hashable, Sendable {
  case quoted(QuotedWait)
  /// The turn comes before the desk closes less often than four times in five: nothing is promised.
  case tooLate(startsBeforeClosing: Double)

  /// The quote, where there is one.
  package var quote: QuotedWait? {
    if case .quoted(let quote) = self { quote } else { nil }
  }
}

/// A wait as it is quoted, in seconds, and the forecast that it was made of.
///
/// It goes into the record with the ticket: the forecast and what came of it are what later quotes
/// are calibrated by.
package struct QuotedWait: Hashable, Codable, Sendable {
  package var p50: Double
  /// Four in five wait no longer.
  package var p80: Double
  package var forecast: WaitForecast

  package init(p50: Double, p80: Double, forecast: WaitForecast) {
    self.p50 = p50
    self.p80 = p80
    self.forecast = forecast
  }
}
