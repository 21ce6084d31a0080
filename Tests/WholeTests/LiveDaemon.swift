import DeskAPI
import DeskClient
import DeskDomain
import Foundation

/// A real `frontdeskd` on a folder of its own, with its lines and clock in the test's hands.
final class LiveDaemon {
  static let site = """
    site: {name: Test, languages: [en], time_zone: Asia/Shanghai}
    services: [{id: consult, series: A, name: Consulting, numbers: 1-9999}]
    counters: [{id: 1, services: [consult]}]
    gpio:
      inputs:
        call: {role: call, service: consult, line: CALL_BUTTON}
        door: {role: door, line: DOOR}
    printer: {queue: Ticket, format: pdf, paper: 80mm}
    """

  let folder: URL
  let client: DeskClient
  private var process = Process()
  private var input = Pipe()

  var config: String { folder.appending(path: "site.yaml").path }
  var database: String { folder.appending(path: "state/frontdesk.sqlite").path }
  var pid: pid_t { process.processIdentifier }

  init(site: String = site) throws {
    folder = URL(fileURLWithPath: "/tmp/frontdesk-test-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(site.utf8).write(to: folder.appending(path: "site.yaml"))
    client = DeskClient(socket: folder.appending(path: "desk.sock").path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Starts it, and returns when its socket takes requests.
  func start() async throws {
    process = Process()
    input = Pipe()
    let output = Pipe()
    process.executableURL = Executables.frontdeskd
    process.arguments = [
      "--replay", "--config", config, "--state", folder.appending(path: "state").path,
      "--socket", client.socket,
    ]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let now = Moment(
      wall: Date(), uptime: Uptime(nanoseconds: DispatchTime.now().uptimeNanoseconds),
      boot: "test", isClockTrusted: true)
    try give(.begin(FeedStart(now: now, isVirtual: false, active: [])))
    let handle = output.fileHandleForReading
    let said = await onThread { String(decoding: handle.availableData, as: UTF8.self) }
    guard said.contains("ready") else { throw Failure(description: "it said: \(said)") }
    // What it says from now on is of no interest, but must not fill the pipe.
    Thread.detachNewThread { while !handle.availableData.isEmpty {} }
  }

  /// Plays a hand.
  func give(_ order: FeedOrder) throws {
    try input.fileHandleForWriting.write(
      contentsOf: JSONEncoder().encode(order) + Data("\n".utf8))
  }

  /// SIGKILL: what a power cut leaves of a process.
  func kill() async {
    let process = process
    Glibc.kill(pid, SIGKILL)
    await onThread { process.waitUntilExit() }
  }

  func stop() async {
    let process = process
    try? input.fileHandleForWriting.close()
    await onThread { process.waitUntilExit() }
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}
