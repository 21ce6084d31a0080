package import DeskBasics
package import DeskChain
import DeskDomain
package import DeskEngine
import Foundation
import GRDB

/// The journal as an auditor reads it (R4).
extension StoredRecords: JournalRecords {
  package func end() async throws -> JournalEnd {
    try await reader.read { db in
      JournalEnd(
        noted: try ChainHead.noted(in: db),
        last: try Int64.fetchOne(db, sql: "SELECT max(seq) FROM journal") ?? 0)
    }
  }

  package func links(
    after seq: Int64, through last: Int64, limit: Int
  ) async throws -> [ChainedEntry] {
    try await reader.read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(ChainedEntry.columns), prev, hash FROM journal
            WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?
            """), arguments: [seq, last, limit]
      ).map { ChainedEntry(stored: $0) }
    }
  }

  package func entries(_ query: JournalQuery) async throws -> [LoggedEntry] {
    try await reader.read { db in
      guard let span = try Self.span(from: query.from, to: query.to, in: db) else { return [] }
      let order = query.isNewest ? "DESC" : "ASC"
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM journal
          WHERE seq > ?1 AND seq BETWEEN ?2 AND ?3
            AND (?4 IS NULL OR kind = ?4 OR substr(kind, 1, length(?4) + 1) = ?4 || '.')
            AND (?5 IS NULL OR actor = ?5)
          ORDER BY seq \(order) LIMIT ?6
          """,
        arguments: [
          query.after, span.lowerBound, span.upperBound, query.kind, query.actor, query.limit,
        ])
      return try (query.isNewest ? rows.reversed() : rows).map { row in
        LoggedEntry(
          try JournalEntry(row), prev: ChainHash(column: row["prev"]),
          hash: ChainHash(column: row["hash"]),
          corrections: try Self.corrections(of: row["seq"], in: db))
      }
    }
  }

  package func span(from: LocalDate?, to: LocalDate?) async throws -> ClosedRange<Int64>? {
    try await reader.read { db in try Self.span(from: from, to: to, in: db) }
  }

  package func day(_ day: LocalDate) async throws -> DayRecord? {
    try await reader.read { db in
      guard
        try Int.fetchOne(
          db, sql: "SELECT 1 FROM business_day WHERE day = ?", arguments: [day.description]) != nil,
        let span = try Self.span(from: day, to: day, in: db),
        let hash = try Row.fetchOne(
          db, sql: "SELECT hash FROM journal WHERE seq = ?", arguments: [span.upperBound]
        ).flatMap({ ChainHash(column: $0["hash"]) })
      else { return nil }
      let within: StatementArguments = [span.lowerBound, span.upperBound]
      return DayRecord(
        day: day, span: span, head: ChainHead(seq: span.upperBound, hash: hash),
        kinds: try Self.counts(
          "SELECT kind, count(*) FROM journal WHERE seq BETWEEN ? AND ? GROUP BY kind", within, db),
        checks: try Self.counts(
          """
          SELECT result, count(*) FROM check_entry
          WHERE seq BETWEEN ? AND ? AND seq NOT IN
            (SELECT corrects FROM correction JOIN check_entry USING (seq))
          GROUP BY result
          """,
          within, db),
        dueChecks: try Self.counts(
          "SELECT state, sum(count) FROM slot_tally WHERE date = ? GROUP BY state",
          [day.description], db),
        rounds: try Self.rounds(span, db),
        tickets: try Ticket.of(day, in: db))
    }
  }

  package func day(before day: LocalDate?) async throws -> LocalDate? {
    try await reader.read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT day FROM business_day WHERE ?1 IS NULL OR day < ?1 ORDER BY day DESC LIMIT 1
          """, arguments: [day?.description]
      ).flatMap { LocalDate($0) }
    }
  }

  private static func rounds(
    _ span: ClosedRange<Int64>, _ db: Database
  ) throws -> [Patrol.Outcome: Int] {
    let records = try String.fetchAll(
      db, sql: "SELECT record FROM patrol_round WHERE seq BETWEEN ? AND ?",
      arguments: [span.lowerBound, span.upperBound]
    ).map { try JSONText.decode(PatrolRecord.self, from: $0) }
    return Dictionary(records.map { ($0.outcome, 1) }, uniquingKeysWith: +)
  }

  private static func corrections(of seq: Int64, in db: Database) throws -> [JournalEntry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT journal.* FROM correction JOIN journal USING (seq)
        WHERE corrects = ? ORDER BY seq
        """)
    return try Row.fetchAll(statement, arguments: [seq]).map(JournalEntry.init)
  }

  /// A business day goes from the entry that opened it to the one before the next was opened.
  private static func span(
    from: LocalDate?, to: LocalDate?, in db: Database
  ) throws -> ClosedRange<Int64>? {
    var lower: Int64? = 1
    if let from {
      lower = try Int64.fetchOne(
        db, sql: "SELECT min(opened_seq) FROM business_day WHERE day >= ?",
        arguments: [from.description])
    }
    var upper = try Int64.fetchOne(db, sql: "SELECT max(seq) FROM journal") ?? 0
    if let to {
      let last = try Int64.fetchOne(
        db, sql: "SELECT max(opened_seq) FROM business_day WHERE day <= ?",
        arguments: [to.description])
      guard let last else { return nil }
      let next = try Int64.fetchOne(
        db, sql: "SELECT min(opened_seq) FROM business_day WHERE opened_seq > ?",
        arguments: [last])
      if let next { upper = min(upper, next - 1) }
    }
    guard let lower, lower <= upper else { return nil }
    return lower...upper
  }

  private static func counts<Key: RawRepresentable<String>>(
    _ sql: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
      if let key = Key(rawValue: row[0]) { counts[key] = row[1] }
    }
    return counts
  }
}

extension ChainHash {
  fileprivate init?(column: DatabaseValue) {
    guard let data = Data.fromDatabaseValue(column) else { return nil }
    self.init(bytes: Array(data))
  }
}
