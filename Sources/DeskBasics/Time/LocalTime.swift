/// A time of day on the wall, without date and zone; 24:00 is the end of the day.
package struct LocalTime: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  /// 0–1440.
  package let minutes: Int

  /// 00:00.
  package static let midnight = LocalTime(minutes: 0)

  /// `minutes` since midnight, which the caller knows to be 0–1440.
  init(minutes: Int) {
    self.minutes = minutes
  }

  /// Nil outside 00:00–24:00.
  package init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `HH:MM` and `H:MM`, also in full width (C7); nil where it is anything else.
  package init?(_ text: String) {
    let parts = text.typedForm.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  package var description: String {
    "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  package static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.minutes < right.minutes
  }
}

/// People write `13:00`; the journal has minutes.
extension LocalTime: TypedValue {
  package init(typed text: String) throws(TypedFault) {
    guard let time = LocalTime(text) else { throw .noTime(text) }
    self = time
  }

  private enum CodingKeys: CodingKey { case minutes }

  package init(from decoder: any Decoder) throws {
    guard decoder.isByPeople else {
      minutes = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .minutes)
      return
    }
    self = try decoder.typed()
  }

  package func encode(to encoder: any Encoder) throws {
    guard encoder.userInfo[.isByPeople] as? Bool == true else {
      var box = encoder.container(keyedBy: CodingKeys.self)
      return try box.encode(minutes, forKey: .minutes)
    }
    var box = encoder.singleValueContainer()
    try box.encode(description)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Hours of work in local wall time; an end at or before the start lies on the next day.
package struct LocalHours: Hashable, Codable, Sendable {
  package var from: LocalTime
  package var to: LocalTime

  package init(from: LocalTime, to: LocalTime) {
    self.from = from
    self.to = to
  }

  /// Whether the hours run into the next day (S4).
  package var crossesMidnight: Bool { to <= from }

  /// Whether `minutes` of the day on which the hours began (over 1440 on the next one) lie within them.
  package func contains(minutes: Int) -> Bool {
    minutes >= from.minutes && minutes < to.minutes + (crossesMidnight ? 1440 : 0)
  }
}

/// A day of the week, numbered as ISO 8601 does: Monday is 1.
package enum Weekday: Int, CaseIterable, Hashable, Codable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The day before.
  var previous: Weekday {
    Weekday(rawValue: rawValue == 1 ? 7 : rawValue - 1) ?? .monday
  }
}
