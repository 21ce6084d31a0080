import DeskChain
import DeskEngine
import DeskStore

/// `frontdeskd --rebuild`: everything that the desk knows is made anew from its log.
///
/// Only while no daemon has the folder.
package enum Rebuild {
  /// Does it, and says in a line each what came of the log's chain and of every table.
  ///
  /// - Throws: `DaemonError` where the folder is taken or the database fails.
  package static func run(state: String) async throws -> [String] {
    let folder = try StateFolder(state)
    let lines = try await rebuild(folder.database)
    _ = consume folder
    return lines
  }

  private static func rebuild(_ database: String) async throws -> [String] {
    do {
      let store = try DeskStore(path: database)
      let tables = try store.rebuild()
      let verdict = try await StoredRecords(path: database).verdict()
      let lines = tables.map { table in
        "\(table.name): \(table.rows) rows, "
          + (table.differing == 0 ? "as they were" : "\(table.differing) of them mended")
      }
      let chain = verdict.broken.map { "broken: \($0)" } ?? "unbroken, \(verdict.entries) entries"
      return ["the log: \(chain)"] + lines
    } catch let error as DeskLogError {
      throw DaemonError(
        "\(error.operation): \(error.reason)", remedy: error.remedy, status: .ioError)
    }
  }
}
