import DeskDomain
package import DeskEngine
import GRDB

/// How a table that follows from the journal compares with what is made anew from it.
package struct RebuiltTable: Hashable, Sendable {
  package var name: String
  /// Rows that follow from the journal.
  package var rows: Int
  /// Rows that were not there, or were there and should not be.
  package var differing: Int
}

extension DeskStore {
  /// Makes what follows from the journal anew, in one transaction, and says where that made a difference.
  ///
  /// Where there is none, everything that the desk knows follows from its log.
  @discardableResult
  package func rebuild(
    telling tell: (String) -> Void = { _ in }
  ) throws(JournalError) -> [RebuiltTable] {
    do {
      return try writer.write { db in
        for table in Tables.compared {
          try db.execute(sql: "CREATE TEMP TABLE before_\(table.name) AS \(table.rows(in: "main"))")
        }
        try Self.remake(db, telling: tell)
        return try Tables.compared.map { table in
          defer { try? db.execute(sql: "DROP TABLE temp.before_\(table.name)") }
          return try table.compare(
            table.rows(in: "main"), "SELECT * FROM temp.before_\(table.name)", in: db)
        }
      }
    } catch {
      throw JournalError("rebuild", error)
    }
  }

  @discardableResult
  static func remake(
    _ db: Database, telling tell: (String) -> Void = { _ in }
  ) throws -> Desk.State {
    for table in Tables.derived { try db.execute(sql: "DELETE FROM main.\(table)") }
    return try Replay.run(in: db, telling: tell)
  }
}

extension Tables {
  /// Rows that are compared.
  struct Compared: Sendable {
    var name: String
    var columns = "*"

    func rows(in schema: String) -> String { "SELECT \(columns) FROM \(schema).\(name)" }

    /// Holds the rows that follow from the journal against those that are there.
    func compare(_ right: String, _ found: String, in db: Database) throws -> RebuiltTable {
      let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(right))")
      let differing = try Int.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM (\(right) EXCEPT \(found)))
            + (SELECT count(*) FROM (\(found) EXCEPT \(right)))
          """)
      return RebuiltTable(name: name, rows: rows ?? 0, differing: differing ?? 0)
    }
  }

  /// What follows from the journal: tables, and what is noted beside its head.
  static let compared =
    derived.map { Compared(name: $0) } + [Compared(name: "journal_head", columns: DeskRow.columns)]
}
