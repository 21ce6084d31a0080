import Testing

@testable import DeskBasics

@Suite("The Chinese calendar is the published one")
struct LunarDateTests {
  private func lunar(_ date: String) throws -> LunarDate? {
    LunarDate(try #require(LocalDate(date)))
  }

  @Test("G3 every day from 1901-02-19 to 2099-12-31 has the lunar date of the published tables")
  func everyDay() throws {
    let published = try PublishedCalendar()
    #expect(published.days.first?.date == LocalDate("1901-02-19"))
    let days = published.days.filter { $0.date.year <= 2099 }
    #expect(days.last?.date == LocalDate("2099-12-31"))
    #expect(days.count == 72_635)
    let wrong = days.filter { LunarDate($0.date) != $0.lunar }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }

  @Test("G3 lunar 2099 is known to its end in 2100")
  func lastYear() throws {
    let published = try PublishedCalendar()
    let days = published.days.filter { $0.date.year > 2099 }
    #expect(days.last?.date == LocalDate("2100-02-08"))
    #expect(days.allSatisfy { LunarDate($0.date) == $0.lunar })
  }

  @Test(
    "G3 what no table says is not known", arguments: ["1901-02-18", "2100-02-09", "0001-01-01"])
  func outside(date: String) throws {
    #expect(try lunar(date) == nil)
  }

  @Test(
    "G3 where sources disagree on a new moon near midnight, the Hong Kong Observatory is followed",
    arguments: [("2057-09-28", 9), ("2089-09-04", 8), ("2097-08-07", 7)])
  func nearMidnight(date: String, month: Int) throws {
    let day = try #require(LocalDate(date))
    #expect(LunarDate(day) == LunarDate(year: day.year, month: month, day: 1))
    #expect(LunarDate(day.previous)?.day == 29)
  }

  @Test("G3 a leap month has the number of the month before it")
  func leapMonth() throws {
    // 2033: the one year of the range whose leap month is the eleventh.
    #expect(try lunar("2033-12-21") == LunarDate(year: 2033, month: 11, day: 30))
    #expect(
      try lunar("2033-12-22") == LunarDate(year: 2033, month: 11, isLeapMonth: true, day: 1))
    #expect(try lunar("2034-01-20") == LunarDate(year: 2033, month: 12, day: 1))
  }

  @Test("G3 Qingming of every year is that of the published tables")
  func qingming() throws {
    let published = try PublishedCalendar().qingming
    #expect(published.map(\.year) == Array(1901...2099))
    #expect(published.map { SolarTerm.qingming(of: $0.year) } == published)
    #expect(SolarTerm.qingming(of: 1900) == nil)
    #expect(SolarTerm.qingming(of: 2100) == nil)
  }
}
