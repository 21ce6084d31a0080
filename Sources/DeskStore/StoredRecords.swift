package import DeskBasics
package import DeskDomain
package import DeskEngine
import GRDB

/// Reads the database beside the writer, on a connection that cannot write.
package final class StoredRecords: DeskRecords {
  let reader: DatabaseQueue
  /// For what takes long: reports do not wait for it.
  let examiner: DatabaseQueue

  /// Opens the database at `path`, which a `DeskStore` has made.
  package init(path: String) throws(JournalError) {
    do {
      func open(_ label: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(2)
        configuration.label = label
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -512") }
        return try DatabaseQueue(path: path, configuration: configuration)
      }
      reader = try open("reader")
      examiner = try open("examiner")
    } catch {
      throw JournalError("open \(path) for reading", error)
    }
  }

  package func damage() async throws -> String? {
    let tables = try await examiner.read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    }
    // Each by itself: a reader keeps the writer from emptying its log.
    for table in tables {
      let verdict = try await examiner.read { db in
        try String.fetchAll(db, sql: "PRAGMA quick_check(\(table))")
      }
      if verdict != ["ok"] { return "\(table): \(verdict.first ?? "not readable")" }
    }
    return nil
  }

  package func entries(after seq: Int64, limit: Int) async throws -> [JournalEntry] {
    try await reader.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?",
        arguments: [seq, limit]
      ).map(JournalEntry.init)
    }
  }

  package func ticket(_ number: TicketNumber) async throws -> Ticket? {
    try await reader.read { db in
      try Ticket.open(db, "WHERE number = ?", [number.description]).last
        ?? Ticket.newest(number, in: db)
    }
  }

  package func ticket(_ key: TicketKey) async throws -> Ticket? {
    try await reader.read { db in
      // Whoever asks has just had to do with it: it is among the newest.
      try Ticket.open(db, "WHERE key = ?", [key.rawValue]).last
        ?? Ticket.fetch(
          db, "FROM ticket WHERE key = ? ORDER BY arrival DESC LIMIT 1", [key.rawValue]
        ).first
    }
  }

  package func tickets(since day: LocalDate) async throws -> [Ticket] {
    let (ended, open) = try await reader.read { db in
      let ended = try String.fetchAll(
        db, sql: "SELECT record FROM ticket WHERE day >= ?", arguments: [day.description])
      return (ended, try Ticket.open(db))
    }
    // Not while reading: a reader keeps the writer from emptying its log.
    return try (ended.map { try JSONText.decode(Ticket.self, from: $0) } + open)
      .filter { $0.day >= day }.sorted { $0.arrival < $1.arrival }
  }

  package func repair(
    _ id: Int64
  ) async throws -> (repair: Repair, entries: [JournalEntry])? {
    try await reader.read { db in
      guard let repair = try Repair.fetch(db, id) else { return nil }
      let entries = try Row.fetchAll(
        db,
        sql: """
          SELECT journal.* FROM journal JOIN repair_entry USING (seq) WHERE repair = ? ORDER BY seq
          """, arguments: [id]
      ).map(JournalEntry.init)
      return (repair, entries)
    }
  }

  package func repairs(limit: Int) async throws -> [Repair] {
    try await reader.read { db in
      try String.fetchAll(
        db, sql: "SELECT record FROM repair ORDER BY id DESC LIMIT ?", arguments: [limit]
      ).map { try JSONText.decode(Repair.self, from: $0) }
    }
  }

  package func patrolRounds(night: LocalDate) async throws -> [PatrolRecord] {
    try await reader.read { db in
      try String.fetchAll(
        db, sql: "SELECT record FROM patrol_round WHERE night = ? ORDER BY begins",
        arguments: [night.description])
    }.map { try JSONText.decode(PatrolRecord.self, from: $0) }
  }

  package func dueCheckCounts(
    from first: LocalDate, to last: LocalDate
  ) async throws -> [DueCheckCount] {
    try await reader.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT checklist, substr(date, 1, 7) AS month, state, sum(count) AS count
          FROM slot_tally WHERE date BETWEEN ? AND ?
          GROUP BY checklist, month, state HAVING sum(count) > 0
          """, arguments: [first.description, last.description]
      ).compactMap { row in
        DueCheckState(rawValue: row["state"]).map {
          DueCheckCount(
            checklist: row["checklist"], month: row["month"], state: $0, count: row["count"])
        }
      }
    }
  }
}
