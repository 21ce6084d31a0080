import DeskAPI
import DeskBasics
import DeskChild
import DeskClient
import DeskDomain
import DeskEscPos
import DeskPrinting
import DeskRigs
import Foundation

/// Slips through a real CUPS to a thermal printer's stand-in that answers at once.
extension Bench {
  private static let printingSite =
    BenchDaemon.site + "\nprinter: {queue: Ticket, format: escpos, paper: 80mm}"

  private func printer(of cups: PrivateCUPS) async throws -> ChildProcess {
    try await ChildProcess.start(
      [
        Programs.path(of: "frontdesk"), "printer", "run", "--until-end-of-input", "--socket",
        socket,
        "--config", folder.appending(path: "site.yaml").path,
      ], environment: ["CUPS_SERVER": cups.address.host, "MALLOC_ARENA_MAX": "2"])
  }

  private func cups(_ device: ThermalPrinter) async throws -> PrivateCUPS {
    let cups = try await PrivateCUPS(backend: Programs.path(of: "frontdesk-backend"))
    try await cups.add(queue: "Ticket", uri: device.uri)
    return cups
  }

  /// From a ticket to the confirmation that its slip is out, one at a time; then what the printer's process takes.
  func printing() async throws {
    let device = try ThermalPrinter.network()
    let cups = try await cups(device)
    let daemon = try await BenchDaemon(
      folder, socket: socket, state: "printing", site: Self.printingSite)
    let printer = try await printer(of: cups)
    var (slips, questions): ([Double], [Double]) = ([], [])
    for _ in 1...30 {
      var clock = ContinuousClock.now
      _ = PrinterInquiry.conditions(of: try DeviceAddress(uri: device.uri))
      questions.append(clock.duration(to: .now).inSeconds)
      clock = .now
      let ticket: TicketView = try await client.perform(.draw(DrawAsk(service: "consult")))
      while true {
        let view: TicketView = try await client.get(Path.ticket(ticket.ticket))
        if view.slip == .printed { break }
        try await Task.sleep(for: .milliseconds(2))
      }
      slips.append(clock.duration(to: .now).inSeconds)
    }
    row(
      "ticket to confirmed slip, p50", milliseconds(slips.percentile(0.5)),
      "the printer asked directly \(milliseconds(questions.percentile(0.5))); "
        + "p95 \(milliseconds(slips.percentile(0.95)))")
    let (resident, own) = try printer.memory()
    row(
      "printer's process after 30 slips", String(format: "RSS %.1f MiB", resident),
      String(format: "private (anonymous) %.1f MiB", own))
    await end(printer, daemon, cups)
  }

  /// Tickets while CUPS is stopped with a slip owed, and while nothing prints, in turn.
  func ticketsWhileCUPSStands() async throws {
    let device = try ThermalPrinter.network()
    let cups = try await cups(device)
    let daemon = try await BenchDaemon(
      folder, socket: socket, state: "stopped", site: Self.printingSite)
    var times: [Bool: [Double]] = [false: [], true: []]
    for round in 1...10 {
      let isStopped = round % 2 == 0
      if isStopped { kill(cups.pid, SIGSTOP) }
      let printer = isStopped ? try await self.printer(of: cups) : nil
      if isStopped { try await Task.sleep(for: .seconds(2)) }
      let counter = try RawClient(socket)
      for count in 1...100 {
        let clock = ContinuousClock.now
        try counter.post(Path.tickets, #"{"service":"consult"}"#, key: "t-\(round)-\(count)")
        times[isStopped]?.append(clock.duration(to: .now).inSeconds)
        try counter.post(Path.counter("1", .call), "{}", key: "c-\(round)-\(count)")
      }
      printer?.signal(SIGKILL)
      await printer?.end()
      kill(cups.pid, SIGCONT)
    }
    for (name, p) in [("p50", 0.5), ("p95", 0.95)] {
      let stopped = (times[true] ?? []).percentile(p)
      let usual = (times[false] ?? []).percentile(p)
      row(
        "ticket while CUPS hangs, \(name)", milliseconds(stopped),
        "without a printer's process \(milliseconds(usual)), "
          + String(format: "%+.2f ms", (stopped - usual) * 1000))
    }
    await end(nil, daemon, cups)
  }

  private func end(
    _ printer: ChildProcess?, _ daemon: BenchDaemon, _ cups: PrivateCUPS
  ) async {
    printer?.endInput()
    await printer?.end()
    await daemon.stop()
    await cups.stop()
  }
}
