import DeskBasics
import DeskChain
import DeskDomain
import DeskEngine
import DeskTesting
import Foundation
import GRDB
import Synchronization
import Testing

@testable import DeskStore

/// What somebody did to the tables behind the daemon's back is found by the journal, and mended from it.
@Suite struct StrayTableTests {
  private let path = temporaryPath()

  /// A day with tickets of every kind, a check and a repair.
  private func play() throws -> Desk.State {
    let store = try DeskStore(path: path)
    var desk = try #require(Desk(site: .sample))
    var now = Moment.morning
    var random = SeededRandom(seed: 7)
    for number in 1...400 {
      now = now.advanced(by: .seconds(20))
      let command = Command.random(number, desk, using: &random)
      let ready = try store.recalling(for: command, desk)
      guard let decision = try? ready.decide(command, at: now) else { continue }
      _ = try store.carryOut(decision, on: &desk, at: now, by: "test")
    }
    try store.writer.close()
    return desk.state
  }

  private func strays() async throws -> [StrayTable] {
    try await StoredRecords(path: path).strayTables {}
  }

  @Test("R4 tables that nobody has been at follow from the journal")
  func untouched() async throws {
    _ = try play()
    #expect(try await strays() == [])
  }

  @Test(
    "R4 a table that was changed by hand is named, and a rebuild mends it",
    arguments: [
      ("ticket", "DELETE FROM ticket WHERE arrival = (SELECT max(arrival) FROM ticket)", 1),
      ("open_ticket", "DELETE FROM open_ticket", nil),
      ("record", "UPDATE record SET record = '[]' WHERE name = 'alerts'", 2),
      ("visit", "INSERT INTO visit VALUES (99999, '{}')", 1),
      ("check_entry", "DELETE FROM check_entry", nil),
      ("journal_head", "UPDATE journal_head SET last_arrival = last_arrival + 7", 2),
    ] as [(String, String, Int?)])
  func changed(_ table: String, _ change: String, _ rows: Int?) async throws {
    let state = try play()
    let database = try DatabaseQueue(path: path)
    try await database.write { try $0.execute(sql: change) }
    try database.close()
    let found = try await strays()
    #expect(found.map(\.name) == [table])
    if let rows { #expect(found.first?.rows == rows) }
    let store = try DeskStore(path: path)
    let mended = try store.rebuild().filter { $0.differing > 0 }
    #expect(mended.map(\.name) == [table])
    #expect(try store.load() == state)
    #expect(try await strays() == [])
  }

  @Test("R4 the daemon writes on while its tables are held against the journal")
  func writesOn() async throws {
    let state = try play()
    let store = try DeskStore(path: path)
    var desk = try #require(Desk(site: .sample, state: state))
    async let strays = strays()
    for number in 1_000...1_020 {
      let command = Command.issue(service: "consult", key: .test(number))
      let now = Moment.morning.advanced(by: .seconds(10_000 + number))
      let decision = try desk.decide(command, at: now)
      _ = try store.carryOut(decision, on: &desk, at: now, by: "test")
    }
    #expect(try await strays == [])
    #expect(try await self.strays() == [])
  }

  @Test("A database of a later release is refused with a sentence, and left as it is")
  func newerRelease() throws {
    _ = try play()
    let database = try DatabaseQueue(path: path)
    try database.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of tomorrow')")
    }
    try database.close()
    let error = #expect(throws: JournalError.self) { try DeskStore(path: path) }
    #expect(error?.reason == "it was written by a later release of Frontdesk")
    #expect(error?.remedy.contains("Install that release again") == true)
  }

  @Test("A database of before is made anew from its journal, and says how far that is")
  func progress() async throws {
    let database = try DatabaseQueue(path: path)
    try Schema.migrator().migrate(database, upTo: "10 missed slots")
    var head = ChainHead.genesis
    try await database.write { [head] db in
      var head = head
      for seq in 1...60_000 as ClosedRange<Int64> {
        let event = Event.alert(.raised, Alert(kind: .clock, subject: "clock"))
        let entry = JournalEntry(seq: seq, at: .morning, actor: "line:door", event: event)
        let link = try ChainedEntry(entry, key: nil).chained(to: head)
        try link.entry.insert(into: db)
        head = link.head
      }
      try head.note(in: db)
    }
    head = .genesis
    try database.close()
    let words = Mutex<[String]>([])
    let store = try DeskStore(path: path) { word in words.withLock { $0.append(word) } }
    #expect(words.withLock(\.self) == ["50000 entries of the journal are taken in"])
    #expect(try store.load().lastEntry == 60_000)
    #expect(try await StoredRecords(path: path).verdict().broken == nil)
  }

  @Test("A damaged file is found behind the start, table by table")
  func damaged() async throws {
    _ = try play()
    #expect(try await StoredRecords(path: path).damage() == nil)
    let database = try DatabaseQueue(path: path)
    let page = try await database.write { db in
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'ticket_number'")
    }
    try database.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64((try #require(page) - 1) * 4_096))
    try file.write(contentsOf: Data(repeating: 0xA5, count: 64))
    try file.close()
    let damage = try await StoredRecords(path: path).damage()
    #expect(damage?.hasPrefix("ticket: ") == true, "\(String(describing: damage))")
  }
}
