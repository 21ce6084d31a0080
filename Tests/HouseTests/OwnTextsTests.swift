import DeskCourtesy
import Testing

/// What the product says itself keeps the service standard; a new text is found by where it stands.
@Suite struct OwnTextsTests {
  /// Texts for people of the house, not for visitors: no phrase that insults, but orders and waits without a time.
  private static let forStaff: Set = [
    "DeskDomain/Text/StaffTexts.swift", "DeskDomain/Turns/TurnsTexts.swift",
    "frontdesk/Demo/DemoWords.swift", "frontdesk/Demo/DemoShow.swift",
  ]
  /// The words that the linter knows, and what it proposes; its own tests look after these.
  private static let grammar = "DeskCourtesy/"

  private static let files = HouseTests.sources.filter { file in
    !file.path.hasPrefix(grammar) && file.code.contains { $0.1.contains("Phrase(") }
  }

  @Test("G5 G6 G7 every text of ours passes the linter, wherever a phrase is written down")
  func own() {
    var texts = 0
    for file in Self.files {
      for literal in Literals(file.lines.joined(separator: "\n")).found {
        texts += 1
        let findings = CourtesyLinter.findings(in: literal.text).filter {
          $0.rule == .noForbiddenPhrase || !Self.forStaff.contains(file.path)
        }
        for finding in findings {
          Issue.record("\(file.path):\(literal.line): \(literal.text): \(finding)")
        }
      }
    }
    #expect(Self.files.count > 10 && texts > 200)
  }

  @Test func literalsAreRead() {
    let code = #"""
      let a = "one \(f("x", (2))) two"  // "no"
      let b = Phrase(zhHans: "请 \"稍\" 候", en: "")
      """#
    let found = Literals(code).found
    #expect(found.map(\.text) == ["one 12 two", "请 \"稍\" 候", ""])
    #expect(found.map(\.line) == [1, 2, 2])
  }
}
