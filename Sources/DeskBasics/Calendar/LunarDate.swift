/// A day of the Chinese calendar (农历), as it is reckoned in China (UTC+8).
///
/// Foundation's Chinese calendar is not used: it differs from the published tables in some years, and gives
/// 2057-09-28 the day 0.
package struct LunarDate: Hashable, Sendable {
  /// The Gregorian year in which the lunar one began: January belongs to the year before.
  let year: Int
  /// 1–12; a leap month has the number of the month before it.
  package let month: Int
  package let isLeapMonth: Bool
  /// 1–30.
  package let day: Int

  init(year: Int, month: Int, isLeapMonth: Bool = false, day: Int) {
    self.year = year
    self.month = month
    self.isLeapMonth = isLeapMonth
    self.day = day
  }

  /// The day that the Gregorian calendar calls `date`; nil before 1901-02-19 and after 2100-02-08.
  package init?(_ date: LocalDate) {
    guard
      let year = LunarYear(date.year).flatMap({ $0.newYear <= date ? $0 : nil })
        ?? LunarYear(date.year - 1)
    else { return nil }
    var days = date.dayNumber - year.newYear.dayNumber
    for month in year.months {
      guard days >= month.length else {
        self.init(
          year: year.newYear.year, month: month.number, isLeapMonth: month.isLeap, day: days + 1)
        return
      }
      days -= month.length
    }
    return nil
  }
}
