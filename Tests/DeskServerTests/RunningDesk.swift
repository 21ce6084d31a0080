import DeskTesting
import Foundation
import Logging
import ServiceLifecycle

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskChain
@testable import DeskClient
@testable import DeskDomain
@testable import DeskEngine
@testable import DeskServer
@testable import DeskStore

/// The real server on a real socket, with a desk in memory.
struct RunningDesk {
  let client: DeskClient
  let engine: DeskEngine
  let journal: MemoryJournal

  /// Runs `body` against a server of its own, and ends the server.
  static func run(
    site: Site = .sample, _ body: @escaping @Sendable (RunningDesk) async throws -> Void
  ) async throws {
    let journal = MemoryJournal()
    try await serve(site, journal, MemoryRecords(journal: journal)) { client, engine in
      try await body(RunningDesk(client: client, engine: engine, journal: journal))
    }
  }

  /// Runs `body` against a server of its own on a database, and ends the server.
  static func runOnDisk(
    site: Site = .sample, _ body: @escaping @Sendable (DeskClient, DeskEngine) async throws -> Void
  ) async throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "desk-\(UUID().uuidString).sqlite").path
    let store = try DeskStore(path: path)
    try await serve(site, store, StoredRecords(path: path), body)
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  /// Runs `body` against a server of its own on `log`, and ends the server.
  static func serve(
    _ site: Site, _ journal: any DeskJournal, _ records: any DeskRecords & JournalRecords,
    _ body: @escaping @Sendable (DeskClient, DeskEngine) async throws -> Void
  ) async throws {
    let socket = "/tmp/desk-\(UUID().uuidString.prefix(8)).sock"
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let hub = EventHub(logger: logger)
    guard let desk = Desk(site: site, state: try journal.load()) else { fatalError("no zone") }
    let engine = DeskEngine(desk: desk, journal: journal, clock: StandingClock(), sink: hub)
    try await engine.start()
    let (ready, line) = AsyncStream.makeStream(of: Void.self)
    let server = DeskServer(
      engine: engine, records: records, hub: hub, socket: socket, version: "test", logger: logger
    ) { line.yield() }
    let group = ServiceGroup(services: [server, HubRun(hub: hub)], logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      tasks.addTask {
        for await _ in ready { break }
        try await body(DeskClient(socket: socket), engine)
        await group.triggerGracefulShutdown()
      }
      while !tasks.isEmpty {
        do {
          try await tasks.next()
        } catch {
          tasks.cancelAll()
          throw error
        }
      }
    }
    try? FileManager.default.removeItem(atPath: socket)
  }
}

/// What the desk answers to a request that it refuses.
func problem(_ body: () async throws -> Void) async -> Problem? {
  do {
    try await body()
    return nil
  } catch ClientError.problem(let problem) {
    return problem
  } catch {
    return nil
  }
}

private struct HubRun: ServiceLifecycle.Service {
  let hub: EventHub

  func run() async throws {
    await cancelWhenGracefulShutdown { await hub.run {} }
  }
}

/// Reads what the journal in memory holds.
struct MemoryRecords: DeskRecords, JournalRecords {
  let journal: MemoryJournal

  /// Only a log on disk has a chain: tests of it are on one.
  private struct Unplanned: Error {}

  func end() async throws -> JournalEnd { throw Unplanned() }

  func strayTables(telling tell: @escaping @Sendable () -> Void) async throws -> [StrayTable] {
    throw Unplanned()
  }

  func damage() async throws -> String? { nil }

  func links(after seq: Int64, through last: Int64, limit: Int) async throws -> [ChainedEntry] {
    throw Unplanned()
  }

  func entries(_ query: JournalQuery) async throws -> [LoggedEntry] {
    guard query == JournalQuery(after: query.after, limit: query.limit) else { throw Unplanned() }
    return try await entries(after: query.after, limit: query.limit).map { LoggedEntry($0) }
  }

  func span(from: LocalDate?, to: LocalDate?) async throws -> ClosedRange<Int64>? {
    throw Unplanned()
  }

  func day(_ day: LocalDate) async throws -> DayRecord? { throw Unplanned() }

  func day(before day: LocalDate?) async throws -> LocalDate? { throw Unplanned() }

  func entries(after seq: Int64, limit: Int) async throws -> [JournalEntry] {
    Array(journal.entries.filter { $0.seq > seq }.prefix(limit))
  }

  func ticket(_ number: TicketNumber) async throws -> Ticket? {
    try replay().first { $0.number == number }
  }

  func ticket(_ key: TicketKey) async throws -> Ticket? {
    try replay().first { $0.key == key }
  }

  func tickets(since day: LocalDate) async throws -> [Ticket] {
    try replay().filter { $0.day >= day }.sorted { $0.arrival < $1.arrival }
  }

  func repair(
    _ id: Int64
  ) async throws -> (repair: Repair, entries: [JournalEntry])? {
    let own = journal.entries.filter { RepairView.Step($0) != nil && $0.event.repair == id }
    return try allRepairs().first { $0.id == id }.map { ($0, own) }
  }

  func repairs(limit: Int) async throws -> [Repair] { try allRepairs().reversed() }

  /// Every repair that was ever opened, as it stands.
  private func allRepairs() throws -> [Repair] {
    var repairs: [Int64: Repair] = [:]
    for entry in journal.entries {
      switch entry.event {
      case .findingOpened(let body): repairs[body.repair] = Repair(body)
      case .findingNoted(let body): repairs[body.repair]?.timesNoted += 1
      case .repairMoved(let body): repairs[body.repair]?.apply(body)
      default: break
      }
    }
    return repairs.values.sorted { $0.id < $1.id }
  }

  func dueCheckCounts(from first: LocalDate, to last: LocalDate) async throws -> [DueCheckCount] {
    // Its sums are the store's work, and tested with it.
    throw CocoaError(.featureUnsupported)
  }

  func patrolRounds(night: LocalDate) async throws -> [PatrolRecord] {
    journal.entries.flatMap(\.event.patrolRecords).filter { $0.round.night == night }
  }

  /// Every ticket that was ever issued, as it ended.
  private func replay() throws -> [Ticket] {
    guard var desk = Desk(site: .sample) else { fatalError("no zone") }
    var tickets: [TicketKey: Ticket] = [:]
    for entry in journal.entries {
      desk.apply(Decision(events: [entry.event]), at: entry.at)
      for ticket in Array(desk.state.open.values) + desk.state.ended.newestFirst {
        tickets[ticket.key] = ticket
      }
    }
    return tickets.values.sorted { $0.arrival > $1.arrival }
  }
}
