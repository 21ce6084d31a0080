package import DeskBasics
package import DeskDomain
package import DeskScript
import Foundation

/// The pure core with hands and a clock of its own: plays scripts in virtual time, without a process or a disk.
package struct VirtualDesk {
  package private(set) var desk: Desk
  package private(set) var now = Moment.morning
  package private(set) var journal: [Event] = []
  private var panel: InputPanel
  private var keys = 0
  private var pulses: [OutputRole: Uptime] = [:]
  private var active: Set<String> = []
  private var slips: [TicketNumber: SlipState] = [:]
  private var printer = PrinterMood.ok
  private var everIssued: [TicketNumber: TicketState] = [:]

  package init(site: Site = .sample) {
    guard let desk = Desk(site: site) else { fatalError("no zone") }
    self.desk = desk
    panel = InputPanel(inputs: site.lines.inputs)
    for input in site.lines.inputs { open(input.name, isActive: false) }
  }

  /// An expectation that does not hold.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// Plays a script to its end.
  package mutating func play(_ script: Script) throws {
    for step in script.steps {
      switch step.meaning {
      case .action(let action): try perform(action)
      case .expectation(let expectation):
        guard holds(expectation) else {
          throw Failure(description: "line \(step.line): \(step.text)\n\(journal.suffix(8))")
        }
      }
    }
  }

  private mutating func perform(_ action: ScriptAction) throws {
    switch action {
    case .press(let line, let hold):
      edge(line, isActive: true)
      pass(hold)
      edge(line, isActive: false)
      pass(ScriptAction.afterPress)
    case .door(let isOpen):
      edge("door", isActive: isOpen)
      pass(isOpen ? .milliseconds(100) : .milliseconds(600))
    case .ask(let ask):
      keys += 1
      try handle(.ask(ask, key: keys))
    case .refused(let action): try expectRefusal(of: action)
    case .printer(let mood): printer = mood
    case .shiftClock(let duration): now.wall += duration.inSeconds
    case .trustClock(let isTrusted): now.isClockTrusted = isTrusted
    case .crash: try crash()
    case .wait(let duration): pass(duration)
    }
    tick()
    try printSlips()
  }

  private mutating func expectRefusal(of action: ScriptAction) throws {
    let before = desk.state
    do {
      try perform(action)
    } catch is Refusal {
      guard desk.state == before else { throw Failure(description: "a refusal changed the desk") }
      return
    }
    throw Failure(description: "not refused: \(action)")
  }

  /// Time passes, and everything that is due on the way happens at its own time.
  private mutating func pass(_ duration: Duration) {
    let end = now.advanced(by: duration)
    while true {
      let minute = now.uptime.advanced(
        by: .seconds(desk.nextMinute(after: now.wall).timeIntervalSince(now.wall)))
      let due = min(panel.nextDeadline ?? minute, minute)
      guard due <= end.uptime else { break }
      now = now.advanced(by: now.uptime.duration(to: max(due, now.uptime)))
      tick()
    }
    now = now.advanced(by: now.uptime.duration(to: end.uptime))
    tick()
  }

  private mutating func tick() {
    act(on: panel.tick(at: now.uptime))
    for command in desk.dueCommands(at: desk.vet(now)) { try? handle(.due(command)) }
  }

  private mutating func open(_ line: String, isActive: Bool) {
    act(
      on: panel.receive(
        LineReport(line: line, news: .opened(isActive: isActive), at: now.uptime)))
  }

  private mutating func edge(_ line: String, isActive: Bool) {
    if isActive { active.insert(line) } else { active.remove(line) }
    act(
      on: panel.receive(LineReport(line: line, news: .edge(isActive: isActive), at: now.uptime)))
  }

  private mutating func act(on signals: [Signal]) {
    for signal in signals {
      switch signal {
      case .pressed("next", _): try? handle(.line(.next("next")))
      case .pressed("roof", _): try? handle(.line(.patrol("roof")))
      case .pressed(let line, _):
        keys += 1
        try? handle(.press(line: line, key: .test(keys)))
      case .held(let line, _): try? handle(.hold(line: line))
      case .released: break
      case .doorOpened(let line, _): try? handle(.moveDoor(line: line, isOpen: true))
      case .doorClosed(let line, _): try? handle(.moveDoor(line: line, isOpen: false))
      case .faultRaised(let line, let fault, _):
        try? handle(.raise(Alert(kind: fault.kind, subject: line)))
      case .faultCleared(let line, let fault, _):
        try? handle(.clear(fault.kind, subject: line))
      }
    }
  }

  private mutating func handle(_ command: Command) throws {
    let decision = try desk.handle(command, at: desk.vet(now))
    journal += decision.events
    for case .pulse(let role, let duration) in decision.effects {
      pulses[role] = now.uptime.advanced(by: duration)
    }
    for event in decision.events { remember(event) }
  }

  private mutating func remember(_ event: Event) {
    switch event {
    case .ticketAtCounter(.finished, let body):
      everIssued[body.ticket] = .finished(counter: body.counter)
    case .ticketAtCounter(.noShow, let body):
      everIssued[body.ticket] = .noShow(counter: body.counter)
    case .ticketMoved(.expired, let body): everIssued[body.ticket] = .expired
    case .ticketMoved(.cancelled, let body): everIssued[body.ticket] = .cancelled
    case .ticketIssued(let body): slips[body.ticket] = .owed
    case .slipChanged(.printed, let body): slips[body.ticket] = .printed
    default: break
    }
  }

  /// The desk is made anew from what it remembered; what only a running desk knows is gone.
  private mutating func crash() throws {
    guard let next = Desk(site: desk.site, state: desk.state) else { fatalError("no zone") }
    desk = next
    try handle(.start)
    panel = InputPanel(inputs: desk.site.lines.inputs)
    for input in desk.site.lines.inputs {
      open(input.name, isActive: active.contains(input.name))
    }
  }

  private mutating func printSlips() throws {
    guard printer == .ok else { return }
    for id in desk.state.slips.keys.sorted() {
      try handle(.reportSlip(id: id, SlipProgress(state: .submitting)))
      try handle(.reportSlip(id: id, SlipProgress(state: .submitted, job: 1)))
      try handle(.reportSlip(id: id, SlipProgress(state: .printed)))
    }
  }

  private func holds(_ expectation: ScriptExpectation) -> Bool {
    switch expectation {
    case .ticket(let number, let state, let detail):
      if let ticket = desk.openTicket(number) {
        let place = String(desk.ahead(of: ticket.queued, at: now) + 1)
        let own = ticket.state == .waiting ? place : ticket.state.counter
        return ticket.state.word == state && (detail == nil || detail == own)
      }
      let ended = everIssued[number]
      return ended?.word == state && (detail == nil || detail == ended?.counter)
    case .noTicket(let number):
      return desk.openTicket(number) == nil && everIssued[number] == nil
    case .board(let number, let counter):
      return desk.openTicket(number)?.state.place == counter
    case .notOnBoard(let number): return desk.openTicket(number)?.state.place == nil
    case .waiting(let count): return desk.queue(at: now).count == count
    case .nextInTurn(let consultant):
      return desk.state.reception.turns.next(for: .firstTime)?.consultant == consultant
    case .followUps(let count): return desk.state.reception.followUps.count == count
    case .notices(let count):
      var watching = desk
      return watching.shownNotices(at: watching.vet(now)).count == count
    case .repair(let id, let stage):
      let open = desk.state.repairs.open[id]?.stage
      return (open ?? (id <= desk.state.repairs.last ? .closed : nil)) == stage
    case .repairs(let count): return desk.state.repairs.open.count == count
    case .patrol(let sight): return desk.patrolIsSeen(sight, at: now)
    case .receiving(let isReceiving):
      var watching = desk
      return watching.isReceiving(at: watching.vet(now)) == isReceiving
    case .slip(let number, let state): return slips[number] == state
    case .alert(let kind): return desk.state.alerts.keys.contains { $0.kind == kind }
    case .noAlert(let kind): return !desk.state.alerts.keys.contains { $0.kind == kind }
    case .logged(let kind): return journal.contains { $0.kind == kind }
    case .lamp(let isOn): return (pulses[.lamp].map { $0 > now.uptime } ?? false) == isOn
    case .door(let isOpen): return desk.state.openDoors.isEmpty != isOpen
    case .check(let asset, let result):
      let last = journal.last { event in
        if case .checkLogged(let check) = event { check.asset == asset } else { false }
      }
      guard case .checkLogged(let check)? = last else { return false }
      return check.result == result
    }
  }
}

extension Desk {
  /// Whether a script's word of the patrol is true.
  fileprivate func patrolIsSeen(_ sight: PatrolSight, at moment: Moment) -> Bool {
    var watching = self
    let lines = watching.patrolStanding(at: watching.vet(moment))?.lines ?? []
    return sight == .open
      ? lines.contains { $0.outcome == nil && $0.isCounted }
      : state.patrol.newest?.outcome.rawValue == sight.rawValue
  }
}

extension LineFault {
  fileprivate var kind: Alert.Kind {
    switch self {
    case .stuck: .buttonStuck
    case .chattering: .lineChattering
    case .leftOpen: .doorLeftOpen
    case .unreadable: .lineUnreadable
    }
  }
}
