import DeskAPI
import DeskBasics

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
    let names = queues.map { CellWidth.of(content.text($0.serviceName)) }
    return (names.max() ?? 0) + 10
  }

  /// Draws title and total, and as much of the list as there is room for.
  func draw(_ rows: Rows, on canvas: inout Canvas, in area: Area) {
    let total = queues.reduce(0) { $0 + $1.waiting }
    let single = count == 0 ? queues.first : nil
    let tally = tally(total, .strong, wait: single?.wait, in: area)
    let room = area.width - tally.width - 2
    draw(content.line(BoardWords.waiting, .quiet, width: room), tally, on: &canvas, in: area)
    if let single { leave(single, shown: tally, on: &canvas) }
    guard count > 0 else { return }
    let shown = canvas.page(of: queues.count, room: area.height - 1, turn: content.turn)
    for (index, queue) in queues[shown].enumerated() {
      let style = queue.waiting > 0 ? CellStyle(.strong) : .quiet
      let tally = self.tally(queue.waiting, style, wait: queue.wait, in: area)
      draw(
        Line(content.text(queue.serviceName), CellStyle(.strong)), tally, on: &canvas,
        in: rows.place(index, in: area))
      leave(queue, shown: tally, on: &canvas)
    }
  }

  /// How many wait, and before it how long that takes (G5) where there is room for it.
  private func tally(
    _ people: Int, _ style: CellStyle, wait: [String]?, in area: Area
  ) -> Line {
    let count = Line(BoardWords.people(people, content.language), style)
    guard let wait else { return count }
    var line = Line(content.text(wait) + "   ", .quiet)
    line.spans += count.spans
    return line.width + narrowest - 8 <= area.width ? line : count
  }

  /// A wait that has no room beside its service is stated below, with the service's name.
  private func leave(_ queue: BoardQueue, shown: Line, on canvas: inout Canvas) {
    guard let wait = queue.wait, shown.spans.count == 1 else { return }
    let gap = content.language == .english ? ": " : "："
    canvas.leave(content.text(queue.serviceName) + gap + content.text(wait))
  }

  private func draw(_ name: Line, _ tally: Line, on canvas: inout Canvas, in area: Area) {
    canvas.draw(name, in: area.columns(0, area.width - tally.width - 2))
    canvas.draw(tally, in: area, .right)
  }
}
