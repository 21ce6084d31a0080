import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("What is said to those who come in")
struct GreetingsTests {
  private func welcome(_ time: String, _ greetings: Greetings = Greetings()) throws -> Phrase {
    greetings.greeting(at: try #require(LocalDateTime(time))).welcome
  }

  private func holiday(_ first: String, _ last: String, name: String? = nil) throws -> Holiday {
    Holiday(
      first: try #require(LocalDate(first)), last: try #require(LocalDate(last)),
      name: name.map { Name($0.plain) })
  }

  private func own(_ from: String, _ to: String, _ text: String) -> TimedGreeting {
    TimedGreeting(hours: .of(from, to), text: Name(text.plain))
  }

  @Test("G2 on other days: time of day and welcome")
  func ordinaryDay() throws {
    #expect(
      try welcome("2026-11-25 09:00")
        == Phrase(
          zhHans: "上午好，欢迎光临", zhHant: "上午好，歡迎光臨", en: "Good morning, and welcome"))
  }

  @Test("G3 on a festival the wish stands between them; in English it is a sentence of its own")
  func festival() throws {
    #expect(
      try welcome("2027-02-06 09:00")
        == Phrase(
          zhHans: "上午好，春节快乐，欢迎光临", zhHant: "上午好，春節快樂，歡迎光臨",
          en: "Good morning, and welcome. Happy Spring Festival"))
  }

  @Test("G2 G3 the day's wish begins and ends at midnight")
  func midnight() throws {
    #expect(try welcome("2026-12-24 23:59").zhHans == "晚上好，欢迎光临")
    #expect(try welcome("2026-12-25 00:00").zhHans == "晚上好，圣诞快乐，欢迎光临")
    #expect(try welcome("2026-12-25 23:59").zhHans == "晚上好，圣诞快乐，欢迎光临")
    #expect(try welcome("2026-12-26 00:00").zhHans == "晚上好，欢迎光临")
  }

  @Test("G3 a holiday of the site is wished from its first day to its last")
  func holidays() throws {
    let greetings = Greetings(holidays: [try holiday("2027-05-04", "2027-05-05", name: "店庆")])
    #expect(try welcome("2027-05-03 14:00", greetings).zhHans == "下午好，欢迎光临")
    #expect(try welcome("2027-05-04 14:00", greetings).zhHans == "下午好，祝您店庆愉快，欢迎光临")
    #expect(try welcome("2027-05-05 14:00", greetings).zhHans == "下午好，祝您店庆愉快，欢迎光临")
    #expect(try welcome("2027-05-06 14:00", greetings).zhHans == "下午好，欢迎光临")
  }

  @Test("G3 a festival with wishes of its own wins over a holiday of the site")
  func festivalWins() throws {
    let greetings = Greetings(holidays: [try holiday("2027-02-05", "2027-02-14")])
    #expect(try welcome("2027-02-06 09:00", greetings).zhHans == "上午好，春节快乐，欢迎光临")
    #expect(try welcome("2027-02-14 09:00", greetings).zhHans == "上午好，节日快乐，欢迎光临")
  }

  @Test("G2 the site's own greetings take the place of the built-in ones, also after midnight")
  func ownTimes() throws {
    let greetings = Greetings(times: [own("06:00", "18:00", "您好"), own("18:00", "06:00", "晚安")])
    #expect(greetings.times.firstGap == nil)
    #expect(try welcome("2026-11-25 06:00", greetings).en == "您好, and welcome")
    #expect(try welcome("2026-11-25 17:59", greetings).zhHans == "您好，欢迎光临")
    #expect(try welcome("2026-11-25 18:00", greetings).zhHans == "晚安，欢迎光临")
    #expect(try welcome("2026-12-25 05:59", greetings).zhHans == "晚安，圣诞快乐，欢迎光临")
  }

  @Test(
    "G2 the first minute without a greeting is found",
    arguments: [
      ([("00:00", "24:00")], nil), ([("08:00", "08:00")], nil), ([("05:00", "24:00")], 0),
      ([("00:00", "12:00"), ("12:01", "24:00")], 720), ([("12:00", "11:59")], 719),
      ([("22:00", "06:00"), ("06:00", "21:59")], 1_319),
    ] as [([(String, String)], Int?)])
  func gaps(times: [(String, String)], gap: Int?) {
    #expect(times.map { own($0.0, $0.1, "您好") }.firstGap == gap)
  }

  @Test("G2 G3 every minute of the next 400 days has its greeting, built in or the site's own")
  func everyMinute() throws {
    let first = try #require(LocalDate("2026-11-25"))
    let own = [own("06:00", "18:00", "您好"), own("18:00", "06:00", "晚安")]
    for greetings in [Greetings(), Greetings(times: own)] {
      let hellos = (0..<1_440).map { minutes in
        greetings.greeting(at: LocalDateTime(date: first, minutes: minutes)).hello
      }
      for day in 0..<400 {
        let date = first.advanced(by: day)
        let wish = Festival(on: date).map { $0.wish.zhHans + "，" } ?? ""
        // Two minutes a day, other ones every day: a day's greetings do not depend on the day.
        for minutes in [day * 7 % 1_440, day * 11 % 1_440] {
          let said = greetings.greeting(at: LocalDateTime(date: date, minutes: minutes))
          #expect(said.hello == hellos[minutes])
          #expect(said.welcome.zhHans == hellos[minutes].zhHans + "，" + wish + "欢迎光临")
        }
      }
    }
  }

  @Test("Everything it may say is known beforehand")
  func everything() throws {
    let greetings = Greetings(
      times: [own("00:00", "24:00", "您好")], holidays: [try holiday("2027-05-04", "2027-05-04")])
    let texts = greetings.everything.map(\.zhHans)
    #expect(texts.first == "您好，欢迎光临")
    #expect(texts.contains("端午安康"))
    #expect(texts.last == "节日快乐")
    #expect(Greetings().everything.count == DayGreeting.allCases.count + Festival.allCases.count)
  }
}
