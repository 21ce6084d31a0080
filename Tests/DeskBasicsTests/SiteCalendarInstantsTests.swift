import DeskBasics
import DeskTesting
import Foundation
import Testing

@Suite("From the clock on the wall to the instant")
struct SiteCalendarInstantsTests {
  @Test(
    "ordinary days, skipped times, times that come twice, and 24:00",
    arguments: [
      (Zone.shanghai, "2026-03-02 08:30", "2026-03-02T00:30:00Z"),
      (.shanghai, "2026-03-02 24:00", "2026-03-02T16:00:00Z"),
      (.berlin, "2026-03-29 01:59", "2026-03-29T00:59:00Z"),
      (.berlin, "2026-03-29 02:00", "2026-03-29T01:00:00Z"),
      (.berlin, "2026-03-29 02:30", "2026-03-29T01:00:00Z"),
      (.berlin, "2026-03-29 03:00", "2026-03-29T01:00:00Z"),
      (.berlin, "2026-03-29 03:01", "2026-03-29T01:01:00Z"),
      (.berlin, "2026-10-25 02:00", "2026-10-25T00:00:00Z"),
      (.berlin, "2026-10-25 02:30", "2026-10-25T00:30:00Z"),
      (.berlin, "2026-10-25 03:00", "2026-10-25T02:00:00Z"),
      (.berlin, "2026-10-25 24:00", "2026-10-25T23:00:00Z"),
      (.newYork, "2026-03-08 02:30", "2026-03-08T07:00:00Z"),
      (.newYork, "2026-03-08 17:30", "2026-03-08T21:30:00Z"),
      (.newYork, "2026-11-01 01:30", "2026-11-01T05:30:00Z"),
      (.newYork, "2026-11-01 02:00", "2026-11-01T07:00:00Z"),
    ])
  func decided(_ zone: Zone, _ wall: String, _ expected: String) {
    #expect(zone.calendar.at(wall) == expected.instant)
  }

  @Test("a midnight that the clocks skip is the first instant of its date")
  func skippedMidnight() throws {
    let cairo = try #require(SiteCalendar(timeZone: "Africa/Cairo"))
    let midnight = cairo.at("2026-04-24 00:00")
    #expect(midnight == "2026-04-23T22:00:00Z".instant)
    #expect(midnight == cairo.at("2026-04-23 24:00"))
    #expect(cairo.reading(midnight) == "2026-04-24 01:00")
  }

  /// The definition, walked minute by minute: the first at which the clock shows the time or a
  /// later one.
  @Test(
    "the instant is the first at which the clocks show the time or a later one",
    arguments: Zone.allCases)
  func slowDefinition(_ zone: Zone) throws {
    let calendar = zone.calendar
    let nights = ["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01", "2026-07-01"]
    for date in nights.map(\.date) {
      var minute = calendar.instant(of: date, "00:00".time)
      #expect(calendar.local(minute - 60).date == date.previous)
      for wanted in 0..<1_440 {
        let time = try #require(LocalTime(hour: wanted / 60, minute: wanted % 60))
        while calendar.local(minute).minutes < wanted, calendar.local(minute).date == date {
          minute += 60
        }
        try #require(calendar.instant(of: date, time) == minute)
      }
    }
  }
}
