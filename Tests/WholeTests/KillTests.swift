import Foundation
import Synchronization
import Testing

@testable import DeskAPI
@testable import DeskChild
@testable import DeskClient
@testable import DeskDomain

/// The daemon is killed at random moments under load.
@Suite(.serialized) struct KillTests {
  /// What a client was answered.
  private final class Answers: Sendable {
    private let tickets = Mutex<[TicketView]>([])

    var all: [TicketView] { tickets.withLock(\.self) }

    func add(_ ticket: TicketView) { tickets.withLock { $0.append(ticket) } }
  }

  @Test("kill -9, 50 times under load: every ticket that was answered is there, no number twice")
  func killedUnderLoad() async throws {
    let daemon = try LiveDaemon()
    let answers = Answers()
    var random = SystemRandomNumberGenerator()
    for _ in 1...50 {
      try await daemon.start()
      let client = daemon.client
      let load = (1...4).map { _ in
        Task { await Self.draw(from: client, answers) }
      }
      try await Task.sleep(for: .milliseconds(Int64.random(in: 1...150, using: &random)))
      await daemon.kill()
      for task in load { await task.value }
    }
    try await daemon.start()
    let issued = try await issuedTickets(daemon.client)
    await daemon.stop()

    let answered = answers.all
    #expect(answered.count > 50, "the load was no load: \(answered.count) tickets")
    #expect(Set(issued.map(\.number)).count == issued.count, "a number was given twice")
    let kept = Dictionary(uniqueKeysWithValues: issued.map { ($0.key, $0.number) })
    for ticket in answered {
      #expect(kept[ticket.key] == ticket.ticket, "\(ticket.ticket) was answered and is lost")
    }
  }

  /// Every ticket in the journal: its key and, with its round, its number.
  private func issuedTickets(
    _ client: DeskClient
  ) async throws -> [(key: String, number: String)] {
    struct Entry: Decodable {
      var seq: Int64
      var key: String?
      var kind: String
      var ticket: String?
    }
    var tickets: [(key: String, number: String)] = []
    var last: Int64 = 0
    while true {
      let entries: [Entry] = try await client.get(Path.journal + "?after=\(last)&limit=1000")
      guard let newest = entries.last else { return tickets }
      last = newest.seq
      for entry in entries where entry.kind == "ticket.issued" {
        tickets.append((entry.key ?? "", entry.ticket ?? ""))
      }
    }
  }

  /// Draws tickets, and calls some, until the daemon is gone.
  private static func draw(from client: DeskClient, _ answers: Answers) async {
    while true {
      do throws(ClientError) {
        answers.add(try await client.perform(.draw(DrawAsk(service: "consult"))))
        let _: TicketView = try await client.perform(.counter(CounterAsk("1", .call())))
        let _: TicketView = try await client.perform(.counter(CounterAsk("1", .finish)))
      } catch .problem(let problem) where problem.status == 409 {
        // Another one of us has called the last who waited.
        continue
      } catch {
        return
      }
    }
  }

  @Test("A command whose answer was lost is repeated with its key and done once")
  func lostAnswer() async throws {
    let daemon = try LiveDaemon()
    try await daemon.start()
    let ask = Ask.draw(DrawAsk(service: "consult"))
    let first: TicketView = try await daemon.client.perform(ask, key: "once")
    await daemon.kill()
    try await daemon.start()
    let again: TicketView = try await daemon.client.perform(ask, key: "once")
    #expect(again.key == first.key)
    let queue: [TicketView] = try await daemon.client.get(Path.queue)
    #expect(queue.count == 1)
    await daemon.stop()
  }

  @Test("A second daemon on the same state is refused with the way out")
  func oneDaemonAtATime() async throws {
    let daemon = try LiveDaemon()
    try await daemon.start()
    let second = try await FinishedProcess.run(
      [
        Executables.frontdeskd, "--config", daemon.config, "--state",
        daemon.folder.appending(path: "state").path,
        "--socket", daemon.client.socket + "2",
      ])
    #expect(second.code == 69)
    #expect(second.errors.contains("another frontdeskd"))
    let status: StatusView = try await daemon.client.get(Path.status)
    #expect(status.waiting == 0)
    await daemon.stop()
  }

  @Test("A path that is no socket, or somebody's live one, is refused and left alone")
  func foreignSocket() async throws {
    let daemon = try LiveDaemon()
    try await daemon.start()
    let file = daemon.folder.appending(path: "precious")
    try Data("precious".utf8).write(to: file)
    for path in [daemon.client.socket, file.path, daemon.folder.path, "/nowhere/desk.sock"] {
      let run = try await FinishedProcess.run([
        Executables.frontdeskd, "--config", daemon.config,
        "--state", daemon.folder.appending(path: "other").path, "--socket", path,
      ])
      #expect(run.code == 69 || run.code == 73, "\(path): \(run.errors)")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == "precious")
    let status: StatusView = try await daemon.client.get(Path.status)
    #expect(status.alerts.isEmpty)
    await daemon.stop()
  }

  @Test("SIGTERM under systemd's watchdog is a clean end")
  func cleanStop() async throws {
    let daemon = try LiveDaemon()
    let child = try await ChildProcess.start(
      [
        Executables.frontdeskd, "--config", daemon.config,
        "--state", daemon.folder.appending(path: "state").path, "--socket", daemon.client.socket,
      ],
      environment: ["WATCHDOG_USEC": "3000000", "NOTIFY_SOCKET": "/tmp/no-systemd-here"])
    try await comesTrue("it is ready") {
      let status: StatusView? = try? await daemon.client.get(Path.status)
      return status != nil
    }
    child.signal(SIGTERM)
    #expect(await child.end() == 0)
  }

  @Test("SIGHUP with a bad site file: the old one stays in force, and the staff hears of it")
  func badReload() async throws {
    let daemon = try LiveDaemon()
    try await daemon.start()
    let file = URL(fileURLWithPath: daemon.config)
    try Data((LiveDaemon.site + "\nnonsense: 1\n").utf8).write(to: file)
    daemon.signal(SIGHUP)
    try await comesTrue("the alert stands") {
      let status: StatusView = try await daemon.client.get(Path.status)
      return status.alerts.contains {
        $0.kind == "site-file" && $0.detail?.contains("nonsense") == true
      }
    }
    try Data(LiveDaemon.site.replacingOccurrences(of: "name: Test", with: "name: Other").utf8)
      .write(to: file)
    daemon.signal(SIGHUP)
    try await comesTrue("the new name is on the board, the alert is gone") {
      let board: BoardSnapshot = try await daemon.client.get(Path.board)
      let status: StatusView = try await daemon.client.get(Path.status)
      return board.site == "Other" && status.alerts.isEmpty
    }
    await daemon.stop()
  }
}

/// Asks until it is so; the limit guards against hanging and measures nothing.
func comesTrue(
  _ what: Comment, within limit: Duration = .seconds(30), _ ask: () async throws -> Bool
) async throws {
  let end = ContinuousClock.now + limit
  while ContinuousClock.now < end {
    if try await ask() { return }
    try await Task.sleep(for: .milliseconds(20))
  }
  Issue.record(what)
}
