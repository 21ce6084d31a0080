import Synchronization

@testable import DeskAPI
@testable import DeskPrinting

/// Kills the printer's process at a chosen call to desk or printer: before it has an effect, or
/// after it had one and before anybody heard of it.
final class Crash: Sendable {
  enum Moment: CaseIterable, Sendable {
    case before
    case after
  }

  private let state: Mutex<(left: Int, dead: Bool)>
  private let moment: Moment

  init(at call: Int, _ moment: Moment) {
    state = Mutex((left: call, dead: false))
    self.moment = moment
  }

  /// Whether the process has died.
  var happened: Bool { state.withLock(\.dead) }

  /// Counts a call: whether it has its effect, and whether the caller lives to see the answer.
  fileprivate func call() -> (acts: Bool, survives: Bool) {
    state.withLock { state in
      if state.dead { return (false, false) }
      defer { state.left -= 1 }
      guard state.left == 0 else { return (true, true) }
      state.dead = true
      return (moment == .after, false)
    }
  }
}

/// A desk that a process reaches only while it lives.
struct MortalDesk<Desk: SlipDesk>: SlipDesk {
  let desk: Desk
  let crash: Crash

  private func call<Value>(_ body: () async throws -> Value) async throws -> Value {
    let (acts, survives) = crash.call()
    guard acts else { throw CancellationError() }
    let value = try await body()
    guard survives else { throw CancellationError() }
    return value
  }

  func unfinished() async throws -> [SlipTask] { try await call { try await desk.unfinished() } }
  func report(_ id: Int64, _ report: SlipReport) async throws {
    try await call { try await desk.report(id, report) }
  }
  func tell(_ trouble: PrinterTrouble?) async throws {
    try await call { try await desk.tell(trouble) }
  }
  func wakeups() -> AsyncStream<Void> { desk.wakeups() }
}

/// A printer that a process reaches only while it lives.
struct MortalPrinter<Printer: SlipPrinter>: SlipPrinter {
  let printer: Printer
  let crash: Crash

  private static var death: PrinterTrouble {
    PrinterTrouble(.schedulerDown, operation: "live on", reason: "killed")
  }

  func takeBack(_ slip: SlipTask) async throws(PrinterTrouble) {
    try await printer.takeBack(slip)
  }

  func ready() async throws(PrinterTrouble) -> Readiness {
    let (acts, survives) = crash.call()
    guard acts else { throw Self.death }
    let readiness = try await printer.ready()
    guard survives else { throw Self.death }
    return readiness
  }

  func submit(_ slip: SlipTask) async throws(PrinterTrouble) -> Int {
    let (acts, survives) = crash.call()
    guard acts else { throw Self.death }
    let id = try await printer.submit(slip)
    guard survives else { throw Self.death }
    return id
  }

  func sighting(of slip: SlipTask) async throws(PrinterTrouble) -> JobSighting? {
    let (acts, survives) = crash.call()
    guard acts, survives else { throw Self.death }
    return try await printer.sighting(of: slip)
  }
}

/// Waits in no time; what the worker does every few seconds it does never.
@Sendable func noPause(_ duration: Duration) async throws {
  try Task.checkCancellation()
  if duration >= .seconds(8) { try await Task.sleep(for: .seconds(3600)) }
}
