package import DeskBasics

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
