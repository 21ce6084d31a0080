package import DeskEngine
import GRDB

/// What became of a read table when it was made anew.
package struct RebuiltTable: Hashable, Sendable {
  package var name: String
  /// Rows that it has now.
  package var rows: Int
  /// Rows that were not there before, or were there and are not any more.
  package var differing: Int
}

extension DeskStore {
  /// Makes the read tables anew from the journal, in one transaction, and says where that made a difference.
  ///
  /// Where there is none, everything that the desk knows follows from its log.
  @discardableResult
  package func rebuild() throws(DeskLogError) -> [RebuiltTable] {
    do {
      return try writer.write { db in
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for table in Schema.readTables {
          try db.execute(
            sql: """
              CREATE TEMP TABLE before_\(table) AS SELECT * FROM main.\(table);
              DELETE FROM main.\(table);
              """)
        }
        try Self.projectJournal(db)
        return try Schema.readTables.map { table in
          let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM main.\(table)") ?? 0
          let differing = try Int.fetchOne(
            db,
            sql: """
              SELECT (SELECT count(*) FROM
                  (SELECT * FROM main.\(table) EXCEPT SELECT * FROM before_\(table)))
                + (SELECT count(*) FROM
                  (SELECT * FROM before_\(table) EXCEPT SELECT * FROM main.\(table)))
              """)
          try db.execute(sql: "DROP TABLE temp.before_\(table)")
          return RebuiltTable(name: table, rows: rows, differing: differing ?? 0)
        }
      }
    } catch {
      throw DeskLogError("rebuild", error)
    }
  }
}
