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
    let all = groups(room: .max)
    let count = all.reduce(0) { $0 + $1.count }
    // A notice is read in one piece, where that leaves the other blocks enough.
    let tallest = min(all.map(\.count).max() ?? 0, rows / 3)
    let ideal = min(count, max(1, rows / 6, tallest))
    return Block(
      minimum: all.isEmpty ? 0 : 1, ideal: ideal, better: [count], rank: 4, gap: 2
    ) { canvas, area in
      let all = groups(room: area.height)
      let shown = canvas.page(of: all.map(\.count), room: area.height, turn: content.turn)
      for (index, line) in all.flatMap(\.self)[shown].enumerated() {
        canvas.draw(line, in: area.rows(index, 1))
      }
    }
  }

  /// The lines of each notice, and of each text that was cut elsewhere; of one that is higher than `room`, the lines of
  /// its parts.
  private func groups(room: Int) -> [[Line]] {
    content.board.notices.flatMap { texts -> [[Line]] in
      let whole = lines(of: texts, .notice)
      guard whole.count > room else { return [whole] }
      return Wrapping.parts(of: content.text(texts)) { lines(of: [$0], .notice).count <= room }
        .map { lines(of: [$0], .notice) }
    } + leftOver.map { lines(of: [$0], .strong) }
  }

  /// A notice stands on one line where all its languages fit there; else the one whose turn it is takes as many as it
  /// needs.
  private func lines(of texts: [String], _ ink: Ink) -> [Line] {
    let style = CellStyle(ink)
    let mark = width > 8 ? Self.mark : ""
    let room = width - CellWidth.of(mark)
    let whole = content.line(texts, style, gap: "   ", width: room)
    guard whole.width > room else { return [Line(spans: [Span(mark, style)] + whole.spans)] }
    return Wrapping.lines(
      of: texts.count == 1 ? texts[0] : content.text(texts), width: room, limit: .max
    ).enumerated()
      .map { index, part in
        let lead = index == 0 ? mark : String(repeating: " ", count: CellWidth.of(mark))
        return Line(Span(lead, style), Span(part, style))
      }
  }
}
