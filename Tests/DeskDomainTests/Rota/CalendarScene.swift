import DeskTesting
import Foundation

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// A site with a rota to be shown in calendars.
enum CalendarScene {
  static func site(zone: String) -> Site {
    var site = Site.sample
    site.timeZone = zone
    site.people = [.of("wang"), .of("li"), .of("zhao")]
    return site
  }

  static let stamp = Date(timeIntervalSince1970: 1_764_000_000)

  static func duty(
    _ date: String, _ post: String, _ person: String, _ from: String, _ to: String,
    breaks: [Duty.Break] = []
  ) -> Duty {
    Duty(
      date: .typed(date), post: post, person: person, hours: .of(from, to), breaks: breaks)
  }

  static func entry(_ duty: Duty) -> CalendarDuty {
    CalendarDuty(
      slot: CalendarDuty.Slot(date: duty.date, post: duty.post, from: duty.hours.from), duty: duty,
      changed: stamp)
  }

  static func calendar(_ duties: [CalendarDuty], zone: String = "Asia/Shanghai") -> RotaCalendar {
    guard let calendar = SiteCalendar(timeZone: zone) else { fatalError("no zone: \(zone)") }
    return RotaCalendar(site: site(zone: zone), calendar: calendar, duties: duties)
  }

  /// The content lines, put together again.
  static func lines(_ document: String) -> [String] {
    document.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
  }

  static func values(_ name: String, _ document: String) -> [String] {
    lines(document).filter { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }
      .map { String($0[$0.index($0.startIndex, offsetBy: name.count + 1)...]) }
  }
}
