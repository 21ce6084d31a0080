import DeskBasics
import DeskText
import Testing

@testable import DeskScreen

@Suite("A frame as a picture")
struct FramePictureTests {
  @Test("octants and half blocks are squares in their colour")
  func blocks() {
    var frame = Frame(ScreenSize(columns: 3, rows: 1))
    frame.put(CellGlyph(text: "\u{2801}", width: 1), CellStyle(.accent), column: 0, row: 0)
    frame.put(CellGlyph(text: "▄", width: 1), CellStyle(.notice), column: 1, row: 0)
    var expected = ColourPicture(width: 24, height: 16)
    expected.fill(Box(x: 0, y: 0, width: 4, height: 4), Ink.accent.colour)
    expected.fill(Box(x: 8, y: 8, width: 8, height: 8), Ink.notice.colour)
    #expect(FramePicture().picture(frame, scale: 8) == expected)
  }

  @Test("letters leave ink in their cells and nowhere else")
  func letters() {
    var frame = Frame(ScreenSize(columns: 4, rows: 1))
    frame.put(CellGlyph(text: "早", width: 2), CellStyle(.strong), column: 1, row: 0)
    let picture = FramePicture().picture(frame, scale: 16)
    var cleared = picture
    cleared.fill(
      Box(x: 16, y: 0, width: 32, height: 32), ColourPicture.Colour(red: 0, green: 0, blue: 0))
    #expect(cleared == ColourPicture(width: 64, height: 32) && cleared != picture)
  }

  @Test("a page turns through everything and comes back", arguments: DisplayMode.allCases)
  func modes(mode: DisplayMode) throws {
    let board = SampleBoard.board([.simplifiedChinese, .english], at: SampleBoard.morning)
    let size = try #require(ScreenSize("160x45"))
    let painter = BoardPainter(mode: mode)
    func frame(_ turn: Int) -> (frame: Frame, pages: Int) {
      painter.frame(board, size: size, at: BoardMoment(now: SampleBoard.morning, turn: turn))
    }
    let (first, pages) = frame(0)
    #expect(frame(pages).frame == first && frame(-pages).frame == first)
    #expect(pages > 1)
    #expect(Set((0..<pages).map { frame($0).frame }).count > pages / 3)
  }
}
