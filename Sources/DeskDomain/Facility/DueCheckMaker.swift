import DeskBasics
import Foundation

/// From a rhythm and a date to the due checks that open on it, in the site's zone.
///
/// | rhythm | opens | due | missed |
/// | --- | --- | --- | --- |
/// | times | the time before, or midnight | at the time | at the next time, or midnight |
/// | daily | midnight | at its time (18:00) | midnight |
/// | hourly | each hour that passes | an hour later | 15 minutes after that |
/// | weekly | Monday | the week's end | a day later |
/// | half-monthly | the 1st, the 16th | the half's end | two days later |
/// | monthly | the 1st | the month's end | three days later |
/// | quarterly | the quarter's 1st | its end | seven days later |
/// | yearly | 1 January | the year's end | fourteen days later |
///
/// A local time that the clocks skip is the instant of the change; of one that comes twice the first counts. Of two times
/// of a day that are skipped together one is left.
struct DueCheckMaker: Sendable {
  /// When a check may be made, should be, and was not.
  struct Window: Hashable, Sendable {
    var opens: Date
    var due: Date
    var missed: Date
    /// The date on which it is due.
    var date: LocalDate
  }

  private let calendar: SiteCalendar

  init(calendar: SiteCalendar) {
    self.calendar = calendar
  }

  /// The windows of `rhythm` that open on `date`, in order.
  func windows(of rhythm: CheckRhythm, openingOn date: LocalDate) -> [Window] {
    switch rhythm {
    case .times(let times): daytimes(times, on: date)
    case .daily(let by): daytimes([by], on: date)
    case .hourly(let hours): hourly(hours, on: date)
    case .weekly, .halfMonthly, .monthly, .quarterly, .yearly: period(of: rhythm, from: date)
    }
  }

  /// The date on which the window of `rhythm` opened that `date` lies in.
  func opening(of rhythm: CheckRhythm, at date: LocalDate) -> LocalDate {
    switch rhythm {
    case .times, .daily: date
    // A night that began yesterday may still run.
    case .hourly(let hours): hours.crossesMidnight ? date.previous : date
    case .weekly: date.advanced(by: 1 - date.weekday.rawValue)
    case .halfMonthly: LocalDate(year: date.year, month: date.month, day: date.day < 16 ? 1 : 16)
    case .monthly: LocalDate(year: date.year, month: date.month, day: 1)
    case .quarterly: LocalDate(year: date.year, month: (date.month - 1) / 3 * 3 + 1, day: 1)
    case .yearly: LocalDate(year: date.year, month: 1, day: 1)
    }
  }

  private func daytimes(_ times: [LocalTime], on date: LocalDate) -> [Window] {
    let edges = [.midnight] + times + [LocalTime(hour: 24, minute: 0) ?? .midnight]
    return times.indices.map { index in
      Window(
        opens: calendar.instant(of: date, edges[index]),
        due: calendar.instant(of: date, edges[index + 1]),
        missed: calendar.instant(of: date, edges[index + 2]), date: date)
    }.filter { $0.opens < $0.due }
  }

  private func hourly(_ hours: LocalHours, on date: LocalDate) -> [Window] {
    guard let whole = calendar.instants(of: date, minutes: hours.minutes) else { return [] }
    return stride(
      from: whole.lowerBound.timeIntervalSince1970, to: whole.upperBound.timeIntervalSince1970,
      by: 3_600
    ).map { start in
      let opens = Date(timeIntervalSince1970: start)
      let due = min(opens + 3_600, whole.upperBound)
      return Window(
        opens: opens, due: due, missed: due + Self.hourlyGrace, date: calendar.local(due).date)
    }
  }

  private func period(of rhythm: CheckRhythm, from date: LocalDate) -> [Window] {
    guard opening(of: rhythm, at: date) == date else { return [] }
    let next = end(of: rhythm, from: date)
    return [
      Window(
        opens: calendar.instant(of: date, .midnight), due: calendar.instant(of: next, .midnight),
        missed: calendar.instant(of: next.advanced(by: grace(of: rhythm)), .midnight),
        date: next.previous)
    ]
  }

  /// The first date after the period that begins on `date`.
  private func end(of rhythm: CheckRhythm, from date: LocalDate) -> LocalDate {
    switch rhythm {
    case .times, .daily, .hourly: date.next
    case .weekly: date.advanced(by: 7)
    case .halfMonthly where date.day == 1: date.advanced(by: 15)
    case .halfMonthly, .monthly: months(1, after: date)
    case .quarterly: months(3, after: date)
    case .yearly: LocalDate(year: date.year + 1, month: 1, day: 1)
    }
  }

  private func months(_ count: Int, after date: LocalDate) -> LocalDate {
    let month = date.month - 1 + count
    return LocalDate(year: date.year + month / 12, month: month % 12 + 1, day: 1)
  }

  /// Days in which a check is late and not yet missed.
  private func grace(of rhythm: CheckRhythm) -> Int {
    switch rhythm {
    case .times, .daily, .hourly: 0
    case .weekly: 1
    case .halfMonthly: 2
    case .monthly: 3
    case .quarterly: 7
    case .yearly: 14
    }
  }

  private static let hourlyGrace = 15.0 * 60
}
