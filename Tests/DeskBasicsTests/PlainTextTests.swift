import DeskTesting
import Testing

@testable import DeskBasics

@Suite("Text at the door (bad input)")
struct PlainTextTests {
  // Not as arguments: the test's log would print them raw.
  private static let hostile: [(raw: String, clean: String)] = [
    ("\u{1B}[31mA012\u{1B}[0m", "[31mA012[0m"),
    ("王\u{9B}2J先生", "王2J先生"),
    ("abc\u{202E}def\u{2069}", "abcdef"),
    ("\u{FEFF}早\u{200B}上\u{200D}好\u{FE0F}", "早上好"),
    ("\u{E0041}tag\u{E007F}", "tag"),
    ("\u{E000}private\u{F0000}\u{378}", "private"),
    ("a\u{3164}b\u{FFA0}c\u{2800}d\u{115F}e", "abcde"),
    ("a\u{7F}\u{0}b", "ab"),
    ("  one\r\n\ttwo \u{2028}three  ", "one two three"),
    ("王\u{3000}\u{A0}小明", "王 小明"),
  ]

  @Test("an escape, a direction override or a hidden character does not get in; lines become one")
  func strips() {
    for (raw, clean) in Self.hostile {
      #expect(PlainText(raw)?.string == clean, "\(raw.debugDescription)")
    }
  }

  @Test("nothing visible is no text")
  func nothing() {
    for raw in ["", " \n\t", "\u{200B}\u{2800}", "\u{301}"] {
      #expect(PlainText(raw) == nil, "\(raw.debugDescription)")
    }
  }

  @Test("letters are composed and carry at most two marks")
  func marks() throws {
    #expect(PlainText("e\u{301}")?.string.unicodeScalars.count == 1)
    let zalgo = try #require(PlainText("o" + String(repeating: "\u{335}", count: 40) + "k"))
    #expect(zalgo.string.unicodeScalars.count == 4)
    #expect(PlainText("\u{301}a \u{301}b")?.string == "a b")
  }

  @Test("a text has a limit")
  func limit() throws {
    let text = try #require(PlainText(String(repeating: "早", count: 100_000)))
    #expect(text.string.unicodeScalars.count == PlainText.limit)
  }

  @Test(
    "ordinary names pass unchanged",
    arguments: [
      "云顶壹号销售中心", "歐陽淑芬", "O’Neil-Šťastný", "08:10–17:30 (+1)", "Ｎｏ．１", "한국어", "東京タワー", "𠮷野家",
      "停水通知：不便之处，敬请谅解", "ภาษาไทย", "नमस्ते", "50 % — “quoted” …",
    ])
  func keeps(text: String) {
    #expect(PlainText(text)?.string == text)
  }

  @Test("no byte of 20,000 hostile lines acts as a control")
  func hostileLines() {
    var hostile = HostileText(seed: 1)
    for _ in 0..<20_000 {
      let raw = hostile.line()
      let clean = Sanitiser.clean(raw)
      let bad = clean.unicodeScalars.first { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
          .paragraphSeparator:
          true
        default: scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}"
        }
      }
      #expect(bad == nil, "\(raw.debugDescription)")
      #expect(!clean.contains("  ") && clean.first != " " && clean.last != " ")
      #expect(Sanitiser.clean(clean) == clean, "settled at once: \(raw.debugDescription)")
    }
  }
}
