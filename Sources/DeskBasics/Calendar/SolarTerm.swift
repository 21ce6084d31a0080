/// Days on which the sun reaches a point of its way (节气).
package enum SolarTerm {
  /// Qingming (清明) of a year: 4, 5 or 6 April by China's time.
  ///
  /// A mean year of 365.2422 days, counted from 1901, meets every Qingming from 1901 to 2099, as the tests show by the
  /// tables of the Hong Kong Observatory; nil outside these years.
  package static func qingming(of year: Int) -> LocalDate? {
    guard LunarYear.range.contains(year) else { return nil }
    // In ten-thousandths of a day; in 1901 the sun was there 0.83 days into 5 April.
    let days = (8_300 + 3_652_422 * (year - 1_901)) / 10_000
    return LocalDate(year: 1901, month: 4, day: 5).advanced(by: days)
  }
}
