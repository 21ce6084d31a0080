import DeskTesting
import Foundation
import GRDB
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskEngine
@testable import DeskStore

@Suite struct DeskStoreTests {
  @Test(arguments: DeskJournalContract.promises.map(\.name))
  func keepsTheContract(_ name: String) throws {
    let contract = DeskJournalContract { try DeskStore(path: temporaryPath()) }
    let promise = try #require(DeskJournalContract.promises.first { $0.name == name })
    try promise.check(contract)
  }

  @Test("A commit survives a power cut: WAL, synchronous FULL")
  func durability() throws {
    let store = try DeskStore(path: temporaryPath())
    let pragmas = ["journal_mode", "synchronous", "foreign_keys", "trusted_schema"]
    let values = try store.writer.read { db in
      try pragmas.map { try String.fetchOne(db, sql: "PRAGMA \($0)") }
    }
    #expect(values == ["wal", "2", "1", "0"])
  }

  @Test("R4 nothing in the journal is changed or deleted")
  func appendOnly() throws {
    let store = try DeskStore(path: temporaryPath())
    try issue(1, on: store)
    for sql in [
      "UPDATE journal SET actor = 'x'", "DELETE FROM journal",
      "INSERT OR REPLACE INTO journal SELECT * FROM journal",
    ] {
      #expect(throws: DatabaseError.self) {
        try store.writer.write { try $0.execute(sql: sql) }
      }
    }
  }

  @Test("A number is given once a business day and series, by constraint")
  func uniqueNumbers() throws {
    let store = try DeskStore(path: temporaryPath())
    try issue(1, on: store)
    // Another desk that knows nothing of the first would draw the same number.
    #expect(throws: JournalError.self) { try issue(2, on: store) }
    #expect(try store.load().open.keys.map(\.rawValue) == ["T1"])
  }

  @Test("The read tables can be rebuilt from the journal alone")
  func rebuild() throws {
    let store = try DeskStore(path: temporaryPath())
    let state = try play(500, on: store, site: .patrolled)
    try walk(store, state)
    let before = try tables(of: store)
    #expect(before.count == Tables.derived.count)
    #expect(before["ticket"]?.isEmpty == false && before["slip"] != nil)
    #expect(before["patrol_round"]?.isEmpty == false)
    try store.rebuild()
    let after = try tables(of: store)
    for table in Tables.derived {
      let (now, then) = (Set(after[table] ?? []), Set(before[table] ?? []))
      #expect(now.subtracting(then) == [] && then.subtracting(now) == [], "\(table)")
    }
  }

  @Test("What was committed is remembered, whatever happened")
  func remembersRandomDays() throws {
    for site in [Site.sample, .reception, .patrolled] {
      let path = temporaryPath()
      let state = try play(2_000, on: DeskStore(path: path), site: site)
      let loaded = try DeskStore(path: path).load()
      #expect(loaded.difference(to: state) == [])
    }
  }

  @Test func readsBesideTheWriter() async throws {
    let path = temporaryPath()
    let store = try DeskStore(path: path)
    let state = try play(200, on: store)
    let records = try StoredRecords(path: path)
    let entries = try await records.entries(after: 0, limit: 10_000)
    #expect(entries.map(\.seq) == Array(1...Int64(entries.count)))
    #expect(try await records.entries(after: 5, limit: 3).map(\.seq) == [6, 7, 8])
    #expect(!state.open.isEmpty)
    for ticket in state.open.values {
      let byKey = try await records.ticket(ticket.key)
      let byNumber = try await records.ticket(ticket.number)
      #expect(byKey == ticket)
      #expect(byNumber == ticket)
    }
    #expect(try store.load().dueChecks.last.keys.sorted() == ["FE-01"])
  }

  @Test("A database that is none is refused with a way out")
  func notADatabase() throws {
    let path = temporaryPath()
    try Data(repeating: 7, count: 8_192).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: JournalError.self) { try DeskStore(path: path) }
    #expect(error?.remedy.contains("backup") == true)
  }

  /// Random commands on a desk and its store, refusals included.
  @discardableResult
  private func play(_ count: Int, on store: DeskStore, site: Site = .sample) throws -> Desk.State {
    var desk = try #require(Desk(site: site))
    var now = Moment.morning
    var random = SeededRandom(seed: 42)
    for number in 1...count {
      now = now.advanced(by: .milliseconds(Int64.random(in: 100...60_000, using: &random)))
      if number % 20 == 0 {
        // Somebody sets the clock, or confirms it.
        now.wall += Double(Int.random(in: -3...3, using: &random)) * 86_400
        now.isClockTrusted = Bool.random(using: &random)
      }
      if number % 97 == 0 {
        // The power went: another boot, whose uptime begins anew.
        now.boot = "boot-\(number)"
        now.uptime = .seconds(UInt64.random(in: 5...50, using: &random))
      }
      let command = Command.random(number, desk, using: &random)
      let ready = try store.recalling(for: command, desk)
      guard let decision = try? ready.decide(command, at: now) else { continue }
      _ = try store.carryOut(decision, on: &desk, at: now, by: "test")
    }
    return desk.state
  }

  /// One round of the patrol, on an evening of its own.
  private func walk(_ store: DeskStore, _ state: Desk.State) throws {
    var desk = try #require(Desk(site: .patrolled, state: state))
    var now = Moment.morning.advanced(by: .seconds(300 * 86_400 + 9 * 3_600 + 57 * 60))
    now.boot = "boot-of-the-evening"
    let points: [ShortText] = ["PT-01", "PT-02", "PT-03", "PT-04"]
    for command in [Command.start, .due(.reviewPatrol)] + points.map({ .patrol(.scan(code: $0)) }) {
      let decision = try desk.decide(command, at: now)
      _ = try store.carryOut(decision, on: &desk, at: now, by: "test")
      now = now.advanced(by: .seconds(120))
    }
  }

  /// A desk that knows of no ticket draws one.
  private func issue(_ number: Int, on store: DeskStore) throws {
    var desk = try #require(Desk(site: .sample))
    let decision = try desk.decide(
      .issue(service: "consult", key: .test(number)), at: .morning)
    _ = try store.carryOut(decision, on: &desk, at: .morning, by: "test")
  }

  private func tables(of store: DeskStore) throws -> [String: [Row]] {
    try store.writer.read { db in
      try Dictionary(
        uniqueKeysWithValues: Tables.derived.map { table in
          (table, try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2"))
        })
    }
  }
}

