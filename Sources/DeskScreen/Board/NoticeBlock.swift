import DeskAPI
import DeskDomain

/// Notices for everybody, each in the site's languages (N1, N2).
struct NoticeBlock {
  let content: BoardContent
  let width: Int

  private static let mark = "● "
  /// Lines of one notice in one language.
  private static let longest = 2

  func block(rows: Int) -> Block {
    let all = lines(limit: .max).count
    let ideal = min(all, max(1, rows / 6))
    return Block(
      minimum: all > 0 ? 1 : 0, ideal: ideal, better: [all], rank: 4, gap: 2
    ) { canvas, area in
      for (index, line) in lines(limit: area.height).enumerated() {
        canvas.draw(line, in: area.rows(index, 1))
      }
    }
  }

  /// The notices on at most `limit` lines; one that does not fit ends in an ellipsis.
  private func lines(limit: Int) -> [Line] {
    var lines: [Line] = []
    for texts in content.board.notices where lines.count < limit {
      lines += self.lines(of: texts, limit: limit - lines.count)
    }
    return lines
  }

  /// A notice stands on one line where all its languages fit there, else on lines of its own.
  private func lines(of texts: [String], limit: Int) -> [Line] {
    let style = CellStyle(.notice)
    let room = width - CellWidth.of(Self.mark)
    let whole = Line.inLanguages(texts, first: style, gap: "   ", width: room)
    if whole.spans.count == texts.count, whole.width <= room {
      var line = Line(Self.mark, style)
      line.spans += whole.spans
      return [line]
    }
    var lines: [Line] = []
    for (index, text) in texts.enumerated() {
      let most = min(Self.longest, limit - lines.count)
      for part in Wrapping.lines(of: text, width: room, limit: most) {
        let lead = lines.isEmpty ? Self.mark : "  "
        lines.append(Line(Span(lead, style), Span(part, index == 0 ? style : .quiet)))
      }
    }
    return lines
  }
}
