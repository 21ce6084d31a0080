package import DeskDomain
package import DeskPrinting
package import Foundation

/// A cupsd of our own, with queues.
package final class PrivateCUPS {
  package let folder: TestFolder
  package let address: CUPSAddress
  private let process: RigProcess

  package var pid: pid_t { process.pid }

  /// With our own backend where the program for it is named.
  package init(escpos: String? = nil) async throws {
    folder = try TestFolder()
    process = try await RigProcess(
      "cupsd", [folder.path("cups")] + (escpos.map { [$0] } ?? []))
    address = CUPSAddress(host: folder.path("cups/run/cups.sock"))
  }

  /// Runs one of CUPS's own programs against it.
  @discardableResult
  package func command(_ program: String, _ arguments: String...) async throws -> String {
    try await run(program, arguments, environment: ["CUPS_SERVER": address.host])
  }

  /// A queue for `uri`; without a driver where `model` is nil.
  package func add(queue: String, uri: String, model: String? = nil) async throws {
    let driver = model.map { ["-m", $0] } ?? []
    try await run(
      "/usr/sbin/lpadmin", ["-p", queue, "-E", "-v", uri] + driver,
      environment: ["CUPS_SERVER": address.host])
  }

  /// A printer of ours on one of its queues.
  package func printer(
    _ queue: String, _ format: PrinterSetup.Format, _ paper: PrinterSetup.Paper,
    _ languages: [Language] = [.simplifiedChinese, .english]
  ) -> CUPSPrinter {
    CUPSPrinter(
      PrinterSetup(queue: queue, format: format, paper: paper), languages: languages, at: address)
  }

  package func stop() async { await process.stop() }
}
