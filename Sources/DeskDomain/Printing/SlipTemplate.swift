package import DeskBasics

/// A text of the site's own on its slips, with places for what a slip knows: "{greeting}, welcome to {site}".
package struct SlipTemplate: Hashable, Sendable {
  /// What can stand in braces.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    /// The site's name.
    case site
    /// By time of day and festival (G2, G3).
    case greeting
    case service
    /// `A012`.
    case number
    /// How many people wait before the visitor (Q4).
    case ahead
    /// What was stated of the wait (G5); nothing where none was stated.
    case wait
    /// Of the issue, in the site's local time: `2026-11-22`.
    case date
    /// `09:41`.
    case time
  }

  /// What is wrong with a template's text.
  package enum Wrong: Error, Hashable, Sendable {
    case unknownField(String)
    /// A brace without its other one.
    case loneBrace
  }

  private enum Part: Hashable {
    case text(String)
    case field(Field)
  }

  private let parts: [Part]

  /// Reads a text with its fields.
  init(_ text: String) throws(Wrong) {
    var parts: [Part] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else {
        throw .loneBrace
      }
      let name = String(rest[rest.index(after: brace)..<end])
      guard !name.contains("{") else { throw .loneBrace }
      guard let field = Field(rawValue: name) else { throw .unknownField(name) }
      parts += [.text(String(rest[..<brace])), .field(field)]
      rest = rest[rest.index(after: end)...]
    }
    self.parts = parts + [.text(String(rest))]
  }

  /// The text, each field in the words of `value`.
  func text(_ value: (Field) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .field(let field): value(field)
      }
    }.joined()
  }
}

/// A template in every language.
package struct SlipWording: Hashable, Sendable {
  private let zhHans: SlipTemplate
  private let zhHant: SlipTemplate
  private let en: SlipTemplate

  /// Reads the site's texts; where it has none in a language, that of another counts.
  package init(_ texts: Name) throws(SlipTemplate.Wrong) {
    zhHans = try SlipTemplate(texts[.simplifiedChinese])
    zhHant = try SlipTemplate(texts[.traditionalChinese])
    en = try SlipTemplate(texts[.english])
  }

  /// The text in each of `languages`, its fields in the words of `value`.
  package func texts(
    in languages: [Language], _ value: (SlipTemplate.Field, Language) -> String
  ) -> [String] {
    languages.map { language in
      let template =
        switch language {
        case .simplifiedChinese: zhHans
        case .traditionalChinese: zhHant
        case .english: en
        }
      return template.text { value($0, language) }
    }
  }
}
