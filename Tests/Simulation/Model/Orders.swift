import DeskBasics
import DeskDomain
import DeskEngine

/// A command on its way to the desk.
struct Order {
  var command: Command
  var actor: String
  var key: String?
  /// What it was answered when it was carried out before, under the same key.
  var firstReceipt: Receipt?
}

/// Commands that arrive later than they were thought of, or twice.
struct Orders {
  private var late: [(step: Int, order: Order)] = []

  mutating func delay(_ order: Order, until step: Int) { late.append((step, order)) }

  /// One that arrives at `step`, not always the oldest.
  mutating func due(at step: Int) -> Order? {
    guard let index = late.lastIndex(where: { $0.step <= step }) else { return nil }
    return late.remove(at: index).order
  }
}

/// Where a crash meets a command.
enum CrashPoint: CaseIterable {
  case beforeCommit
  /// It is on disk, and nobody was told.
  case beforeApply
  case afterApply
}

/// What there is to see of a step, for the invariants.
struct Step {
  var command: Command
  var moment: Moment
  var entries: [JournalEntry] = []
  /// The desk's tickets before, of those that it moves.
  var records: [TicketKey: Ticket] = [:]
  /// When those came.
  var issued: [TicketKey: Ledger.Stamp] = [:]
  var answer: Receipt?
  var effects: [Effect] = []
  /// Why nothing was done.
  var refusal: Refusal?
  /// How turns and counters stood before.
  var before: Standing?
  /// How they stood before a call that is taken back right after it.
  var undoneTo: Standing?
  /// Who may be called, where a command leaves the choice to the desk.
  var mayBeCalled: Set<TicketKey>?
  var dayBefore: LocalDate?
  /// Who was called last at the counter where a step is to be taken back.
  var calledBefore: TicketKey?
}

/// The engine's way of carrying out a command.
extension Simulation {
  /// Gives a command to the desk; where it meets a crash, the desk is started again.
  mutating func give(_ order: Order, crash: CrashPoint? = nil) throws {
    note("\(crash.map { "crash \($0): " } ?? "")\(order.command) key \(order.key ?? "-")")
    if let key = order.key, let first = try archive.journal.answer(toKey: key)?.answer {
      coverage.met("command repeated")
      guard order.firstReceipt == nil || order.firstReceipt == first else {
        throw Breach("a repeated key", "\(first), and \(String(describing: order.firstReceipt))")
      }
      return
    }
    if let first = order.firstReceipt {
      throw Breach("a repeated key", "forgotten; first answered \(first)")
    }
    let moment = desk.vet(world.moment)
    world.seen(isBelieved: moment.isClockTrusted)
    let ready = try archive.journal.recalling(for: order.command, desk)
    let decision: Decision
    do throws(Refusal) {
      decision = try ready.decide(order.command, at: moment)
    } catch {
      coverage.refused(error)
      var step = Step(command: order.command, moment: moment, dayBefore: desk.state.day)
      step.refusal = error
      return try check(step)
    }
    try carryOut(decision, on: ready, of: order, at: moment, crash)
  }

  private mutating func carryOut(
    _ decision: Decision, on ready: Desk, of order: Order, at moment: Moment,
    _ crash: CrashPoint?
  ) throws {
    if crash == .beforeCommit { return try requeue(repeating: order, answered: nil) }
    var step = Step(command: order.command, moment: moment, dayBefore: desk.state.day)
    (step.answer, step.effects) = (decision.answer, decision.effects)
    look(before: decision, on: ready, into: &step)
    if !decision.events.isEmpty || order.key != nil {
      do throws(JournalError) {
        step.entries = try archive.journal.carryOut(
          decision, on: &desk, at: moment, by: order.actor,
          key: order.key.map { CommandKey($0) })
      } catch {
        guard error.reason == "full" else { throw Breach("the journal takes it", "\(error)") }
        return orders.delay(order, until: coverage.steps + number(in: 1...25))
      }
    }
    try take(step)
    try check(step)
    if !step.entries.isEmpty {
      beforeCall = step.entries.contains { $0.event.kind == .ticketCalled } ? step.before : nil
    }
    undone = [:]
    if crash != nil { return try requeue(repeating: order, answered: decision.answer) }
    if order.key != nil, chance(6, in: 100) {
      repeatLater(order, answered: decision.answer)
    }
  }

