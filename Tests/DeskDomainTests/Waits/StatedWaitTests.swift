import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("G5 A wait as it is said")
struct StatedWaitTests {
  private func stated(_ p50: Double, _ p80: Double, closesIn: Double? = nil) -> StatedWait {
    StatedWait(
      QuotedWait(
        p50: p50 * 60, p80: p80 * 60, forecast: WaitForecast(mean: p50, p50: p50, p80: p80)),
      closesIn: closesIn.map { $0 * 60 })
  }

  @Test(
    "both edges are rounded up to what people say",
    arguments: [
      (0, 3, "不到 5 分钟", "under 5 minutes"), (4, 5, "不到 5 分钟", "under 5 minutes"),
      (4, 5.1, "大约 5–10 分钟", "about 5–10 minutes"),
      (8, 14, "大约 10–15 分钟", "about 10–15 minutes"),
      (9, 17, "大约 10–20 分钟", "about 10–20 minutes"),
      (16, 17, "大约 15–20 分钟", "about 15–20 minutes"),
      (22, 29, "大约 20–30 分钟", "about 20–30 minutes"),
      (31, 44, "大约 30–45 分钟", "about 30–45 minutes"),
      (50, 59, "大约 45–60 分钟", "about 45–60 minutes"),
      (40, 80, "大约 45–90 分钟", "about 45–90 minutes"),
      (58, 75, "大约 1–1.5 小时", "about 1–1½ hours"),
      (70, 119, "大约 1.5–2 小时", "about 1½–2 hours"),
      (40, 100, "大约 45 分钟到 2 小时", "about 45 minutes to 2 hours"),
      (130, 170, "大约 2–3 小时", "about 2–3 hours"),
      (300, 301, "大约 5–6 小时", "about 5–6 hours"),
    ])
  func rounding(p50: Double, p80: Double, chinese: String, english: String) {
    let text = stated(p50, p80).text
    #expect(text.zhHans == chinese)
    #expect(text.en == english)
  }

  @Test("a bare \"one moment\" is for less than half a minute")
  func atOnce() {
    #expect(stated(0, 0).text.zhHans == "马上为您服务")
    #expect(stated(0, 0.49).isAtOnce)
    #expect(stated(0, 0.49).until == 30)
    #expect(!stated(0, 0.5).isAtOnce)
    #expect(stated(0, 0.5).until == 300)
  }

  @Test("no edge lies after closing")
  func closing() {
    let wait = stated(22, 26, closesIn: 28)
    #expect(wait.until == 28 * 60)
    #expect(wait.text.zhHans == "大约 20 分钟以后、下班之前")
    #expect(wait.text.en == "about 20 minutes or more, before we close")
    #expect(stated(1, 2, closesIn: 3).text.zhHans == "今天下班之前")
    #expect(stated(1, 2, closesIn: 3).until == 180)
    #expect(stated(22, 26, closesIn: 30).text.en == "about 20–30 minutes")
    #expect(stated(61, 80, closesIn: 85).text.en == "about 1 hour or more, before we close")
  }

  @Test("an apology has a new time, in every language")
  func apologies() {
    #expect(
      WaitTexts.apology(stated(8, 14))
        == Phrase(
          zhHans: "对不起，让您久等了，大约 10–15 分钟后轮到您", zhHant: "對不起，讓您久等了，大約 10–15 分鐘後輪到您",
          en: "We are sorry to have kept you waiting. Your turn comes in about 10–15 minutes."))
    #expect(WaitTexts.apology(stated(1, 4)).zhHans == "对不起，让您久等了，不到 5 分钟就轮到您")
    #expect(WaitTexts.apology(stated(0, 0)).zhHans == "对不起，让您久等了，马上为您服务")
    #expect(
      WaitTexts.apology(stated(1, 2, closesIn: 3)).en
        == "We are sorry to have kept you waiting. Your turn comes before we close today.")
    #expect(WaitTexts.apologyTooLate.zhHans.hasPrefix("对不起，让您久等了，"))
  }

  @Test("whatever was computed, what is said holds it, fits the clock, and reads back")
  func anyQuote() throws {
    var random = SeededRandom(seed: 8)
    for _ in 0..<2_000 {
      let p80 = random.exponential(mean: 40)
      let p50 = p80 * random.unit()
      let closesIn = random.unit() < 0.5 ? p80 + 0.01 + random.exponential(mean: 30) : nil
      let wait = stated(p50, p80, closesIn: closesIn)
      #expect(wait.until >= p80 * 60)
      #expect(wait.until <= (closesIn ?? .infinity) * 60 || wait.isAtOnce)
      #expect(Double(wait.from) < p80 || wait.from == 0)
      for text in wait.text.texts(in: Language.allCases) {
        #expect(!text.isEmpty)
        #expect(!text.contains("请稍等") && !text.contains("請稍等") && !text.contains("wait"))
      }
      let data = try JSONEncoder().encode(wait)
      #expect(try JSONDecoder().decode(StatedWait.self, from: data) == wait)
    }
  }

  @Test("what no clock can show is said all the same")
  func extremes() {
    #expect(stated(.infinity, .infinity).until == 86_400)
    #expect(stated(-5, -1).isAtOnce)
  }
}
