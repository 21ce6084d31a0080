/// What somebody says of an entry of the log that was wrong (R4).
package struct CorrectionOrder: Hashable, Sendable {
  /// The entry's sequence number.
  package var seq: Int64
  /// What is right.
  package var note: String
  /// Who says so: an id, a login or a name.
  package var person: String

  package init(seq: Int64, note: String, person: String) {
    self.seq = seq
    self.note = note
    self.person = person
  }
}

/// Nothing in the log is ever changed or deleted: a correction is a new entry that names the one it corrects, and by whom (R4).
extension Desk {
  /// Any entry can be corrected, more than once, and so can a correction.
  ///
  /// - Throws: `Refusal.unknownEntry`, `unknownPerson`.
  func correct(_ order: CorrectionOrder) throws(Refusal) -> Decision {
    guard order.seq >= 1, order.seq <= memory.lastEntry else {
      throw .unknownEntry(order.seq, newest: memory.lastEntry)
    }
    let person = try person(order.person)
    return Decision(events: [
      .entryCorrected(
        EntryCorrected(corrects: order.seq, note: order.note, person: person))
    ])
  }
}
