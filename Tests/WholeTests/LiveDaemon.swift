import DeskAPI
import DeskBasics
import DeskChild
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
  private var process: ChildProcess?

  var config: String { folder.appending(path: "site.yaml").path }
  var database: String { folder.appending(path: "state/frontdesk.sqlite").path }

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
  func start(at wall: Date = Date(), isVirtual: Bool = false) async throws {
    let process = try await ChildProcess.start([
      Executables.frontdeskd, "--replay", "--config", config,
      "--state", folder.appending(path: "state").path, "--socket", client.socket,
    ])
    self.process = process
    let now = Moment(
      wall: wall, uptime: Uptime(nanoseconds: DispatchTime.now().uptimeNanoseconds),
      boot: "test", isClockTrusted: true)
    try give(.begin(FeedStart(now: now, isVirtual: isVirtual, active: [])))
    let handle = process.output
    let said = await onThread { Self.firstWords(of: handle) }
    guard said.contains("ready") else { throw Failure(description: "it said: \(said)") }
    // What it says from now on is of no interest, but must not fill the pipe.
    Thread.detachNewThread { while !handle.availableData.isEmpty {} }
  }

  /// What it says up to being ready, or to its end; warnings come first on the same stream.
  private static func firstWords(of handle: FileHandle) -> String {
    var said = ""
    while !said.contains(#""ready""#), case let more = handle.availableData, !more.isEmpty {
      said += String(decoding: more, as: UTF8.self)
    }
    return said
  }

  /// Plays a hand.
  func give(_ order: FeedOrder) throws {
    try process?.write(JSONEncoder().encode(order) + Data("\n".utf8))
  }

  func signal(_ number: Int32) { process?.signal(number) }

  /// SIGKILL: what a power cut leaves of a process.
  func kill() async {
    process?.signal(SIGKILL)
    await process?.end()
  }

  func stop() async {
    process?.endInput()
    await process?.end()
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}
