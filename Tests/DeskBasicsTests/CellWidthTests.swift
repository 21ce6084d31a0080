import DeskTesting
import Testing

@testable import DeskBasics

@Suite("Widths in cells (Text is measured in cells)")
struct CellWidthTests {
  @Test(
    "widths are the terminal's",
    arguments: [
      ("A012", 4), ("早上好，", 8), ("é", 1), ("e\u{301}", 1), ("Ａ", 2), ("ｱ", 1), ("한", 2), ("ᄒ", 2),
      ("😀", 2), ("→…—“”·●", 7), ("▀▄█─", 4), ("𠮷", 2), ("ก็", 1), ("\u{20000}\u{3FFFD}", 4), ("", 0),
    ])
  func widths(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test("marks belong to the letter before them")
  func glyphs() {
    let glyphs = CellWidth.glyphs(of: "早x\u{336}\u{20DD}号")
    #expect(glyphs.map(\.text) == ["早", "x\u{336}\u{20DD}", "号"])
    #expect(glyphs.map(\.width) == [2, 1, 2])
  }

  @Test(
    "a text too long ends in an ellipsis, never in half a character",
    arguments: [
      ("早上好", 6, "早上好"), ("早上好", 5, "早上…"), ("早上好", 4, "早…"), ("早上好", 2, "…"),
      ("早上好", 1, "…"), ("早上好", 0, ""), ("Now serving", 5, "Now…"), ("", 0, ""),
    ])
  func cuts(text: String, cells: Int, result: String) {
    #expect(CellWidth.cut(text, to: cells) == result)
  }

  @Test("20,000 hostile lines fit where they are cut to")
  func hostileLines() {
    var hostile = HostileText(seed: 2)
    for index in 0..<20_000 {
      let clean = Sanitiser.clean(hostile.line())
      let cells = index % 41
      let cut = CellWidth.cut(clean, to: cells)
      let glyphs = CellWidth.glyphs(of: cut)
      #expect(CellWidth.of(cut) <= cells)
      #expect(glyphs.reduce(0) { $0 + $1.width } == CellWidth.of(cut))
      #expect(glyphs.map(\.text).joined() == cut)
      #expect(glyphs.allSatisfy { $0.text.unicodeScalars.count <= 3 })
    }
  }
}