func temporaryPath() -> String {
  FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString).sqlite").path
}

extension Desk.State {
  /// Which of its parts differ: a whole memory is too much to read.
  fileprivate func difference(to other: Desk.State) -> [String] {
    let own = Mirror(reflecting: self).children
    let others = Mirror(reflecting: other).children
    return zip(own, others).compactMap { mine, yours in
      guard let left = mine.value as? AnyHashable, let right = yours.value as? AnyHashable,
        left != right
      else { return nil }
      return "\(mine.label ?? "?"): \(left) / \(right)"
    }
  }

  @Test("F16 the day's record counts every round that was missed, also those of one dark time")
  func missedRounds() async throws {
    let path = temporaryPath()
    let store = try DeskStore(path: path)
    var desk = try #require(Desk(site: .patrolled))
    var now = Moment.morning
    func handle(_ command: Command) throws {
      let decision = try desk.decide(command, at: now)
      guard !decision.events.isEmpty else { return }
      _ = try store.carryOut(decision, on: &desk, at: now, by: "desk")
    }
    for command in [Command.start, .turnDay, .due(.reviewPatrol)] { try handle(command) }
    // The desk is off from 09:00 to the next morning.
    now = now.advanced(by: .seconds(86_400))
    now.boot = "boot-2"
    for command in [Command.start, .turnDay, .due(.reviewPatrol)] { try handle(command) }
    let day = try #require(desk.state.day)
    let record = try #require(try await StoredRecords(path: path).day(day))
    #expect(record.kinds[.patrolMissed] == 1 && record.rounds == [.missed: 12])
  }
}
