import DeskBasics
import DeskPlanning

extension Desk {
  /// The id under which the journal knows whoever is meant by an id, a login or a name.
  ///
  /// On a site that lists nobody, any id or login will do, and no name (R4: names stay out of the journal).
  ///
  /// - Throws: `Refusal.site(.unknownPerson)`.
  func person(_ word: String) throws(Refusal) -> String {
    if let member = site.member(word) { return member.id }
    guard site.people.isEmpty, StaffMember.isID(word) else {
      throw .site(.unknownPerson(word, known: site.people.map(\.id)))
    }
    return word
  }
}
