import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("The festivals of the year")
struct FestivalTests {
  private func festival(_ date: String) throws -> Festival? {
    Festival(on: try #require(LocalDate(date)))
  }

  @Test(
    "G3 each festival is on its published day",
    arguments: [
      ("2026-01-01", Festival.newYear), ("2026-02-16", .springFestivalEve),
      ("2026-02-17", .springFestival), ("2026-03-03", .lantern), ("2026-04-05", .qingming),
      ("2026-05-01", .labourDay), ("2026-06-19", .dragonBoat), ("2026-09-25", .midAutumn),
      ("2026-10-18", .doubleNinth), ("2026-10-01", .nationalDay), ("2026-12-25", .christmas),
      ("2027-02-05", .springFestivalEve), ("2027-02-06", .springFestival), ("2027-02-20", .lantern),
      ("2027-04-05", .qingming), ("2027-06-09", .dragonBoat), ("2027-09-15", .midAutumn),
      ("2027-10-08", .doubleNinth), ("2028-04-04", .qingming), ("2033-09-08", .midAutumn),
      ("2034-02-18", .springFestivalEve), ("2034-02-19", .springFestival),
    ])
  func publishedDays(date: String, expected: Festival) throws {
    #expect(try festival(date) == expected)
  }

  @Test("G3 Spring Festival and National Day last seven days, and the eve is a day of its own")
  func severalDays() throws {
    #expect(try festival("2027-02-04") == nil)
    #expect(try festival("2027-02-12") == .springFestival)
    #expect(try festival("2027-02-13") == nil)
    #expect(try festival("2026-10-07") == .nationalDay)
    #expect(try festival("2026-10-08") == nil)
  }

  @Test("G3 the eve is the last day of the year, also where the twelfth month has 29 days")
  func eve() throws {
    let date = try #require(LocalDate("2025-01-28"))
    #expect(LunarDate(date) == LunarDate(year: 2024, month: 12, day: 29))
    #expect(Festival(on: date) == .springFestivalEve)
  }

  @Test("G3 a leap month repeats no festival, and Qingming may fall into one")
  func leapMonths() throws {
    // The leap months 5 of 2028, 8 of 1995 and 2 of 2004.
    #expect(try festival("2028-05-28") == .dragonBoat)
    #expect(try festival("2028-06-27") == nil)
    #expect(try festival("1995-09-09") == .midAutumn)
    #expect(try festival("1995-10-09") == nil)
    #expect(try festival("2004-04-04") == .qingming)
  }

  @Test(
    "G3 a festival of the Chinese calendar wins over National Day",
    arguments: [("2020-10-01", Festival.midAutumn), ("2014-10-02", .doubleNinth)])
  func coincidence(date: String, expected: Festival) throws {
    #expect(try festival(date) == expected)
    let after = try #require(LocalDate(date)).next
    #expect(Festival(on: after) == .nationalDay)
  }

  @Test("G3 every year from 1902 to 2099 has every festival on as many days as it lasts")
  func everyYear() throws {
    let first = LocalDate(year: 1902, month: 1, day: 1).dayNumber
    let last = LocalDate(year: 2099, month: 12, day: 31).dayNumber
    var days: [Int: [Festival: Int]] = [:]
    for number in first...last {
      let date = LocalDate(dayNumber: number)
      if let festival = Festival(on: date) {
        days[date.year, default: [:]][festival, default: 0] += 1
      }
    }
    #expect(days.count == 198)
    for (year, counts) in days {
      for festival in Festival.allCases where festival != .nationalDay {
        #expect(counts[festival] == (festival == .springFestival ? 7 : 1), "\(festival) \(year)")
      }
      // Mid-Autumn or Double Ninth may take one of the seven.
      #expect((6...7).contains(counts[.nationalDay] ?? 0), "\(year)")
    }
  }

  @Test("G3 after the tables' end the festivals of the Gregorian calendar go on")
  func afterTheTables() throws {
    #expect(try festival("2100-02-09") == nil)
    #expect(try festival("2100-10-01") == .nationalDay)
  }
}
