import DeskBasics
package import DeskChain
package import DeskDomain
package import DeskEngine
import Foundation
import GRDB
import Synchronization

/// The journal and its read tables in one SQLite file (WAL, synchronous FULL): the one connection that writes.
///
/// Exactly one connection writes and checkpoints: SQLite before 3.51.3 can corrupt a WAL that two connections reset.
package final class DeskStore: DeskJournal {
  let writer: DatabaseQueue
  /// True at the start: a desk that was killed may have owed it.
  private let owesTruncation = Mutex(true)
  /// Up to which key the commands have been looked at in this turn.
  private let keysLookedAt = Mutex("")

  /// Opens or makes the database at `path` and brings its tables up to date; `tell` hears how far that is.
  ///
  /// - Throws: `JournalError` that says what to do about it.
  package init(
    path: String, telling tell: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(JournalError) {
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
      }
      let migrator = Schema.migrator(telling: tell)
      guard try !writer.read(migrator.hasBeenSuperseded) else { throw NewerRelease() }
      try migrator.migrate(writer)
      emptyLog()
    } catch {
      throw JournalError("open \(path)", error)
    }
  }

  package func load() throws(JournalError) -> Desk.State {
    do {
      return try writer.read { try Desk.State($0) } ?? writer.write { try Self.remake($0) }
    } catch {
      throw JournalError("load", error)
    }
  }

  package func answer(
    toKey key: String
  ) throws(JournalError) -> (answer: Receipt, key: CommandKey)? {
    do {
      // One statement needs no transaction around it.
      return try writer.writeWithoutTransaction { db in
        try Row.fetchOne(
          db.cachedStatement(sql: "SELECT answer, request FROM command WHERE key = ?"),
          arguments: [key]
        ).map { row in
          (
            Receipt(stored: row["answer"]),
            CommandKey(key, request: (row["request"] as Data?).map { Array($0) } ?? [])
          )
        }
      }
    } catch {
      throw JournalError("look up a command", error)
    }
  }

  package func commit(_ record: DeskRecord) throws(JournalError) -> [JournalEntry] {
    do {
      let entries = try writer.write { db in
        if let key = record.key {
          let running = record.after.timeline.time(of: record.at) / 1_000_000
          try db.run(
            "INSERT INTO command (key, answer, at, request) VALUES (?, ?, ?, ?)",
            [
              key.text, record.answer.stored, running,
              key.request.isEmpty ? nil : Data(key.request),
            ])
        }
        let entries = try append(record, to: db)
        try record.after.write(since: record.before, into: db)
        return entries
      }
      if record.events.contains(where: { $0.kind == .personErased }) {
        owesTruncation.withLock { $0 = true }
        emptyLog()
      }
      return entries
    } catch {
      throw JournalError("commit", error)
    }
  }

  /// Appends the record's events to the journal, and notes its new head.
  private func append(_ record: DeskRecord, to db: Database) throws -> [JournalEntry] {
    guard !record.events.isEmpty else { return [] }
    let end = try ChainHead.next(in: db)
    var head = end.head
    let entries = record.events.enumerated().map { index, event in
      JournalEntry(seq: end.seq + Int64(index), at: record.at, actor: record.actor, event: event)
    }
    for entry in entries {
      let link = try ChainedEntry(entry, key: record.key?.text).chained(to: head)
      try link.entry.insert(into: db)
      head = link.head
      try entry.writeHistory(into: db)
    }
    try head.note(in: db)
    try DeskRow.save(record.after, since: record.before, in: db)
    return entries
  }

  package func endedTicket(
    _ number: TicketNumber, after seq: Int64
  ) throws(JournalError) -> Ticket? {
    do {
      return try writer.read { try Ticket.newest(number, after: seq, in: $0) }
    } catch {
      throw JournalError("look up a ticket", error)
    }
  }

  package func brokenLink() throws(JournalError) -> ChainBreak? {
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
      throw JournalError("look at the journal's end", error)
    }
  }

  /// So many of the newest entries are looked at when a desk starts: a few milliseconds' worth.
  private static let linksLookedAt = 256

  package func tidy(at running: Int64) {
    emptyLog()
    try? forgetOldKeys(before: running / 1_000_000 - Self.keysKept)
  }

  /// Empties the write-ahead log where it may still hold what was erased from the database (G4).
  ///
  /// A reader stands in the way for as long as it reads; what is owed is then done later.
  private func emptyLog() {
    guard owesTruncation.withLock(\.self) else { return }
    let isEmpty = try? writer.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    if isEmpty != nil { owesTruncation.withLock { $0 = false } }
  }

  /// Strikes out keys of commands that nobody repeats any more: two days of the desk's own time are enough, as a wall clock
  /// that is set would end them at once.
  ///
  /// Some at a time, in turn: there may be very many.
  private func forgetOldKeys(before time: Int64) throws {
    let after = keysLookedAt.withLock(\.self)
    let (last, isOld) = try writer.read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT key, at FROM command WHERE key > ? ORDER BY key LIMIT ?"),
        arguments: [after, Self.keysAtOnce])
      let isOld = rows.contains { ($0["at"] as Int64) < time }
      return (rows.count < Self.keysAtOnce ? "" : rows.last?["key"] as String? ?? "", isOld)
    }
    if isOld {
      try writer.write { db in
        try db.run(
          "DELETE FROM command WHERE key > ?1 AND (?2 = '' OR key <= ?2) AND at < ?3",
          [after, last, time])
      }
    }
    keysLookedAt.withLock { $0 = last }
  }

  private static let keysAtOnce = 512
  /// ms on the desk's own time.
  private static let keysKept: Int64 = 2 * 86_400_000
}

