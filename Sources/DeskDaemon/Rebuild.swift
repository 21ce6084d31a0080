import DeskChain
import DeskEngine
import DeskStore

/// `frontdeskd --rebuild`: everything that the desk knows is made anew from its log.
///
/// Only while no daemon has the folder.
package enum Rebuild {
  /// Does it, and says in a line each what came of the journal's chain and of every table.
  ///
  /// - Throws: `DaemonError` where the folder is taken, the database fails, or the journal is broken: then the other tables
  ///   are a witness, and stay as they are.
  package static func run(state: String) async throws -> [String] {
    let folder = try StateFolder(state)
    let lines = try await rebuild(folder.database)
    _ = consume folder
    return lines
  }

  private static func rebuild(_ database: String) async throws -> [String] {
    do {
      let store = try DeskStore(path: database)
      let verdict = try await StoredRecords(path: database).verdict()
      if let broken = verdict.broken {
        throw DaemonError(
          "the journal is broken: \(broken); nothing was made anew",
          remedy:
            "Keep a copy of the database and its -wal file: its tables may still tell what was. "
            + "Then restore the last backup.", status: .dataError)
      }
      return ["the journal: unbroken, \(verdict.entries) entries"]
        + (try store.rebuild()).map { table in
          "\(table.name): \(table.rows) rows, "
            + (table.differing == 0 ? "as they were" : "\(table.differing) of them mended")
        }
    } catch let error as JournalError {
      throw DaemonError(
        "\(error.operation): \(error.reason)", remedy: error.remedy, status: .ioError)
    }
  }
}
