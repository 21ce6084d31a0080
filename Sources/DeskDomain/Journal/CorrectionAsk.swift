package import DeskBasics

/// What is right where an entry of the journal is wrong (R4).
package struct CorrectionAsk: Codable, Hashable, Sendable {
  /// Its sequence number.
  var entry: Int64
  var note: Note
  /// Who says so: an id, a login or a name.
  var person: ShortText

  package init(entry: Int64, note: Note, person: ShortText) {
    self.entry = entry
    self.note = note
    self.person = person
  }
}
