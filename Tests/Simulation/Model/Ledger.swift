import DeskBasics
import DeskDomain

/// The simulation's own book of the desk, kept from the journal alone and in its own way: what the invariants hold the
/// desk against.
struct Ledger {
  /// A ticket as the book has it.
  struct Entry {
    var number: TicketNumber
    var day: LocalDate
    var arrival: Int64
    var issuedAt: Stamp
    /// When its newest step was.
    var movedAt: Stamp
    /// ns of waiting until an appointment is due.
    var due: Int64?
    var course: Course
    /// How it stood before each of its newest steps.
    var before: [Former] = []
    var promise: Promise
  }

  /// How a ticket stood, by the book and by the desk's own record.
  struct Former {
    var course: Course
    var promise: Promise
    var record: Ticket?
  }

  /// When something was said of the wait, and for how long it is good, in ns.
  struct Promise {
    var at: Int64
    var good: Int64?
  }

  /// What steps change of it; times in ns of the desk's running time.
  struct Course {
    var state: TicketState
    var service: String
    var visitorClass: VisitorClass
    var waitingFrom: Int64
    var calls: [Int64] = []
    /// The count of all calls when it was parked.
    var parkedAt: Int64?

    /// Twice, half a minute apart, and half a minute to come.
    func wasCalledEnough(by now: Int64) -> Bool {
      guard calls.count > 1, let first = calls.first, let last = calls.last else { return false }
      return last - first >= 30_000_000_000 && now - last >= 30_000_000_000
    }
  }

  /// When something was: by the clocks, and in ns of the desk's running time.
  struct Stamp {
    var moment: Moment
    var running: Int64
  }

  private struct Drawn: Hashable {
    var day: LocalDate
    var number: TicketNumber
    var round: Int
  }

  private(set) var tickets: [TicketKey: Entry] = [:]
  /// Of those, who waits.
  private(set) var waiting: Set<TicketKey> = []
  private(set) var issued = 0
  /// Ended tickets of former days, and the expired.
  private(set) var gone = 0
  private(set) var ended = 0
  private(set) var calls: Int64 = 0
  private(set) var lastArrival: Int64 = 0
  private(set) var day: LocalDate?
  private var dayBegan: Stamp?
  private(set) var slips: [Int64: SlipState] = [:]
  /// Who was called by the newest thing that happened at a counter.
  private(set) var newestCall: [String: TicketKey] = [:]
  private(set) var lastSlip: Int64 = 0
  private var repairs = LedgerRepairs()
  /// The beginnings of the patrol's rounds that have ended, since rounds are counted.
  private var endedRounds: Set<PatrolRound> = []
  private var drawn: Set<Drawn> = []
  private var running: Int64 = 0
  private var last: Moment?
  /// Hours that were ever closed, also those that were opened again.
  private(set) var closures: Set<DatedHours> = []

  /// ns for which the desk has run until `moment`, by its journal: a new boot goes on after the last entry.
  func runningTime(at moment: Moment) -> Int64 {
    guard let last, last.boot == moment.boot else { return running }
    return running + Int64(moment.uptime.nanoseconds) - Int64(last.uptime.nanoseconds)
  }

  /// Takes in an entry; `record` is the desk's ticket before it.
  ///
  /// - Returns: What is wrong with it.
  mutating func take(_ entry: JournalEntry, record: Ticket?) -> String? {
    running = runningTime(at: entry.at)
    last = entry.at
    if let fault = repairs.take(entry.event) { return fault }
    switch entry.event {
    case .ticketIssued(let body):
      return issue(body, at: Stamp(moment: entry.at, running: running))
    case .dayOpened(let body):
      open(body, at: Stamp(moment: entry.at, running: running))
      return nil
    case .waitStated(let body):
      tickets[body.key]?.promise = Promise(at: running, good: Self.nanoseconds(body.statement))
      return nil
    case .hoursChanged(let body) where body.isClosure == true:
      closures.insert(DatedHours(date: body.date, hours: body.hours))
      return nil
    case .slipChanged(let state, let body): return move(body.slip, to: state)
    case .slipReprinted(let body):
      (slips[body.slip], lastSlip) = (.owed, body.slip)
      return nil
    case .patrolPlanned:
      endedRounds = []
      return nil
    case .patrolCompleted, .patrolMissed: return endRounds(of: entry)
    default:
      return step(entry.event, at: Stamp(moment: entry.at, running: running), record: record)
    }
  }

