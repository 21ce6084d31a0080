/// The business day: numbers start anew with it, and nobody waits into the next one.
extension Desk {
  /// The day whose numbers are drawn now.
  ///
  /// It never goes back: a clock that falls behind draws on in the day it had.
  ///
  /// Only a trusted clock corrects a day that an untrusted one had put too late.
  func businessDay(at moment: Moment) -> LocalDate {
    let today = calendar.local(moment.wall).date
    guard let current = memory.day else { return today }
    return today > current || moment.isClockTrusted ? today : current
  }

  func turnDay(at moment: Moment) -> Decision {
    Decision(events: opening(of: businessDay(at: moment), at: moment))
  }

  /// Whether the calendar asks for `turnDay`.
  package func isDayOver(at moment: Moment) -> Bool {
    memory.day.map { $0 != businessDay(at: moment) } ?? false
  }

  /// What it takes to be in `day`.
  ///
  /// A clock that nobody vouches for ends no visitor's wait.
  func opening(of day: LocalDate, at moment: Moment) -> [Event] {
    guard day != memory.day else { return [] }
    let left =
      moment.isClockTrusted
      ? memory.open.values.filter { $0.day < day }.sorted { $0.arrival < $1.arrival } : []
    return left.map { .ticketExpired(TicketExpired(ticket: $0.number, key: $0.key)) }
      + [.dayOpened(DayOpened(day: day, timeZone: site.timeZone))]
  }
}
