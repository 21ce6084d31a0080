import DeskAPI
import DeskBasics
import DeskDomain

/// Today's shifts: post, person, hours, and who is on duty (S1–S9).
struct ShiftBlock {
  let content: BoardContent
  let width: Int

  private var shifts: [BoardShift] { content.board.shifts }

  /// Lines of the list.
  var count: Int { shifts.count }

  var block: Block {
    let rows = Rows(count: count)
    return Block(
      minimum: 0, ideal: rows.ideal, better: rows.better,
      rank: 5, gap: 2
    ) { canvas, area in
      draw(rows, on: &canvas, in: area)
    }
  }

  /// Draws the title and as much of the list as there is room for.
  func draw(_ rows: Rows, on canvas: inout Canvas, in area: Area) {
    guard !shifts.isEmpty, area.height > 1 else { return }
    let shown = canvas.page(of: count, room: area.height - 1, turn: content.turn)
    // Of all shifts, so that the columns stand still when the pages turn.
    let columns = ShiftColumns(
      posts: shifts.map { CellWidth.of(content.text($0.post)) },
      people: shifts.map { CellWidth.of($0.person) },
      hours: shifts.map { CellWidth.of(hours($0)) },
      words: shifts.map { stateLine($0.back).width }.max() ?? 0,
      width: area.width)
    drawTitle(columns, shown: shown, on: &canvas, in: area)
    for (index, shift) in selection(shown).enumerated() {
      draw(shift, columns, on: &canvas, in: rows.place(index, in: area))
    }
  }

  /// The title, and on the right what the dots mean, or which of the shifts are shown.
  private func drawTitle(
    _ columns: ShiftColumns, shown: Range<Int>, on canvas: inout Canvas, in area: Area
  ) {
    var right = Line()
    if shown.count < count {
      right = Line("\(shown.lowerBound + 1)–\(shown.upperBound) / \(count)", .quiet)
    } else if case .dot = columns.stateShape {
      right = stateLine(nil)
    }
    canvas.draw(right, in: area, .right)
    let room = area.width - right.width - 1
    canvas.draw(
      content.line(BoardWords.today, .quiet, width: room),
      in: area.columns(0, room))
  }

  /// The shifts of a page, in their order: who is on duty comes on an earlier page than who comes
  /// later, and those before who has gone.
  private func selection(_ shown: Range<Int>) -> [BoardShift] {
    let order: [TodaysShift.Phase] = [.onDuty, .onBreak, .later, .over]
    let ranked = order.flatMap { phase in shifts.indices.filter { shifts[$0].phase == phase } }
    return ranked[shown].sorted().map { shifts[$0] }
  }

  private func draw(
    _ shift: BoardShift, _ columns: ShiftColumns, on canvas: inout Canvas, in area: Area
  ) {
    let isOn = shift.phase == .onDuty
    let style = isOn ? CellStyle(.strong) : .quiet
    canvas.draw(Line(content.text(shift.post), style), in: area.columns(0, columns.post))
    canvas.draw(Line(shift.person, style), in: area.columns(columns.personStart, columns.person))
    canvas.draw(Line(hours(shift), style), in: area.columns(columns.hoursStart, columns.hours))
    guard isOn || shift.phase == .onBreak else { return }
    let place = area.columns(area.width - columns.state, columns.state)
    switch columns.stateShape {
    case .words: canvas.draw(stateLine(shift.back), in: place)
    case .dot where isOn: canvas.draw(Line("●", CellStyle(.onDuty)), in: place)
    case .dot: canvas.draw(Line("○", .quiet), in: place)
    case .nothing: break
    }
  }

  /// What a person does who is there, or is back at a time.
  private func stateLine(_ back: String?) -> Line {
    guard let back else {
      return Line("● " + content.text(BoardWords.onDuty), CellStyle(.onDuty))
    }
    return Line("○ " + content.text(BoardWords.back(at: back)), .quiet)
  }

  private func hours(_ shift: BoardShift) -> String {
    "\(shift.from)–\(shift.to)" + (shift.crossesMidnight ? " (+1)" : "")
  }
}
