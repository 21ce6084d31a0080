/// The visits that estimates are learnt from, whatever the day (G5): the newest `VisitRecord.limit`.
package struct Visits: Sendable {
  /// How many more than the limit may stand before the oldest are struck out, all at once.
  private static let slack = 100

  /// By the journal entries that ended them.
  package private(set) var book = Book<Int64, VisitRecord>()
  /// Of the book, in order.
  private var seqs: [Int64] = []
  /// What this step has made to be remembered, and what it has not.
  private(set) var learnt: [VisitRecord] = []
  private(set) var forgotten: [VisitRecord] = []

  init() {}

  /// Those that were read.
  package init(_ book: Book<Int64, VisitRecord>) {
    self.book = book
    seqs = book.keys.sorted()
  }

  /// Those that are remembered, the oldest first.
  var records: [VisitRecord] {
    seqs.suffix(VisitRecord.limit).compactMap { book[$0] }
  }

  /// The visit that ended last.
  var newest: VisitRecord? { seqs.last.flatMap { book[$0] } }

  /// Takes in how `ticket` ended, where it was a visit.
  mutating func note(_ ticket: Ticket) {
    guard let seq = ticket.endedSeq, let record = VisitRecord(ticket) else { return }
    if let oldest { forgotten.append(oldest) }
    book[seq] = record
    seqs.append(seq)
    learnt.append(record)
    guard seqs.count > VisitRecord.limit + Self.slack else { return }
    for old in seqs.dropLast(VisitRecord.limit) { book[old] = nil }
    seqs = seqs.suffix(VisitRecord.limit)
  }

  /// Takes out the visit whose end was taken back.
  mutating func remove(endedBy seq: Int64) {
    guard let place = seqs.lastIndex(of: seq), let record = book[seq] else { return }
    let isRemembered = place >= seqs.count - VisitRecord.limit
    book[seq] = nil
    seqs.remove(at: place)
    guard isRemembered else { return }
    forgotten.append(record)
    if let oldest { learnt.append(oldest) }
  }

  /// The one that the next visit will make forgotten; nil where there is room.
  private var oldest: VisitRecord? {
    seqs.count < VisitRecord.limit ? nil : book[seqs[seqs.count - VisitRecord.limit]]
  }

  mutating func beginStep() {
    book.beginStep()
    (learnt, forgotten) = ([], [])
  }
}

extension Visits: Hashable {
  package static func == (left: Visits, right: Visits) -> Bool { left.book == right.book }

  package func hash(into hasher: inout Hasher) { hasher.combine(book) }
}
