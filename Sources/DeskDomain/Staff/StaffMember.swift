/// Someone who works at the site: takes shifts, looks at things, mends them.
///
/// The journal holds the id and never the name: the name is the site file's, and goes with it.
package struct StaffMember: Hashable, Sendable {
  /// Short, ASCII, unique on the site (`wang`); never reused for another person.
  package var id: String
  package var name: PlainText
  /// The Unix login, where it is another word than the id.
  package var login: String?
  /// The ids of the posts that this person may take; empty: every post.
  package var posts: [String]

  package init(id: String, name: PlainText, login: String? = nil, posts: [String] = []) {
    self.id = id
    self.name = name
    self.login = login
    self.posts = posts
  }

  /// Whether this person may take the post.
  package func mayTake(post: String) -> Bool { posts.isEmpty || posts.contains(post) }
}

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

extension StaffMember {
  /// Whether `word` can be an id: ASCII letters, digits, `-`, `_` and `.`, 32 at the most.
  package static func isID(_ word: String) -> Bool {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        || "-_.".unicodeScalars.contains(scalar)
    }
    return isPlain && (1...32).contains(word.utf8.count)
  }
}
