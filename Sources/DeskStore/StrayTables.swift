package import DeskChain
import DeskDomain
import Foundation
import GRDB

/// What follows from the journal, held against what is there.
extension StoredRecords {
  package func strayTables(
    telling tell: @escaping @Sendable () -> Void
  ) async throws -> [StrayTable] {
    // Beside the other, on its disk: ten years do not fit into the memory.
    let path = examiner.path
    let file = path + ".verify-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let shadow = try DatabaseQueue(path: file)
    return try await shadow.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
      try db.execute(sql: Tables.head + Tables.made)
      // It goes when it is closed, also where the daemon is killed meanwhile.
      try? FileManager.default.removeItem(atPath: file)
      try db.execute(literal: "ATTACH DATABASE \(path) AS log")
      defer { try? db.execute(sql: "DETACH DATABASE log") }
      var strays: [StrayTable] = []
      try db.inTransaction(.deferred) {
        strays = try Self.strayTables(db, telling: tell)
        return .commit
      }
      return strays
    }
  }

  /// The journal of the attached database, played into tables of the other.
  private static func strayTables(
    _ db: Database, telling tell: () -> Void
  ) throws -> [StrayTable] {
    // Copies: nothing may be written into the other, not even for a moment.
    try db.execute(
      sql: """
        INSERT INTO main.journal_head (id, seq, hash) SELECT id, seq, hash FROM log.journal_head;
        CREATE TABLE main.person AS SELECT * FROM log.person;
        """)
    try Replay.run(in: db, telling: { _ in tell() })
    return try Tables.compared.compactMap { table in
      let found = try table.compare(table.rows(in: "main"), table.rows(in: "log"), in: db)
      return found.differing == 0 ? nil : StrayTable(name: found.name, rows: found.differing)
    }
  }
}
