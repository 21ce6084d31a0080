package import DeskBasics

/// A shift that is handed over (S9).
package struct HandoverAsk: Codable, Hashable, Sendable {
  var post: String
  /// Who goes: an id, a login or a name; whoever the rota has there where it is left out.
  var person: String?
  /// Who comes.
  var to: String
  var note: Note?

  package init(post: String, person: String? = nil, to: String, note: Note? = nil) {
    self.post = post
    self.person = person
    self.to = to
    self.note = note
  }
}
