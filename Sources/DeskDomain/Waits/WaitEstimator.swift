/// A way to tell how long somebody will wait (G5).
///
/// Each looks only at the desk as it stands and at what is remembered; what it forecasts is then
/// held against its own record by `estimate`, in the same way for all.
package protocol WaitEstimator: Sendable {
  /// As it is called in tables.
  var name: String { get }

  /// What it would say without regard to its record.
  func forecast(_ snapshot: QueueSnapshot, from experience: WaitExperience) -> WaitForecast
}

extension WaitEstimator {
  /// What may be said to the asker: the forecast, recalibrated, unless the closing hour forbids it.
  package func estimate(_ snapshot: QueueSnapshot, from experience: WaitExperience) -> WaitEstimate
  {
    let forecast = snapshot.isFree ? .atOnce : forecast(snapshot, from: experience)
    let quote = experience.calibration.quote(forecast)
    let closing = snapshot.closesIn ?? .infinity
    guard forecast.p80.isFinite, quote.p80 < closing else {
      return .tooLate(startsBeforeClosing: forecast.startsBeforeClosing)
    }
    return .quoted(quote)
  }
}

/// The uncorrected forecast of a wait, in seconds.
package struct WaitForecast: Hashable, Codable, Sendable {
  /// The mean of those waits that end before closing.
  package var mean: Double
  /// The wait is shorter with a probability of one half; infinite where it may never end.
  var p50: Double
  var p80: Double
  /// The probability that the wait ends before the desk closes.
  var startsBeforeClosing: Double

  package init(mean: Double, p50: Double, p80: Double, startsBeforeClosing: Double = 1) {
    self.mean = mean
    self.p50 = p50
    self.p80 = p80
    self.startsBeforeClosing = startsBeforeClosing
  }

  /// In tenths of a second.
  var rounded: WaitForecast {
    WaitForecast(
      mean: mean.inTenths, p50: p50.inTenths, p80: p80.inTenths,
      startsBeforeClosing: startsBeforeClosing)
  }

  /// A counter is free.
  static let atOnce = WaitForecast(mean: 0, p50: 0, p80: 0)

  /// Of a method that knows one number only: its spread grows with the root, as that of a sum does.
  ///
  /// How wide it has to be is for the calibration to find out.
  package init(point: Double, service mean: Double) {
    let spread = 0.5 * (max(point, 0) * mean).squareRoot()
    self.init(mean: point, p50: point, p80: point + spread)
  }

  /// The unit of errors: never so small that a few seconds count as a great one.
  var spread: Double { max(p80 - p50, 60) }
}

extension Double {
  /// Seconds, to the nearest tenth.
  var inTenths: Double { (self * 10).rounded() / 10 }
}
