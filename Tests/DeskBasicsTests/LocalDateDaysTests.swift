import DeskBasics
import DeskTesting
import Foundation
import Testing

@Suite("Days of the calendar")
struct LocalDateDaysTests {
  @Test(
    "the day before and after, over months, leap days and years",
    arguments: [
      ("2026-02-28", "2026-03-01"), ("2028-02-28", "2028-02-29"), ("2028-02-29", "2028-03-01"),
      ("2100-02-28", "2100-03-01"), ("2026-12-31", "2027-01-01"), ("1969-12-31", "1970-01-01"),
    ])
  func neighbours(_ first: String, _ second: String) {
    #expect(first.date.next == second.date)
    #expect(second.date.previous == first.date)
  }

  @Test(
    "dates that no calendar has",
    arguments: ["2026-02-29", "2026-02-30", "2100-02-29", "2026-04-31", "2026-06-31"])
  func impossible(_ text: String) {
    #expect(!text.date.isInCalendar)
  }

  @Test("every day of 400 years agrees with Foundation's calendar")
  func sameAsFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -25_567, to: 120_530, by: 1) {
      let date = LocalDate(dayNumber: number)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday],
        from: Date(timeIntervalSince1970: Double(number) * 86_400))
      try #require(
        [date.year, date.month, date.day, date.weekday.rawValue % 7 + 1]
          == [parts.year, parts.month, parts.day, parts.weekday])
      try #require(date.dayNumber == number && date.isInCalendar)
    }
  }
}