  /// What the wall clock that is believed `now` would have shown at `stamp`, in ms.
  func wall(of stamp: Stamp, seenFrom now: Stamp) -> Int64 {
    let elapsed = (now.running - stamp.running + 500_000) / 1_000_000
    let isCertain = stamp.moment.isClockTrusted && now.moment.isClockTrusted
    guard stamp.moment.boot != now.moment.boot, isCertain else {
      return now.moment.wallMilliseconds - elapsed
    }
    return min(stamp.moment.wallMilliseconds, now.moment.wallMilliseconds - elapsed)
  }

  private mutating func open(_ body: DayOpened, at now: Stamp) {
    var now = now
    if body.start != nil { now.moment.isClockTrusted = true }
    if body.isRenamed == true { dayBegan = now }
    let isForward = day.map { body.day > $0 } ?? true
    let isFirst = day == nil
    day = body.day
    if let start = body.start {
      // What came before something that is known to be of an earlier day is of an earlier one, too.
      let last =
        tickets.values.flatMap { [$0.issuedAt, $0.movedAt] }
        .filter { wall(of: $0, seenFrom: now) < start }.map(\.running).max() ?? .min
      for (key, ticket) in tickets
      where ticket.issuedAt.running > last && wall(of: ticket.issuedAt, seenFrom: now) >= start {
        tickets[key]?.day = body.day
      }
    }
    // A day that comes again, or under another date, goes on as it was.
    guard isForward, body.isRenamed != true else { return }
    let limit =
      body.isHandedOver == true ? dayBegan.map { wall(of: $0, seenFrom: now) } : body.start
    dayBegan = now
    guard !isFirst else { return }
    let over = tickets.filter { _, ticket in
      !ticket.course.state.isOpen
        && limit.map { wall(of: ticket.movedAt, seenFrom: now) < $0 } ?? true
    }.map(\.key)
    gone += over.count
    ended -= over.count
    for key in over { tickets[key] = nil }
    newestCall = newestCall.filter { tickets[$0.value] != nil }
  }

  private mutating func issue(_ body: TicketIssued, at now: Stamp) -> String? {
    guard body.arrival > lastArrival else { return "arrival \(body.arrival) after \(lastArrival)" }
    guard body.day == day else {
      return "\(body.ticket) of \(body.day) on \(String(describing: day))"
    }
    guard tickets[body.key] == nil else { return "a second ticket of key \(body.key.rawValue)" }
    if let twin = tickets.values.first(where: { $0.course.state.isOpen && $0.number == body.ticket }
    ) {
      return "\(body.ticket) is drawn while its holder is \(twin.course.state.word)"
    }
    guard drawn.insert(Drawn(day: body.day, number: body.ticket, round: body.round)).inserted
    else { return "\(body.ticket) is drawn twice on \(body.day) in round \(body.round)" }
    guard body.statement != nil || body.reason != nil || body.isUnattended == true else {
      return "\(body.ticket) was told nothing of the wait"
    }
    if let slip = body.slip {
      guard slip > lastSlip else { return "slip \(slip) after \(lastSlip)" }
      lastSlip = slip
      slips[slip] = .owed
    }
    lastArrival = body.arrival
    issued += 1
    waiting.insert(body.key)
    let visitorClass =
      body.visitorClass ?? (body.appointment == nil ? VisitorClass.ordinary : .appointment)
    tickets[body.key] = Entry(
      number: body.ticket, day: body.day, arrival: body.arrival, issuedAt: now, movedAt: now,
      due: body.appointment?.dueAfter.nanoseconds,
      course: Course(
        state: .waiting, service: body.service, visitorClass: visitorClass, waitingFrom: running),
      promise: Promise(at: running, good: Self.nanoseconds(body.statement)))
    return nil
  }

