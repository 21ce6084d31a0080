/// What an estimator's own record says about its forecasts: by how much they lie off, and how wide they must be.
///
/// Split conformal prediction. The error of each recorded forecast is measured in its own spread,
/// (waited − P50) / (P80 − P50); the next P50 and P80 are put where one half and four fifths of those
/// errors lay. Unlike a level that is steered by hits and misses, this needs no start, does not swing,
/// and is a function of the records alone; whatever the forecast is worth, four in five of the quotes
/// hold as long as tomorrow's days are like those remembered.
package struct WaitCalibration: Hashable, Sendable {
  /// Where P50 and P80 lie, in spreads from the forecast's P50.
  private let half: Double
  private let fourFifths: Double

  /// Shorter waits are no waits (G5): neither forecast nor record of them says anything.
  package static let noWait = 30.0

  /// Errors of a forecast that is right, at even ranks of the normal law: the record's voice while it is short.
  private static let prior = [-1.96, -1.23, -0.8, -0.46, -0.15, 0.15, 0.46, 0.8, 1.23, 1.96]

  package init(_ records: some Sequence<VisitRecord>) {
    var errors = Self.prior
    errors.reserveCapacity(VisitRecord.limit + Self.prior.count)
    for record in records {
      guard let forecast = record.quoted?.forecast, forecast.p80.isFinite,
        max(forecast.p80, record.waited) > Self.noWait
      else { continue }
      errors.append((record.waited - forecast.p50) / forecast.spread)
    }
    errors.sort()
    half = Self.quantile(0.5, of: errors)
    fourFifths = Self.quantile(0.8, of: errors)
  }

  /// The forecast as it is quoted.
  package func quote(_ forecast: WaitForecast) -> QuotedWait {
    guard forecast.p80 > 0, forecast.p80.isFinite else {
      return QuotedWait(p50: forecast.p50, p80: forecast.p80, forecast: forecast)
    }
    let spread = forecast.spread
    let p50 = max(0, forecast.p50 + half * spread)
    return QuotedWait(
      p50: p50, p80: max(p50, forecast.p50 + fourFifths * spread), forecast: forecast)
  }

  /// The value that the next one of the kind does not exceed with the probability `share`.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let rank = (share * Double(sorted.count + 1)).rounded(.up)
    return sorted[min(max(Int(rank), 1), sorted.count) - 1]
  }
}
