import DeskAPI
import DeskClient
import DeskDomain
import Foundation

/// Plays a script on a whole desk.
struct ScriptRun {
  let desk: DemoDesk
  let tail: JournalTail

  /// A step that could not be done, or an expectation that does not hold.
  struct Failure: Error, CustomStringConvertible {
    var step: ScriptStep
    var expected: String
    var seen: String

    var description: String {
      "line \(step.line): \(step.text)\n  expected: \(expected)\n  seen:     \(seen)"
    }
  }

  /// How long an expectation may take to come true: processes run beside each other.
  private static let grace = Duration.seconds(3)
  /// The same for what passes through the printer's process.
  private static let printingGrace = Duration.seconds(15)

  /// Plays every step in order, and waits for the last slips.
  ///
  /// - Throws: `Failure` of the first step that fails.
  func play(_ script: Script) async throws {
    for step in script.steps {
      switch step.meaning {
      case .action(let action):
        do {
          try await perform(action)
        } catch let error as ClientError {
          throw Failure(
            step: step, expected: "the desk does it", seen: String(describing: error))
        } catch DemoError.noInput(let name) {
          throw Failure(
            step: step, expected: "an input of the demo",
            seen: String(describing: DemoError.noInput(name)))
        } catch DemoError.notRefused {
          throw Failure(step: step, expected: "the desk refuses", seen: "it is done")
        }
      case .expectation(let expectation): try await expect(expectation, step)
      }
    }
    await settle()
  }

  private func perform(_ action: ScriptAction) async throws {
    let client = desk.client
    switch action {
    case .press(let line, let hold): try await desk.press(line, hold: hold)
    case .door(let isOpen): try await moveDoor(isOpen: isOpen)
    case .call(let counter): try await post(Path.counter(counter, .call), CallRequest())
    case .recall(let counter): try await post(Path.counter(counter, .recall))
    case .noShow(let counter): try await post(Path.counter(counter, .noShow))
    case .park(let counter): try await post(Path.counter(counter, .park))
    case .finish(let counter): try await post(Path.counter(counter, .finish))
    case .serve(let counter): try await post(Path.counter(counter, .serve))
    case .undo(let counter): try await post(Path.counter(counter, .undo))
    case .ticket(let verb, let number):
      try await post(Path.ticket(number.description, verb.step))
    case .transfer(let number, let service):
      try await post(
        Path.ticket(number.description, .transfer), StepRequest(service: service))
    case .assign(let number, let consultant):
      try await post(
        Path.ticket(number.description, .assign), StepRequest(consultant: consultant))
    case .counter(let counter, let order):
      try await post(Path.counter(counter, order.step), StepRequest(until: order.until))
    case .rate(let counter, let rating):
      try await post(Path.counter(counter, .rate), StepRequest(rating: rating))
    case .postNotice(let what, let until):
      let reason = PlainText(ScriptAction.outageReason).map { Name($0) }
      try await post(
        Path.notices,
        NoticeRequest(kind: .outage, what: what, reason: reason, until: until.time.description))
    case .extendNotice(let id, let until):
      try await post(
        Path.notice(id, .extend), NoticeEndRequest(until: until.time.description))
    case .closeNotice(let id): try await post(Path.notice(id, .close))
    case .rota(let step): try await perform(step)
    case .confirmClock: try await post(Path.clock)
    case .openDay: try await post(Path.day)
    case .refused(let action): try await expectRefusal(of: action)
    case .check(let asset, let result, let point):
      let _: Empty = try await client.post(
        Path.checks, CheckRequest(asset: asset, result: result, points: [point].compactMap(\.self)))
    case .repair(let step): try await perform(step)
    case .patrol(let point, let person):
      try await post(Path.patrolScans, PatrolScanRequest(code: point, person: person))
    case .explainPatrol:
      try await post(Path.patrolWord, PatrolWordRequest(note: ScriptAction.patrolNote))
    case .printer(let mood): try await desk.set(mood)
    case .shiftClock(let duration): try await desk.shiftWall(by: duration)
    case .trustClock(let isTrusted): try await desk.trustClock(isTrusted)
    case .crash: try await desk.crash()
    case .wait(let duration): try await desk.pass(duration)
    }
  }

