extension LocalDateTime {
  /// `minutes` after the midnight that begins `date`, 0–1439.
  package init(date: LocalDate, minutes: Int) {
    self.init(date: date, minutes: minutes, weekday: date.weekday)
  }

  /// Reads `YYYY-MM-DD HH:MM`; nil where it is anything else, or no day of the calendar.
  package init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = LocalDate(String(parts[0])), date.isInCalendar,
      let time = LocalTime(String(parts[1])), time.minutes < 1_440
    else { return nil }
    self.init(date: date, minutes: time.minutes)
  }
}
