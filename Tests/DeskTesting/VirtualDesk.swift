package import DeskAPI
package import DeskBasics
package import DeskDomain
package import DeskScript
import Foundation

/// The pure core with hands and a clock of its own: scripts are played on it in virtual time, without a process or a disk.
package final class VirtualDesk {
  package private(set) var desk: Desk
  package private(set) var now = Moment.morning
  private var entries = ScriptJournal()
  private var panel: InputPanel
  private var keys = 0
  private var pulses: [OutputRole: Uptime] = [:]
  private var active: Set<String> = []
  private var printer = PrinterMood.ok
  private var tickets: [TicketNumber: Ticket] = [:]
  /// Repairs as they were last, the closed ones too.
  private var mended: [Int64: Repair] = [:]

  package init(site: Site = .sample) {
    guard let desk = Desk(site: site) else { fatalError("no zone") }
    self.desk = desk
    panel = InputPanel(inputs: site.lines.inputs)
    for input in site.lines.inputs { open(input.name, isActive: false) }
  }

  /// Time passes, and everything that is due on the way happens at its own time.
  private func advance(by duration: Duration) {
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

  private func tick() {
    act(on: panel.tick(at: now.uptime))
    for command in desk.dueCommands(at: desk.vet(now)) { try? handle(.due(command)) }
  }

  private func open(_ line: String, isActive: Bool) {
    act(
      on: panel.receive(
        LineReport(line: line, news: .opened(isActive: isActive), at: now.uptime)))
  }

  private func edge(_ line: String, isActive: Bool) {
    if isActive { active.insert(line) } else { active.remove(line) }
    act(
      on: panel.receive(LineReport(line: line, news: .edge(isActive: isActive), at: now.uptime)))
  }

  private func act(on signals: [Signal]) {
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

  private func handle(_ command: Command) throws {
    let at = desk.vet(now)
    let decision = try desk.handle(command, at: at)
    for case .pulse(let role, let duration) in decision.effects {
      pulses[role] = now.uptime.advanced(by: duration)
    }
    for event in decision.events {
      let entry = JournalEntry(seq: entries.last + 1, at: at, actor: "script", event: event)
      entries.take(try Wire.encode(JournalLine(entry)))
      if let key = event.ticketKey, let ticket = desk.state.ticket(key) {
        tickets[ticket.number] = ticket
      }
      if case .ticketMoved(.expired, let body) = event { tickets[body.ticket]?.state = .expired }
      if let id = event.repair {
        if let repair = desk.state.repairs.open[id] { mended[id] = repair }
        if desk.state.repairs.open[id] == nil { mended[id]?.state = .closed }
      }
    }
  }

  private func printSlips() throws {
    guard printer == .ok else { return }
    for id in desk.state.slips.keys.sorted() {
      try handle(.reportSlip(id: id, SlipProgress(state: .submitting)))
      try handle(.reportSlip(id: id, SlipProgress(state: .submitted, job: 1)))
      try handle(.reportSlip(id: id, SlipProgress(state: .printed)))
    }
  }

  /// What is due at once, after every step.
  private func settle() throws {
    tick()
    try printSlips()
  }
}

extension VirtualDesk: ScriptDesk {
  package func set(_ line: String, isActive: Bool) throws {
    edge(line, isActive: isActive)
    try settle()
  }

  package func pass(_ duration: Duration) throws {
    advance(by: duration)
    try settle()
  }

  package func perform(_ ask: Ask) throws {
    keys += 1
    let before = desk.state
    do {
      try handle(.ask(ask, key: keys))
    } catch let refusal as Refusal {
      guard desk.state == before else { fatalError("a refusal changed the desk: \(refusal)") }
      throw ScriptRefusal(refusal.detail.en)
    }
    try settle()
  }

  package func set(_ mood: PrinterMood) throws {
    printer = mood
    try settle()
  }

  package func shiftWall(by duration: Duration) throws {
    now.wall += duration.inSeconds
    try settle()
  }

  package func trustClock(_ isTrusted: Bool) throws {
    now.isClockTrusted = isTrusted
    try settle()
  }

  /// The desk is made anew from what it remembered; what only a running desk knows is gone.
  package func crash() throws {
    guard let next = Desk(site: desk.site, state: desk.state) else { fatalError("no zone") }
    desk = next
    try handle(.start)
    panel = InputPanel(inputs: desk.site.lines.inputs)
    for input in desk.site.lines.inputs {
      open(input.name, isActive: active.contains(input.name))
    }
    try settle()
  }

  package func status() -> StatusView {
    seeing {
      StatusView($0, at: $1, version: "virtual", isDatabaseChecked: true, in: .english)
    }
  }

  package func board() -> BoardSnapshot { seeing { BoardSnapshot($0, at: $1) } }
  package func turns() -> TurnsView { seeing { TurnsView($0, at: $1, in: .english) } }
  package func notices() -> [NoticeView] { seeing { $0.noticeViews(at: $1) } }

  package func repairs() -> [RepairView] {
    desk.state.repairs.open.values.map { desk.repairView($0) }
  }

  package func repair(_ id: Int64) -> RepairView? {
    mended[id].map { desk.repairView($0) }
  }

  package func patrol() -> PatrolView? { seeing { PatrolView($0, at: $1, in: .english) } }

  package func ticket(_ number: TicketNumber) -> TicketView? {
    seeing { desk, moment in
      if let open = desk.openTicket(number) { return desk.ticketView(open.key, at: moment) }
      return tickets[number].map { TicketView($0, desk: desk) }
    }
  }

  package func outputs() -> Set<OutputRole> {
    Set(pulses.filter { $0.value > now.uptime }.keys)
  }

  package func journal() -> ScriptJournal { entries }

  /// What is to come true is true at once.
  package func waits(for expectation: ScriptExpectation, after times: Int) -> Bool { false }

  /// Looks at the desk as it is now, by the clock that it believes.
  private func seeing<View>(_ view: (Desk, Moment) -> View) -> View {
    var watching = desk
    let moment = watching.vet(now)
    return view(watching, moment)
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
