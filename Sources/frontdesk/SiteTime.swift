import DeskBasics
import Foundation

/// A time as the people of the site read it: `2026-11-22 12:35` in the zone of this IANA name.
func siteTime(_ date: Date, in zone: String) -> String {
  guard let local = SiteCalendar(timeZone: zone)?.local(date) else { return date.description }
  return "\(local.date) \(local.time)"
}
