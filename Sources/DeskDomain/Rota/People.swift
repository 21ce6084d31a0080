import DeskBasics
package import DeskPlanning

extension Site {
  /// The person of this id, login or name; nil where the site lists no such person.
  package func member(_ word: String) -> StaffMember? {
    people.first { $0.id == word } ?? people.first { $0.login == word }
      ?? people.first { $0.name.string == word }
  }

  /// What to call the person of this id: the name where the site has one.
  package func name(ofPerson id: String) -> String {
    people.first { $0.id == id }?.name.string ?? id
  }
}

extension Desk {
  /// The id under which the journal knows whoever is meant by an id, a login or a name.
  ///
  /// On a site that lists nobody, any id or login will do, and no name (R4: names stay out of the journal).
  ///
  /// - Throws: `Refusal.unknownPerson`.
  func person(_ word: String) throws(Refusal) -> String {
    if let member = site.member(word) { return member.id }
    guard site.people.isEmpty, StaffMember.isID(word) else {
      throw .unknownPerson(word, known: site.people.map(\.id))
    }
    return word
  }
}
