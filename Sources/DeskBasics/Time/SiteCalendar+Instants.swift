package import Foundation

/// From the clock on the wall to the instant.
extension SiteCalendar {
  /// The instant at which the clocks of the site first show `time` on `date`.
  ///
  /// On the nights when the clocks are changed: a time that they skip is the instant of the change
  /// (02:30 is when 02:00 becomes 03:00), and of a time that they show twice the first one counts.
  /// So hours never end before they begin, and the hour that comes twice is worked twice by who
  /// works through it. 24:00 is the beginning of the next date.
  package func instant(of date: LocalDate, _ time: LocalTime) -> Date {
    instant(of: date, minutes: time.minutes)
  }

  /// The same for minutes since the midnight that begins `date`; over 1440 they lie on later dates.
  package func instant(of date: LocalDate, minutes: Int) -> Date {
    let days = date.dayNumber + minutes / 1_440
    // What an observer on UTC would read as this wall time.
    let wall = Double(days) * 86_400 + Double(minutes % 1_440) * 60
    // No zone changes its clocks twice within two days.
    let before = offset(at: wall - 86_400)
    let after = offset(at: wall + 86_400)
    if before == after || offset(at: wall - before) == before {
      return Date(timeIntervalSince1970: wall - before)
    }
    if offset(at: wall - after) == after {
      return Date(timeIntervalSince1970: wall - after)
    }
    return change(between: wall - after, and: wall - before, from: before)
  }

  /// The time from one minute of `date` to another, which may lie on the next date.
  ///
  /// Nil where a change of the clocks leaves nothing of it.
  package func instants(of date: LocalDate, minutes: Range<Int>) -> Range<Date>? {
    let start = instant(of: date, minutes: minutes.lowerBound)
    let end = instant(of: date, minutes: minutes.upperBound)
    return start < end ? start..<end : nil
  }

  /// The hour that the clocks skip on `date` and that holds `time` (M5); nil where there is such a time.
  ///
  /// For example, 02:30 on a night on which they go from 02:00 to 03:00 lies in 02:00–03:00. 24:00 is always there.
  package func skippedHour(holding time: LocalTime, on date: LocalDate) -> LocalHours? {
    let instant = instant(of: date, time)
    let shown = local(instant).timeOfDay
    guard time.minutes < 1_440, shown != time else { return nil }
    let last = local(instant - 60).minutes
    return LocalHours(from: LocalTime(minutes: (last + 1) % 1_440), to: shown)
  }

  /// The zone's seconds ahead of UTC at an instant in seconds since 1970.
  private func offset(at seconds: Double) -> Double {
    Double(calendar.timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)))
  }

  /// The first whole second after `early` at which the zone has left `offset`; `late` is one of
  /// them.
  private func change(between early: Double, and late: Double, from offset: Double) -> Date {
    var early = early.rounded(.down)
    var late = late.rounded(.up)
    while late - early > 1 {
      let middle = ((early + late) / 2).rounded(.down)
      if self.offset(at: middle) == offset { early = middle } else { late = middle }
    }
    return Date(timeIntervalSince1970: late)
  }
}
