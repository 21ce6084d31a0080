import DeskDomain
import DeskEngine
import DeskStore
import DeskTesting
import Foundation

/// Where a run keeps its journal.
package enum ArchiveKind: Sendable {
  case state
  /// A SQLite file of this path, which is made anew.
  case store(path: String)
}

/// The journal of a run, and how it is found after a crash.
struct Archive {
  private(set) var journal: any DeskJournal
  private var store: DeskStore?
  private let path: String?

  init(_ kind: ArchiveKind) throws {
    switch kind {
    case .state:
      (journal, store, path) = (MemoryJournal(), nil, nil)
    case .store(let path):
      for end in Self.ends { try? FileManager.default.removeItem(atPath: path + end) }
      let opened = try DeskStore(path: path)
      (journal, store, self.path) = (opened, opened, path)
    }
  }

  var isOnDisk: Bool { path != nil }

  /// The daemon is gone and comes back; killed, it leaves the write-ahead log as it was.
  mutating func reopen(killed: Bool) throws {
    guard let path else { return }
    let files = FileManager.default
    if killed {
      for end in ["", "-wal"] where files.fileExists(atPath: path + end) {
        try files.copyItem(atPath: path + end, toPath: path + ".left" + end)
      }
    }
    (journal, store) = (MemoryJournal(), nil)
    if killed {
      for end in Self.ends { try? files.removeItem(atPath: path + end) }
      for end in ["", "-wal"] where files.fileExists(atPath: path + ".left" + end) {
        try files.moveItem(atPath: path + ".left" + end, toPath: path + end)
      }
    }
    let opened = try DeskStore(path: path)
    (journal, store) = (opened, opened)
  }

  /// Makes the read tables anew; false where there are none.
  func rebuild() throws -> Bool {
    guard let store else { return false }
    try store.rebuild()
    return true
  }

  /// The disk refuses from now on, or takes again; false where it cannot be told to.
  func refuse(_ isRefusing: Bool) -> Bool {
    guard let state = journal as? MemoryJournal else { return false }
    state.fail(
      isRefusing ? JournalError(operation: "commit", reason: "full", remedy: "free space") : nil)
    return true
  }

  /// Takes the files away.
  func remove() {
    guard let path else { return }
    for end in Self.ends { try? FileManager.default.removeItem(atPath: path + end) }
  }

  private static let ends = ["", "-wal", "-shm"]
}