  private func perform(_ step: ScriptRota) async throws {
    switch step {
    case .absence(let person):
      try await post(Path.rotaChanges, RotaChangeRequest(kind: .absence, person: person))
    case .replace(let person, let other):
      try await post(
        Path.rotaChanges, RotaChangeRequest(kind: .replace, person: person, with: other))
    case .undo(let id): try await post(Path.undoRotaChange(id))
    case .handOver(let place, let to):
      try await post(Path.handovers, HandoverRequest(post: place, to: to))
    }
  }

  private func perform(_ step: ScriptRepair) async throws {
    switch step {
    case .found(let asset, let point, let urgency, let asker):
      try await post(
        Path.repairs,
        FindingRequest(asset: asset, point: point, urgency: urgency, askedBy: asker))
    case .step(let order):
      try await post(Path.repair(order.repair, order.step.path), RepairStepRequest(order))
    }
  }

  private func expectRefusal(of action: ScriptAction) async throws {
    do {
      try await perform(action)
    } catch ClientError.problem(let problem) where problem.status < 500 {
      return
    }
    throw DemoError.notRefused
  }

  /// The door's own windows pass, so that the desk knows of it at the next line.
  private func moveDoor(isOpen: Bool) async throws {
    try await desk.set("door", isActive: isOpen)
    try await desk.pass(isOpen ? .milliseconds(100) : .milliseconds(600))
  }

  private func post(
    _ path: String, _ body: some Encodable & Sendable = [String: String]()
  )
    async throws
  {
    let _: Empty = try await desk.client.post(path, body)
  }

  private func expect(_ expectation: ScriptExpectation, _ step: ScriptStep) async throws {
    let grace: Duration =
      switch expectation {
      case .slip, .alert, .noAlert: Self.printingGrace
      default: Self.grace
      }
    let deadline = ContinuousClock.now.advanced(by: grace)
    while true {
      let (holds, seen) = try await observe(expectation)
      if holds { return }
      guard ContinuousClock.now < deadline else {
        throw Failure(
          step: step, expected: step.text.trimmingPrefix(">").trimmingPrefix(" ").description,
          seen: seen)
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private func observe(_ expectation: ScriptExpectation) async throws -> (Bool, seen: String) {
    try await ScriptView(client: desk.client, tail: tail, outputs: desk.outputs)
      .observe(expectation)
  }

  /// Lets the printer's process finish, and the journal's last lines be printed, for as long as there is progress.
  private func settle() async {
    var lastSeen = tail.last
    var deadline = ContinuousClock.now.advanced(by: Self.printingGrace)
    while ContinuousClock.now < deadline {
      let status: StatusView? = try? await desk.client.get(Path.status)
      let entries: [NumberedEntry]? =
        try? await desk.client.get(Path.journal + "?after=\(tail.last)&limit=1")
      let isPrinterInTrouble = status?.alerts.contains { $0.kind == Alert.Kind.printer.rawValue }
      if status?.slipsOwed == 0 || isPrinterInTrouble == true, entries?.isEmpty == true { return }
      if tail.last > lastSeen {
        lastSeen = tail.last
        deadline = ContinuousClock.now.advanced(by: Self.printingGrace)
      }
      try? await Task.sleep(for: .milliseconds(20))
    }
    complain("the last slips or journal entries did not come within \(Self.printingGrace)")
  }

  /// An answer of which nothing is needed.
  private struct Empty: Decodable {}

  private struct NumberedEntry: Decodable {
    var seq: Int64
  }
}

extension TicketVerb {
  fileprivate var step: Path.TicketStep {
    switch self {
    case .cancel: .cancel
    case .comeBack: .comeBack
    case .prioritise: .prioritise
    }
  }
}

extension CounterOrder {
  fileprivate var step: Path.CounterStep {
    switch self {
    case .open: .open
    case .goOnBreak: .goOnBreak
    case .close: .close
    }
  }

  fileprivate var until: String? {
    if case .goOnBreak(let until) = self { until?.description } else { nil }
  }
}

extension RepairOrder.Step {
  fileprivate var path: Path.RepairStep {
    switch self {
    case .precaution: .precaution
    case .reclass: .reclass
    case .done: .done
    case .inspect: .inspect
    case .call: .call
    case .close: .close
    }
  }
}

extension RepairStepRequest {
  fileprivate init(_ order: RepairOrder) {
    self.init(note: order.note, person: order.person)
    switch order.step {
    case .inspect(let isGood): self.isGood = isGood
    case .call(let isSatisfied): self.isSatisfied = isSatisfied
    case .reclass(let urgency): self.urgency = urgency
    case .precaution, .done, .close: break
    }
  }
}
