package import Foundation

/// When nobody is received for so long that nobody waits through it.
extension OpeningHours {
  /// Seconds: a shorter time without anybody is a pause, and whoever waits may still be there after it.
  static let shortestNight = 4 * 3_600.0

  /// Whether `wall` lies in a night, or at its end: a time of four hours or more in which nobody is received.
  package func isNight(at wall: Date, calendar: SiteCalendar) -> Bool {
    guard !isOpen(at: wall, calendar: calendar) else {
      return isNightBefore(wall, calendar: calendar)
    }
    guard let closed = closing(before: wall, calendar: calendar),
      let opens = nextOpening(after: wall, calendar: calendar)
    else { return true }
    return opens.timeIntervalSince(closed) >= Self.shortestNight
  }

  private func isNightBefore(_ wall: Date, calendar: SiteCalendar) -> Bool {
    let date = calendar.local(wall).date
    let isOpening = periods(on: date, calendar: calendar).contains { $0.lowerBound == wall }
    guard isOpening, !isOpen(at: wall - 1, calendar: calendar) else { return false }
    guard let closed = closing(before: wall, calendar: calendar) else { return true }
    return wall.timeIntervalSince(closed) >= Self.shortestNight
  }

  /// When hours that began on `date` or the date before ended last, at `wall` at the latest; nil where none did.
  package func closing(before wall: Date, calendar: SiteCalendar) -> Date? {
    let today = calendar.local(wall).date
    return [today.previous, today].flatMap { periods(on: $0, calendar: calendar) }
      .map(\.upperBound).filter { $0 <= wall }.max()
  }

  /// When the business of `date` begins: at its midnight, or where the evening before goes on longer, when that ends (S8).
  package func beginning(of date: LocalDate, calendar: SiteCalendar) -> Date {
    let midnight = calendar.instant(of: date, .midnight)
    let evening = periods(on: date.previous, calendar: calendar).map(\.upperBound).max()
    return max(midnight, evening ?? midnight)
  }
}
