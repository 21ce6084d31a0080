/// What is right where an entry of the log is wrong (R4).
package struct CorrectionRequest: Codable, Hashable, Sendable {
  package var note: String
  /// Who says so: an id, a login or a name.
  package var person: String

  package init(note: String, person: String) {
    self.note = note
    self.person = person
  }
}
