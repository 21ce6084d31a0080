import DeskRigs
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPrinting

/// What can be wrong with CUPS, each told as itself, in bounded time.
@Suite struct CUPSFaultRigTests {
  private let slip = SampleSlips.task(1)

  /// The trouble of a call; a guard against hanging, no measure of time.
  private func trouble<Value: Sendable>(
    _ call: @escaping @Sendable () async throws(PrinterTrouble) -> Value
  ) async throws -> PrinterTrouble {
    try await withThrowingTaskGroup(of: PrinterTrouble.self) { group in
      group.addTask {
        do { _ = try await call() } catch let trouble as PrinterTrouble { return trouble }
        throw RigFailure(description: "no trouble")
      }
      group.addTask {
        try await Task.sleep(for: .seconds(30))
        throw RigFailure(description: "the call hangs")
      }
      defer { group.cancelAll() }
      return try #require(try await group.next())
    }
  }

  @Test("cupsd down: said at once, and nothing was sent", arguments: ["socket", "tcp"])
  func down(way: String) async throws {
    let folder = try TestFolder()
    let address =
      way == "socket"
      ? CUPSAddress(host: folder.path("no.sock"))
      : CUPSAddress(host: "127.0.0.1", port: try freePort())
    let setup = PrinterSetup(queue: "slips", format: .pdf, paper: .mm80)
    let printer = CUPSPrinter(setup, languages: [.english], at: address)
    let slip = slip
    for found in [
      try await trouble { () throws(PrinterTrouble) in try await printer.ready() },
      try await trouble { () throws(PrinterTrouble) in try await printer.submit(slip) },
      try await trouble { () throws(PrinterTrouble) in try await printer.sighting(of: slip) },
    ] {
      #expect(found.kind == .schedulerDown)
      #expect(!found.mayHaveArrived)
      #expect(found.description.contains("systemctl start cups"))
    }
  }

  @Test("cupsd stopped (SIGSTOP): every call ends, and a sent slip may have arrived")
  func stopped() async throws {
    let cups = try await PrivateCUPS()
    let device = try ThermalListener()
    try await cups.add(queue: "thermal", uri: "socket://127.0.0.1:\(device.port)")
    let printer = cups.printer("thermal", .escpos, .mm58)
    let slip = slip
    kill(cups.pid, SIGSTOP)
    let asked = try await trouble { () throws(PrinterTrouble) in try await printer.ready() }
    #expect(asked.kind == .schedulerSilent)
    let sent = try await trouble { () throws(PrinterTrouble) in try await printer.submit(slip) }
    #expect(sent.kind == .schedulerSilent)
    #expect(sent.mayHaveArrived)
    kill(cups.pid, SIGCONT)
    // A later slip goes through; the earlier one is found by its name exactly if it comes out.
    _ = try await eventually("an answer") { try? await printer.ready() }
    let later = SampleSlips.task(2)
    _ = try await printer.submit(later)
    _ = try await eventually("the later slip's end") {
      try await printer.sighting(of: later)?.state == .handedOver ? true : nil
    }
    let count = try await printer.sighting(of: slip) == nil ? 1 : 2
    _ = try await eventually("the slips") { device.documents.count == count ? true : nil }
    await cups.stop()
  }

  @Test("a queue that is missing, rejecting or paused is told as that")
  func queues() async throws {
    let cups = try await PrivateCUPS()
    let device = try ThermalListener()
    try await cups.add(queue: "thermal", uri: "socket://127.0.0.1:\(device.port)")
    let slip = slip

    let nobody = cups.printer("nobody", .escpos, .mm80)
    for found in [
      try await trouble { () throws(PrinterTrouble) in try await nobody.ready() },
      try await trouble { () throws(PrinterTrouble) in try await nobody.submit(slip) },
    ] {
      #expect(found.kind == .queueMissing)
      #expect(!found.mayHaveArrived)
    }

    let printer = cups.printer("thermal", .escpos, .mm80)
    _ = try await printer.ready()
    try await cups.command("/usr/sbin/cupsreject", "thermal")
    for found in [
      try await trouble { () throws(PrinterTrouble) in try await printer.ready() },
      try await trouble { () throws(PrinterTrouble) in try await printer.submit(slip) },
    ] {
      #expect(found.kind == .queueRejecting)
      #expect(!found.mayHaveArrived)
    }
    try await cups.command("/usr/sbin/cupsaccept", "thermal")
    try await cups.command("/usr/sbin/cupsdisable", "-r", "being cleaned", "thermal")
    let paused = try await trouble { () throws(PrinterTrouble) in try await printer.ready() }
    #expect(paused.kind == .queuePaused)
    #expect(paused.reason.contains("being cleaned"))
    try await cups.command("/usr/sbin/cupsenable", "thermal")
    _ = try await printer.ready()
    #expect(device.documents.isEmpty)
    await cups.stop()
  }

  @Test("a job is found by its name when its id is unknown or another's")
  func lookup() async throws {
    let cups = try await PrivateCUPS()
    let device = try ThermalListener()
    try await cups.add(queue: "thermal", uri: "socket://127.0.0.1:\(device.port)")
    let printer = cups.printer("thermal", .escpos, .mm58)
    var slips = (1...3).map { SampleSlips.task($0) }
    for index in slips.indices { slips[index].jobID = try await printer.submit(slips[index]) }
    var second = slips[1]
    second.jobID = nil
    #expect(try await printer.sighting(of: second)?.jobID == slips[1].jobID)
    second.jobID = slips[0].jobID
    #expect(try await printer.sighting(of: second)?.jobID == slips[1].jobID)
    second.jobID = 4711
    #expect(try await printer.sighting(of: second)?.jobID == slips[1].jobID)
    #expect(try await printer.sighting(of: SampleSlips.task(9, jobID: slips[0].jobID)) == nil)
    await cups.stop()
  }

  @Test("a job cancelled while it waits is told as cancelled before it began")
  func cancelled() async throws {
    let cups = try await PrivateCUPS()
    let device = try ThermalListener()
    try await cups.add(queue: "thermal", uri: "socket://127.0.0.1:\(device.port)")
    let printer = cups.printer("thermal", .escpos, .mm58)
    try await cups.command("/usr/sbin/cupsdisable", "thermal")
    var slip = slip
    slip.jobID = try await printer.submit(slip)
    let waiting = try await printer.sighting(of: slip)
    guard case .underway(let trouble)? = waiting?.state else {
      Issue.record("\(String(describing: waiting))")
      return
    }
    #expect(trouble?.kind == .queuePaused)
    try await cups.command("cancel", "-u", "frontdesk", "thermal")
    #expect(try await printer.sighting(of: slip)?.state == .cancelled(begun: false))
    #expect(device.documents.isEmpty)
    await cups.stop()
  }
}
