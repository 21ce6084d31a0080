import DeskAPI
import DeskClient
import DeskDomain
import DeskScript
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
    switch action {
    case .press(let line, let hold): try await desk.press(line, hold: hold)
    case .door(let isOpen): try await moveDoor(isOpen: isOpen)
    case .ask(let ask): try await desk.client.perform(ask)
    case .refused(let action): try await expectRefusal(of: action)
    case .printer(let mood): try await desk.set(mood)
    case .shiftClock(let duration): try await desk.shiftWall(by: duration)
    case .trustClock(let isTrusted): try await desk.trustClock(isTrusted)
    case .crash: try await desk.crash()
    case .wait(let duration): try await desk.pass(duration)
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
    printError("the last slips or journal entries did not come within \(Self.printingGrace)")
  }

  private struct NumberedEntry: Decodable {
    var seq: Int64
  }
}
