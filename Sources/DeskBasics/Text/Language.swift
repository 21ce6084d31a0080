/// A language of the texts that people see (G8).
///
/// Raw values are BCP 47 tags.
package enum Language: String, CaseIterable, Codable, Hashable, Sendable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"

  /// The language that a tag of BCP 47 or a locale's name asks for: `zh-TW`, `zh_CN.UTF-8`; nil where it is none of ours.
  package init?(tag: some StringProtocol) {
    let parts = tag.lowercased().split { "-_.@".contains($0) }
    switch parts.first {
    case "zh":
      let isTraditional = parts.contains { ["hant", "tw", "hk", "mo"].contains($0) }
      self = isTraditional && !parts.contains("hans") ? .traditionalChinese : .simplifiedChinese
    case "en": self = .english
    default: return nil
    }
  }

  /// The first of ours in the order of an `Accept-Language` field (RFC 9110, 12.5.4); nil where there is none.
  package init?(accepting field: String) {
    let wishes = field.split(separator: ",").compactMap { wish -> (Language, weight: Double)? in
      let parts = wish.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let tag = parts.first, let language = Language(tag: tag) else { return nil }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) }
      return (language, weight.map { $0 ?? 0 } ?? 1)
    }
    // The first of those that are wished for alike.
    guard let best = wishes.map(\.weight).max(), best > 0,
      let wish = wishes.first(where: { $0.weight == best })
    else { return nil }
    self = wish.0
  }
}

/// A text in every language: the compiler finds the one that is missing.
package struct Phrase: Hashable, Sendable {
  package var zhHans: String
  package var zhHant: String
  package var en: String

  package init(zhHans: String, zhHant: String, en: String) {
    self.zhHans = zhHans
    self.zhHant = zhHant
    self.en = en
  }

  /// A name of the site's own in every language.
  package init(_ name: Name) {
    self.init(
      zhHans: name[.simplifiedChinese], zhHant: name[.traditionalChinese], en: name[.english])
  }

  /// The text in `language`.
  package subscript(language: Language) -> String {
    switch language {
    case .simplifiedChinese: zhHans
    case .traditionalChinese: zhHant
    case .english: en
    }
  }

  /// The text in each of the site's languages, in their order.
  package func texts(in languages: [Language]) -> [String] {
    languages.map { self[$0] }
  }
}
