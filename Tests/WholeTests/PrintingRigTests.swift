import DeskAPI
import DeskChild
import DeskClient
import DeskDomain
import DeskPrinting
import DeskRigs
import Foundation
import Testing

/// The daemon, the printer's process and a real CUPS: whatever CUPS does, no ticket waits for it.
@Suite(.serialized) struct PrintingRigTests {
  /// A desk whose slips go through `cups` to `device`.
  private struct PrintingDesk {
    let daemon: LiveDaemon
    let printer: ChildProcess
    let cups: PrivateCUPS
    let device: ThermalListener

    init() async throws {
      cups = try await PrivateCUPS()
      device = try ThermalListener()
      try await cups.add(queue: "Ticket", uri: "socket://127.0.0.1:\(device.port)")
      daemon = try LiveDaemon(
        site: LiveDaemon.site.replacingOccurrences(of: "format: pdf", with: "format: escpos"))
      try await daemon.start()
      printer = try await ChildProcess.start(
        [
          Executables.frontdesk, "printer", "run", "--until-end-of-input",
          "--socket", daemon.client.socket, "--config", daemon.config,
        ], environment: ["CUPS_SERVER": cups.address.host])
    }

    func draw(_ count: Int) async throws {
      for _ in 1...count {
        let _: TicketView = try await daemon.client.perform(.draw(DrawAsk(service: "consult")))
      }
    }

    /// Waits until `count` slips have come out and none is owed.
    func comesOut(_ count: Int) async throws {
      try await comesTrue("all slips come out", within: .seconds(90)) {
        let status: StatusView = try await daemon.client.get(Path.status)
        return status.slipsOwed == 0 && device.documents.count == count
      }
    }

    func stop() async {
      printer.endInput()
      await printer.end()
      await daemon.stop()
      await cups.stop()
    }
  }

  @Test("Q4 slips of real tickets come out of CUPS, each once")
  func slipsComeOut() async throws {
    let desk = try await PrintingDesk()
    try await desk.draw(3)
    try await desk.comesOut(3)
    await desk.stop()
  }

  @Test(
    "CUPS stopped (SIGSTOP): tickets are answered as without a printer, the staff is told, and nothing is lost"
  )
  func stoppedCUPS() async throws {
    let desk = try await PrintingDesk()
    try await desk.draw(1)
    try await desk.comesOut(1)
    kill(desk.cups.pid, SIGSTOP)
    try await desk.draw(5)
    let queue: [TicketView] = try await desk.daemon.client.get(Path.queue)
    #expect(queue.count == 6)
    try await comesTrue("the staff is told") {
      let status: StatusView = try await desk.daemon.client.get(Path.status)
      return status.alerts.contains { $0.kind == "printer" }
    }
    kill(desk.cups.pid, SIGCONT)
    // A slip whose handing over timed out may be unsure, and is then not printed again by itself.
    try await comesTrue(
      "nothing is owed, and the staff is told that it is over", within: .seconds(90)
    ) {
      let status: StatusView = try await desk.daemon.client.get(Path.status)
      return status.slipsOwed == 0 && !status.alerts.contains { $0.kind == "printer" }
    }
    #expect((5...6).contains(desk.device.documents.count))
    await desk.stop()
  }
}
