package import DeskBasics
package import Foundation

/// The front desk: who waits, who is served, what is wrong.
///
/// A value without I/O and without a clock.
///
/// `decide` answers a command with what would happen; `apply` makes it so. Between the two the engine commits, so that
/// the desk never knows of anything that the disk does not.
package struct Desk: Sendable {
  private let setting: Setting
  /// What has happened, as far as it still matters.
  package internal(set) var state: State
  var clockWatch = ClockWatch()
  private let hasClockBattery: Bool
  /// What the visits have taught, learnt anew with each one that ends.
  package internal(set) var experience: WaitExperience

  /// Everything that must survive a restart.
  ///
  /// The store fills it from the read tables.
  package struct State: Hashable, Sendable {
    package var day: LocalDate?
    /// The entry that opened the day, or the one that was left when a clock was set back.
    package var dayBegan: Int64 = 0
    package var timeline = Timeline()
    /// When the wall clock of this boot was last believed: a desk that is started again tells a jump by it.
    package var lastBelieved: Moment?
    /// The newest journal entry's sequence number.
    package var lastEntry: Int64 = 0
    /// The last number drawn, by day and series; of the latest `daysRemembered` days.
    package var lastNumbers: [LocalDate: [Series: LastNumber]] = [:]
    package var lastArrival: Int64 = 0
    package var lastSlip: Int64 = 0
    /// How often visitors were called, for ever increasing: parked visitors are kept for so many calls.
    package var calls: Int64 = 0
    package var open = OpenTickets()
    package var ended = EndedTickets()
    package var visits = Visits()
    /// The newest ticket of each button: what a press within the lockout gets again.
    package var lastByLine: [String: NewestTicket] = [:]
    /// Slips that are not printed, failed or unsure yet.
    package var slips = Book<Int64, Slip>()
    /// Since when each open door stands open.
    package var openDoors: [String: Moment] = [:]
    package var alerts: [Alert: Moment] = [:]
    package var reception = Reception()
    /// When each consultant was last known to be there: back by somebody's word, or with a visitor.
    package var consultantsSeen: [String: Moment] = [:]
    /// Services for which no numbers are given for now (J16).
    package var stoppedServices: [String: StoppedService] = [:]
    /// Hours of dates in which nobody is received, though the site file says so (J16).
    package var closedHours: [DatedHours] = []
    package var dueChecks = DueCheckBook()
    package var repairs = RepairBook()
    /// The night's rounds (S4, F16).
    package var patrol = Patrol()
    package var rota = RotaRecord()
    /// The names of visitors, kept apart from the journal.
    package var people = Book<PersonKey, Person>()

    package init() {}
  }

  /// Where a series stands on a day.
  package struct LastNumber: Hashable, Comparable, Codable, Sendable {
    /// How often it has run through all its numbers.
    package var round: Int
    package var number: Int

    package init(round: Int, number: Int) {
      self.round = round
      self.number = number
    }

    package static func < (left: LastNumber, right: LastNumber) -> Bool {
      (left.round, left.number) < (right.round, right.number)
    }
  }

  /// How long a button answers with the same ticket after an accepted press.
  static let lockout = Duration.seconds(3)
  /// Of how many business days the last numbers are kept, the latest ones, for a clock that is set back.
  static let daysRemembered = 60
  /// How many may wait at once; one more is refused rather than let the desk grow without bound.
  static let queueLimit = 2_000

  /// A desk of `site` that knows `state`; nil where the system does not know the site's zone.
  ///
  /// `hasClockBattery`: a clock with a battery has set the machine's clock at boot, which is as good as somebody's word,
  /// until the network knows better.
  package init?(site: Site, state: State = State(), hasClockBattery: Bool = false) {
    guard let calendar = SiteCalendar(timeZone: site.timeZone) else { return nil }
    setting = Setting(site: site, calendar: calendar, sharing: Self.sharing(site))
    self.state = state
    self.hasClockBattery = hasClockBattery
    experience = WaitExperience(state.visits.records)
    if let believed = state.lastBelieved {
      clockWatch = ClockWatch(
        believed: believed, isSynchronised: !isClockConfirmed(boot: believed.boot))
    }
  }

  /// What the site file says; replaced as a whole when it is read again.
  package var site: Site { _read { yield setting.site } }
  var calendar: SiteCalendar { _read { yield setting.calendar } }
  /// See `rivals`.
  var sharing: [String: [String]] { _read { yield setting.sharing } }

  /// Whether the clock of a boot was confirmed by a person or a battery, neither of which is as good as the network.
  func isClockConfirmed(boot: String) -> Bool {
    hasClockBattery || state.reception.confirmedBoot == boot
  }

  /// The same desk under a new site file; nil where the system does not know its zone.
  package func with(_ site: Site) -> Desk? {
    guard var next = Desk(site: site, state: state, hasClockBattery: hasClockBattery) else {
      return nil
    }
    next.clockWatch = clockWatch
    return next
  }

  /// Decides and applies in one step, for tests and replays.
  @discardableResult
  package mutating func handle(_ command: Command, at moment: Moment) throws(Refusal) -> Decision {
    let decision = try decide(command, at: moment)
    apply(decision, at: moment)
    return decision
  }

  /// What `command` comes to at `moment`.
  ///
  /// Changes nothing.
  package func decide(_ command: Command, at moment: Moment) throws(Refusal) -> Decision {
    switch command {
    case .ask(let ask, let keys): try decide(ask.meant(at: site), keys, at: moment)
    case .line(let command): try decide(command, at: moment)
    case .printer(.slip(let id, let progress)): try reportSlip(id, progress)
    case .printer(.health(let health)): hear(health)
    case .due(let command): try decide(command, at: moment)
    }
  }

  private func decide(
    _ ask: Ask, _ keys: NewKeys, at moment: Moment
  ) throws(Refusal) -> Decision {
    switch ask {
    case .draw(let ask): try draw(ask, keys, line: nil, at: moment)
    case .counter(let ask): try decide(ask, at: moment)
    case .ticket(let ask): try decide(ask, keys, at: moment)
    case .turns(let ask): try rotate(ask.command, at: moment)
    case .service(let ask): try decide(ask, at: moment)
    case .hours(let ask): try changeHours(ask, at: moment)
    case .followUp(let ask): try closeFollowUp(ask)
    case .notice(let ask): try decide(ask, at: moment)
    case .rota(.undo(let id)): try undoRotaChange(id)
    case .rota(let ask): try changeRota(ask, at: moment)
    case .handover(let ask): try handOver(ask, at: moment)
    case .clock(.confirm): try confirmClock(at: moment)
    case .day(.open): try openDay(at: moment)
    case .check(let ask): try logCheck(ask, at: moment)
    case .waive(let ask): try waiveCheck(ask, at: moment)
    case .finding(let ask): try openFinding(ask, keys, at: moment)
    case .repair(let ask): try moveRepair(ask, at: moment)
    case .patrol(let ask): try patrol(ask, at: moment)
    case .correction(let ask): try correct(ask)
    }
  }

  private func decide(_ command: LineCommand, at moment: Moment) throws(Refusal) -> Decision {
    switch command {
    case .press(let line, let key): try press(line, key: key, at: moment)
    case .hold(let line): try hold(line, at: moment)
    case .next(let line): try next(line, at: moment)
    case .rate(let line): try rateByButton(line, at: moment)
    case .patrol(let line): try pressPatrol(line, at: moment)
    case .door(let line, let isOpen): try moveDoor(line, isOpen: isOpen)
    case .fault(let alert): raise(alert)
    case .faultOver(let kind, let line): clear(kind, subject: line)
    }
  }

  private func decide(_ command: DueCommand, at moment: Moment) throws(Refusal) -> Decision {
    switch command {
    case .start: Decision(events: [.deskStarted(DeskStarted(timeZone: site.timeZone))])
    case .turnDay: turnDay(at: moment)
    case .noteClock: Decision(events: [.clockBelieved(ClockBelieved(boot: moment.boot))])
    case .reviewWaits: reviewWaits(at: moment)
    case .reviewQueue: reviewQueue(at: moment)
    case .eraseOldNames: eraseOldNames(at: moment)
    case .reviewNotices: reviewNotices(at: moment)
    case .reviewHandovers: reviewHandovers(at: moment)
    case .reviewDueChecks: reviewDueChecks(at: moment)
    case .reviewRepairs: reviewRepairs(at: moment)
    case .reviewExtinguishers: reviewExtinguishers(at: moment)
    case .reviewPatrol: Decision(events: patrolReview(at: moment))
    case .dropStaleSlips: dropStaleSlips(at: moment)
    case .readConsultants: try rotate(.readSite, at: moment)
    case .closeDoor(let line): try moveDoor(line, isOpen: false)
    case .raise(let alert): raise(alert)
    case .clear(let kind, let subject): clear(kind, subject: subject)
    }
  }

  /// The buzzer's sound for a call.
  static let chime = Duration.milliseconds(400)
  /// How long the lamp answers a press (G1).
  static let lampAnswer = Duration.milliseconds(1_500)
  /// How long it answers one that gets no ticket.
  static let lampDeclines = Duration.milliseconds(200)

  /// How `wall` reads on the site's clocks.
  package func local(_ wall: Date) -> LocalDateTime { calendar.local(wall) }

  /// The date that somebody means who says a time of day at `wall`: one that is over by more than half a day is tomorrow's
  /// (M11).
  func date(of time: LocalTime, said wall: Date) -> LocalDate {
    let now = local(wall)
    return time.minutes - now.minutes < -720 ? now.date.next : now.date
  }

  /// Refuses a time of day that the clocks skip on `date` (M5); `field`: where it was given.
  func checkExists(
    _ time: LocalTime, on date: LocalDate, field: String
  ) throws(Refusal) {
    guard let hour = calendar.skippedHour(holding: time, on: date) else { return }
    throw .clock(.skipped(field: field, date, time, hour: hour))
  }

  /// The same for both ends of hours that begin on `date`.
  func checkExist(_ hours: LocalHours, on date: LocalDate) throws(Refusal) {
    try checkExists(hours.from, on: date, field: "from")
    // An end at 00:00 is the end of the day, which is always there.
    guard hours.to != .midnight else { return }
    try checkExists(hours.to, on: hours.crossesMidnight ? date.next : date, field: "to")
  }

  /// When that time is.
  func instant(of time: LocalTime, said wall: Date) -> Date {
    calendar.instant(of: date(of: time, said: wall), time)
  }

  /// The next whole minute after `wall`: what the board says may change then.
  package func nextMinute(after wall: Date) -> Date { calendar.nextMinute(after: wall) }
}

/// What is the same for a desk as long as its site file is: in one place, as desks are copied at every step.
private final class Setting: Sendable {
  let site: Site
  let calendar: SiteCalendar
  let sharing: [String: [String]]

  init(site: Site, calendar: SiteCalendar, sharing: [String: [String]]) {
    self.site = site
    self.calendar = calendar
    self.sharing = sharing
  }
}
