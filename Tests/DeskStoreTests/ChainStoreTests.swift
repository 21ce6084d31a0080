import DeskTesting
import Foundation
import GRDB
import Testing

@testable import DeskChain
@testable import DeskChild
@testable import DeskDomain
@testable import DeskEngine
@testable import DeskStore

/// R4: the chain as the store keeps it, and as others find it.
@Suite struct ChainStoreTests {
  @Test(
    "R4 a quick look at the end finds a lost or changed end, and the desk works on without hiding it"
  )
  func goesOn() async throws {
    let journal = try AttackedLog()
    let count = AttackedLog.count
    #expect(try DeskStore(path: journal.path).brokenLink() == nil)
    try journal.attack {
      try $0.execute(sql: "DELETE FROM journal WHERE seq > ?", arguments: [count - 2])
    }
    let store = try DeskStore(path: journal.path)
    let lost = ChainBreak(.cutOff, count - 1, until: count)
    #expect(try store.brokenLink() == lost)
    // Neither are its numbers given again, nor does what follows close the gap.
    let state = try store.load()
    #expect(state.lastEntry == count)
    let entries = try raiseAlert(store)
    #expect(entries.map(\.seq) == [count + 1])
    #expect(try await journal.verdict().broken == ChainBreak(.missing, count - 1, until: count))
  }

  @Test("R4 a note of the head that is gone is missed, also when the desk has gone on writing")
  func lostNote() async throws {
    let journal = try AttackedLog()
    try journal.attack { try $0.execute(sql: "DELETE FROM journal_head") }
    let store = try DeskStore(path: journal.path)
    #expect(try store.brokenLink() == ChainBreak(.headLost, nil))
    _ = try raiseAlert(store)
    let broken = try await journal.verdict().broken
    #expect(broken?.kind == .missing && broken?.seq == broken?.until)
  }

  @Test(
    "R4 the note of the head only moves on, and the chain's columns are refused where they are none"
  )
  func guarded() throws {
    let store = try DeskStore(path: AttackedLog().path)
    for sql in [
      "UPDATE journal_head SET seq = seq - 1", "DELETE FROM journal_head",
      "INSERT INTO journal SELECT seq + 1000, at, boot, mono, clock_trusted, actor, command_key, "
        + "kind, body, x'00', hash FROM journal",
    ] {
      #expect(throws: DatabaseError.self) {
        try store.writer.write { try $0.execute(sql: sql) }
      }
    }
  }

  @Test("R4 a journal of an earlier release gets its chain, and the same one whenever it is made")
  func migrated() async throws {
    let path = temporaryPath()
    let database = try DatabaseQueue(path: path)
    try Schema.migrator().migrate(database, upTo: "3 notices")
    try await database.write { db in
      for seq in 1...1_200 {
        try db.execute(
          sql: """
            INSERT INTO journal VALUES (?, ?, 'boot-1', ?, 1, 'line:door', ?, ?, '{"door":"door"}')
            """,
          arguments: [
            seq, 1_772_413_200_000 + seq, seq, seq.isMultiple(of: 2) ? "k\(seq)" : nil,
            seq.isMultiple(of: 2) ? "door.closed" : "door.opened",
          ])
      }
    }
    try database.close()
    let store = try DeskStore(path: path)
    let verdict = try await StoredRecords(path: path).verdict()
    #expect(verdict.broken == nil && verdict.entries == 1_200)
    #expect(
      verdict.head?.description
        == "0ba95fb69f5feba6893a18e1d714e92a065f277b99960484badfd6b01f8480e9")
    #expect(throws: DatabaseError.self) {
      try store.writer.write { try $0.execute(sql: "DELETE FROM journal WHERE seq = 1200") }
    }
    #expect(try store.load().lastEntry == 1_200)
  }

  @Test(
    "R4 an auditor's Python, with nothing of ours, comes to the same from the database and from an export"
  )
  func python() async throws {
    let count = AttackedLog.count
    let head = try AttackedLog.printed(count).description
    let whole = try AttackedLog()
    for file in [whole.path, try await export(whole)] {
      #expect(try await verify(file, head) == "unbroken to entry \(count), head \(head)\n")
      let other = String(repeating: "0", count: 64)
      #expect(try await verify(file, other) == "no entry has this head\n")
    }
    let attacks: [(Int64, String)] = [
      (7, "UPDATE journal SET body = body || ' ' WHERE seq = 7"),
      (12, "DELETE FROM journal WHERE seq BETWEEN 12 AND 14"),
      (20, "UPDATE journal SET prev = zeroblob(32) WHERE seq = 20"),
    ]
    for (seq, attack) in attacks {
      let journal = try AttackedLog()
      try journal.attack { try $0.execute(sql: attack) }
      let ours = try await journal.verdict().broken?.seq
      #expect(ours == seq)
      for file in [journal.path, try await export(journal)] {
        #expect(try await verify(file) == "broken at entry \(seq)\n", "\(attack)")
      }
    }
    // A database is whole; a file may be a part, and says so.
    let headless = try AttackedLog()
    try headless.attack { try $0.execute(sql: "DELETE FROM journal WHERE seq <= 5") }
    #expect(try await verify(headless.path) == "broken at entry 1\n")
    #expect(try await verify(try await export(headless)).contains("(a part, from entry 6 on)"))
    let tailless = try AttackedLog()
    try tailless.attack { try $0.execute(sql: "DELETE FROM journal WHERE seq > 30") }
    #expect(try await verify(tailless.path).hasPrefix("broken at its end: entry 30 is the last"))
  }

  /// The desk goes on writing.
  private func raiseAlert(_ store: DeskStore) throws -> [JournalEntry] {
    var desk = try #require(Desk(site: .sample, state: try store.load()))
    let alert = Event.alert(.raised, Alert(kind: .clock, subject: "clock"))
    return try store.carryOut(
      Decision(events: [alert]), on: &desk, at: .morning, by: "line:door")
  }

  /// The journal as lines, in a file.
  private func export(_ journal: AttackedLog) async throws -> String {
    let path = journal.path + ".jsonl"
    var lines = Data()
    var pages = JournalPages(of: 1...Int64.max, in: try StoredRecords(path: journal.path))
    while let links = try await pages.next() {
      for link in links { lines += try ExportedLine(link).encoded() }
    }
    try lines.write(to: URL(fileURLWithPath: path))
    return path
  }

  private func verify(_ file: String, _ head: String...) async throws -> String {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rigs/log/verify.py").path
    let process = try await FinishedProcess.run(["python3", script, file] + head)
    return process.output + process.errors
  }
}
