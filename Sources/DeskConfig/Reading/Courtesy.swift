import DeskBasics
import DeskCourtesy

extension Cursor {
  /// A text that board or slip shows: it may hold nothing that visitors should not read (G5, G6, G7).
  ///
  /// `language` is nil where the text stands for every language.
  func visitorsText(
    _ what: String, in language: Language? = nil,
    heldTo rules: [CourtesyRule] = CourtesyRule.allCases
  ) -> PlainText? {
    guard let text = plainText(what) else { return nil }
    for finding in CourtesyLinter.findings(in: text.string, language: language)
    where rules.contains(finding.rule) {
      report(
        "\(quoted(finding.words)) breaks \(finding.rule.rawValue), \(finding.rule.meaning.en)",
        "say for example \"\(finding.proposal)\"")
    }
    return text
  }
}

extension [CourtesyRule] {
  /// A name is no request: somebody may be called 安静, or Mr Wait.
  static let ofPersons: [CourtesyRule] = [.noForbiddenPhrase]
}
