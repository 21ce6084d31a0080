package import DeskBasics

/// An error that a person can be told: what is so and what to do about it, in every language.
///
/// Whoever shows it chooses the language, and how a way out is written there: as a command, a link or a button.
package protocol Explained: Error, Sendable {
  var code: ErrorCode { get }
  /// What is so, without a full stop.
  var detail: Phrase { get }
  /// Nil where the detail says all there is to say.
  var remedy: Remedy? { get }
}

/// How programs know an error.
package struct ErrorCode: Hashable, Sendable {
  package enum Kind: CaseIterable, Hashable, Sendable {
    /// The request cannot be read.
    case unreadable
    /// The request is longer than anything that is asked for.
    case tooLarge
    /// A value cannot be so, whatever the desk knows.
    case invalid
    /// What the path names is not there.
    case unknown
    /// The request does not fit what is so now.
    case conflict
    /// The desk cannot do it now, and may later.
    case unavailable
    /// The desk is at fault.
    case failed
  }

  package var kind: Kind
  /// A stable name: `counter-closed`.
  package var name: String
  /// The field, parameter or path segment at fault.
  package var field: String?

  package init(_ kind: Kind, _ name: String, _ field: String? = nil) {
    self.kind = kind
    self.name = name
    self.field = field
  }
}

extension Phrase {
  /// "there is no asset “FE-9”", with no more of the word than is worth reading.
  package static func unknown(_ what: Phrase, _ word: String) -> Phrase {
    let word = word.prefix(64)
    return Phrase(
      zhHans: "没有\(what.zhHans)“\(word)”", zhHant: "沒有\(what.zhHant)「\(word)」",
      en: "there is no \(what.en) \"\(word)\"")
  }
}
