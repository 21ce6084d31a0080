import DeskBasics

/// Words that visitors should not read, in every language, and what to say instead.
struct DiscouragedWords: Sendable {
  /// What makes the same words fit to be said.
  enum Excuse: Sendable {
    case none
    /// A courtesy word (文明十字) in the same sentence.
    case courtesy
    /// A time that is stated with them.
    case statedTime
  }

  var rule: CourtesyRule
  /// Patterns (see `CourtesyPattern`) in each language.
  var zhHans: [String]
  var zhHant: [String]
  var en: [String]
  /// What to say instead.
  var instead: Phrase
  /// The same made of the text's own words: `…` stands for what follows, `⋯` for that with the words themselves, `‥` for
  /// what goes before, within the clause.
  ///
  /// Empty in a language that has no such form.
  var reworded = Phrase(zhHans: "", zhHant: "", en: "")
  var excuse = Excuse.none
}

/// Words that hold discouraged ones and are fit to be said all the same: `有没有办法`, `you should be able to`.
struct PermittedWords: Sendable {
  var zhHans: [String]
  var zhHant: [String]
  var en: [String]
}
