package import Foundation

/// When the desk is open, closes and opens, in instants (Q7, S8).
extension OpeningHours {
  /// How many dates ahead an opening or a closing is looked for.
  static let horizon = 60

  /// The periods that begin on `date`, in order and apart from each other.
  ///
  /// The weekly hours unless the date is closed, and the additional ones always, also on a closed
  /// date (S8); merged where they touch or overlap, and without what was closed. Hours over midnight belong to the date on
  /// which they begin and are whole, whatever the next date says.
  package func periods(on date: LocalDate, calendar: SiteCalendar) -> [Range<Date>] {
    let weekday = date.weekday
    let usual =
      closed.contains(date) ? [] : weekly.filter { $0.days.contains(weekday) }.map(\.hours)
    let all = usual + (additional[date] ?? [])
    func times(_ hours: [LocalHours]?, on date: LocalDate) -> RangeSet<Date> {
      RangeSet((hours ?? []).compactMap { calendar.instants(of: date, minutes: $0.minutes) })
    }
    // What is closed after midnight is closed in the evening before, too.
    let closed = times(shut[date], on: date).union(times(shut[date.next], on: date.next))
    return Array(times(all, on: date).subtracting(closed).ranges)
  }

  /// Whether visitors are received at `wall` (Q7).
  package func isOpen(at wall: Date, calendar: SiteCalendar) -> Bool {
    let today = calendar.local(wall).date
    return [today.previous, today].contains { date in
      periods(on: date, calendar: calendar).contains { $0.contains(wall) }
    }
  }

  /// When the desk closes that is open at `wall`, past midnight where the next date goes on without
  /// a pause.
  ///
  /// Nil where it is closed, and where it does not close within 60 days.
  package func closing(at wall: Date, calendar: SiteCalendar) -> Date? {
    let today = calendar.local(wall).date
    var end = wall
    for days in -1...Self.horizon {
      let date = today.advanced(by: days)
      for period in periods(on: date, calendar: calendar)
      where period.lowerBound <= end && period.upperBound > end {
        end = period.upperBound
      }
      if days >= 0, end < calendar.instant(of: date, minutes: 1_440) {
        return end > wall ? end : nil
      }
    }
    return nil
  }

  /// When the desk opens next after `wall`; where it is open then, the opening after that.
  ///
  /// Nil where it does not open within 60 days.
  package func nextOpening(after wall: Date, calendar: SiteCalendar) -> Date? {
    let today = calendar.local(wall).date
    var openUntil = Date.distantPast
    for days in -1...Self.horizon {
      for period in periods(on: today.advanced(by: days), calendar: calendar) {
        if period.lowerBound > wall, period.lowerBound > openUntil { return period.lowerBound }
        openUntil = max(openUntil, period.upperBound)
      }
    }
    return nil
  }
}

/// Openings of one date that are agreed while the desk runs (S8).
extension OpeningHours {
  /// Adds `hours` on `date`.
  ///
  /// - Returns: Whether they were not there yet.
  @discardableResult
  package mutating func add(_ hours: LocalHours, on date: LocalDate) -> Bool {
    guard additional[date]?.contains(hours) != true else { return false }
    additional[date, default: []].append(hours)
    return true
  }
}
