import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain
import Foundation
import GRDB

/// One daemon after another on a folder of their own, on the disk that holds the checkout.
final class Bench {
  let folder: URL
  let client: DeskClient
  private var daemon: BenchDaemon?

  var socket: String { client.socket }

  init() throws {
    folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
      .appending(path: ".build-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    client = DeskClient(socket: "/tmp/frontdesk-bench-\(getpid()).sock")
  }

  func end() async {
    await daemon?.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  /// From the start of the process to its socket taking requests, ten times.
  func startToReady() async throws {
    var times: [Double] = []
    for _ in 1...10 {
      let clock = ContinuousClock.now
      let daemon = try await BenchDaemon(folder, socket: socket)
      times.append(clock.duration(to: .now).inSeconds)
      await daemon.stop()
    }
    row(
      "start to ready, p50", milliseconds(times.percentile(0.5)),
      "max \(milliseconds(times.max() ?? 0))")
  }

  /// A ticket over the socket beside a bare insert with the same durability, in turn.
  func issue() async throws {
    let daemon = try await BenchDaemon(folder, socket: socket)
    self.daemon = daemon
    let reference = try BareInsert(folder.appending(path: "bare.sqlite").path)
    var (tickets, inserts): ([Double], [Double]) = ([], [])
    let counter = try RawClient(socket)
    for count in 1...1_000 {
      inserts.append(try reference.insert())
      let clock = ContinuousClock.now
      try counter.post(Path.tickets, #"{"service":"consult"}"#, key: "ticket-\(count)")
      tickets.append(clock.duration(to: .now).inSeconds)
      // A full lobby: twenty wait, not a thousand.
      if count > 20 {
        try counter.post(Path.counter("1", .call), "{}", key: "call-\(count)")
      }
    }
    for (name, p) in [("p50", 0.5), ("p95", 0.95)] {
      let (ticket, insert) = (tickets.percentile(p), inserts.percentile(p))
      row(
        "ticket over the socket, \(name)", milliseconds(ticket),
        "bare WAL+FULL insert \(milliseconds(insert)), ratio "
          + String(format: "%.2f", ticket / insert))
    }
  }

  private func draw() async throws {
    let _: TicketView = try await client.perform(.draw(DrawAsk(service: "consult")))
  }

  /// After the thousand tickets.
  func memory() async throws {
    guard let daemon else { return }
    let (resident, own) = try daemon.memory()
    row(
      "daemon's memory after 1,000 tickets", String(format: "RSS %.1f MiB", resident),
      String(format: "private (anonymous) %.1f MiB", own))
    let count = try await daemon.countWrites()
    for _ in 1...20 { try await draw() }
    let syncs = Double(try count.total().syncs) / 20
    row("syncs a ticket", String(format: "%.2f", syncs), "strace over 20 tickets")
    await daemon.stop()
    self.daemon = nil
  }

  /// From the edge of a press to the board that shows its ticket, less the window it has to hold.
  func pressToBoard() async throws {
    let times = try await pressesToBoard()
    row(
      "press to board, p50, over the debounce window", milliseconds(times.percentile(0.5)),
      "p95 \(milliseconds(times.percentile(0.95)))")
  }

  /// Seconds from each of twenty presses to its board, less the window.
  func pressesToBoard() async throws -> [Double] {
    let daemon = try await BenchDaemon(folder, socket: socket, state: "press")
    var news = client.events([.board]).makeAsyncIterator()
    var times: [Double] = []
    for count in 1...20 {
      let clock = ContinuousClock.now
      try daemon.press(true)
      waiting: while let item = await news.next() {
        guard case .event(let event) = item else { continue }
        let board = try Wire.decode(BoardSnapshot.self, from: Data(event.data.utf8))
        if board.waiting.first?.waiting == count { break waiting }
      }
      times.append(clock.duration(to: .now).inSeconds - 0.070)
      try daemon.press(false)
      try await Task.sleep(for: .milliseconds(3_100))
    }
    await daemon.stop()
    return times
  }

  /// A desk with nothing to do, a display listening.
  func idle() async throws {
    let daemon = try await BenchDaemon(folder, socket: socket, state: "idle", isReplay: false)
    let news = client.events([.board])
    let listening = Task { for await _ in news {} }
    try await Task.sleep(for: .seconds(5))
    let before = try daemon.activity()
    try await Task.sleep(for: .seconds(60))
    let after = try daemon.activity()
    listening.cancel()
    await daemon.stop()
    row(
      "idle for 60 s", String(format: "CPU %.3f %%", (after.cpu - before.cpu) / 60 * 100),
      String(format: "%.2f wake-ups/s", Double(after.wakeups - before.wakeups) / 60))
  }
}

/// The least that a durable row costs: one insert, WAL, synchronous FULL.
final class BareInsert {
  private let database: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.journalMode = .wal
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    }
  }

  /// The seconds it took.
  func insert() throws -> Double {
    let clock = ContinuousClock.now
    try database.write { db in
      try db.cachedStatement(sql: "INSERT INTO row (body) VALUES (?)")
        .execute(arguments: [#"{"ticket":"A001","key":"0123456789","service":"consult"}"#])
    }
    return clock.duration(to: .now).inSeconds
  }
}
