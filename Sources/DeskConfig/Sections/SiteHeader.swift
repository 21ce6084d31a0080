import DeskBasics
import Foundation

/// The section `site`: who, in which languages, in which time zone.
struct SiteHeader {
  let name: Name
  let languages: [Language]
  let timeZone: String

  init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["name", "languages", "time_zone"]) else { return nil }
    let name = fields.required("name", example: "Sales Center").flatMap { Name($0) }
    let languages = fields.required("languages", example: "[zh-Hans, en]")
      .flatMap { $0.languages("the first is the larger one on the board") }
    let timeZone = fields.required("time_zone", example: "Asia/Shanghai")
      .flatMap { $0.timeZone() }
    guard let name, let languages, let timeZone else { return nil }
    self.name = name
    self.languages = languages
    self.timeZone = timeZone
  }
}

extension Cursor {
  /// One or two languages (G8); `order` says what comes of it.
  func languages(_ order: String) -> [Language]? {
    guard let items = list(of: "one or two languages") else { return nil }
    var uses = FirstUses<Language>("name each language once") { "\($0.rawValue) stands already" }
    var languages: [Language] = []
    for item in items {
      guard let language = item.language() else { continue }
      uses.check(language, at: item)
      languages.append(language)
    }
    guard (1...2).contains(items.count) else {
      return refuse(
        "must be one or two languages, not \(items.count)", order)
    }
    return languages.count == items.count ? languages : nil
  }

  /// A language by its tag.
  private func language() -> Language? {
    let tags = Language.allCases.map(\.rawValue)
    guard let text = text(alternatives(tags)) else { return nil }
    return Language(rawValue: text) ?? refuse(unknownLanguage(text), languageMeant(by: text))
  }

  /// The name of a zone that this system knows the rules of.
  fileprivate func timeZone() -> String? {
    guard let name = text("the name of a time zone") else { return nil }
    // Abbreviations are refused: CST is China's and America's, and Foundation takes America's.
    let isNamed = name.contains("/") || name == "UTC"
    if isNamed && TimeZone(identifier: name) != nil { return name }
    let chinese = ["asia/beijing", "beijing", "china", "prc", "cst", "gmt+8", "utc+8", "+08:00"]
    let meant =
      chinese.contains(name.lowercased())
      ? "Asia/Shanghai" : Nearest.word(to: name, in: TimeZone.knownTimeZoneIdentifiers)
    return refuse(
      "\(quoted(name)) is not the name of a time zone",
      meant.map { "did you mean \"\($0)\"?" } ?? "write for example Asia/Shanghai")
  }
}

/// What to say of a tag that is no language of the product.
func unknownLanguage(_ tag: String) -> String {
  "\(quoted(tag)) is not a language of this product"
}

/// The language that was probably meant.
func languageMeant(by tag: String) -> String {
  let tags = Language.allCases.map(\.rawValue)
  let others = [
    "zh": "zh-Hans", "zh-cn": "zh-Hans", "cn": "zh-Hans", "zh-sg": "zh-Hans", "chs": "zh-Hans",
    "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "tw": "zh-Hant", "cht": "zh-Hant",
    "en-us": "en", "en-gb": "en", "eng": "en", "english": "en",
  ]
  let folded = tag.lowercased().replacing("_", with: "-")
  guard let meant = others[folded] ?? Nearest.word(to: tag, in: tags) else {
    return "there are \(alternatives(tags))"
  }
  return "did you mean \"\(meant)\"?"
}
