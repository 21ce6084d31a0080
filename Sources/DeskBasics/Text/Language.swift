/// A language of the texts that people see (G8).
///
/// Raw values are BCP 47 tags.
package enum Language: String, CaseIterable, Codable, Hashable, Sendable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"
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
