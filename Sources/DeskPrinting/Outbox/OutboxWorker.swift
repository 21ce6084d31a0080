import DeskAPI
import DeskDomain

/// Brings the owed slips out of the printer, one at a time, the oldest first.
///
/// Holds no state that matters: all of it is at the desk, and the worker can be killed at any line.
package struct OutboxWorker<Desk: SlipDesk, Printer: SlipPrinter>: Sendable {
  /// Waits for a time; throws when the process shall end.
  package typealias Pause = @Sendable (Duration) async throws -> Void

  private let desk: Desk
  private let printer: Printer
  private let pause: Pause
  private let heartbeat: @Sendable () -> Void

  /// `heartbeat` is called at every step, at least every ten seconds while no call hangs: for a watchdog.
  package init(
    desk: Desk, printer: Printer,
    pause: @escaping Pause = { duration in try await Task.sleep(for: duration) },
    heartbeat: @escaping @Sendable () -> Void = {}
  ) {
    self.desk = desk
    self.printer = printer
    self.pause = pause
    self.heartbeat = heartbeat
  }

  /// Works until the task is cancelled or the desk's wakeups end.
  package func run() async {
    let (signals, signal) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    signal.yield()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await _ in desk.wakeups() { signal.yield() }
        signal.finish()
      }
      group.addTask {
        while (try? await pause(Pace.withoutWakeup)) != nil { signal.yield() }
      }
      var retry = RetryState()
      for await _ in signals {
        do { try await drain(&retry) } catch { break }
      }
      group.cancelAll()
    }
  }

  /// What the worker remembers between slips, for its own pace only.
  private struct RetryState {
    var troubles = 0
    /// Looks at a job that came upon a trouble, in a row.
    var troubledLooks = 0
    var told: PrinterTrouble?
    /// Whether the desk has heard of the printer since this process began.
    var hasTold = false
  }

  /// Works until nothing is owed; throws when the process shall end.
  private func drain(_ retry: inout RetryState) async throws {
    var refused: Set<Int64> = []
    while true {
      heartbeat()
      let slips = try await persist { try await desk.unfinished() }
      // What CUPS may already have comes first: its end decides whether the next one is sent.
      let next =
        slips.first { $0.state != .owed && !refused.contains($0.id) }
        ?? slips.first { !refused.contains($0.id) }
      guard let slip = next else {
        // Nobody waits for a slip: the staff is told all the same, before somebody does.
        try await tell(await askPrinter(), &retry)
        return
      }
      do {
        if try await work(slip, &retry) {
          retry.troubles += 1
          try await pause(Pace.afterTrouble(retry.troubles))
        }
      } catch is SlipRefused {
        // The desk has its reasons; another look shows its state, and not again in this round.
        refused.insert(slip.id)
      }
    }
  }

  /// Takes one slip through its course; true where it was postponed.
  private func work(_ slip: SlipTask, _ retry: inout RetryState) async throws -> Bool {
    var slip = slip
    var course = SlipCourse(slip)
    var step = course.first
    while true {
      heartbeat()
      let seen: SlipCourse.Observation
      switch step {
      case .end: return false
      case .postpone: return true
      case .report(let report):
        let id = slip.id
        try await persist { try await desk.report(id, report) }
        seen = .recorded
      case .rest(let looks):
        try await pause(Pace.beforeLook(looks))
        seen = .rested
      case .askPrinter:
        seen = await askPrinter()
        if case .ready(let readiness) = seen { slip.queue = readiness.queue }
      case .takeBack(let jobID):
        slip.jobID = jobID
        seen = await takeBack(slip)
      case .submit: seen = await submit(slip)
      case .lookUp(let jobID):
        slip.jobID = jobID
        seen = await lookUp(slip)
        // Asked after every look: it shows the desk that this process lives. Of a job that has ended it does not matter.
        if !(await isWanted(slip)) { course.noteUnwanted() }
      }
      try await tell(seen, &retry)
      step = course.next(seen)
    }
  }

  private func askPrinter() async -> SlipCourse.Observation {
    do { return .ready(try await printer.ready()) } catch { return .trouble(error) }
  }

  private func takeBack(_ slip: SlipTask) async -> SlipCourse.Observation {
    do {
      try await printer.takeBack(slip)
      return .takenBack
    } catch { return .trouble(error) }
  }

  /// Whether somebody still waits for the slip; so it is taken to be while the desk does not answer.
  private func isWanted(_ slip: SlipTask) async -> Bool {
    let slips = try? await desk.unfinished()
    return slips?.first { $0.id == slip.id }?.isWanted ?? true
  }

  private func submit(_ slip: SlipTask) async -> SlipCourse.Observation {
    do { return .accepted(jobID: try await printer.submit(slip)) } catch { return .trouble(error) }
  }

  private func lookUp(_ slip: SlipTask) async -> SlipCourse.Observation {
    do { return .sighted(try await printer.sighting(of: slip)) } catch { return .trouble(error) }
  }

  /// Tells the staff of a trouble once, and once when it is over.
  private func tell(_ seen: SlipCourse.Observation, _ retry: inout RetryState) async throws {
    guard let finding = Finding(seen) else { return }
    switch finding {
    case .trouble(let trouble) where trouble.kind == .unprintable: return
    case .trouble(let trouble): try await tell(trouble, &retry)
    case .hitch(let trouble):
      // While a job begins, its printer is "connecting" for a moment: no trouble yet.
      retry.troubledLooks += 1
      if retry.troubledLooks > 3 { try await tell(trouble, &retry) }
    case .ready where retry.told?.kind == .refused: return
    case .ready: try await tell(nil, &retry)
    case .works:
      (retry.troubles, retry.troubledLooks) = (0, 0)
      // That paper is low, or the first printer out of order, stays true of a printer that works.
      if retry.told?.stopsSlips != false { try await tell(nil, &retry) }
    }
  }

  private func tell(_ trouble: PrinterTrouble?, _ retry: inout RetryState) async throws {
    guard trouble != retry.told || !retry.hasTold else { return }
    do {
      try await desk.tell(trouble)
      (retry.told, retry.hasTold) = (trouble, true)
    } catch let error as CancellationError {
      throw error
    } catch {
      // No slip waits for this; what is seen next is told then.
    }
  }

  /// Asks the desk until it answers: the printer's process outlives a restart of the daemon.
  private func persist<Value>(_ ask: () async throws -> Value) async throws -> Value {
    var troubles = 0
    while true {
      do {
        return try await ask()
      } catch let error as CancellationError {
        throw error
      } catch let error as SlipRefused {
        throw error
      } catch {
        troubles += 1
        try await pause(Pace.afterTrouble(troubles))
        heartbeat()
      }
    }
  }
}

/// What an observation says of the printer.
private enum Finding {
  case trouble(PrinterTrouble)
  /// A job does not go on.
  case hitch(PrinterTrouble)
  /// It says that it is ready; whether it takes the slip is another matter.
  case ready
  /// It took a slip, or goes on with one.
  case works

  /// Nil where the observation says nothing of the printer.
  init?(_ seen: SlipCourse.Observation) {
    switch seen {
    case .recorded, .rested, .takenBack: return nil
    case .ready(let readiness): self = readiness.trouble.map { .trouble($0) } ?? .ready
    case .trouble(let trouble): self = .trouble(trouble)
    case .accepted: self = .works
    case .sighted(let sighting):
      if case .underway(let trouble?) = sighting?.state {
        self = .hitch(trouble)
      } else {
        self = .works
      }
    }
  }
}
