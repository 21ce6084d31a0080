import DeskAPI
import DeskDomain

/// The calls before the newest one, in columns.
struct EarlierCalls {
  let calls: [BoardCall]
  let content: BoardContent
  let width: Int

  private static let gap = 4

  private var lines: [Line] {
    calls.map { call in
      Line(
        Span(call.ticket, .strong), Span(" → \(content.text(call.counterName))", .quiet))
    }
  }

  private var columns: Int {
    let widest = min(lines.map(\.width).max() ?? 1, width)
    return max(1, (width + Self.gap) / (widest + Self.gap))
  }

  /// Rows that show them all.
  var rows: Int { (calls.count + columns - 1) / columns }

  /// Draws as many as there are rows for, the newest first, the others in turn.
  func draw(on canvas: inout Canvas, in area: Area) {
    let columns = columns
    let shown = canvas.page(of: calls.count, room: columns * area.height, turn: content.turn)
    let lines = lines[shown]
    let cell = (area.width + Self.gap) / columns
    for (index, line) in lines.enumerated() {
      let place = area.rows(index / columns, 1).columns(index % columns * cell, cell - Self.gap)
      canvas.draw(line, in: place)
    }
  }
}
