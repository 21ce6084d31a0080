import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskScreen

@Suite("Redrawing only what changed")
struct FrameDiffTests {
  private let layout = BoardLayout(lettering: EngineLettering())

  /// Where the terminal does not show the frame, in words.
  private func differences(_ terminal: TinyTerminal, _ frame: Frame) -> [String] {
    var found = terminal.unknown
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let (cell, spot) = (frame[column, row], terminal[column, row])
        let isBlank = spot.text == " " && cell == .blank && !spot.style.isReversed
        if !isBlank, spot.text != cell.glyph?.text || spot.style != cell.style {
          found.append("\(column),\(row): \(cell) shown as \(spot)")
        }
      }
    }
    return Array(found.prefix(5))
  }

  @Test("after any change of the board the terminal shows the frame", arguments: [1, 2, 3])
  func randomBoards(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let sizes = try ["80x24", "40x12", "100x31"].map { try #require(ScreenSize($0)) }
    for size in sizes {
      var terminal = TinyTerminal(size)
      var shown: Frame?
      for _ in 0..<25 {
        let next = layout.frame(
          SampleBoards.random(&random), size: size, now: SampleBoards.now,
          asOf: Bool.random(using: &random) ? SampleBoards.now : nil)
        terminal.take(FrameDiff.bytes(from: shown, to: next, synchronized: true))
        try #require(differences(terminal, next) == [])
        shown = next
      }
    }
  }

  @Test("wide glyphs that shift by one cell leave no halves behind")
  func halves() throws {
    let size = ScreenSize(columns: 12, rows: 2)
    var random = SeededRandom(seed: 9)
    var terminal = TinyTerminal(size)
    var shown: Frame?
    for _ in 0..<2000 {
      var next = shown ?? Frame(size)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let text = ["早", "a", " ", "é", "😀", "e\u{336}"].randomElement(using: &random) ?? ""
        let glyph = try #require(CellWidth.glyphs(of: text).first)
        let style = CellStyle(
          Ink.allCases.randomElement(using: &random) ?? .strong, bold: Bool.random(using: &random),
          reversed: Bool.random(using: &random))
        next.put(
          glyph, style, column: Int.random(in: -1...12, using: &random),
          row: Int.random(in: 0...1, using: &random))
      }
      terminal.take(FrameDiff.bytes(from: shown, to: next, synchronized: false))
      try #require(differences(terminal, next) == [])
      shown = next
    }
  }

  @Test("a terminal that draws an emoji narrow shows everything else in its place")
  func disagreement() throws {
    let size = ScreenSize(columns: 40, rows: 1)
    var terminal = TinyTerminal(size) { $0.text == "😀" ? 1 : $0.width }
    var frame = Frame(size)
    var column = 0
    for glyph in CellWidth.glyphs(of: "王😀小姐 a😀b") {
      frame.put(glyph, .strong, column: column, row: 0)
      column += glyph.width
    }
    terminal.take(FrameDiff.bytes(from: nil, to: frame, synchronized: false))
    #expect(terminal[0, 0].text == "王" && terminal[4, 0].text == "小")
    #expect(terminal[9, 0].text == "a" && terminal[12, 0].text == "b")
    #expect(terminal.unknown == [])
  }

  @Test("nothing changed, nothing written")
  func unchanged() {
    let frame = layout.frame(
      SampleBoards.busy([.english]), size: ScreenSize(columns: 160, rows: 45),
      now: SampleBoards.now)
    #expect(FrameDiff.bytes(from: frame, to: frame, synchronized: true).isEmpty)
  }

  @Test("a clock minute costs a few bytes, a new number under a kilobyte")
  func costs() {
    let size = ScreenSize(columns: 160, rows: 45)
    var board = SampleBoards.busy([.simplifiedChinese, .english])
    let before = layout.frame(board, size: size, now: SampleBoards.now)
    let minute = layout.frame(board, size: size, now: SampleBoards.now + 60)
    #expect(FrameDiff.bytes(from: before, to: minute, synchronized: false).count < 30)
    board.nowServing[0].ticket = "A013"
    let call = layout.frame(board, size: size, now: SampleBoards.now)
    #expect(FrameDiff.bytes(from: before, to: call, synchronized: false).count < 1000)
  }

  @Test("another size is drawn anew")
  func resized() throws {
    let board = SampleBoards.busy([.english])
    let small = layout.frame(board, size: ScreenSize(columns: 80, rows: 24), now: SampleBoards.now)
    let size = ScreenSize(columns: 81, rows: 24)
    let large = layout.frame(board, size: size, now: SampleBoards.now)
    var terminal = TinyTerminal(size)
    terminal.take(FrameDiff.bytes(from: small, to: large, synchronized: true))
    #expect(differences(terminal, large) == [])
  }
}