  /// What the invariants need of the desk as it was.
  private func look(before decision: Decision, on ready: Desk, into step: inout Step) {
    if decision.events.contains(where: { $0.kind == .ticketCalled }) {
      step.before = Standing(ready, at: step.moment)
      step.before?.called = decision.events.first { $0.kind == .ticketCalled }?.ticketKey
    }
    step.undoneTo = beforeCall
    for key in decision.events.compactMap(\.ticketKey) {
      step.records[key] = ready.state.ticket(key)
      step.issued[key] = ledger.tickets[key]?.issuedAt
    }
    switch step.command {
    case .ask(.counter(let ask), _) where ask.step == .call():
      step.mayBeCalled = firstInLine(for: ask.id, at: step.moment)
    case .line(.next(let line)):
      guard case .next(let id)? = site.lines.inputs.first(where: { $0.name == line })?.role
      else { break }
      step.mayBeCalled = firstInLine(for: id, at: step.moment)
    case .ask(.counter(let ask), _) where ask.step == .undo():
      step.calledBefore = ledger.newestCall[ask.id]
    default: break
    }
  }

  private func firstInLine(for counter: String, at moment: Moment) -> Set<TicketKey> {
    let services = site.counters.first { $0.id == counter }?.services ?? []
    return Ledger.first(
      of: ledger.places(at: moment, rules: site.queueRules), for: Set(services))
  }

  /// Into the book.
  private mutating func take(_ step: Step) throws {
    for entry in step.entries {
      coverage.events[entry.event.kind, default: 0] += 1
      if case .ticketUndone(let body) = entry.event {
        undone[body.key] = ledger.tickets[body.key]?.before.last?.record
      }
      if let fault = ledger.take(entry, record: step.records[entry.event.ticketKey ?? noKey]) {
        throw Breach("the journal makes sense", "\(entry.event): \(fault)")
      }
      if case .clockConfirmed = entry.event { world.takeWord() }
    }
    try demand(examine(step.entries))
  }

  private var noKey: TicketKey { TicketKey(rawValue: "") }

  mutating func repeatLater(_ order: Order, answered answer: Receipt) {
    var again = order
    again.firstReceipt = answer
    orders.delay(again, until: coverage.steps + number(in: 1...30))
  }

  /// The daemon is gone; when it is back, the caller who heard nothing asks again.
  private mutating func requeue(repeating order: Order, answered answer: Receipt?) throws {
    try restart()
    guard order.key != nil else { return }
    if let answer { repeatLater(order, answered: answer) } else { orders.delay(order, until: 0) }
  }

  /// The desk is read from the journal again, and must be what it was.
  mutating func restart() throws {
    try archive.reopen(killed: chance(50, in: 100))
    try compareWithLog("after a crash")
    let state = try archive.journal.load()
    guard let next = Desk(site: site, state: state) else { throw Breach("zone", "gone") }
    guard next.experience == desk.experience else {
      throw Breach("what was learnt follows from the visits", "\(next.experience)")
    }
    desk = next
    // A belief of less than a minute may not be written down yet.
    let isWritten = state.lastBelieved?.boot == world.boot
    if !isWritten || state.reception.confirmedBoot == world.boot { world.forgetBelief() }
    nextTick = world.moment.uptime
    try start()
  }

  /// What the journal would give to a desk that starts now is what this one knows.
  func compareWithLog(_ when: String) throws {
    if let broken = try archive.journal.brokenLink() {
      throw Breach("the journal's chain is whole", when + ": \(broken)")
    }
    let loaded = try archive.journal.load()
    guard loaded != desk.state else { return }
    throw Breach("the journal remembers it all", when + ": " + difference(loaded, desk.state))
  }

  /// The parts in which the two differ, each with both.
  private func difference(_ one: Desk.State, _ other: Desk.State) -> String {
    func part<Value: Equatable>(_ path: KeyPath<Desk.State, Value>) -> String? {
      let (left, right) = (one[keyPath: path], other[keyPath: path])
      return left == right ? nil : "\(path): \(left) ≠ \(right)"
    }
    let tickets = Set(one.open.keys).union(other.open.keys).filter {
      one.open[$0] != other.open[$0]
    }
    .map { "ticket \($0): \(text(one.open[$0])) ≠ \(text(other.open[$0]))" }
    let ended = Set(one.ended.book.keys).union(other.ended.book.keys)
      .filter { one.ended.book[$0] != other.ended.book[$0] }
      .map { "ended \($0): \(text(one.ended.book[$0])) ≠ \(text(other.ended.book[$0]))" }
    let parts = [
      part(\.day), part(\.dayBegan), part(\.timeline), part(\.lastBelieved), part(\.lastEntry),
      part(\.lastNumbers), part(\.lastArrival), part(\.lastSlip), part(\.calls), part(\.lastByLine),
      part(\.slips), part(\.openDoors), part(\.alerts), part(\.reception), part(\.dueChecks),
      part(\.repairs), part(\.patrol), part(\.rota), part(\.people), part(\.visits),
    ].compactMap(\.self)
    let rest = one.open == other.open && one.ended == other.ended ? [] : ["open or ended tickets"]
    return (parts + tickets + ended + rest).map { String($0.prefix(2_000)) }
      .joined(separator: "\n")
  }

  private func text(_ ticket: Ticket?) -> String { ticket.map { "\($0)" } ?? "none" }
}
