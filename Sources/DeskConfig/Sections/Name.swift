import DeskBasics
import DeskCourtesy

extension Name {
  /// Reads `Sales Center` or `{zh-Hans: 销售中心, en: Sales Center}`.
  ///
  /// What visitors see is held to `rules` of what they may be told: all of them, unless it is a person's name, or staff's.
  init?(_ cursor: Cursor, heldTo rules: [CourtesyRule] = CourtesyRule.allCases) {
    func plain(_ cursor: Cursor, _ what: String, _ language: Language?) -> PlainText? {
      cursor.visitorsText(what, in: language, heldTo: rules)
    }
    guard cursor.isMapping else {
      guard let text = plain(cursor, "a name, or one a language", nil) else { return nil }
      self.init(text)
      return
    }
    guard let fields = cursor.entries(of: "a name a language") else { return nil }
    var texts: [Language: PlainText] = [:]
    for tag in fields.names {
      guard let language = Language(rawValue: tag) else {
        fields.refuse(tag, unknownLanguage(tag), languageMeant(by: tag))
        continue
      }
      texts[language] = fields.required(tag, example: "Sales Center")
        .flatMap { plain($0, "a name", language) }
    }
    guard texts.count == fields.names.count else { return nil }
    guard let name = Name(texts) else {
      cursor.report("has no name in it", "write one, as in {en: Sales Center}")
      return nil
    }
    self = name
  }
}

/// Tells where a service, counter, consultant or post has a name that another one has too.
struct NameUses {
  private var lines: [String: Int] = [:]

  /// Tells an error at `cursor`, where `name` stands.
  mutating func check(_ name: Name, at cursor: Cursor) {
    for language in Language.allCases {
      let key = "\(language.rawValue) \(name[language])"
      if let line = lines[key] {
        cursor.report(
          "\(quoted(name[language])) is already the name that begins in line \(line)",
          "people must be able to tell them apart")
        return
      }
    }
    for language in Language.allCases {
      lines["\(language.rawValue) \(name[language])"] = cursor.position.line
    }
  }
}
