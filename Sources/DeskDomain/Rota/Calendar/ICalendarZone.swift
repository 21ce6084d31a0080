import DeskBasics
import Foundation

/// A zone's clocks over a time, as iCalendar tells them (RFC 5545 §3.6.5), taken from the zone itself.
struct ICalendarZone: Hashable, Sendable {
  /// From an instant on the clocks show one offset.
  struct Observance: Hashable, Sendable {
    /// When it begins; nil: it was always so, as far as this goes.
    var start: Date?
    /// Seconds ahead of UTC before and from then on.
    var before: Int
    var offset: Int
    var isDaylight: Bool
    var name: String?
  }

  /// The zone's IANA name.
  let id: String
  /// In order; the first is in force where the range begins.
  let observances: [Observance]

  /// What the zone's clocks do in `range`: as they stand at its beginning, and every change within.
  init(_ calendar: SiteCalendar, over range: Range<Date>) {
    let zone = calendar.calendar.timeZone
    id = zone.identifier
    // Far enough back for the last change of a zone that changes its clocks twice a year, and the one before it.
    let changes = Self.changes(
      of: zone, from: range.lowerBound - 400 * 86_400, to: range.upperBound)
    let inForce = changes.lastIndex { ($0.start ?? .distantPast) <= range.lowerBound }
    let first = changes.first { ($0.start ?? .distantPast) > range.lowerBound }
    if let inForce {
      observances = Array(changes[max(0, inForce - 1)...])
    } else {
      let offset = first?.before ?? zone.secondsFromGMT(for: range.lowerBound)
      let standing = Observance(
        start: nil, before: offset, offset: offset,
        isDaylight: zone.isDaylightSavingTime(for: range.lowerBound),
        name: zone.abbreviation(for: range.lowerBound))
      observances = [standing] + changes
    }
  }

  /// No zone changes its clocks twice within twelve hours.
  private static func changes(of zone: TimeZone, from: Date, to: Date) -> [Observance] {
    var changes: [Observance] = []
    var early = Int(from.timeIntervalSince1970)
    func offset(_ seconds: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
    let end = Int(to.timeIntervalSince1970) + 86_400
    while early < end {
      let late = early + 43_200
      if offset(early) != offset(late) {
        var (low, high) = (early, late)
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(middle) == offset(early) { low = middle } else { high = middle }
        }
        let start = Date(timeIntervalSince1970: Double(high))
        changes.append(
          Observance(
            start: start, before: offset(low), offset: offset(high),
            isDaylight: zone.isDaylightSavingTime(for: start), name: zone.abbreviation(for: start)))
      }
      early = late
    }
    return changes
  }

  /// The VTIMEZONE component.
  func write(to text: inout ICalendarText) {
    text.add("BEGIN", "VTIMEZONE")
    text.add("TZID", id)
    for observance in observances {
      let kind = observance.isDaylight ? "DAYLIGHT" : "STANDARD"
      text.add("BEGIN", kind)
      text.add("DTSTART", Self.wall(of: observance))
      text.add("TZOFFSETFROM", Self.words(observance.before))
      text.add("TZOFFSETTO", Self.words(observance.offset))
      if let name = observance.name { text.add("TZNAME", text: name) }
      text.add("END", kind)
    }
    text.add("END", "VTIMEZONE")
  }

  /// The wall time of the change by the clocks that were in force before it.
  private static func wall(of observance: Observance) -> String {
    guard let start = observance.start else { return "19700101T000000" }
    return ICalendarTime.utc(start + Double(observance.before), suffix: "")
  }

  /// `+0545`, `-0330`, with seconds where there are any.
  private static func words(_ offset: Int) -> String {
    let size = abs(offset)
    let parts = [size / 3_600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
    return (offset < 0 ? "-" : "+") + parts.map(ICalendarTime.twoDigits).joined()
  }
}

/// DATE-TIME values.
enum ICalendarTime {
  /// `20261130T001000Z`.
  static func utc(_ instant: Date, suffix: String = "Z") -> String {
    let seconds = Int(instant.timeIntervalSince1970.rounded(.down))
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - day * 86_400
    return date(LocalDate(dayNumber: day)) + "T"
      + [rest / 3_600, rest / 60 % 60, rest % 60].map(twoDigits).joined() + suffix
  }

  /// `20261130T081000`.
  static func local(_ time: LocalDateTime) -> String {
    date(time.date) + "T" + twoDigits(time.minutes / 60) + twoDigits(time.minutes % 60) + "00"
  }

  static func date(_ date: LocalDate) -> String {
    date.description.filter { $0 != "-" }
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
