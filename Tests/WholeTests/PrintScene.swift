import DeskAPI
import DeskChild
import DeskClient
import DeskDomain
import DeskPrinting
import DeskRigs
import Foundation
import Testing

/// How slips come to paper in a scene: the two routes that confirm.
enum Route: String, CaseIterable, CustomTestStringConvertible, Sendable {
  /// An IPP Everywhere printer behind CUPS's own backend, behind `once`.
  case ipp
  /// A thermal printer behind our own backend.
  case escpos

  var testDescription: String { rawValue }
}

/// A whole desk that prints: the daemon, the printer's process, CUPS, a printer, and wires that can be cut.
final class PrintScene {
  let cups: PrivateCUPS
  let daemon: LiveDaemon
  let paper: ScenePaper
  /// Between the printer's process and the daemon.
  let wire: Relay
  private var printer: ChildProcess?
  private let socket: String

  init(_ route: Route) async throws {
    cups = try await PrivateCUPS(backend: Executables.backend)
    paper = try await ScenePaper(route)
    try await paper.addQueue("Ticket", to: cups)
    let format = route == .ipp ? "pdf" : "escpos"
    daemon = try LiveDaemon(
      site: LiveDaemon.site.replacingOccurrences(of: "format: pdf", with: "format: \(format)"))
    try await daemon.start()
    socket = daemon.folder.appending(path: "wire.sock").path
    wire = try Relay(at: .unix(socket), to: .unix(daemon.client.socket))
  }

  func startPrinting(environment: [String: String] = [:]) async throws {
    printer = try await ChildProcess.start(
      [
        Executables.frontdesk, "printer", "run", "--until-end-of-input",
        "--socket", socket, "--config", daemon.config,
      ], environment: environment.merging(["CUPS_SERVER": cups.address.host]) { $1 })
  }

  /// SIGKILL to the printer's process.
  func killPrinting() async {
    printer?.signal(SIGKILL)
    await printer?.end()
  }

  func draw() async throws -> TicketView {
    try await daemon.client.perform(.draw(DrawAsk(service: "consult")))
  }

  /// Waits until the slip of `ticket` is what `isSo` says.
  func slip(
    of ticket: TicketView, _ what: String, _ isSo: (SlipState) -> Bool
  ) async throws -> SlipState {
    try await eventually("\(ticket.ticket): \(what)", within: .seconds(120)) {
      let view: TicketView? = try? await daemon.client.get(Path.ticket(ticket.ticket))
      guard let state = view?.slip, isSo(state) else { return nil }
      return state
    }
  }

  func ended(_ ticket: TicketView) async throws -> SlipState {
    try await slip(of: ticket, "its end") { !$0.isUnfinished }
  }

  /// Waits until the receptionist's status says `words` of the printer.
  func told(_ words: String) async throws {
    _ = try await eventually("the staff is told \"\(words)\"") {
      let status: StatusView? = try? await daemon.client.get(Path.status)
      let said = status?.alerts.map { "\($0.text) \($0.detail ?? "")" } ?? []
      return said.contains { $0.contains(words) } ? true : nil
    }
  }

  /// The visitor's board says that this number has no slip.
  func boardShows(_ ticket: TicketView) async throws {
    _ = try await eventually("the board tells \(ticket.ticket) that there is no slip") {
      let board: BoardSnapshot? = try? await daemon.client.get(Path.board)
      let lines = board?.notices.flatMap(\.self) ?? []
      return lines.contains { $0.contains("your number is \(ticket.ticket)") } ? true : nil
    }
  }

  func stop() async {
    printer?.endInput()
    await printer?.end()
    await daemon.stop()
    await cups.stop()
    await paper.stop()
  }
}

/// The printer of a scene, and what is on its paper.
final class ScenePaper {
  private enum Device {
    case ipp(NetworkPrinter, Relay, port: Int)
    case escpos(ThermalPrinter)
  }

  /// How it behaves.
  enum Mood {
    case ok
    /// At a slip for as long as the mood lasts.
    case slow
    case unreachable
    /// The connection breaks with half of the slip's bytes sent, once.
    case breaksOnce
    /// Paper goes out in the midst of a slip.
    case paperOutInSlip
  }

  /// Bytes of the slip as PWG raster over IPP, the larger half: the code is among them, and what stands below it is not.
  private static let halfASlip = 9_000

  private let device: Device
  /// Whether the wire to the IPP printer has been broken in the midst of a slip.
  let hasBroken = Once()

  init(_ route: Route) async throws {
    switch route {
    case .ipp:
      let printer = try await NetworkPrinter(.receipt)
      let port = try freePort()
      device = .ipp(printer, try Relay(at: .tcp(port), to: .tcp(printer.port)), port: port)
    case .escpos: device = .escpos(try .network())
    }
  }

  func addQueue(_ name: String, to cups: PrivateCUPS) async throws {
    switch device {
    case .ipp(_, _, let port):
      let uri = "ipp://localhost:\(port)/ipp/print"
      try await cups.add(queue: name, uri: uri, model: "everywhere")
      // As the README says: CUPS makes the driver from the printer's own URI.
      try await cups.command("/usr/sbin/lpadmin", "-p", name, "-v", "once:\(uri)")
    case .escpos(let printer):
      try await cups.add(queue: name, uri: printer.uri)
    }
  }

  func set(_ mood: Mood) throws {
    switch device {
    case .ipp(let printer, let wire, _): try set(mood, printer, wire)
    case .escpos(let printer):
      switch mood {
      case .ok: printer.set(.ok)
      case .slow: printer.set(.slow(.seconds(3600)))
      case .unreachable: printer.set(.unreachable)
      case .breaksOnce: printer.set(.resetAfter(9000))
      case .paperOutInSlip: printer.set(.paperOutAfter(9000))
      }
    }
  }

  private func set(_ mood: Mood, _ printer: NetworkPrinter, _ wire: Relay) throws {
    switch mood {
    case .ok:
      wire.judge { _, _ in .pass }
      try printer.set("ok")
      if wire.isShut { try wire.open() }
    case .slow: try printer.set("slow")
    case .unreachable: wire.shut()
    case .breaksOnce:
      wire.judge { [hasBroken] direction, heard in
        guard direction == .toServer, heard.count > Self.halfASlip, hasBroken.happens()
        else { return .pass }
        return .reset
      }
    case .paperOutInSlip: try printer.set("paper-out")
    }
  }

  /// Whether it is at a slip.
  var isBusy: Bool {
    switch device {
    case .ipp(let printer, _, _): printer.isBusy
    case .escpos(let printer): printer.documentBytes > 0
    }
  }

  /// The keys of the tickets whose slips came out, in order, as their codes are read.
  func keys() async throws -> [String] {
    var keys: [String] = []
    switch device {
    case .ipp(let printer, _, _):
      for file in printer.documents {
        let page = try PWGDecoder.page(Array(Data(contentsOf: file)))
        keys.append(try await Reading.code(in: page))
      }
    case .escpos(let printer):
      for picture in printer.pictures { keys.append(try await Reading.code(in: picture)) }
      #expect(printer.complaints.isEmpty)
    }
    return keys
  }

  func stop() async {
    if case .ipp(let printer, _, _) = device { await printer.stop() }
  }
}
