import DeskAPI
import DeskBasics
import Foundation

/// Lays a board out on a screen of any size: pure, the same input gives the same frame.
struct BoardLayout {
  /// From this width on, who waits and who works stand side by side.
  private static let twoColumns = 72

  private let lettering: any Lettering

  init(lettering: any Lettering) {
    self.lettering = lettering
  }

  /// The board at `now`.
  ///
  /// - Parameters:
  ///   - board: What stands on it.
  ///   - size: The screen's.
  ///   - now: The wall clock.
  ///   - asOf: Since when nothing was heard of the desk, shown as "as of HH:MM"; nil: it is heard.
  /// - Returns: All cells of the screen.
  func frame(
    _ board: BoardSnapshot, size: ScreenSize, now: Date, asOf: Date? = nil
  ) -> Frame {
    canvas(board, size: size, now: now, asOf: asOf).frame
  }

  /// The screen before the first board has come.
  func connecting(size: ScreenSize, languages: [Language]) -> Frame {
    var canvas = Canvas(size)
    let texts = BoardWords.connecting.texts(in: languages)
    let area = Area(size).rows((size.rows - texts.count) / 2)
    for (index, text) in texts.enumerated() {
      canvas.draw(Line(text, .quiet), in: area.rows(index), .centre)
    }
    return canvas.frame
  }

  /// The board at `now` with what the drawing of it found out, for tests.
  func canvas(
    _ board: BoardSnapshot, size: ScreenSize, now: Date, asOf: Date? = nil
  ) -> Canvas {
    picture(board, size: size, at: BoardMoment(now: now, asOf: asOf)).canvas
  }

  /// The board at `moment`, and how many pages it turns: those of its lists, in one language after the other (J10).
  func picture(
    _ board: BoardSnapshot, size: ScreenSize, at moment: BoardMoment
  ) -> (canvas: Canvas, pages: Int) {
    let content = BoardContent(
      board, now: moment.now, asOf: moment.asOf, isFlashed: moment.isFlashed)
    var faces: [Canvas] = []
    for index in content.languages.indices {
      let face = draw(content.inTurn(index), on: size)
      // Where every language is on the screen at once there is nothing to turn.
      if face.pages > 1 || !faces.contains(where: { $0.frame == face.frame }) { faces.append(face) }
    }
    let pages = faces.reduce(0) { $0 + $1.pages }
    var turn = moment.turn.wrapped(by: pages)
    for (index, face) in faces.enumerated() {
      if turn == 0 { return (face, pages) }
      if turn < face.pages { return (draw(content.inTurn(index, turn), on: size), pages) }
      turn -= face.pages
    }
    return (faces[0], pages)
  }

  private func draw(_ content: BoardContent, on size: ScreenSize) -> Canvas {
    // What has no room in its place is found on a screen of the same width that is high enough.
    let tall = ScreenSize(columns: size.columns, rows: max(size.rows, Self.tall))
    return draw(content, leftOver: draw(content, leftOver: [], on: tall).leftOver, on: size)
  }

  /// Rows in which the lists of most boards are whole.
  private static let tall = 60

  private func draw(
    _ content: BoardContent, leftOver: [String], on size: ScreenSize
  ) -> Canvas {
    var canvas = Canvas(size)
    let area = Area(size).inset(columns: sideMargin(size), rows: size.rows >= 28 ? 1 : 0)
    Stack(blocks: blocks(content, leftOver: leftOver, width: area.width, rows: area.height))
      .draw(on: &canvas, in: area)
    return canvas
  }

  private func sideMargin(_ size: ScreenSize) -> Int {
    switch size.columns {
    case ..<40: 0
    case ..<72: 1
    default: max(2, size.columns / 30)
    }
  }

  private func blocks(
    _ content: BoardContent, leftOver: [String], width: Int, rows: Int
  ) -> [Block] {
    let header = HeaderBlock(content: content, lettering: lettering, width: width)
    let call = CallBlock(content: content, lettering: lettering, width: width)
    let notices = NoticeBlock(content: content, width: width, leftOver: leftOver)
    var blocks = [
      header.block(rows: rows), rule(rows, gap: rows >= 40 ? 1 : 0), call.block(rows: rows),
      rule(rows, gap: 2),
    ]
    if width >= Self.twoColumns {
      blocks.append(sideBySide(content, width: width))
    } else {
      blocks.append(WaitingBlock(content: content).block)
      blocks.append(ShiftBlock(content: content, width: width).block)
    }
    return blocks + [notices.block(rows: rows)]
  }

  private func sideBySide(_ content: BoardContent, width: Int) -> Block {
    let gap = width / 20
    // Shifts have more to say: where it is tight they get what the services do not need.
    let services = WaitingBlock(content: content)
    let share = width >= 100 ? 40 : 30
    let left = max(width * share / 100 - gap, min(services.narrowest, width * 40 / 100 - gap))
    let shifts = ShiftBlock(content: content, width: width - gap - left)
    let rows = Rows(count: max(services.count, shifts.count))
    return Block(
      minimum: 1, ideal: max(1, rows.ideal), better: rows.better, rank: 3, gap: 2
    ) { canvas, area in
      services.draw(rows, on: &canvas, in: area.columns(0, left))
      shifts.draw(rows, on: &canvas, in: area.columns(left + gap))
    }
  }

  private func rule(_ rows: Int, gap: Int) -> Block {
    let height = rows >= 20 ? 1 : 0
    return Block(minimum: 0, ideal: height, better: [], rank: 6, gap: gap) { canvas, area in
      canvas.rule(in: area)
    }
  }
}
