package import DeskChain
package import DeskDomain
package import DeskEngine
import Foundation
import GRDB
import Synchronization

/// The journal and its read tables in one SQLite file (WAL, synchronous FULL): the one connection that writes.
///
/// Exactly one connection writes and checkpoints: SQLite before 3.51.3 can corrupt a WAL that two connections reset.
package final class DeskStore: DeskLog {
  let writer: DatabaseQueue
  /// True at the start: a desk that was killed may have owed it.
  private let owesTruncation = Mutex(true)

  /// Opens or makes the database at `path`, checks it and brings its tables up to date.
  ///
  /// - Throws: `DeskLogError` that says what to do about it.
  package init(path: String) throws(DeskLogError) {
    do {
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(2)
      configuration.label = "writer"
      configuration.prepareDatabase { db in
        try db.execute(
          sql: """
            PRAGMA trusted_schema = OFF;
            PRAGMA secure_delete = ON;
            PRAGMA cell_size_check = ON;
            PRAGMA journal_size_limit = 4194304;
            """)
      }
      writer = try DatabaseQueue(path: path, configuration: configuration)
      try writer.writeWithoutTransaction { db in
        // GRDB sets NORMAL for WAL; NORMAL loses the last commits when the power goes.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        let verdict = try String.fetchAll(db, sql: "PRAGMA quick_check(1)")
        guard verdict == ["ok"] else {
          throw DatabaseError(
            resultCode: .SQLITE_CORRUPT, message: verdict.joined(separator: "; "))
        }
      }
      try Schema.migrator.migrate(writer)
      tidy()
    } catch {
      throw DeskLogError("open \(path)", error)
    }
  }

  package func load() throws(DeskLogError) -> Desk.Memory {
    do {
      return try writer.read { try Desk.Memory($0) }
    } catch {
      throw DeskLogError("load", error)
    }
  }

  package func answer(toKey key: String) throws(DeskLogError) -> Answer? {
    do {
      // One statement needs no transaction around it.
      return try writer.writeWithoutTransaction { db in
        try String.fetchOne(
          db.cachedStatement(sql: "SELECT answer FROM command WHERE key = ?"), arguments: [key]
        ).map(Answer.init(stored:))
      }
    } catch {
      throw DeskLogError("look up a command", error)
    }
  }

  package func commit(_ record: DeskRecord) throws(DeskLogError) -> [JournalEntry] {
    do {
      let entries = try writer.write { db in
        let end = try ChainHead.next(in: db)
        var head = end.head
        let entries = record.events.enumerated().map { index, event in
          JournalEntry(
            seq: end.seq + Int64(index), at: record.at, actor: record.actor, event: event)
        }
        for entry in entries {
          let link = try ChainedEntry(entry, key: record.key).chained(to: head)
          try link.entry.insert(into: db)
          head = link.head
          try entry.project(into: db)
        }
        if !entries.isEmpty { try head.note(in: db) }
        for person in record.people { try person.save(in: db) }
        if let key = record.key {
          try remember(record.answer, to: key, at: record.at, in: db)
        }
        return entries
      }
      if record.events.contains(where: { $0.kind == .personErased }) {
        owesTruncation.withLock { $0 = true }
      }
      tidy()
      return entries
    } catch {
      throw DeskLogError("commit", error)
    }
  }

  package func brokenLink() throws(DeskLogError) -> ChainBreak? {
    do {
      return try writer.read { db in
        let newest = try Row.fetchAll(
          db,
          sql: """
            SELECT \(ChainedEntry.columns), prev, hash FROM journal ORDER BY seq DESC LIMIT ?
            """, arguments: [Self.linksLookedAt])
        var verifier = ChainVerifier(isWhole: newest.count < Self.linksLookedAt)
        for row in newest.reversed() { verifier.take(ChainedEntry(stored: row)) }
        return verifier.verdict(.noted(try ChainHead.noted(in: db))).broken
      }
    } catch {
      throw DeskLogError("look at the journal's end", error)
    }
  }

  /// So many of the newest entries are looked at when a desk starts: a few milliseconds' worth.
  private static let linksLookedAt = 256

  /// Empties the write-ahead log where it may still hold what was erased from the database (G4).
  ///
  /// A reader stands in the way for as long as it reads; what is owed is then done later.
  package func tidy() {
    guard owesTruncation.withLock(\.self) else { return }
    let isEmpty = try? writer.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    if isEmpty != nil { owesTruncation.withLock { $0 = false } }
  }

  /// Fills empty read tables from the whole journal.
  static func projectJournal(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY seq")
    while let row = try rows.next() {
      try JournalEntry(row).project(into: db)
    }
  }

  /// Makes what is known of the slots' plans, and of those that were missed, anew from the whole journal.
  static func projectSlotMarks(_ db: Database) throws {
    var marks = SlotBook.Marks()
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM journal WHERE kind LIKE 'slots.%' ORDER BY seq")
    while let row = try rows.next() { marks.apply(try JournalEntry(row).event) }
    if marks != SlotBook.Marks() { try marks.save(in: db) }
  }

  /// Makes the rota's record anew from the whole journal.
  static func projectRota(_ db: Database) throws {
    var rota = RotaRecord()
    let kinds = RotaRecord.kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM journal WHERE kind IN (\(kinds)) ORDER BY seq")
    while let row = try rows.next() {
      let entry = try JournalEntry(row)
      rota.apply(entry.event, at: entry.at)
    }
    if rota != RotaRecord() { try rota.save(in: db) }
  }

  /// Keys are kept for as long as anybody may repeat a command: two days of the desk's own time, as a wall clock that is
  /// set would end them at once.
  private func remember(_ answer: Answer, to key: String, at: Moment, in db: Database) throws {
    let now = try Self.runningTime(of: at, in: db)
    try db.run(
      "INSERT INTO command (key, answer, at) VALUES (?, ?, ?)", [key, answer.stored, now])
    if now % 64 == 0 {
      try db.run("DELETE FROM command WHERE at < ?", [now - 2 * 86_400_000])
    }
  }

  /// ms on the desk's own time; see `Timeline`.
  private static func runningTime(of at: Moment, in db: Database) throws -> Int64 {
    let mono = Int64(bitPattern: at.uptime.nanoseconds)
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT base FROM boot WHERE boot = ?"), arguments: [at.boot])
    let base =
      try known
      ?? Int64.fetchOne(
        db,
        sql: """
          SELECT boot.base + journal.mono - ? FROM journal JOIN boot USING (boot)
          ORDER BY journal.seq DESC LIMIT 1
          """, arguments: [mono])
    return ((base ?? 0) + mono) / 1_000_000
  }
}

