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

/// `"Sales Center"`, or `{"en": "Sales Center", "zh-Hans": "销售中心"}`.
extension Name: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      guard let plain = PlainText(text) else { throw Self.nothing(in: container) }
      self.init(plain)
      return
    }
    var texts: [Language: PlainText] = [:]
    for (tag, text) in try container.decode([String: String].self) {
      guard let language = Language(rawValue: tag), let plain = PlainText(text) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "has no text in a language named \"\(tag.prefix(16))\"")
      }
      texts[language] = plain
    }
    guard let name = Name(texts) else { throw Self.nothing(in: container) }
    self = name
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if texts.isEmpty { return try container.encode(fallback.string) }
    let tagged = texts.map { ($0.key.rawValue, $0.value.string) }
    try container.encode(Dictionary(uniqueKeysWithValues: tagged))
  }

  private static func nothing(in container: any SingleValueDecodingContainer) -> DecodingError {
    .dataCorruptedError(in: container, debugDescription: "has nothing visible in it")
  }
}
