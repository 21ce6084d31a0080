import Testing

@testable import DeskBasics
@testable import DeskScreen

@Suite("Cells")
struct FrameTests {
  @Test("a wide glyph overwritten in part loses the rest")
  func halves() {
    var frame = Frame(ScreenSize(columns: 6, rows: 1))
    frame.put(CellGlyph(text: "早", width: 2), .strong, column: 1, row: 0)
    frame.put(CellGlyph(text: "x", width: 1), .strong, column: 2, row: 0)
    #expect(frame.lines == ["  x"])
    frame.put(CellGlyph(text: "早", width: 2), .strong, column: 1, row: 0)
    frame.put(CellGlyph(text: "上", width: 2), .strong, column: 2, row: 0)
    #expect(frame.lines == ["  上"])
    frame.put(CellGlyph(text: "y", width: 1), .strong, column: 2, row: 0)
    #expect(frame.lines == ["  y"])
  }

  @Test("nothing is drawn outside, and no half of a glyph at the edge")
  func edges() {
    var frame = Frame(ScreenSize(columns: 3, rows: 1))
    for (column, row) in [(2, 0), (-1, 0), (0, 1), (0, -1), (3, 0)] {
      frame.put(CellGlyph(text: "早", width: 2), .strong, column: column, row: row)
    }
    #expect(frame == Frame(frame.size))
  }

  @Test(
    "a size is read as COLSxROWS within limits",
    arguments: [
      ("80x24", true), ("1000x500", true), ("0x24", false), ("80", false), ("80x24x1", false),
      ("axb", false), ("1001x24", false), ("-80x24", false),
    ])
  func sizes(text: String, isGood: Bool) {
    #expect((ScreenSize(text) != nil) == isGood)
  }
}
