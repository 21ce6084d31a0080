/// The visits that estimates are learnt from, whatever the day (G5).
package struct Visits: Hashable, Sendable {
  /// How many more than `VisitRecord.limit` may stand before the oldest are struck out, all at once.
  private static let slack = 100

  /// By the journal entries that ended them.
  package private(set) var book = Book<Int64, VisitRecord>()
  /// Of the book, in order.
  private var seqs: [Int64] = []

  package init() {}

  /// Those that were read.
  package init(_ book: Book<Int64, VisitRecord>) {
    self.book = book
    seqs = book.keys.sorted()
  }

  /// The newest `VisitRecord.limit`, the oldest first.
  package var records: [VisitRecord] {
    seqs.suffix(VisitRecord.limit).compactMap { book[$0] }
  }

  /// Whether this step has taught anything.
  var isChanged: Bool { !book.changes.isEmpty }

  /// Takes in how `ticket` ended, where it was a visit.
  mutating func note(_ ticket: Ticket) {
    guard let seq = ticket.endedSeq, let record = VisitRecord(ticket) else { return }
    book[seq] = record
    seqs.append(seq)
    guard seqs.count > VisitRecord.limit + Self.slack else { return }
    for old in seqs.dropLast(VisitRecord.limit) { book[old] = nil }
    seqs = seqs.suffix(VisitRecord.limit)
  }

  /// Takes out the visit whose end was taken back.
  mutating func remove(endedBy seq: Int64) {
    book[seq] = nil
    seqs.removeAll { $0 == seq }
  }

  mutating func beginStep() { book.beginStep() }
}
