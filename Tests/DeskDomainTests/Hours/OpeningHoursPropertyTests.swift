import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("Q7 S8: random hours agree with a slow reading, minute by minute")
struct OpeningHoursPropertyTests {
  /// First dates of nine days each, over both changes of the clocks of every zone.
  private static let starts = [
    "2026-03-04", "2026-03-25", "2026-10-21", "2026-10-28", "2026-12-29",
  ]

  @Test(
    "Q7 isOpen, periods, closing and nextOpening", arguments: Zone.allCases, Array(UInt64(1)...5))
  func agree(_ zone: Zone, _ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let calendar = zone.calendar
    let first = try #require(Self.starts.randomElement(using: &random)).date
    let hours = OpeningHours.random(around: first, using: &random)
    let minutes = slowMinutes(of: hours, from: first, calendar)
    for (minute, isOpen) in minutes {
      try #require(
        hours.isOpen(at: minute, calendar: calendar) == isOpen, "\(calendar.reading(minute))")
    }
    try expectChanges(of: hours, in: minutes, calendar)
    for day in 0..<9 {
      let periods = hours.periods(on: first.advanced(by: day), calendar: calendar)
      for (period, next) in zip(periods, periods.dropFirst()) {
        try #require(period.upperBound < next.lowerBound)
      }
      try #require(periods.allSatisfy { !$0.isEmpty })
    }
  }

  /// From moments in random minutes: the first open minute after, and the first closed one.
  private func expectChanges(
    of hours: OpeningHours, in minutes: [(minute: Date, isOpen: Bool)], _ calendar: SiteCalendar
  ) throws {
    for index in stride(from: 0, to: minutes.count / 2, by: 37) {
      let now = minutes[index].minute
      let rest = minutes[index...].dropFirst()
      let opening = zip(rest.dropLast(), rest.dropFirst()).first { !$0.isOpen && $1.isOpen }
        .map(\.1.minute)
      let soonest =
        !minutes[index].isOpen && rest.first?.isOpen == true ? rest.first?.minute : opening
      let found = hours.nextOpening(after: now, calendar: calendar)
      if let soonest {
        try #require(found == soonest)
      } else if let found, let end = rest.last?.minute {
        try #require(found > end)
      }
      let closing = minutes[index].isOpen ? rest.first { !$0.isOpen }?.minute : nil
      if let closing { try #require(hours.closing(at: now, calendar: calendar) == closing) }
      if !minutes[index].isOpen {
        try #require(hours.closing(at: now, calendar: calendar) == nil)
      }
    }
  }

  /// Every minute of nine days, with what people with a clock on the wall and a list of hours would
  /// do.
  ///
  /// They open when the clock first shows the hour or a later one, and close likewise.
  private func slowMinutes(
    of hours: OpeningHours, from first: LocalDate, _ calendar: SiteCalendar
  ) -> [(minute: Date, isOpen: Bool)] {
    let start = calendar.instant(of: first.previous, "00:00".time)
    let readings = (0..<10 * 1_440 + 120).map { offset in
      let minute = start + Double(offset) * 60
      let local = calendar.local(minute)
      return (minute: minute, total: local.date.dayNumber * 1_440 + local.minutes)
    }
    var isOpen = [Bool](repeating: false, count: readings.count)
    for day in -2..<10 {
      let date = first.advanced(by: day)
      let usual = hours.weekly.filter { $0.days.contains(date.weekday) }.map(\.hours)
      let all = (hours.closed.contains(date) ? [] : usual) + (hours.additional[date] ?? [])
      for span in all {
        let from = date.dayNumber * 1_440 + span.from.minutes
        let to = date.dayNumber * 1_440 + span.to.minutes + (span.to <= span.from ? 1_440 : 0)
        let opens = readings.firstIndex { $0.total >= from } ?? readings.count
        let closes = readings.firstIndex { $0.total >= to } ?? readings.count
        for index in opens..<max(opens, closes) { isOpen[index] = true }
      }
    }
    return zip(readings, isOpen).map { ($0.minute, $1) }.filter { pair in
      calendar.local(pair.0).date >= first
    }
  }
}

extension OpeningHours {
  /// Up to three weekly hours, closed dates and evenings; times by five minutes, often around
  /// 02:00.
  fileprivate static func random(
    around first: LocalDate, using random: inout SeededRandom
  ) -> OpeningHours {
    func time(_ random: inout SeededRandom) -> LocalTime {
      let isNight = Bool.random(using: &random)
      let minutes = Int.random(in: 0...(isNight ? 48 : 288), using: &random) * 5
      return LocalTime(hour: minutes / 60, minute: minutes % 60) ?? "00:00".time
    }
    func span(_ random: inout SeededRandom) -> LocalHours {
      LocalHours(from: time(&random), to: time(&random))
    }
    var hours = OpeningHours(weekly: [])
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let days = Weekday.allCases.filter { _ in Bool.random(using: &random) }
      hours.weekly.append(.init(days: Set(days), hours: span(&random)))
    }
    for day in 0..<9 where Int.random(in: 0..<4, using: &random) == 0 {
      hours.closed.insert(first.advanced(by: day))
    }
    for day in 0..<9 where Int.random(in: 0..<3, using: &random) == 0 {
      hours.add(span(&random), on: first.advanced(by: day))
    }
    return hours
  }
}
