package import DeskBasics
import Foundation

/// The business day: numbers start anew with it, and nobody waits into the next one.
extension Desk {
  /// The day whose numbers are drawn now.
  ///
  /// Only a clock that is trusted turns it: neither a jump nor a board that wakes up in 1970 does. The very first day
  /// alone is taken from any clock, since somebody may be standing there. An evening that goes on past midnight belongs
  /// to the day on which it began (S8).
  func businessDay(at moment: Moment) -> LocalDate {
    let today = calendar.local(moment.wall).date
    guard let current = state.day else { return today }
    guard moment.isClockTrusted else { return current }
    let goesOn = hours?.periods(on: current, calendar: calendar)
      .contains { $0.contains(moment.wall) }
    return goesOn == true ? current : today
  }

  func turnDay(at moment: Moment) -> Decision {
    Decision(events: opening(of: businessDay(at: moment), at: moment))
  }

  /// Opens today by the receptionist's word, who has looked at the clock.
  func openDay(at moment: Moment) throws(Refusal) -> Decision {
    var confirmed = moment
    confirmed.isClockTrusted = true
    let confirming = try confirmClock(at: moment).events
    return Decision(events: confirming + turnDay(at: confirmed).events)
  }

  /// For the boot of `moment`: whoever starts the machine again has to look again.
  func confirmClock(at moment: Moment) throws(Refusal) -> Decision {
    guard ClockWatch.isPlausible(moment) else { throw .clock(.implausible(moment.wall)) }
    return Decision(events: [.clockConfirmed(ClockConfirmed(boot: moment.boot))])
  }

  /// Whether the calendar asks for `turnDay`.
  package func isDayOver(at moment: Moment) -> Bool {
    state.day.map { $0 != businessDay(at: moment) } ?? false
  }

  /// What it takes to be in `day`.
  func opening(of day: LocalDate, at moment: Moment) -> [Event] {
    guard day != state.day else { return [] }
    return leftBehind(entering: day, at: moment).flatMap { left in
      [.ticketMoved(.expired, TicketMoved(ticket: left.number, key: left.key))]
        + freeing(left, tookPlace: true)
    } + [.dayOpened(DayOpened(day: day, timeZone: site.timeZone))]
      // A day that comes again, after a clock was set back, goes on as it was.
      + (state.day.map { day > $0 } ?? true ? turnsBegin() : [])
  }

  /// Those who wait from another day when `day` begins.
  ///
  /// A clock that nobody has confirmed ends no visitor's wait, nor does one that is set back.
  func leftBehind(entering day: LocalDate, at moment: Moment) -> [Ticket] {
    guard let current = state.day, moment.isClockTrusted, day > current else { return [] }
    return state.open.values.filter { $0.day != day }.sorted { $0.arrival < $1.arrival }
  }

  /// `moment` as the desk may believe it, now that it has seen it.
  package mutating func vet(_ moment: Moment) -> Moment {
    clockWatch.vet(moment, isConfirmed: state.reception.confirmedBoot == moment.boot)
  }
}
