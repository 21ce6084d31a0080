/// The business day: numbers start anew with it, and nobody waits into the next one.
extension Desk {
  /// The day whose numbers are drawn now.
  ///
  /// A clock that nobody vouches for never takes it back: the desk draws on in the day it had.
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
  func opening(of day: LocalDate, at moment: Moment) -> [Event] {
    guard day != memory.day else { return [] }
    return leftBehind(entering: day, at: moment)
      .map { .ticketExpired(TicketExpired(ticket: $0.number, key: $0.key)) }
      + [.dayOpened(DayOpened(day: day, timeZone: site.timeZone))]
  }

  /// Those who wait from another day when `day` begins.
  ///
  /// A clock that nobody vouches for ends no visitor's wait, nor does one that is set back.
  func leftBehind(entering day: LocalDate, at moment: Moment) -> [Ticket] {
    guard let current = memory.day, moment.isClockTrusted, day > current else { return [] }
    return memory.open.values.filter { $0.day != day }.sorted { $0.arrival < $1.arrival }
  }
}
