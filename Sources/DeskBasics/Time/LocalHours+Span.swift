/// Hours as minutes of a day, for arithmetic.
extension LocalHours {
  /// From the midnight before the beginning; over 1440 on the next day.
  package var minutes: Range<Int> {
    from.minutes..<to.minutes + (crossesMidnight ? 1_440 : 0)
  }

  /// Where `part` (a break) lies in these hours, in minutes from the midnight before these begin.
  ///
  /// Nil where it does not lie wholly within them. A part that reads earlier than the beginning is
  /// on the next day: 02:00–02:30 of a night shift from 19:00.
  package func minutes(of part: LocalHours) -> Range<Int>? {
    let own = minutes
    let shift = part.from < from ? 1_440 : 0
    let wanted = part.minutes.lowerBound + shift..<part.minutes.upperBound + shift
    return own.lowerBound <= wanted.lowerBound && wanted.upperBound <= own.upperBound
      ? wanted : nil
  }
}