  private mutating func endRounds(of entry: JournalEntry) -> String? {
    if entry.event.kind == .patrolMissed, !entry.at.isClockTrusted {
      return "a round is missed by a clock that nobody has confirmed"
    }
    for record in entry.event.patrolRecords where !endedRounds.insert(record.round).inserted {
      return "\(record.round) ended twice"
    }
    return nil
  }

  private static func nanoseconds(_ statement: WaitStatement?) -> Int64? {
    statement.map { Int64($0.stated.until * 1e9) }
  }

  private mutating func move(_ slip: Int64, to state: SlipState) -> String? {
    guard let now = slips[slip], now.isUnfinished else { return "slip \(slip) had an end" }
    slips[slip] = state.isUnfinished ? state : nil
    return nil
  }

  private mutating func step(_ event: Event, at now: Stamp, record: Ticket?) -> String? {
    guard let key = event.ticketKey, var entry = tickets[key] else {
      return event.ticketKey == nil ? nil : "\(event.kind.rawValue) of a ticket nobody has"
    }
    let former = entry.course
    if case .ticketUndone(let body) = event {
      guard let before = entry.before.popLast() else {
        return "\(body.ticket) had no step to take back"
      }
      (entry.course, entry.promise) = (before.course, before.promise)
      if body.step == .ticketCalled { calls -= 1 }
    } else if let course = former.after(
      event, running: running, calls: calls, hasAppointment: entry.due != nil)
    {
      entry.course = course
      entry.before.append(Former(course: former, promise: entry.promise, record: record))
    } else {
      return nil
    }
    entry.movedAt = now
    tickets[key] = entry
    if entry.course.state == .waiting { waiting.insert(key) } else { waiting.remove(key) }
    if case .ticketAtCounter(.called, _) = event { calls += 1 }
    // A parked visitor whose time is over is nobody's step at the counter.
    if case .parked = former.state, event.kind == .ticketNoShow {
      count(from: former.state, to: entry.course.state, key)
      return nil
    }
    for counter in [former.state.counter, event.counter].compactMap(\.self) {
      newestCall[counter] = event.kind == .ticketCalled && event.counter == counter ? key : nil
    }
    count(from: former.state, to: entry.course.state, key)
    return nil
  }

  private mutating func count(from: TicketState, to: TicketState, _ key: TicketKey) {
    if from.isOpen, !to.isOpen { ended += 1 }
    if !from.isOpen, to.isOpen { ended -= 1 }
    if to == .expired {
      tickets[key] = nil
      ended -= 1
      gone += 1
    }
  }
}

extension Ledger.Course {
  /// What becomes of it by `event`; nil where that is no step.
  fileprivate func after(
    _ event: Event, running: Int64, calls all: Int64, hasAppointment: Bool
  ) -> Self? {
    var next = self
    switch event {
    case .ticketAtCounter(.called, let body):
      next.state = .called(counter: body.counter)
      next.calls = [running]
    case .ticketAtCounter(.recalled, let body):
      next.state = .called(counter: body.counter)
      next.calls.append(running)
    case .ticketAtCounter(.serving, let body): next.state = .serving(counter: body.counter)
    case .ticketAtCounter(.finished, let body): next.state = .finished(counter: body.counter)
    case .ticketAtCounter(.noShow, let body): next.state = .noShow(counter: body.counter)
    case .ticketAtCounter(.parked, let body):
      next.state = .parked(counter: body.counter, until: all + 5)
      next.parkedAt = all
    case .ticketMoved(.returned, _):
      next.state = .waiting
      if visitorClass != .priority { next.visitorClass = .returning }
    case .ticketTransferred(let body):
      (next.state, next.service, next.calls) = (.waiting, body.service, [])
      if state != .waiting {
        next.waitingFrom = running
        if visitorClass != .priority { next.visitorClass = .returning }
      }
    case .ticketMoved(.cancelled, _): next.state = .cancelled
    case .ticketReclassed(let body):
      let isPlain = body.visitorClass == .ordinary
      next.visitorClass = isPlain && hasAppointment ? .appointment : body.visitorClass
    case .ticketMoved(.expired, _): next.state = .expired
    default: return nil
    }
    return next
  }
}
