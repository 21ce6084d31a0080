/// Steps from day to day, without zone and clock.
extension LocalDate {
  /// Days since 1970-01-01, negative before it.
  ///
  /// Counted in years that begin in March, so that the leap day is a year's last one.
  package var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date that many days after 1970-01-01.
  package init(dayNumber: Int) {
    let days = dayNumber + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The date `days` later; earlier where negative.
  package func advanced(by days: Int) -> LocalDate {
    LocalDate(dayNumber: dayNumber + days)
  }

  /// The day after.
  package var next: LocalDate { advanced(by: 1) }

  /// The day before.
  package var previous: LocalDate { advanced(by: -1) }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7 + 1) ?? .monday
  }

  /// Whether the month has that day (2026-02-30 is no day).
  package var isInCalendar: Bool { LocalDate(dayNumber: dayNumber) == self }
}
