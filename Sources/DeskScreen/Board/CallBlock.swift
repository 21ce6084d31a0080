import DeskAPI
import DeskBasics
import DeskDomain
import DeskText

/// The call: the newest number as large as the screen allows, where to go, and the calls before it.
struct CallBlock {
  let content: BoardContent
  let lettering: any Lettering
  let width: Int

  private var calls: [BoardCall] { content.board.nowServing }

  func block(rows: Int) -> Block {
    guard let newest = calls.first else { return idle(rows: rows) }
    let earlier = EarlierCalls(calls: Array(calls.dropFirst()), content: content, width: width)
    let large = LargeCall.fitting(
      newest, language: content.languages[0], lettering: lettering, width: width,
      rows: rows * 35 / 100)
    guard let large else {
      let lines = 1 + min(earlier.rows, max(1, rows / 4))
      return Block(minimum: 1, ideal: lines, better: [], rank: 0, gap: 2) { canvas, area in
        drawPlain(newest, on: &canvas, in: area)
        earlier.draw(on: &canvas, in: area.rows(1))
      }
    }
    // Label, number, and the earlier calls with an empty row above them.
    let shown = min(earlier.rows, max(1, rows / 12))
    let base = 1 + large.rows + (shown > 0 ? 1 + shown : 0)
    return Block(minimum: 1, ideal: base, better: [base + 1, base + 2], rank: 1, gap: 2) {
      canvas, area in
      guard area.height > large.rows else { return drawPlain(newest, on: &canvas, in: area) }
      let above = area.height > base ? 1 : 0
      let below = area.height > base + 1 ? 1 : 0
      drawLabels(newest, on: &canvas, in: area)
      large.draw(
        on: &canvas, in: area.rows(1 + above, large.rows), isFlashed: content.isFlashed)
      earlier.draw(on: &canvas, in: area.rows(2 + above + large.rows + below))
    }
  }

  /// What the number is, and the counter's name above its sign.
  private func drawLabels(_ call: BoardCall, on canvas: inout Canvas, in area: Area) {
    let name = content.line(
      call.counterName, CellStyle(.accent), width: max(area.width / 2, area.width - 24))
    let right = name.cut(to: area.width - 2)
    canvas.draw(right, in: area, .right)
    let room = area.width - right.width - 2
    // A visitor who is known is greeted by name (G4).
    let label =
      call.visitor.map { content.line($0, CellStyle(.strong), width: room) }
      ?? content.line(BoardWords.nowServing, .quiet, width: room)
    canvas.draw(label, in: area.columns(0, room))
  }

  /// Number and counter on one line, where there is no room for more.
  private func drawPlain(_ call: BoardCall, on canvas: inout Canvas, in area: Area) {
    let style = CellStyle(.accent, bold: true, reversed: content.isFlashed)
    let start = Line(Span(call.ticket, style), Span(" → ", .accent))
    let name = content.line(call.counterName, .accent, width: area.width - start.width)
    canvas.draw(Line(spans: start.spans + name.spans), in: area)
  }

  /// Nobody is called: how to get a number, or when the desk opens (Q7).
  private func idle(rows: Int) -> Block {
    let all = content.board.closed ?? BoardWords.pressButton.texts(in: content.languages)
    let isRoomForAll = all.allSatisfy { CellWidth.of($0) <= width }
    let texts = isRoomForAll ? all : [content.text(all)]
    let picture = lettering.headline(
      texts[0], width: width, dots: rows * 6 / 10,
      language: isRoomForAll ? content.languages[0] : content.language)
    let base = (picture?.rowsInHalfBlocks ?? 1) + (texts.count - 1) * 2
    let most = max(base, rows * 4 / 10)
    return Block(minimum: 1, ideal: base, better: [most], rank: 1, gap: 2) { canvas, area in
      guard area.height >= base else {
        return canvas.draw(content.line(all, .accent, width: area.width), in: area)
      }
      var place = area.rows((area.height - base) / 2)
      if let picture {
        canvas.draw(picture, .accent, in: place, .centre)
        place = place.rows(picture.rowsInHalfBlocks + 1)
      } else {
        canvas.draw(Line(texts[0], .accent), in: place, .centre)
        place = place.rows(2)
      }
      for text in texts.dropFirst() {
        canvas.draw(Line(text, .quiet), in: place, .centre)
        place = place.rows(2)
      }
    }
  }
}
