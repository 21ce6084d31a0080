package import Foundation

/// The front desk: who waits, who is served, what is wrong.
///
/// A value without I/O and without a clock.
///
/// `decide` answers a command with what would happen; `apply` makes it so. Between the two the engine commits, so that
/// the desk never knows of anything that the disk does not.
package struct Desk: Sendable {
  /// What the site file says; replaced as a whole when it is read again.
  package var site: Site
  /// What has happened, as far as it still matters.
  package internal(set) var memory: Memory
  let calendar: SiteCalendar

  /// Everything that must survive a restart.
  ///
  /// The store fills it from the read tables.
  package struct Memory: Hashable, Sendable {
    package var day: LocalDate?
    /// The last number drawn, by day and series.
    package var lastNumbers: [LocalDate: [Series: LastNumber]] = [:]
    package var lastArrival: Int64 = 0
    package var lastSlip: Int64 = 0
    /// Tickets that are waiting, called or parked.
    package var open: [TicketKey: Ticket] = [:]
    /// The newest ticket of each button: what a press within the lockout gets again.
    package var lastByLine: [String: DrawnTicket] = [:]
    /// Slips that are not printed, failed or unsure yet.
    package var slips: [Int64: Slip] = [:]
    /// Since when each open door stands open.
    package var openDoors: [String: Moment] = [:]
    package var alerts: [Alert: Moment] = [:]

    package init() {}
  }

  /// Where a series stands on a day.
  package struct LastNumber: Hashable, Sendable {
    /// How often it has run through all its numbers.
    package var round: Int
    package var number: Int

    package init(round: Int, number: Int) {
      self.round = round
      self.number = number
    }
  }

  /// How long a button answers with the same ticket after an accepted press.
  package static let lockout = Duration.seconds(3)
  /// Of how many business days the last numbers are kept, for a clock that is set back.
  package static let daysRemembered = 60
  /// How many may wait at once; one more is refused rather than let the desk grow without bound.
  package static let queueLimit = 2_000

  /// A desk of `site` that remembers `memory`.
  ///
  /// Nil where the system does not know the site's zone.
  package init?(site: Site, memory: Memory = Memory()) {
    guard let calendar = SiteCalendar(timeZone: site.timeZone) else { return nil }
    self.site = site
    self.memory = memory
    self.calendar = calendar
  }

  /// Decides and applies in one step, for tests and replays.
  @discardableResult
  package mutating func handle(_ command: Command, at moment: Moment) throws(Refusal) -> Decision {
    let decision = try decide(command, at: moment)
    for event in decision.events {
      apply(event, at: moment)
    }
    return decision
  }

  /// What `command` comes to at `moment`.
  ///
  /// Changes nothing.
  package func decide(_ command: Command, at moment: Moment) throws(Refusal) -> Decision {
    switch command {
    case .press(let line, let key): try press(line, key: key, at: moment)
    case .issue(let service, let key):
      try issue(service: service, line: nil, key: key, at: moment)
    case .call(let counter, let ticket): try call(to: counter, ticket: ticket)
    case .next(let line): try next(line)
    case .recall(let counter):
      try atCounter(counter, effects: [.pulse(.buzzer, Self.chime)], Event.ticketRecalled)
    case .finish(let counter): try atCounter(counter, Event.ticketFinished)
    case .noShow(let counter): try atCounter(counter, Event.ticketNoShow)
    case .park(let counter): try atCounter(counter, Event.ticketParked)
    case .moveDoor(let line, let isOpen): try moveDoor(line, isOpen: isOpen)
    case .logCheck(let check): try logCheck(check)
    case .reportSlip(let id, let progress): try reportSlip(id, progress)
    case .raise(let alert): raise(alert)
    case .clear(let kind, let subject): clear(kind, subject: subject)
    case .turnDay: turnDay(at: moment)
    }
  }

  /// The buzzer's sound for a call.
  static let chime = Duration.milliseconds(400)
  /// How long the lamp answers a press (G1).
  static let lampAnswer = Duration.milliseconds(1_500)

  /// How `wall` reads on the site's clocks.
  package func local(_ wall: Date) -> LocalDateTime { calendar.local(wall) }

  /// The next whole minute after `wall`: what the board says may change then.
  package func nextMinute(after wall: Date) -> Date { calendar.nextMinute(after: wall) }
}
