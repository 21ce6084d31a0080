import DeskAPI
import DeskChild
import DeskClient
import DeskDomain
import DeskRigs
import Foundation
import Testing

/// The voice's process beside a real daemon, with the real espeak-ng and a stand-in for aplay.
@Suite(.serialized) struct VoiceRunRigTests {
  private static let site = LiveDaemon.site + "\nvoice: {languages: [en], repeat: 0}\n"

  /// Draws a ticket and calls it to counter 1.
  private func call(_ client: DeskClient) async throws -> String {
    let _: TicketView = try await client.perform(.draw(DrawAsk(service: "consult")))
    // Who was called before has been served.
    let _: TicketView? = try? await client.perform(.counter(CounterAsk("1", .serve)))
    let ticket: TicketView = try await client.perform(.counter(CounterAsk("1", .call())))
    return ticket.ticket
  }

  /// What aplay was given so far, each as it began and ended.
  private func played(_ folder: TestFolder) -> [String] {
    let log = try? String(contentsOfFile: folder.path("log"), encoding: .utf8)
    return log?.split(separator: "\n").map(String.init) ?? []
  }

  /// Starts it with the folder's aplay, and returns when it has seen the board.
  private func startVoice(
    _ daemon: LiveDaemon, _ folder: TestFolder
  ) async throws -> ChildProcess {
    // Nobody listens to its later beats: the socket ends with this function, or they would fill it.
    let supervisor = try Supervisor(in: folder)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let voice = try await ChildProcess.start(
      [
        Executables.frontdesk, "voice", "run", "--config", daemon.config,
        "--socket", daemon.client.socket,
      ],
      environment: [
        "PATH": "\(folder.url.path):\(path)", "NOTIFY_SOCKET": supervisor.path,
        "WATCHDOG_USEC": "90000000",
      ])
    #expect(supervisor.next(within: .seconds(30)) == "READY=1")
    // Its first beat comes of the first board.
    #expect(supervisor.next(within: .seconds(30)) == "WATCHDOG=1")
    return voice
  }

  @Test("every call is said once, also over a crash of the daemon; earlier ones are not said")
  func run() async throws {
    let daemon = try LiveDaemon(site: Self.site)
    try await daemon.start()
    let folder = try TestFolder()
    try FileManager.default.copyItem(
      at: RigProcess.scripts.deletingLastPathComponent().appending(path: "voice/aplay"),
      to: folder.url.appending(path: "aplay"))
    #expect(try await call(daemon.client) == "A001")

    let voice = try await startVoice(daemon, folder)
    let round = ["begin chime", "end chime", "begin speech", "end speech"]
    #expect(try await call(daemon.client) == "A002")
    _ = try await eventually("A002 is said") { played(folder) == round ? true : nil }

    await daemon.kill()
    try await daemon.start()
    #expect(try await call(daemon.client) == "A003")
    _ = try await eventually("A003 is said") { played(folder).count >= 8 ? true : nil }
    #expect(played(folder) == round + round)
    for (file, number) in [("log.1.wav", "two"), ("log.3.wav", "three")] {
      let expected = folder.path("expected.wav")
      let text = "A, zero zero \(number), please come to Counter 1"
      _ = try await FinishedProcess.run(
        ["espeak-ng", "-v", "en", "-s", "150", "-w", expected, text])
      #expect(
        try Data(contentsOf: URL(filePath: folder.path(file)))
          == Data(contentsOf: URL(filePath: expected)), "\(text)")
    }
    voice.signal(SIGTERM)
    #expect(await voice.end() == 0)
    await daemon.stop()
  }
}
