import DeskAPI
import DeskBasics

/// Notices for everybody, each in the site's languages (N1, N2), and what was too long for its place.
struct NoticeBlock {
  let content: BoardContent
  let width: Int
  /// Texts that were cut elsewhere.
  var leftOver: [String] = []

  private static let mark = "● "

  func block(rows: Int) -> Block {
    let all = lines
    let ideal = min(all.count, max(1, rows / 6))
    return Block(
      minimum: all.isEmpty ? 0 : 1, ideal: ideal, better: [all.count], rank: 4, gap: 2
    ) { canvas, area in
      let shown = canvas.page(of: all.count, room: area.height, turn: content.turn)
      for (index, line) in all[shown].enumerated() {
        canvas.draw(line, in: area.rows(index, 1))
      }
    }
  }

  private var lines: [Line] {
    content.board.notices.flatMap { lines(of: $0, .notice) }
      + leftOver.flatMap { lines(of: [$0], .strong) }
  }

  /// A notice stands on one line where all its languages fit there, else on as many as it needs.
  private func lines(of texts: [String], _ ink: Ink) -> [Line] {
    let style = CellStyle(ink)
    let mark = width > 8 ? Self.mark : ""
    let room = width - CellWidth.of(mark)
    let whole = Line.inLanguages(texts, first: style, gap: "   ", width: room)
    if whole.spans.count == texts.count, whole.width <= room {
      var line = Line(mark, style)
      line.spans += whole.spans
      return [line]
    }
    var lines: [Line] = []
    for (index, text) in texts.enumerated() {
      for part in Wrapping.lines(of: text, width: room, limit: .max) {
        let lead = lines.isEmpty ? mark : String(repeating: " ", count: CellWidth.of(mark))
        lines.append(Line(Span(lead, style), Span(part, index == 0 ? style : .quiet)))
      }
    }
    return lines
  }
}
