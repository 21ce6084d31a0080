import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// The due check maker against a slow one that asks Foundation what the wall shows (F1–F18).
@Suite struct DueCheckMakerTests {
  static let zones = [
    "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
  ]

  private static func at(_ time: String) -> LocalTime { LocalTime(time) ?? .midnight }

  static let rhythms: [CheckRhythm] = [
    .times([at("02:30"), at("12:00"), at("17:30")]), .daily, .daily(by: at("10:00")),
    .hourly(LocalHours(from: at("19:00"), to: at("07:00"))),
    .hourly(LocalHours(from: at("08:00"), to: at("10:30"))), .weekly, .halfMonthly, .monthly,
    .quarterly, .yearly,
  ]

  @Test("F1–F18 ten years in each zone are as a slow maker has them", arguments: zones)
  func tenYears(zone: String) throws {
    let slow = try #require(SlowDueCheckMaker(zone: zone))
    let calendar = try #require(SiteCalendar(timeZone: zone))
    let maker = DueCheckMaker(calendar: calendar)
    for rhythm in Self.rhythms {
      let first = LocalDate(year: 2023, month: 12, day: 20).dayNumber
      for day in first..<(first + 3_653) {
        let date = LocalDate(dayNumber: day)
        let made = maker.windows(of: rhythm, openingOn: date)
        let wanted = slow.windows(of: rhythm, openingOn: date)
        try #require(
          made.map { [$0.opens, $0.due, $0.missed] } == wanted, "\(rhythm) on \(date) in \(zone)")
      }
    }
  }

  @Test(
    "the clocks' change: a time that is skipped is the change, one that comes twice is its first")
  func changes() throws {
    let calendar = try #require(SiteCalendar(timeZone: "Europe/Berlin"))
    let maker = DueCheckMaker(calendar: calendar)
    let spring = maker.windows(
      of: .daily(by: Self.at("02:30")), openingOn: LocalDate(year: 2026, month: 3, day: 29))
    // 02:00 became 03:00 at 01:00 UTC.
    #expect(spring.map(\.due) == [try Date("2026-03-29T01:00:00Z", strategy: .iso8601)])
    let autumn = maker.windows(
      of: .daily(by: Self.at("02:30")), openingOn: LocalDate(year: 2026, month: 10, day: 25))
    #expect(autumn.map(\.due) == [try Date("2026-10-25T00:30:00Z", strategy: .iso8601)])
    let together = maker.windows(
      of: .times([Self.at("02:15"), Self.at("02:45"), Self.at("12:00")]),
      openingOn: LocalDate(year: 2026, month: 3, day: 29))
    #expect(Set(together.map(\.due)).count == together.count && together.count == 2)
    let night = LocalHours(from: Self.at("19:00"), to: Self.at("07:00"))
    let shorter = maker.windows(
      of: .hourly(night), openingOn: LocalDate(year: 2026, month: 3, day: 28))
    let longer = maker.windows(
      of: .hourly(night), openingOn: LocalDate(year: 2026, month: 10, day: 24))
    #expect((shorter.count, longer.count) == (11, 13))
  }

  @Test(
    "a month ends on its own last day, also in a leap year",
    arguments: [
      ("2026-02-01", "2026-03-01T00:00:00+08:00"), ("2028-02-01", "2028-03-01T00:00:00+08:00"),
      ("2026-12-01", "2027-01-01T00:00:00+08:00"), ("2026-04-01", "2026-05-01T00:00:00+08:00"),
    ])
  func months(date: String, due: String) throws {
    let maker = DueCheckMaker(calendar: try #require(SiteCalendar(timeZone: "Asia/Shanghai")))
    let windows = maker.windows(of: .monthly, openingOn: try #require(LocalDate(date)))
    #expect(windows.map(\.due) == [try Date(due, strategy: .iso8601)])
  }

  @Test("every date lies in the window that opened on its opening date")
  func openings() throws {
    let maker = DueCheckMaker(calendar: try #require(SiteCalendar(timeZone: "Europe/Berlin")))
    for rhythm in Self.rhythms {
      for day in 20_000..<21_000 {
        let date = LocalDate(dayNumber: day)
        let opening = maker.opening(of: rhythm, at: date)
        #expect(opening <= date)
        guard case .hourly = rhythm else {
          #expect(!maker.windows(of: rhythm, openingOn: opening).isEmpty, "\(rhythm) \(date)")
          continue
        }
      }
    }
  }
}

/// Walks the half hours of Foundation's calendar, on which all these times and all changes of the clocks lie: too slow for a desk, and hard to get wrong.
private final class SlowDueCheckMaker {
  private let calendar: Calendar
  /// What was found already: every rhythm asks for the same midnights.
  private var known: [[Int]: Date] = [:]

  init?(zone: String) {
    guard let zone = TimeZone(identifier: zone) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    self.calendar = calendar
  }

  func windows(of rhythm: CheckRhythm, openingOn date: LocalDate) -> [[Date]] {
    func midnight(_ days: Int) -> Date { wall(date, 0, days: days) }
    switch rhythm {
    case .times(let times):
      let edges = [midnight(0)] + times.map { wall(date, $0.minutes) } + [midnight(1)]
      return times.indices.map { [edges[$0], edges[$0 + 1], edges[$0 + 2]] }
    case .daily(let by): return [[midnight(0), wall(date, by.minutes), midnight(1)]]
    case .hourly(let hours):
      let end = wall(date, hours.to.minutes, days: hours.to <= hours.from ? 1 : 0)
      var windows: [[Date]] = []
      var start = wall(date, hours.from.minutes)
      while start < end {
        let due = min(start + 3_600, end)
        windows.append([start, due, due + 900])
        start = start + 3_600
      }
      return windows
    case .weekly:
      return date.weekday == .monday ? [[midnight(0), midnight(7), midnight(8)]] : []
    case .halfMonthly:
      guard date.day == 1 || date.day == 16 else { return [] }
      let length = date.day == 1 ? 15 : days(until: { $0.day == 1 }, from: date)
      return [[midnight(0), midnight(length), midnight(length + 2)]]
    case .monthly: return period(date, date.day == 1, grace: 3) { $0.day == 1 }
    case .quarterly:
      return period(date, date.day == 1 && [1, 4, 7, 10].contains(date.month), grace: 7) {
        $0.day == 1 && [1, 4, 7, 10].contains($0.month)
      }
    case .yearly:
      return period(date, date.day == 1 && date.month == 1, grace: 14) {
        $0.day == 1 && $0.month == 1
      }
    }
  }

  private func period(
    _ date: LocalDate, _ opens: Bool, grace: Int, next: (LocalDate) -> Bool
  ) -> [[Date]] {
    guard opens else { return [] }
    let length = days(until: next, from: date)
    return [[wall(date, 0), wall(date, 0, days: length), wall(date, 0, days: length + grace)]]
  }

  private func days(until next: (LocalDate) -> Bool, from date: LocalDate) -> Int {
    var days = 1
    while !next(self.date(date, plus: days)) { days += 1 }
    return days
  }

  /// Counted by noons, which no zone skips.
  private func date(_ date: LocalDate, plus days: Int) -> LocalDate {
    shown(calendar.date(byAdding: .day, value: days, to: noon(date)) ?? .distantPast).date
  }

  private func noon(_ date: LocalDate) -> Date {
    calendar.date(
      from: DateComponents(year: date.year, month: date.month, day: date.day, hour: 12))
      ?? .distantPast
  }

  private func shown(_ instant: Date) -> (date: LocalDate, minutes: Int) {
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: instant)
    return (
      LocalDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0),
      (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
    )
  }

  /// The first half hour at which the wall shows at least this time of this date.
  private func wall(_ date: LocalDate, _ minutes: Int, days: Int = 0) -> Date {
    let name = [date.dayNumber, minutes, days]
    if let known = known[name] { return known }
    let found = search(self.date(date, plus: days + minutes / 1_440), minutes % 1_440)
    known[name] = found
    return found
  }

  private func search(_ day: LocalDate, _ wanted: Int) -> Date {
    // From two and a half hours before where it would be on a day without a change.
    var minute = noon(day) + Double(wanted - 720) * 60 - 9_000
    while true {
      let (there, minutes) = shown(minute)
      if there > day || (there == day && minutes >= wanted) { return minute }
      minute = minute + 1_800
    }
  }
}
