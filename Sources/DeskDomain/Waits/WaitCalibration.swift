/// What an estimator's own record says of its forecasts: how far off, and how wide they must be.
///
/// Split conformal prediction. The error of each recorded forecast is measured in its own spread,
/// (waited − P50) / (P80 − P50); the next P50 and P80 are put where one half and four fifths of
/// those errors lay. Unlike a level that is steered by hits and misses, this needs no start, does
/// not swing, and is a function of the records alone; whatever the forecast is worth, four in five
/// of the quotes hold as long as tomorrow's days are like those remembered. The mean is left alone:
/// correcting it by its record made its error greater.
package struct WaitCalibration: Hashable, Sendable {
  /// Of the records, in spreads of their forecasts.
  private var errors = SortedNumbers()

  /// Shorter waits are no waits (G5): neither forecast nor record of them says anything.
  package static let noWait = 30.0

  /// Errors below which the prior still has a say.
  private static let few = 40
  /// Nine even ranks of the normal law: the errors of a forecast that is right.
  private static let prior = [-1.523, -1, -0.623, -0.301, 0, 0.301, 0.623, 1, 1.523]

  init(_ records: [VisitRecord] = []) {
    for record in records { count(record, 1) }
  }

  /// Takes in a record (`sign` 1), or takes it out (-1).
  mutating func count(_ record: VisitRecord, _ sign: Int) {
    guard let forecast = record.quoted?.forecast, forecast.p80.isFinite,
      max(forecast.p80, record.waited) > Self.noWait
    else { return }
    errors.count((record.waited - forecast.p50) / forecast.spread, sign)
  }

  /// The forecast as it is quoted, in tenths of a second: nobody waits more exactly.
  func quote(_ forecast: WaitForecast) -> QuotedWait {
    let forecast = forecast.rounded
    guard forecast.p80 > 0, forecast.p80.isFinite else {
      return QuotedWait(p50: forecast.p50, p80: forecast.p80, forecast: forecast)
    }
    let spread = forecast.spread
    let errors = errors.all.count < Self.few ? (errors.all + Self.prior).sorted() : errors.all
    // P50 and P80 lie so many spreads from the forecast's P50.
    let half = Self.quantile(0.5, of: errors)
    let fourFifths = Self.quantile(0.8, of: errors)
    let p50 = max(0, forecast.p50 + half * spread)
    return QuotedWait(
      p50: p50.inTenths, p80: max(p50, forecast.p50 + fourFifths * spread).inTenths,
      forecast: forecast)
  }

  /// The value that the next one of the kind does not exceed with the probability `share`.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let rank = (share * Double(sorted.count + 1)).rounded(.up)
    return sorted[min(max(Int(rank), 1), sorted.count) - 1]
  }
}
