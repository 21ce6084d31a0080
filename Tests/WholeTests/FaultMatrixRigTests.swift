import DeskRigs
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskClient
@testable import DeskDomain

/// Every fault on every route that confirms: both executables, a real CUPS, a printer's stand-in.
///
/// In no cell is a slip lost without a word or printed twice unmarked. Each prints a row of the table.
@Suite(.serialized) struct FaultMatrixRigTests {
  @Test(
    "Q4 what the paper shows and what the status says", arguments: Fault.allCases, Route.allCases)
  func cell(fault: Fault, route: Route) async throws {
    let expected = Outcome(of: fault, by: route)
    let scene = try await PrintScene(route)
    let play = FaultPlay(scene: scene, told: expected.told)
    let ticket = try await play.play(fault)
    let state = try await scene.ended(ticket)
    #expect(state == expected.slip)
    #expect((fault == .connectionBreaks && route == .ipp) == scene.paper.hasBroken.hasHappened)
    if let told = expected.told, state != .printed {
      try await scene.told(told)
      try await scene.boardShows(ticket)
    }

    // The fault is over: the next slip comes out, and nothing of the past behind it.
    let next = try await scene.draw()
    #expect(try await scene.ended(next) == .printed)
    let keys = try await scene.paper.keys()
    #expect(keys == (expected.isOnPaper ? [ticket.key] : []) + [next.key])
    _ = try await eventually("only a slip that is missing is still told") {
      let status: StatusView = try await scene.daemon.client.get(Path.status)
      let missing = state == .printed ? [] : [ticket.ticket]
      return status.alerts.map(\.subject) == missing && status.slipsOwed == 0 ? true : nil
    }
    print(
      "| \(fault.rawValue) | \(route) | \(state) | \(expected.isOnPaper ? "once" : "not") |"
        + " \(expected.told ?? "–") |")
    await scene.stop()
  }

  @Test(
    "Q4 an unsure slip is printed again when somebody asks for it, and marked",
    arguments: Route.allCases)
  func reprinted(route: Route) async throws {
    let scene = try await PrintScene(route)
    let ticket = try await FaultPlay(scene: scene, told: nil).play(.killedBeforeSubmit)
    #expect(try await scene.ended(ticket) == .unsure)
    let _: TicketView = try await scene.daemon.client.perform(
      .ticket(TicketAsk(try #require(TicketNumber(ticket.ticket)), .reprint)))
    #expect(try await scene.slip(of: ticket, "printed") { $0 == .printed } == .printed)
    #expect(try await scene.paper.keys() == [ticket.key])
    await scene.stop()
  }
}

/// Plays a fault around the drawing of one ticket, and mends it.
struct FaultPlay {
  let scene: PrintScene
  /// What the staff is told before it is mended; nil: nothing is waited for.
  let told: String?

  func play(_ fault: Fault) async throws -> TicketView {
    switch fault {
    case .cupsDownAtStart:
      await scene.cups.stop()
      try await scene.startPrinting()
      return try await draw(mend: { try await scene.cups.startAgain() })
    case .cupsStopped:
      return try await idle {
        kill(scene.cups.pid, SIGSTOP)
        return { kill(scene.cups.pid, SIGCONT) }
      }
    case .queuePaused: return try await queue("cupsdisable", "cupsenable")
    case .queueRejecting: return try await queue("cupsreject", "cupsaccept")
    case .printerUnreachable: return try await printer(.unreachable)
    case .connectionBreaks: return try await printer(.breaksOnce)
    case .paperOutInSlip: return try await printer(.paperOutInSlip)
    case .cupsKilledInSlip:
      return try await inSlip { ticket in
        await scene.cups.kill()
        if let told { try await scene.told(told) }
        try scene.paper.set(.ok)
        try await scene.cups.startAgain()
      }
    case .cupsKilledWhole:
      return try await inSlip { ticket in
        try await scene.cups.killWithChildren()
        try await scene.cups.startAgain()
        // Not before CUPS has begun the job anew: it is not to be sent again.
        _ = try await scene.slip(of: ticket, "its end") { !$0.isUnfinished }
        try scene.paper.set(.ok)
      }
    case .daemonKilled:
      return try await inSlip { ticket in
        await scene.daemon.kill()
        try scene.paper.set(.ok)
        try await scene.daemon.start()
      }
    case .killedBeforeSubmit: return try await killed(atReport: "submitting", .answer)
    case .killedBeforeRecord: return try await killed(atReport: "submitted", .request)
    case .killedAfterRecord: return try await killed(atReport: "submitted", .answer)
    }
  }

  private func draw(
    mend: () async throws -> Void
  ) async throws -> TicketView {
    let ticket = try await scene.draw()
    if let told {
      try await scene.told(told)
      if told != Outcome.noSlip { try await scene.boardShows(ticket) }
    }
    try await mend()
    return ticket
  }

  /// With the printer's process at work and nothing to do.
  private func idle(
    _ spoil: () async throws -> () async throws -> Void
  ) async throws -> TicketView {
    try await scene.startPrinting()
    let mend = try await spoil()
    return try await draw(mend: mend)
  }

  private func queue(
    _ spoil: String, _ mend: String
  ) async throws -> TicketView {
    try await idle {
      try await scene.cups.command("/usr/sbin/\(spoil)", "Ticket")
      return { try await scene.cups.command("/usr/sbin/\(mend)", "Ticket") }
    }
  }

  private func printer(
    _ mood: ScenePaper.Mood
  ) async throws -> TicketView {
    try await idle {
      try scene.paper.set(mood)
      return {
        if told == nil {
          _ = try await scene.slip(of: ticketInHand(), "its end") { !$0.isUnfinished }
        }
        try scene.paper.set(.ok)
      }
    }
  }

  private func ticketInHand() async throws -> TicketView {
    let queue: [TicketView] = try await scene.daemon.client.get(Path.queue)
    return try #require(queue.first)
  }

  /// With the printer in the midst of the slip.
  private func inSlip(
    _ spoilAndMend: (TicketView) async throws -> Void
  ) async throws -> TicketView {
    try await scene.startPrinting()
    try scene.paper.set(.slow)
    let ticket = try await scene.draw()
    _ = try await scene.slip(of: ticket, "submitted") { $0 == .submitted }
    _ = try await eventually("the printer is at it") { scene.paper.isBusy ? true : nil }
    try await spoilAndMend(ticket)
    return ticket
  }

  private enum Part {
    case request
    case answer
  }

  /// The printer's process dies while it reports this state: before the desk has it, or before it hears the answer.
  private func killed(
    atReport state: String, _ part: Part
  ) async throws -> TicketView {
    let words = Array("\"state\":\"\(state)\"".utf8)
    let hasReported = Once()
    scene.wire.judge { direction, heard in
      switch direction {
      case .toServer:
        guard heard.contains(words) else { return .pass }
        if part == .request { return .hold }
        _ = hasReported.happens()
        return .pass
      case .toClient:
        return part == .answer && hasReported.hasHappened ? .hold : .pass
      }
    }
    try await scene.startPrinting()
    let ticket = try await scene.draw()
    _ = try await eventually("the report of \(state)") { scene.wire.isHolding ? true : nil }
    await scene.killPrinting()
    scene.wire.judge { _, _ in .pass }
    try await scene.startPrinting()
    return ticket
  }
}
