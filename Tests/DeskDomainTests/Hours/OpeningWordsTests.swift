import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("Q7: when the desk opens, in words")
struct OpeningWordsTests {
  private let calendar = Zone.shanghai.calendar

  private func line(_ opening: String?, at now: String) -> Phrase {
    OpeningWords.line(
      opening: opening.map(calendar.at), now: calendar.at(now), calendar: calendar)
  }

  @Test(
    "Q7 today, tomorrow, a weekday within the week, and then a date",
    arguments: [
      ("2026-03-02 18:00", "今天 18:00 开始接待", "今天 18:00 開始接待", "We open today at 18:00"),
      ("2026-03-03 08:30", "明天 08:30 开始接待", "明天 08:30 開始接待", "We open tomorrow at 08:30"),
      ("2026-03-04 08:30", "周三 08:30 开始接待", "週三 08:30 開始接待", "We open on Wednesday at 08:30"),
      ("2026-03-08 08:30", "周日 08:30 开始接待", "週日 08:30 開始接待", "We open on Sunday at 08:30"),
      ("2026-03-09 08:30", "3月9日 08:30 开始接待", "3月9日 08:30 開始接待", "We open on 9 March at 08:30"),
      ("2026-04-30 08:30", "4月30日 08:30 开始接待", "4月30日 08:30 開始接待", "We open on 30 April at 08:30"),
    ])
  func lines(_ opening: String, _ zhHans: String, _ zhHant: String, _ en: String) {
    #expect(
      line(opening, at: "2026-03-02 12:00") == Phrase(zhHans: zhHans, zhHant: zhHant, en: en))
  }

  @Test("Q7 after midnight the morning is today's, and a minute before it tomorrow's")
  func aroundMidnight() {
    #expect(line("2026-03-03 08:30", at: "2026-03-03 00:00").en == "We open today at 08:30")
    #expect(line("2026-03-03 08:30", at: "2026-03-02 23:59").en == "We open tomorrow at 08:30")
  }

  @Test("Q7 the days are those of the site, not of UTC")
  func zone() {
    let newYork = Zone.newYork.calendar
    let line = OpeningWords.line(
      opening: newYork.at("2026-03-03 09:00"), now: newYork.at("2026-03-02 21:00"),
      calendar: newYork)
    #expect(line.en == "We open tomorrow at 09:00")
  }

  @Test("Q7 without a known opening the words are warm and name no time")
  func unknown() {
    let line = line(nil, at: "2026-03-02 12:00")
    for language in Language.allCases {
      #expect(!line[language].contains { $0.isNumber })
    }
    #expect(line.zhHans.hasPrefix("谢谢"))
    #expect(line.en.hasPrefix("Thank you"))
  }
}
