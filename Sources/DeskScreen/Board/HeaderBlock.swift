import DeskAPI
import DeskBasics
import DeskText
import Foundation

/// The head of the board: site, day and time, and the greeting (G1–G3).
struct HeaderBlock {
  let content: BoardContent
  let lettering: any Lettering
  let width: Int

  func block(rows: Int) -> Block {
    let large = largeGreeting(rows: rows)
    let ideal = large.map { $0.picture.rowsInHalfBlocks + 2 + ($0.below.isEmpty ? 0 : 2) }
    return Block(
      minimum: 1, ideal: ideal ?? idealRows, better: [], rank: 2, gap: 0
    ) { canvas, area in
      if let large, let ideal, area.height >= ideal {
        drawTop(on: &canvas, in: area)
        large.draw(on: &canvas, in: area)
      } else if area.height == 1 {
        drawTight(on: &canvas, in: area)
      } else {
        drawPlain(on: &canvas, in: area)
      }
    }
  }

  /// Site and time on one row, the greeting below in as many as its languages need.
  private var idealRows: Int {
    1 + (isOnOneLine ? 1 : content.board.greeting.count)
  }

  private var isOnOneLine: Bool {
    let joined = content.board.greeting.joined(separator: Self.gap)
    return CellWidth.of(joined) <= width
  }

  private static let gap = "   "

  private func largeGreeting(rows: Int) -> LargeGreeting? {
    guard rows >= 45 else { return nil }
    return LargeGreeting(content, lettering, width: width, dots: rows / 3)
  }

  private func drawPlain(on canvas: inout Canvas, in area: Area) {
    drawTop(on: &canvas, in: area)
    let texts = content.board.greeting
    guard !isOnOneLine, area.height > texts.count else {
      let line = content.line(texts, .strong, gap: Self.gap, width: area.width)
      return canvas.draw(line, in: area.rows(1))
    }
    for (index, text) in texts.enumerated() {
      canvas.draw(Line(text, index == 0 ? .strong : .quiet), in: area.rows(1 + index))
    }
  }

  /// Site on the left; day and time on the right.
  private func drawTop(on canvas: inout Canvas, in area: Area) {
    let right = timeLine(width: area.width)
    canvas.draw(right, in: area, .right)
    canvas.draw(
      Line(content.board.site, .quiet), in: area.columns(0, area.width - right.width - 2))
  }

  /// Greeting and time on the only row there is.
  private func drawTight(on canvas: inout Canvas, in area: Area) {
    let time = content.asOf.map { Line(asOfText($0, [content.language]), Self.late) }
    let right = time ?? Line(content.time ?? "", .strong)
    guard right.width + 5 <= area.width else {
      let time = content.asOf.map { content.clock.time($0) } ?? content.time
      canvas.draw(Line(time ?? "", .strong), in: area)
      return
    }
    canvas.draw(right, in: area, .right)
    canvas.draw(
      Line(content.text(content.board.greeting), .strong),
      in: area.columns(0, area.width - right.width - 1))
  }

  private static let late = CellStyle(.alert, bold: true, reversed: true)

  /// The time, the day where there is room for it, and since when the board is not up to date.
  private func timeLine(width: Int) -> Line {
    let time = Span(content.time ?? "", .strong)
    if let asOf = content.asOf {
      let texts = [content.languages, [content.language]].map { asOfText(asOf, $0) }
      let text = texts.first { CellWidth.of($0) + 8 <= width * 2 / 3 } ?? texts[1]
      return Line(Span(text, Self.late), Span("  ", .quiet), time)
    }
    let days = content.languages.compactMap { content.day($0) }
    let options = [days.joined(separator: "  "), content.day(content.language) ?? ""]
    let site = CellWidth.of(content.board.site)
    let day = options.first { CellWidth.of($0) + site + 12 <= width }
    return day.map { Line(Span($0 + "   ", .quiet), time) } ?? Line(time)
  }

  private func asOfText(_ asOf: Date, _ languages: [Language]) -> String {
    let words = BoardWords.asOf.texts(in: languages).joined(separator: " · ")
    return " \(words) \(content.clock.time(asOf)) "
  }
}