/// A database of a later release.
private struct NewerRelease: Error {}

extension Receipt {
  /// As the command table holds it: the keys of tickets, which have no space, or what it is about with its number or code,
  /// or nothing.
  fileprivate var stored: String {
    switch self {
    case .done: ""
    case .ticket(let key, let others, let reopened):
      // No key begins with a sign.
      (([key] + others).map(\.rawValue) + [reopened.map { "@" + $0 }].compactMap(\.self))
        .joined(separator: " ")
    case .notice(let id): "notice \(id)"
    case .check(let asset): "check \(asset)"
    case .dueCheck(let asset, let due): "slot \(due) \(asset)"
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
      case ("slot", let rest?): Self.dueCheck(stored: rest)
      case ("repair", let id?): Int64(id).map(Self.repair) ?? .done
      case ("rota", let id?): Int64(id).map(Self.rotaChange) ?? .done
      case (let key?, let rest): Self.ticket(key, stored: rest ?? "")
      case (nil, _): .done
      }
  }

  private static func ticket(_ key: String, stored rest: String) -> Receipt {
    let words = rest.split(separator: " ")
    return .ticket(
      TicketKey(rawValue: key),
      besides: words.filter { !$0.hasPrefix("@") }.map { TicketKey(rawValue: String($0)) },
      reopened: words.first { $0.hasPrefix("@") }.map { String($0.dropFirst()) })
  }

  private static func dueCheck(stored words: String) -> Receipt {
    let parts = words.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let due = Int64(parts[0]) else { return .done }
    return .dueCheck(asset: String(parts[1]), due: due)
  }
}

extension JournalError {
  init(_ operation: String, _ error: any Error) {
    let code = (error as? DatabaseError)?.resultCode
    let remedy =
      switch code {
      case .SQLITE_FULL: "Free space on the disk; nothing that was answered is lost."
      case .SQLITE_CORRUPT, .SQLITE_NOTADB:
        "Stop frontdeskd, keep a copy of the database and its -wal file, restore the last backup."
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
        "Give the daemon's user the state folder (systemd does: StateDirectory=frontdesk)."
      case nil where error is NewerRelease:
        "Install that release again, or restore a backup of this one: nothing was changed."
      case .SQLITE_BUSY, .SQLITE_LOCKED: "Another program has the database open: stop it."
      case .SQLITE_IOERR: "The disk fails: look at the kernel's log and change the card."
      default: "See the daemon's log."
      }
    let reason =
      error is NewerRelease
      ? "it was written by a later release of Frontdesk" : String(describing: error)
    self.init(operation: operation, reason: reason, remedy: remedy)
  }
}
