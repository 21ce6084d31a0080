/// A week from Monday to Sunday, numbered as ISO 8601 does: week 1 is the one with the year's first Thursday.
package struct ISOWeek: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let monday: LocalDate

  /// The week in which `date` lies.
  package init(of date: LocalDate) {
    monday = date.advanced(by: 1 - date.weekday.rawValue)
  }

  /// Reads `2026-W49`; nil where it is anything else, or the year has no such week.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 3, parts[1].first == "W",
      text.utf8.allSatisfy({ $0 < 128 && $0 != 43 }), let year = Int(parts[0]),
      let number = Int(parts[1].dropFirst()), (1...53).contains(number), year > 0
    else { return nil }
    // 4 January always lies in week 1.
    let first = ISOWeek(of: LocalDate(year: year, month: 1, day: 4))
    let week = ISOWeek(of: first.monday.advanced(by: (number - 1) * 7))
    guard week.year == year else { return nil }
    self = week
  }

  package var sunday: LocalDate { monday.advanced(by: 6) }

  /// From Monday to Sunday.
  package var dates: [LocalDate] { (0..<7).map { monday.advanced(by: $0) } }

  package var next: ISOWeek { ISOWeek(of: monday.advanced(by: 7)) }

  package func contains(_ date: LocalDate) -> Bool { monday <= date && date <= sunday }

  /// The year that the week counts to: its Thursday's.
  var year: Int { monday.advanced(by: 3).year }

  /// 1–53.
  var number: Int {
    (monday.advanced(by: 3).dayNumber - LocalDate(year: year, month: 1, day: 1).dayNumber) / 7 + 1
  }

  /// `2026-W49`.
  package var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + (number < 10 ? "-W0" : "-W") + String(number)
  }

  package static func < (left: ISOWeek, right: ISOWeek) -> Bool { left.monday < right.monday }
}
