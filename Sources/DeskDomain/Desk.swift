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
  package internal(set) var memory: Memory
  var clockWatch = ClockWatch()
  /// What the visits have taught, learnt anew with each one that ends.
  package internal(set) var experience: WaitExperience

  /// Everything that must survive a restart.
  ///
  /// The store fills it from the read tables.
  package struct Memory: Hashable, Sendable {
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
    package var slots = SlotBook()
    package var repairs = RepairBook()
    /// The night's rounds (S4, F16).
    package var patrol = Patrol()
    package var rota = RotaRecord()
    /// The names of visitors, kept apart from the journal.
    package var people = Book<PersonKey, Person>()

    package init() {}
  }

  /// Where a series stands on a day.
  package struct LastNumber: Hashable, Codable, Sendable {
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
  /// Of how many business days the last numbers are kept, the latest ones, for a clock that is set back.
  package static let daysRemembered = 60
  /// How many may wait at once; one more is refused rather than let the desk grow without bound.
  package static let queueLimit = 2_000

  /// A desk of `site` that remembers `memory`.
  ///
  /// Nil where the system does not know the site's zone.
  package init?(site: Site, memory: Memory = Memory()) {
    guard let calendar = SiteCalendar(timeZone: site.timeZone) else { return nil }
    setting = Setting(site: site, calendar: calendar, sharing: Self.sharing(site))
    self.memory = memory
    experience = WaitExperience(memory.visits.records)
    if let believed = memory.lastBelieved {
      let isVouched = memory.reception.vouchedBoot == believed.boot
      clockWatch = ClockWatch(believed: believed, isSynchronised: !isVouched)
    }
  }

  /// What the site file says; replaced as a whole when it is read again.
  package var site: Site { _read { yield setting.site } }
  var calendar: SiteCalendar { _read { yield setting.calendar } }
  /// See `rivals`.
  var sharing: [String: [String]] { _read { yield setting.sharing } }

  /// The same desk under a new site file; nil where the system does not know its zone.
  package func with(_ site: Site) -> Desk? {
    guard var next = Desk(site: site, memory: memory) else { return nil }
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
    case .press(let line, let key): try press(line, key: key, at: moment)
    case .hold(let line): try hold(line, at: moment)
    case .issue(let order): try issue(order, line: nil, at: moment)
    case .call(let counter, let ticket): try call(to: counter, ticket: ticket, at: moment)
    case .next(let line): try next(line, at: moment)
    case .recall(let counter): try recall(counter)
    case .serve(let counter): try serve(counter)
    case .finish(let counter): try finish(counter, at: moment)
    case .noShow(let counter): try noShow(counter, at: moment)
    case .park(let counter): try park(counter, at: moment)
    case .comeBack(let ticket): try comeBack(ticket, at: moment)
    case .transfer(let ticket, let service): try transfer(ticket, to: service, at: moment)
    case .cancel(let ticket): try cancel(ticket)
    case .reclass(let ticket, let visitorClass): try reclass(ticket, visitorClass)
    case .undo(let order): try undo(order)
    case .setCounter(let counter, let order): try setCounter(counter, order, at: moment)
    case .assign(let ticket, let visit): try assign(ticket, visit, at: moment)
    case .rotate(let command): try rotate(command, at: moment)
    case .rate(let counter, let rating): try rate(counter, rating, at: moment)
    case .rateByButton(let line): try rateByButton(line, at: moment)
    case .closeFollowUp(let id, let note): try closeFollowUp(id, note: note)
    case .eraseName(let ticket): try eraseName(ticket)
    case .eraseOldNames: eraseOldNames(at: moment)
    case .changeHours(let hours, let isOpen): try changeHours(hours, isOpen: isOpen, at: moment)
    case .postNotice(let order): try postNotice(order, at: moment)
    case .extendNotice(let id, let until): try extendNotice(id, until: until, at: moment)
    case .closeNotice(let id): try closeNotice(id)
    case .reviewNotices: reviewNotices(at: moment)
    case .changeRota(let order): try changeRota(order, at: moment)
    case .undoRotaChange(let id): try undoRotaChange(id)
    case .handOver(let order): try handOver(order, at: moment)
    case .reviewHandovers: reviewHandovers(at: moment)
    case .vouchForClock: try vouchForClock(at: moment)
    case .noteClock:
      Decision(events: [.clockBelieved(ClockBelieved(boot: moment.boot))])
    case .openDay: try openDay(at: moment)
    case .reviewWaits: reviewWaits(at: moment)
    case .moveDoor(let line, let isOpen): try moveDoor(line, isOpen: isOpen)
    case .logCheck(let order): try logCheck(order, at: moment)
    case .excuseSlot(let asset, let date, let reason, let person):
      try excuseSlot(of: asset, on: date, reason: reason, person: person, at: moment)
    case .openFinding(let order): try openFinding(order, at: moment)
    case .moveRepair(let order): try moveRepair(order, at: moment)
    case .reviewRepairs: reviewRepairs(at: moment)
    case .reviewSlots: reviewSlots(at: moment)
    case .reviewExtinguishers: reviewExtinguishers(at: moment)
    case .patrol(let command): try patrol(command, at: moment)
    case .reportSlip(let id, let progress): try reportSlip(id, progress)
    case .reprint(let ticket): try reprint(ticket)
    case .dropSlip(let ticket): try dropSlip(ticket)
    case .dropStaleSlips: dropStaleSlips(at: moment)
    case .reportPrinter(let health): hear(health)
    case .correct(let order): try correct(order)
    case .raise(let alert): raise(alert)
    case .clear(let kind, let subject): clear(kind, subject: subject)
    case .turnDay: turnDay(at: moment)
    case .start: Decision(events: [.deskStarted(DeskStarted(timeZone: site.timeZone))])
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
