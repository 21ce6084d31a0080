package import DeskBasics

/// A day of every year, without the year; 29 February is one.
package struct MonthDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let month: Int
  package let day: Int

  /// Reads `MM-DD`; nil where it is anything else, or no day of any year.
  package init?(_ text: String) {
    // A leap year has every day that any year has.
    guard text.utf8.count == 5, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
      let date = LocalDate("2000-" + text), date.isInCalendar
    else {
      return nil
    }
    self.init(date)
  }

  package init(_ date: LocalDate) {
    month = date.month
    day = date.day
  }

  package var description: String {
    String(LocalDate(year: 2000, month: month, day: day).description.dropFirst(5))
  }

  package static func < (left: MonthDay, right: MonthDay) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}

/// The part of every year in which a shift applies (S5), both ends included; it may run over New Year.
///
/// In years without 29 February a season that begins on it begins on 1 March, and one that ends on it ends on the 28th.
package struct Season: Hashable, Sendable, CustomStringConvertible {
  package var from: MonthDay
  package var to: MonthDay

  package init(from: MonthDay, to: MonthDay) {
    self.from = from
    self.to = to
  }

  func contains(_ date: LocalDate) -> Bool {
    let day = MonthDay(date)
    return from <= to ? from <= day && day <= to : from <= day || day <= to
  }

  package var description: String { "\(from) to \(to)" }
}
