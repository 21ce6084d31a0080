package import DeskBasics
import Foundation

/// The business day: numbers start anew with it, and nobody's place is lost by a date.
///
/// A day ends where nobody is received and nobody is there any more. Where visitors are received around the clock, or an
/// evening goes on (S8), the queue goes along into the next one. Only a night ends the wait of somebody who was forgotten.
extension Desk {
  /// The day whose numbers are drawn now.
  ///
  /// Only a clock that is trusted turns it: neither a jump nor a board that wakes up in 1970 does. The very first day
  /// alone is taken from any clock, since somebody may be standing there. An evening that goes on past midnight belongs
  /// to the day on which it began (S8).
  func businessDay(at moment: Moment) -> LocalDate {
    let date = calendar.local(moment.wall).date
    guard let current = state.day else { return date }
    guard moment.isClockTrusted else { return current }
    let isOfTheEveningBefore =
      hours?.periods(on: date.previous, calendar: calendar).contains { $0.contains(moment.wall) }
    let today = isOfTheEveningBefore == true ? date.previous : date
    guard today > current else { return today }
    return !isReceiving(at: moment) && !state.open.isEmpty ? current : today
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

  /// Whether nobody is received on `day` any more, though somebody who was forgotten may keep it from ending.
  package func hasClosed(for day: LocalDate?, at moment: Moment) -> Bool {
    guard let day, moment.isClockTrusted, calendar.local(moment.wall).date > day else {
      return isDayOver(at: moment)
    }
    return !isReceiving(at: moment) || isDayOver(at: moment)
  }

  /// What it takes to be in `day`.
  func opening(of day: LocalDate, at moment: Moment) -> [Event] {
    guard day != state.day else { return [] }
    var body = DayOpened(day: day, timeZone: site.timeZone)
    if moment.isClockTrusted {
      let start = beginning(of: day)
      body.start = Int64(start.timeIntervalSince1970 * 1_000)
      body.isHandedOver = state.day != nil && !isNight(at: start)
      body.isRenamed = isRenamed(by: body, at: moment)
      body.after = firstEntry(of: body, at: moment)
    }
    let left = leftBehind(entering: day, at: moment).flatMap { left in
      ending(leftBehind: left) + freeing(left, tookPlace: true)
    }
    let isNew = body.isRenamed != true && (state.day.map { day > $0 } ?? true)
    return left + [.dayOpened(body)]
      + (isNew ? turnsBegin(isHandedOver: body.isHandedOver == true) : [])
  }

  /// Whether the present day has begun since the one of `body` did, as the clock is believed now: it was called by a wrong
  /// date, and goes on under another one.
  private func isRenamed(by body: DayOpened, at moment: Moment) -> Bool {
    guard state.day != nil, let start = body.start, let began = state.reception.dayBegan else {
      return false
    }
    return state.timeline.wallMilliseconds(of: began, seenFrom: moment) >= start
  }

  /// The entry before the machine was started, where that was on the day of `body`, as the clock is believed now.
  private func firstEntry(of body: DayOpened, at moment: Moment) -> Int64? {
    guard let start = body.start, let boot = state.reception.bootBegan,
      boot.at.boot == moment.boot,
      state.timeline.wallMilliseconds(of: boot.at, seenFrom: moment) >= start
    else { return nil }
    return boot.seq - 1
  }

  /// Those who were forgotten when the desk closed, at the first opening after the night.
  ///
  /// What came since `day` began is of that day, however the clocks stood when it came (A1). A clock that nobody has
  /// confirmed ends no visitor's wait, nor does one that is set back.
  func leftBehind(entering day: LocalDate, at moment: Moment) -> [Ticket] {
    guard let current = state.day, moment.isClockTrusted, day > current else { return [] }
    let start = beginning(of: day)
    guard isNight(at: start) else { return [] }
    let limit = Int64(start.timeIntervalSince1970 * 1_000)
    return state.open.values.filter {
      state.timeline.wallMilliseconds(of: $0.issuedAt, seenFrom: moment) < limit
    }.sorted { $0.arrival < $1.arrival }
  }

  /// A visit that nobody has finished is over all the same; everybody else was not served.
  private func ending(leftBehind ticket: Ticket) -> [Event] {
    guard case .serving(let counter) = ticket.state else {
      return [.ticketMoved(.expired, TicketMoved(ticket: ticket.number, key: ticket.key))]
    }
    var body = step(ticket, counter)
    body.isLapse = true
    return [.ticketAtCounter(.finished, body)]
  }

  private func beginning(of day: LocalDate) -> Date {
    hours?.beginning(of: day, calendar: calendar) ?? calendar.instant(of: day, .midnight)
  }

  private func isNight(at wall: Date) -> Bool {
    hours?.isNight(at: wall, calendar: calendar) ?? false
  }

  /// `moment` as the desk may believe it, now that it has seen it.
  package mutating func vet(_ moment: Moment) -> Moment {
    clockWatch.vet(moment, isConfirmed: isClockConfirmed(boot: moment.boot))
  }
}
