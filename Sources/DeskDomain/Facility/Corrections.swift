import DeskBasics
import DeskPlanning

/// Nothing in the journal is ever changed or deleted: a correction is a new entry that names the one it corrects, and by whom (R4).
extension Desk {
  /// Any entry can be corrected, more than once, and so can a correction.
  ///
  /// - Throws: `Refusal.journal(.unknownEntry)`, `unknownPerson`.
  func correct(_ ask: CorrectionAsk) throws(Refusal) -> Decision {
    guard ask.entry >= 1, ask.entry <= state.lastEntry else {
      throw .journal(.unknownEntry(ask.entry, newest: state.lastEntry))
    }
    let person = try person(ask.person.text)
    return Decision(events: [
      .entryCorrected(
        EntryCorrected(corrects: ask.entry, note: ask.note.text, person: person))
    ])
  }
}
