import DeskBasics
import DeskChain
import Foundation
import GRDB

/// What the chain of the journal costs (R4): the statements of a commit with it and without it, in turn, in one run.
enum JournalBench {
  private static let rounds = 1_000

  static func measure(in folder: URL) throws {
    for isDurable in [true, false] {
      let name = isDurable ? "durable" : "no-sync"
      func file(_ isChained: Bool) throws -> JournalFile {
        try JournalFile(
          folder.appending(path: "\(name)-\(isChained).sqlite").path, isChained: isChained,
          isDurable: isDurable)
      }
      let (plain, chained) = (try file(false), try file(true))
      var (without, with): ([Double], [Double]) = ([], [])
      for seq in 1...Int64(rounds) {
        // In turn first: the second of two commits finds the disk awake.
        if seq.isMultiple(of: 2) { without.append(try plain.append(seq)) }
        with.append(try chained.append(seq))
        if !seq.isMultiple(of: 2) { without.append(try plain.append(seq)) }
      }
      let (bare, linked) = (without.percentile(0.5), with.percentile(0.5))
      row(
        "an entry with its link, \(isDurable ? "durable" : "without the sync"), p50",
        String(format: "%.3f ms", linked * 1_000),
        String(
          format: "without the chain in the same run %.3f ms, ratio %.2f", bare * 1_000,
          linked / bare))
    }
    verify()
  }

  /// The chain alone, without the disk.
  private static func verify() {
    let count: Int64 = 100_000
    var head = ChainHead.genesis
    let clock = ContinuousClock.now
    let entries = (1...count).map { seq in
      let link = entry(seq).chained(to: head)
      head = link.head
      return link.entry
    }
    let made = clock.duration(to: .now).inSeconds
    let again = ContinuousClock.now
    var verifier = ChainVerifier()
    for entry in entries { verifier.take(entry) }
    let isWhole = verifier.verdict(.noted(head)).broken == nil
    let verified = again.duration(to: .now).inSeconds
    row(
      "links verified", String(format: "%.0f a second", Double(count) / verified),
      String(format: "%.1f µs to make one", made / Double(count) * 1e6)
        + (isWhole ? "" : " BROKEN"))
  }

  static func entry(_ seq: Int64) -> ChainedEntry {
    let body = #"{"asset":"FE-03","person":"wang","point":"pin","result":"fail","slot":\#(seq)}"#
    return ChainedEntry(
      seq: seq, at: 1_772_413_200_000 + seq, boot: Array("0f3c2a9e-boot".utf8), mono: seq * 1_000,
      clockTrusted: 1, actor: Array("uid:1000".utf8), commandKey: Array("key-\(seq)".utf8),
      kind: Array("check.logged".utf8), body: Array(body.utf8))
  }
}

/// The statements by which the store writes an entry, with and without its link.
private final class JournalFile {
  private let database: DatabaseQueue
  private let isChained: Bool

  init(_ path: String, isChained: Bool, isDurable: Bool) throws {
    self.isChained = isChained
    var configuration = Configuration()
    configuration.journalMode = .wal
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = \(isDurable ? "FULL" : "OFF");
          CREATE TABLE journal (
            seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, boot TEXT NOT NULL, mono INTEGER NOT NULL,
            clock_trusted INTEGER NOT NULL, actor TEXT NOT NULL, command_key TEXT,
            kind TEXT NOT NULL, body TEXT NOT NULL, prev BLOB, hash BLOB
          ) STRICT;
          CREATE TABLE journal_head (
            id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL
          ) STRICT;
          """)
      try db.execute(
        sql: "INSERT INTO journal_head VALUES (1, 0, ?)",
        arguments: [Data(ChainHash.genesis.bytes)])
    }
  }

  /// The seconds it took.
  func append(_ seq: Int64) throws -> Double {
    let clock = ContinuousClock.now
    try database.write { db in
      var entry = JournalBench.entry(seq)
      _ = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"))
      guard isChained else { return try insert(entry, db) }
      let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT seq, hash FROM journal_head"))
      let noted = (row?["hash"] as Data?).flatMap { ChainHash(bytes: Array($0)) } ?? .genesis
      let link = entry.chained(to: ChainHead(seq: seq - 1, hash: noted))
      entry = link.entry
      try insert(entry, db)
      try db.cachedStatement(
        sql: """
          INSERT INTO journal_head (id, seq, hash) VALUES (1, ?, ?)
          ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
          """
      ).execute(arguments: [seq, Data(link.head.hash.bytes)])
    }
    return clock.duration(to: .now).inSeconds
  }

  private func insert(_ entry: ChainedEntry, _ db: Database) throws {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    try db.cachedStatement(sql: "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .execute(
        arguments: [
          entry.seq, entry.at, text(entry.boot), entry.mono, entry.clockTrusted,
          text(entry.actor), entry.commandKey.map(text), text(entry.kind), text(entry.body),
          isChained ? Data(entry.prev) : nil, isChained ? Data(entry.hash) : nil,
        ])
  }
}
