import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain
import DeskScript
import Foundation

/// A whole desk as scripts play on it: its lines and clock are the demo's, and the rest goes over the socket.
struct DemoScriptDesk: ScriptDesk {
  let desk: DemoDesk
  let tail: JournalTail

  /// How long an expectation may take to come true: processes run beside each other.
  private static let grace = Duration.seconds(3)
  /// The same for what passes through the printer's process.
  private static let printingGrace = Duration.seconds(15)

  func set(_ line: String, isActive: Bool) async throws {
    // A script says "door", whatever the site calls its contact.
    let name = line == "door" ? desk.site.door ?? line : line
    guard desk.site.inputs.contains(name) else {
      throw DemoError.noInput(line, known: desk.site.inputs)
    }
    try await desk.set(name, isActive: isActive)
  }

  func perform(_ ask: Ask) async throws {
    do throws(ClientError) {
      try await desk.client.perform(ask)
    } catch {
      guard case .problem(let problem) = error, problem.status < 500 else { throw error }
      throw ScriptRefusal(problem.text)
    }
  }

  func pass(_ duration: Duration) async throws { try await desk.pass(duration) }
  func set(_ mood: PrinterMood) async throws { try await desk.set(mood) }
  func shiftWall(by duration: Duration) async throws { try await desk.shiftWall(by: duration) }
  func trustClock(_ isTrusted: Bool) async throws { try await desk.trustClock(isTrusted) }
  func crash() async throws { try await desk.crash() }

  func status() async throws -> StatusView { try await desk.client.get(Path.status) }
  func board() async throws -> BoardSnapshot { try await desk.client.get(Path.board) }
  func turns() async throws -> TurnsView { try await desk.client.get(Path.turns) }
  func notices() async throws -> [NoticeView] { try await desk.client.get(Path.notices) }
  func repairs() async throws -> [RepairView] { try await desk.client.get(Path.repairs) }
  func repair(_ id: Int64) async throws -> RepairView? { try await found(Path.repair(id)) }
  func patrol() async throws -> PatrolView? { try await found(Path.patrol) }
  func ticket(_ number: TicketNumber) async throws -> TicketView? {
    try await found(Path.ticket(number.description))
  }
  func outputs() async -> Set<OutputRole> { await desk.outputs }
  func journal() async -> ScriptJournal { tail.seen }

  /// What is at `path`; nil where the desk has no such thing.
  private func found<Value: Decodable & Sendable>(_ path: String) async throws -> Value? {
    do throws(ClientError) {
      return try await desk.client.get(path)
    } catch {
      if case .problem(let problem) = error, problem.status < 500 { return nil }
      throw error
    }
  }

  func waits(for expectation: ScriptExpectation, after times: Int) async throws -> Bool {
    let grace: Duration =
      switch expectation {
      case .slip, .alert, .noAlert: Self.printingGrace
      default: Self.grace
      }
    let pause = Duration.milliseconds(20)
    try await Task.sleep(for: pause)
    return pause * times < grace
  }

  /// Lets the printer's process finish, and the journal's last lines be printed, for as long as there is progress.
  func settle() async {
    var lastSeen = tail.seen.last
    var deadline = ContinuousClock.now.advanced(by: Self.printingGrace)
    while ContinuousClock.now < deadline {
      let last = tail.seen.last
      let status = try? await status()
      let entries: [NumberedEntry]? =
        try? await desk.client.get(Path.journal + "?after=\(last)&limit=1")
      let isPrinterInTrouble = status?.alerts.contains { $0.kind == Alert.Kind.printer.rawValue }
      if status?.slipsOwed == 0 || isPrinterInTrouble == true, entries?.isEmpty == true { return }
      if last > lastSeen {
        lastSeen = last
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
