import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("G5 Quotes are recalibrated by their own record")
struct WaitCalibrationTests {
  static let forecast = WaitForecast(mean: 700, p50: 600, p80: 900)

  @Test("without a record the forecast stands")
  func noRecord() {
    let quote = WaitCalibration([]).quote(Self.forecast)
    #expect(quote.p50 == 600)
    #expect(quote.p80 == 900)
    #expect(quote.forecast == Self.forecast)
  }

  @Test("visits without a quote, and those that nobody had to wait for, teach nothing")
  func ignored() {
    let atOnce = QuotedWait(p50: 0, p80: 0, forecast: .atOnce)
    let visits =
      Array(repeating: SampleVisits.visit(waited: 9_000), count: 100)
      + Array(repeating: SampleVisits.visit(waited: 20, quoted: atOnce), count: 100)
    #expect(WaitCalibration(visits) == WaitCalibration([]))
  }

  @Test("P80 is never below P50, and neither below zero")
  func order() {
    let early = QuotedWait(p50: 600, p80: 900, forecast: Self.forecast)
    let visits = Array(repeating: SampleVisits.visit(waited: 1, quoted: early), count: 400)
    let quote = WaitCalibration(visits).quote(WaitForecast(mean: 200, p50: 100, p80: 400))
    #expect(quote.p50 == 0)
    #expect(quote.p80 >= quote.p50)
    let never = WaitForecast(mean: .infinity, p50: .infinity, p80: .infinity)
    #expect(WaitCalibration(visits).quote(never).p80 == .infinity)
  }

  @Test(
    "however wrong a forecaster is, four in five of its quotes hold, and half its medians",
    arguments: [(scale: 0.5, width: 1.0), (1, 0.2), (1, 4), (2, 0.5)])
  func coverage(scale: Double, width: Double) {
    var random = SeededRandom(seed: 11)
    var visits: [VisitRecord] = []
    var (within80, within50, asked) = (0, 0, 0)
    for round in 0..<4_000 {
      let size = 300 + 1_500 * random.unit()
      let wait = size * (0.4 + random.exponential(mean: 0.6))
      let forecast = WaitForecast(
        mean: size * scale, p50: size * scale, p80: size * (scale + 0.3 * width))
      let quote = WaitCalibration(visits).quote(forecast)
      if round >= 500 {
        asked += 1
        if wait <= quote.p80 { within80 += 1 }
        if wait <= quote.p50 { within50 += 1 }
      }
      visits.append(SampleVisits.visit(waited: wait, quoted: quote))
      if visits.count > 200 { visits.removeFirst() }
    }
    #expect(abs(Double(within80) / Double(asked) - 0.8) < 0.02)
    #expect(abs(Double(within50) / Double(asked) - 0.5) < 0.03)
  }
}
