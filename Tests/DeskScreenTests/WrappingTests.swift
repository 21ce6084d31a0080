import Testing

@testable import DeskBasics
@testable import DeskScreen

@Suite("Lines")
struct WrappingTests {
  @Test("words stay whole, Chinese breaks anywhere but before a closing mark")
  func breaks() {
    #expect(Wrapping.lines(of: "one two three", width: 8, limit: 3) == ["one two", "three"])
    #expect(Wrapping.lines(of: "早上好，欢迎", width: 6, limit: 3) == ["早上", "好，欢", "迎"])
    #expect(Wrapping.lines(of: "impassable", width: 6, limit: 5) == ["impass", "able"])
    #expect(Wrapping.lines(of: "one two three", width: 8, limit: 1) == ["one two…"])
    #expect(Wrapping.lines(of: "早", width: 1, limit: 2) == ["早"])
  }

  @Test("no random text makes a line too wide")
  func widths() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<2000 {
      let text = Sanitiser.clean(Words.scrap(using: &random) + Words.scrap(using: &random))
      let width = Int.random(in: 2...20, using: &random)
      let lines = Wrapping.lines(of: text, width: width, limit: 3)
      #expect(lines.count <= 3)
      #expect(lines.allSatisfy { CellWidth.of($0) <= width })
    }
  }

  @Test("a line of several styles is cut with one ellipsis")
  func cut() {
    let line = Line(Span("早上好", .strong), Span("  Good morning", .quiet))
    let cut = (0...20).map { line.cut(to: $0).spans.map(\.text).joined() }
    #expect(cut[20] == "早上好  Good morning")
    #expect(cut[10] == "早上好  G…")
    #expect(cut[6] == "早上…")
    #expect(cut[0] == "")
    #expect(cut.enumerated().allSatisfy { CellWidth.of($1) <= $0 })
  }
}
