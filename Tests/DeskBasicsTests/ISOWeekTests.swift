import DeskBasics
import DeskTesting
import Testing

@Suite struct ISOWeekTests {
  @Test(
    "A date's week and its first day, as ISO 8601 counts them",
    arguments: [
      ("2026-01-01", "2026-W01", "2025-12-29"), ("2026-12-31", "2026-W53", "2026-12-28"),
      ("2027-01-03", "2026-W53", "2026-12-28"), ("2027-01-04", "2027-W01", "2027-01-04"),
      ("2024-12-30", "2025-W01", "2024-12-30"), ("2028-02-29", "2028-W09", "2028-02-28"),
      ("2026-11-26", "2026-W48", "2026-11-23"),
    ])
  func weeks(date: String, name: String, monday: String) throws {
    let week = ISOWeek(of: .typed(date))
    #expect(week.description == name)
    #expect(week.monday == .typed(monday))
    #expect(try #require(ISOWeek(name)) == week)
    #expect(week.dates.contains(.typed(date)))
  }

  @Test(
    "What is no week is none",
    arguments: [
      "", "2026", "2026-49", "2026-W00", "2026-W54", "2025-W53", "2026-W1", "2026-w01", "26-W01",
      "2026-W+1", "2026-W011", "2026-W0１", "0000-W01",
    ])
  func noWeeks(text: String) {
    #expect(ISOWeek(text) == nil)
  }
}
