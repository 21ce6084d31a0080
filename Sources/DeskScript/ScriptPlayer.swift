package import DeskAPI
package import DeskDomain

/// What a script needs of a desk: hands for its lines, and eyes for its expectations.
///
/// A whole desk with its processes is one, and the core alone in virtual time.
package protocol ScriptDesk {
  /// Moves an input line.
  func set(_ line: String, isActive: Bool) async throws
  /// Lets time pass.
  func pass(_ duration: Duration) async throws
  /// Asks the desk for something.
  ///
  /// - Throws: `ScriptRefusal` where the desk refuses.
  func perform(_ ask: Ask) async throws
  func set(_ mood: PrinterMood) async throws
  func shiftWall(by duration: Duration) async throws
  func trustClock(_ isTrusted: Bool) async throws
  /// Kills the desk and starts it again.
  func crash() async throws

  func status() async throws -> StatusView
  func board() async throws -> BoardSnapshot
  func turns() async throws -> TurnsView
  func notices() async throws -> [NoticeView]
  func repairs() async throws -> [RepairView]
  func repair(_ id: Int64) async throws -> RepairView?
  func patrol() async throws -> PatrolView?
  /// Nil where it was never issued.
  func ticket(_ number: TicketNumber) async throws -> TicketView?
  func outputs() async -> Set<OutputRole>
  func journal() async -> ScriptJournal

  /// Comes back after a moment with true as long as `expectation`, which did not hold `times` times, may still come true:
  /// processes run beside each other.
  func waits(for expectation: ScriptExpectation, after times: Int) async throws -> Bool
}

/// The desk does not do it; the words say why.
package struct ScriptRefusal: Error, CustomStringConvertible {
  package var description: String

  package init(_ description: String) {
    self.description = description
  }
}

/// A step that could not be done, or an expectation that does not hold.
package struct ScriptFailure: Error, CustomStringConvertible {
  var step: ScriptStep
  var expected: String
  var seen: String

  package var description: String {
    "line \(step.line): \(step.text)\n  expected: \(expected)\n  seen:     \(seen)"
  }
}

extension Script {
  /// Plays every step in order on `desk`.
  ///
  /// - Throws: `ScriptFailure` of the first step that fails.
  package func play(on desk: some ScriptDesk) async throws {
    for step in steps {
      switch step.meaning {
      case .action(let action):
        do {
          try await action.perform(on: desk)
        } catch let refusal as ScriptRefusal {
          throw ScriptFailure(
            step: step, expected: "the desk does it", seen: refusal.description)
        } catch is NotRefused {
          throw ScriptFailure(step: step, expected: "the desk refuses", seen: "it is done")
        } catch {
          throw ScriptFailure(
            step: step, expected: "the desk does it", seen: String(describing: error))
        }
      case .expectation(let expectation):
        for times in 1... {
          let sight = try await ScriptEyes(desk: desk).see(expectation)
          if sight.holds { break }
          guard try await desk.waits(for: expectation, after: times) else {
            throw ScriptFailure(
              step: step, expected: String(step.text.trimmingPrefix(">").trimmingPrefix(" ")),
              seen: sight.seen)
          }
        }
      }
    }
  }
}

/// The desk did what a script says that it refuses.
private struct NotRefused: Error {}

extension ScriptAction {
  fileprivate func perform(on desk: some ScriptDesk) async throws {
    switch self {
    case .press(let line, let hold):
      try await desk.set(line, isActive: true)
      try await desk.pass(hold)
      try await desk.set(line, isActive: false)
      try await desk.pass(Self.afterPress)
    case .door(let isOpen):
      try await desk.set("door", isActive: isOpen)
      // The door's own windows pass, so that the desk knows of it at the next line.
      try await desk.pass(isOpen ? .milliseconds(100) : .milliseconds(600))
    case .ask(let ask): try await desk.perform(ask)
    case .refused(let action):
      do {
        try await action.perform(on: desk)
      } catch is ScriptRefusal {
        return
      }
      throw NotRefused()
    case .printer(let mood): try await desk.set(mood)
    case .shiftClock(let duration): try await desk.shiftWall(by: duration)
    case .trustClock(let isTrusted): try await desk.trustClock(isTrusted)
    case .crash: try await desk.crash()
    case .wait(let duration): try await desk.pass(duration)
    }
  }
}
