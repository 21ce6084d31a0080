/// A name that the site gives to something of its own, in one or more languages.
package struct Name: Hashable, Sendable {
  /// Never empty.
  private let texts: [Language: PlainText]
  private let fallback: PlainText

  /// One name for every language.
  package init(_ text: PlainText) {
    texts = [:]
    fallback = text
  }

  /// A name a language; nil where there is none at all.
  package init?(_ texts: [Language: PlainText]) {
    guard let first = Language.allCases.lazy.compactMap({ texts[$0] }).first else { return nil }
    self.texts = texts
    fallback = first
  }

  /// The name in `language`, or in the first language that has one.
  package subscript(language: Language) -> String {
    (texts[language] ?? fallback).string
  }

  /// The name in each of `languages`, without saying the same thing twice.
  package func texts(in languages: [Language]) -> [String] {
    var seen: [String] = []
    for language in languages where !seen.contains(self[language]) {
      seen.append(self[language])
    }
    return seen
  }
}
