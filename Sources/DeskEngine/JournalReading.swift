package import DeskChain

/// The entries of a log as they are stored, page by page: each page is a read of its own.
package struct JournalPages: Sendable {
  private let journal: any JournalRecords
  private let end: Int64
  private var last: Int64

  /// Entries of a page: a few milliseconds' worth.
  private static let size = 500

  /// The entries of `span`, the oldest first.
  package init(of span: ClosedRange<Int64>, in journal: any JournalRecords) {
    self.journal = journal
    end = span.upperBound
    last = span.lowerBound == .min ? .min : span.lowerBound - 1
  }

  /// The next page; nil at the end.
  package mutating func next() async throws -> [ChainedEntry]? {
    let links = try await journal.links(after: last, through: end, limit: Self.size)
    guard let newest = links.last, newest.seq > last else { return nil }
    last = newest.seq
    return links
  }
}

/// Looks at a whole log, page by page, and holds it against the desk's own note of its end (R4).
///
/// What is committed meanwhile is of the next look.
package struct JournalExamination: Sendable {
  private let end: JournalEnd
  private var pages: JournalPages
  private var verifier: ChainVerifier

  /// Begins; `known` is a head that somebody kept outside of the journal.
  package init(of journal: any JournalRecords, known: KnownHead? = nil) async throws {
    end = try await journal.end()
    // From the least number on: an entry before the first would be one that does not belong.
    pages = JournalPages(of: .min...max(0, end.last), in: journal)
    verifier = ChainVerifier(known: known)
  }

  /// Looks at the next page.
  ///
  /// - Returns: what came of it all, after the last page; nil before.
  package mutating func step() async throws -> ChainVerdict? {
    guard let links = try await pages.next() else { return verifier.verdict(.noted(end.noted)) }
    for link in links { verifier.take(link) }
    return nil
  }
}

extension JournalRecords {
  /// What came of looking at the whole log at once.
  package func verdict(known: KnownHead? = nil) async throws -> ChainVerdict {
    var examination = try await JournalExamination(of: self, known: known)
    while true {
      if let verdict = try await examination.step() { return verdict }
    }
  }
}
