package import DeskBasics
package import Foundation

/// The zones of the tests of hours: no changes of the clocks, and changes on both sides of midnight
/// UTC.
package enum Zone: String, CaseIterable, Sendable {
  case shanghai = "Asia/Shanghai"
  case berlin = "Europe/Berlin"
  case newYork = "America/New_York"

  package var calendar: SiteCalendar {
    guard let calendar = SiteCalendar(timeZone: rawValue) else { fatalError(rawValue) }
    return calendar
  }
}

extension String {
  /// The date that is written here.
  package var date: LocalDate {
    guard let date = LocalDate(self) else { fatalError(self) }
    return date
  }

  /// The time of day that is written here.
  package var time: LocalTime {
    guard let time = LocalTime(self) else { fatalError(self) }
    return time
  }

  /// The instant that is written here with its offset (`2026-03-29T03:00:00+02:00`).
  package var instant: Date {
    guard let date = try? Date(self, strategy: .iso8601) else { fatalError(self) }
    return date
  }
}

extension SiteCalendar {
  /// `2026-03-02 08:30`, as the clocks of the site show it.
  package func at(_ text: String) -> Date {
    let parts = text.split(separator: " ").map(String.init)
    return instant(of: parts[0].date, parts[1].time)
  }

  /// How an instant reads on the clocks of the site.
  package func reading(_ instant: Date) -> String {
    let local = local(instant)
    return "\(local.date) \(local.time)"
  }
}
