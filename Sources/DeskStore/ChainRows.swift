import DeskBasics
import DeskChain
import DeskDomain
import Foundation
import GRDB

/// The journal's rows as the links of a chain (R4).
extension ChainedEntry {
  /// An entry that is to be chained; `key` is the idempotency key of the command that it came of.
  init(_ entry: JournalEntry, key: String?) throws {
    self.init(
      seq: entry.seq, at: entry.at.wallMilliseconds, boot: Array(entry.at.boot.utf8),
      mono: Int64(bitPattern: entry.at.uptime.nanoseconds),
      clockTrusted: entry.at.isClockTrusted ? 1 : 0, actor: Array(entry.actor.utf8),
      commandKey: key.map { Array($0.utf8) }, kind: Array(entry.event.kind.rawValue.utf8),
      body: Array(try JSONText.encode(entry.event.body).utf8))
  }

  /// What an entry is read by: texts as the bytes that they are.
  static let columns = """
    seq, at, CAST(boot AS BLOB) AS boot, mono, clock_trusted, CAST(actor AS BLOB) AS actor,
    CAST(command_key AS BLOB) AS command_key, CAST(kind AS BLOB) AS kind,
    CAST(body AS BLOB) AS body
    """

  /// Reads `columns`, and `prev` and `hash` where they are there; what is not of its type becomes what no entry has.
  init(stored row: Row) {
    self.init(
      seq: Int64.fromDatabaseValue(row["seq"]) ?? 0, at: row.number("at"),
      boot: row.bytes("boot") ?? Self.unreadable, mono: row.number("mono"),
      clockTrusted: row.number("clock_trusted"), actor: row.bytes("actor") ?? Self.unreadable,
      commandKey: row.bytes("command_key"), kind: row.bytes("kind") ?? Self.unreadable,
      body: row.bytes("body") ?? Self.unreadable, prev: row.bytes("prev") ?? [],
      hash: row.bytes("hash") ?? [])
  }

  /// No UTF-8.
  private static let unreadable: [UInt8] = [0xFF]

  /// Appends the entry to `table`, which is the journal or is going to be.
  func insert(into db: Database, table: String = "journal") throws {
    try db.run(
      """
      INSERT INTO \(table)
        (seq, at, boot, mono, clock_trusted, actor, command_key, kind, body, prev, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        seq, at, text(boot), mono, clockTrusted, text(actor), commandKey.map(text), text(kind),
        text(body), Data(prev), Data(hash),
      ])
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension ChainHead {
  /// What the desk itself noted; nil where that is gone, or is none.
  static func noted(in db: Database) throws -> ChainHead? {
    let statement = try db.cachedStatement(sql: "SELECT seq, hash FROM journal_head")
    guard let row = try Row.fetchOne(statement), let seq = Int64.fromDatabaseValue(row["seq"]),
      let hash = row.bytes("hash").flatMap({ ChainHash(bytes: $0) })
    else { return nil }
    return ChainHead(seq: seq, hash: hash)
  }

  /// What the next entry follows, and its number.
  ///
  /// Where somebody cut the journal's end off, its numbers are not given again, and the chain goes on from what was
  /// there; where the note of the head is gone, one number is left out. So the gap stays to be seen.
  static func next(in db: Database) throws -> (head: ChainHead, seq: Int64) {
    let last = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"))
    let lastSeq = last.flatMap { Int64.fromDatabaseValue($0["seq"]) } ?? 0
    let lastHash = last?.bytes("hash").flatMap { ChainHash(bytes: $0) } ?? .genesis
    let noted = try noted(in: db)
    let head = noted ?? ChainHead(seq: lastSeq, hash: lastHash)
    let (next, isTooFar) = max(lastSeq, head.seq)
      .addingReportingOverflow(noted == nil && lastSeq > 0 ? 2 : 1)
    guard !isTooFar else { throw DatabaseError(message: "no entry comes after \(lastSeq)") }
    return (head, next)
  }

  func note(in db: Database) throws {
    try db.run(
      """
      INSERT INTO journal_head (id, seq, hash) VALUES (1, ?, ?)
      ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
      """, [seq, Data(hash.bytes)])
  }
}

extension Row {
  fileprivate func bytes(_ column: String) -> [UInt8]? {
    guard hasColumn(column) else { return nil }
    return Data.fromDatabaseValue(self[column]).map { Array($0) }
  }

  fileprivate func number(_ column: String) -> Int64 {
    Int64.fromDatabaseValue(self[column]) ?? .min
  }
}
