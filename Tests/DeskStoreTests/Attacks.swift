import DeskBasics
import DeskChain
import DeskDomain
import DeskEngine
import DeskTesting
import Foundation
import GRDB
import Testing

@testable import DeskStore

/// A real log on disk, and a hand that gets at it behind the daemon's back.
struct AttackedLog {
  let path = temporaryPath()

  /// A log of `count` entries or a few more, with names beside it; a copy of one that is made once.
  init() throws {
    try Self.original.get().copy(to: path)
  }

  /// How many entries there are.
  static var count: Int64 { (try? original.get().count) ?? 0 }

  /// The hash of an entry of the untouched log, as it would have been printed.
  static func printed(_ seq: Int64) throws -> ChainHash {
    try original.get().hashes[Int(seq) - 1]
  }

  /// What comes of looking at the whole log.
  func verdict(known: KnownHead? = nil) async throws -> ChainVerdict {
    try await StoredRecords(path: path).verdict(known: known)
  }

  /// Does what no trigger keeps from doing.
  func attack(_ hand: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.write { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
      try hand(db)
    }
    try database.close()
  }

  private struct Original: Sendable {
    var path: String
    var count: Int64
    var hashes: [ChainHash]

    init() throws {
      path = temporaryPath()
      let store = try DeskStore(path: path)
      var desk = try #require(Desk(site: .sample))
      var random = SeededRandom(seed: 6)
      var now = Moment.morning
      for number in 1...60 {
        now = now.advanced(by: .seconds(30))
        let command =
          number == 1
          ? Self.named() : Command.random(number, desk, using: &random)
        guard let decision = try? desk.decide(command, at: now) else { continue }
        _ = try store.carryOut(
          decision, on: &desk, at: now, by: "uid:\(number % 3)",
          key: number.isMultiple(of: 4) ? nil : CommandKey("key-\(number)"))
      }
      hashes = try store.writer.read { db in
        try Data.fetchAll(db, sql: "SELECT hash FROM journal ORDER BY seq")
          .compactMap { ChainHash(bytes: Array($0)) }
      }
      count = Int64(hashes.count)
      try store.writer.close()
    }

    /// A visitor whose name is kept beside the journal.
    private static func named() -> Command {
      .issue(
        DrawAsk(service: "consult", visitor: "周先生"), key: .test(0),
        person: PersonKey(rawValue: "P0"))
    }

    func copy(to other: String) throws {
      try FileManager.default.copyItem(atPath: path, toPath: other)
    }
  }

  private static let original = Result { try Original() }
}

extension Database {
  /// Chains the entries from `seq` on anew, as whoever knows how can, up to `last`.
  func rechain(from seq: Int64, through last: Int64 = .max) throws {
    var head = ChainHead.genesis
    if let before = try Data.fetchOne(
      self, sql: "SELECT hash FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT 1",
      arguments: [seq]), let hash = ChainHash(bytes: Array(before))
    {
      head = ChainHead(seq: seq - 1, hash: hash)
    }
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT \(ChainedEntry.columns), prev, hash FROM journal
        WHERE seq BETWEEN ? AND ? ORDER BY seq
        """, arguments: [seq, last])
    for row in rows {
      let link = ChainedEntry(stored: row).chained(to: head)
      try execute(
        sql: "UPDATE journal SET prev = ?, hash = ? WHERE seq = ?",
        arguments: [Data(link.entry.prev), Data(link.entry.hash), link.entry.seq])
      head = link.head
    }
  }

  /// Makes the desk's own note fit what is there.
  func fixHead() throws {
    try execute(
      sql: """
        UPDATE journal_head SET seq = (SELECT max(seq) FROM journal),
          hash = (SELECT hash FROM journal ORDER BY seq DESC LIMIT 1)
        """)
  }

  /// Makes or closes a gap of `count` numbers before `seq`.
  func renumber(from seq: Int64, by count: Int64) throws {
    try execute(
      sql: """
        UPDATE journal SET seq = -(seq + ?) WHERE seq >= ?;
        UPDATE journal SET seq = -seq WHERE seq < 0;
        """, arguments: [count, seq])
  }

  /// Puts a copy of entry `model` with another body at `seq`, which is free.
  func forge(_ seq: Int64, like model: Int64) throws {
    try execute(
      sql: """
        INSERT INTO journal SELECT ?, at, boot, mono, clock_trusted, actor, command_key, kind,
          body || ' ', prev, hash FROM journal WHERE seq = ?
        """, arguments: [seq, model])
  }

  /// Lets two entries stand in each other's place, hashes and all.
  func swap(_ one: Int64, _ other: Int64) throws {
    for (from, to) in [(one, -1), (other, one), (-1, other)] {
      try execute(sql: "UPDATE journal SET seq = ? WHERE seq = ?", arguments: [to, from])
    }
  }
}
