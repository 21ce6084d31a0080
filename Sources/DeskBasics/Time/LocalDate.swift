package import Foundation

/// A calendar day of the site, without time and zone (Gregorian).
package struct LocalDate: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`; nil where it is anything else.
  ///
  /// Does not ask whether the month has that day.
  package init?(_ text: String) {
    let parts = text.typedForm.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + (month < 10 ? "-0" : "-") + String(month) + (day < 10 ? "-0" : "-") + String(day)
  }

  package static func < (left: LocalDate, right: LocalDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  package init(from decoder: any Decoder) throws {
    guard !decoder.isByPeople else {
      self = try decoder.typed()
      return
    }
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = LocalDate(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a date: \(text)"))
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension LocalDate: TypedValue {
  /// A day of the calendar.
  package init(typed text: String) throws(TypedFault) {
    guard let date = LocalDate(text), date.isInCalendar else { throw .noDate(text) }
    self = date
  }
}

/// A wall time as the people of the site read it.
package struct LocalDateTime: Hashable, Sendable {
  package let date: LocalDate
  /// Minutes since local midnight by the clock on the wall, 0–1439.
  package let minutes: Int
  package let weekday: Weekday

  package var timeOfDay: LocalTime { LocalTime(minutes: minutes) }

  /// `09:41`.
  package var time: String { timeOfDay.description }
}

/// The site's calendar: the Gregorian one in its zone.
package struct SiteCalendar: Sendable {
  package let calendar: Calendar

  /// A calendar in the zone of this IANA name.
  ///
  /// Nil where the system does not know the zone.
  package init?(timeZone: String) {
    guard let zone = TimeZone(identifier: timeZone) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    self.calendar = calendar
  }

  /// How `wall` reads on the site's clocks.
  package func local(_ wall: Date) -> LocalDateTime {
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .weekday], from: wall)
    // Foundation counts weekdays from Sunday = 1, ISO 8601 from Monday = 1.
    let weekday = Weekday(rawValue: ((parts.weekday ?? 2) + 5) % 7 + 1) ?? .monday
    return LocalDateTime(
      date: LocalDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1),
      minutes: (parts.hour ?? 0) * 60 + (parts.minute ?? 0), weekday: weekday)
  }

  /// The next whole minute of the wall clock after `wall`.
  package func nextMinute(after wall: Date) -> Date {
    Date(timeIntervalSince1970: ((wall.timeIntervalSince1970 / 60).rounded(.down) + 1) * 60)
  }
}
