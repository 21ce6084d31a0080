import DeskAPI
import DeskDomain

/// Who waits: in all, and for each service.
struct WaitingBlock {
  let content: BoardContent

  private var queues: [BoardQueue] { content.board.waiting }

  /// Lines of the list; a single service waits as many as all.
  var count: Int { queues.count > 1 ? queues.count : 0 }

  var block: Block {
    let rows = Rows(count: count)
    return Block(
      minimum: 1, ideal: max(1, rows.ideal), better: rows.better, rank: 3, gap: 2
    ) { canvas, area in
      draw(rows, on: &canvas, in: area)
    }
  }

  /// Cells that show the services in the larger language.
  var narrowest: Int {
    let names = queues.map { CellWidth.of($0.serviceName.first ?? "") }
    return (names.max() ?? 0) + 10
  }

  /// Draws title and total, and as much of the list as there is room for.
  func draw(_ rows: Rows, on canvas: inout Canvas, in area: Area) {
    let total = queues.reduce(0) { $0 + $1.waiting }
    draw(
      content.words(BoardWords.waiting), .quiet,
      Line(BoardWords.people(total, content.language), .strong), on: &canvas, in: area)
    guard count > 0 else { return }
    // Where not all fit, those that somebody waits for.
    let room = area.height - 1
    let shown = queues.count <= room ? queues : queues.filter { $0.waiting > 0 }
    for (index, queue) in shown.prefix(room).enumerated() {
      let style = queue.waiting > 0 ? CellStyle(.strong) : .quiet
      draw(
        queue.serviceName, CellStyle(.strong),
        Line(BoardWords.people(queue.waiting, content.language), style), on: &canvas,
        in: rows.place(index, in: area))
    }
  }

  private func draw(
    _ texts: [String], _ style: CellStyle, _ count: Line, on canvas: inout Canvas, in area: Area
  ) {
    let room = area.width - count.width - 2
    canvas.draw(.inLanguages(texts, first: style, width: room), in: area.columns(0, room))
    canvas.draw(count, in: area, .right)
  }
}
