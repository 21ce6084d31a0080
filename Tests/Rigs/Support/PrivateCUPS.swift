package import DeskBasics
package import DeskDomain
package import DeskPrinting
package import Foundation

/// A cupsd of our own, with queues.
package final class PrivateCUPS {
  package let folder: TestFolder
  package let address: CUPSAddress
  private let backend: String?
  private var process: RigProcess

  package var pid: pid_t { process.pid }

  /// With our own backends where the program for them is named.
  package init(backend: String? = nil) async throws {
    folder = try TestFolder()
    self.backend = backend
    process = try await Self.start(in: folder, backend)
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

  /// SIGKILL, and nothing tidied up.
  package func kill() async {
    Glibc.kill(pid, SIGKILL)
    await process.stop()
  }

  /// SIGKILL to it and to the backends and filters that it runs, as systemd does it.
  package func killWithChildren() async throws {
    let children = try FileManager.default.contentsOfDirectory(atPath: "/proc")
      .compactMap { pid_t($0) }
      .filter { Self.parents(of: $0).contains(pid) }
    await kill()
    for child in children { Glibc.kill(child, SIGKILL) }
  }

  /// The parent, its parent, and so on.
  private static func parents(of pid: pid_t) -> [pid_t] {
    let stat = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
    // The name before it, in parentheses, may hold anything.
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 1, let parent = pid_t(fields[1]), parent > 1 else { return [] }
    return [parent] + parents(of: parent)
  }

  /// Starts it again after `stop` or `kill`, with its queues and jobs.
  package func startAgain() async throws {
    process = try await Self.start(in: folder, backend)
  }

  private static func start(in folder: TestFolder, _ backend: String?) async throws -> RigProcess {
    try await RigProcess("cupsd", [folder.path("cups")] + (backend.map { [$0] } ?? []))
  }
}
