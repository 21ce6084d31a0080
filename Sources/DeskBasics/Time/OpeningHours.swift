/// When visitors are received (Q7): by weekday, with exceptions for dates.
package struct OpeningHours: Hashable, Sendable {
  /// The hours of some days of the week.
  package struct Weekly: Hashable, Sendable {
    var days: Set<Weekday>
    var hours: LocalHours

    package init(days: Set<Weekday>, hours: LocalHours) {
      self.days = days
      self.hours = hours
    }
  }

  var weekly: [Weekly]
  /// Dates on which nobody is received, whatever the weekday.
  var closed: Set<LocalDate>
  /// Further hours on a date, such as an evening opening (夜市, S8).
  package var additional: [LocalDate: [LocalHours]]
  /// Hours of a date in which nobody is received after all.
  private(set) var shut: [LocalDate: [LocalHours]] = [:]

  package init(
    weekly: [Weekly], closed: Set<LocalDate> = [], additional: [LocalDate: [LocalHours]] = [:]
  ) {
    self.weekly = weekly
    self.closed = closed
    self.additional = additional
  }

  /// At any time.
  package static let always = OpeningHours(weekly: [
    Weekly(days: Set(Weekday.allCases), hours: LocalHours(from: .midnight, to: .midnight))
  ])

  /// Closes `hours` of `date`.
  package mutating func close(_ hours: LocalHours, on date: LocalDate) {
    shut[date, default: []].append(hours)
  }
}