extension Answer {
  /// As the command table holds it: the ticket's key, which has no space, or what it is about with its number or code,
  /// or nothing.
  fileprivate var stored: String {
    switch self {
    case .done: ""
    case .ticket(let key): key.rawValue
    case .notice(let id): "notice \(id)"
    case .check(let asset): "check \(asset)"
    case .slot(let asset, let due): "slot \(due) \(asset)"
    case .repair(let id): "repair \(id)"
    case .rotaChange(let id): "rota \(id)"
    }
  }

  fileprivate init(stored: String) {
    let words = stored.split(separator: " ", maxSplits: 1).map(String.init)
    self =
      switch (words.first, words.dropFirst().first) {
      case ("notice", let id?): Int64(id).map(Self.notice) ?? .done
      case ("check", let asset?): .check(asset: asset)
      case ("slot", let rest?): Self.slot(stored: rest)
      case ("repair", let id?): Int64(id).map(Self.repair) ?? .done
      case ("rota", let id?): Int64(id).map(Self.rotaChange) ?? .done
      case (let key?, _): .ticket(TicketKey(rawValue: key))
      case (nil, _): .done
      }
  }

  private static func slot(stored words: String) -> Answer {
    let parts = words.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let due = Int64(parts[0]) else { return .done }
    return .slot(asset: String(parts[1]), due: due)
  }
}

extension DeskLogError {
  init(_ operation: String, _ error: any Error) {
    let code = (error as? DatabaseError)?.resultCode
    let remedy =
      switch code {
      case .SQLITE_FULL: "Free space on the disk; nothing that was answered is lost."
      case .SQLITE_CORRUPT, .SQLITE_NOTADB:
        "Stop frontdeskd, keep a copy of the database and its -wal file, restore the last backup."
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
        "Give the daemon's user the state folder (systemd does: StateDirectory=frontdesk)."
      case .SQLITE_BUSY, .SQLITE_LOCKED: "Another program has the database open: stop it."
      case .SQLITE_IOERR: "The disk fails: look at the kernel's log and change the card."
      default: "See the daemon's log."
      }
    self.init(operation: operation, reason: String(describing: error), remedy: remedy)
  }
}
