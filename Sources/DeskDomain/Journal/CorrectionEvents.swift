/// An entry of the journal was wrong, and somebody says what is right (R4).
package struct EntryCorrected: Hashable, Codable, Sendable {
  /// The entry that was wrong; it stays as it is.
  var corrects: Int64
  /// What is right.
  var note: String
  /// Who says so.
  var person: String
}
