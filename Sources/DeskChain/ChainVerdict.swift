package import Foundation

/// What came of looking at the journal: the same whether the daemon looked at its database or somebody at a file.
package struct ChainVerdict: Hashable, Codable, Sendable {
  /// Entries that were read.
  package var entries: Int
  /// The first and the last of them that hold together.
  package var first: Int64?
  package var last: Int64?
  /// Their times, by the desk's wall clock.
  package var since: Date?
  package var until: Date?
  /// The hash of the last of them.
  package var head: ChainHash?
  /// The first broken link; nil where there is none.
  package var broken: ChainBreak?
  /// Tables of the database that do not follow from the journal; nil where that was not looked at.
  package var strayTables: [StrayTable]?

  init(
    entries: Int, first: Int64? = nil, last: Int64? = nil, since: Date? = nil,
    until: Date? = nil, head: ChainHash? = nil, broken: ChainBreak? = nil
  ) {
    self.entries = entries
    self.first = first
    self.last = last
    self.since = since
    self.until = until
    self.head = head
    self.broken = broken
  }
}

/// A table with rows that do not follow from the journal, or without some that do.
package struct StrayTable: Hashable, Codable, Sendable {
  package var name: String
  /// How many such rows there are.
  package var rows: Int

  package init(name: String, rows: Int) {
    self.name = name
    self.rows = rows
  }
}
