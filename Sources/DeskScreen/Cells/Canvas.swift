import DeskBasics
import DeskText

/// Draws on a frame, within areas: nothing drawn leaves its area.
struct Canvas {
  enum Alignment: Sendable {
    case left
    case centre
    case right
  }

  private(set) var frame: Frame
  /// Cells that were drawn over something else: always 0 unless a board overlaps itself.
  private(set) var overlaps = 0
  /// What was cut with an ellipsis or left out for want of room, whole, in its order.
  private(set) var leftOver: [String] = []
  /// How many pages the longest list turns.
  private(set) var pages = 1

  init(_ size: ScreenSize) {
    frame = Frame(size)
  }

  /// Draws `line` in the first row of `area`, cut with an ellipsis where it is too long.
  mutating func draw(_ line: Line, in area: Area, _ alignment: Alignment = .left) {
    guard area.width > 0, area.height > 0 else { return }
    if line.width > area.width { leave(line.spans.map(\.text).joined()) }
    let line = line.cut(to: area.width)
    var column = area.column + offset(of: line.width, in: area.width, alignment)
    for span in line.spans {
      for glyph in CellWidth.glyphs(of: span.text) {
        put(glyph, span.style, column: column, row: area.row)
        column += glyph.width
      }
    }
  }

  /// Notes what has no room in its place.
  mutating func leave(_ text: String) {
    if !leftOver.contains(text) { leftOver.append(text) }
  }

  /// Which of `count` things of one row each to draw where `room` of them fit, at this turn of the pages.
  mutating func page(of count: Int, room: Int, turn: Int) -> Range<Int> {
    page(of: Array(repeating: 1, count: max(0, count)), room: room, turn: turn)
  }

  /// Which rows to draw of things that take so many rows each, at this turn of the pages: a thing stands on one page,
  /// unless it is higher than any.
  mutating func page(of heights: [Int], room: Int, turn: Int) -> Range<Int> {
    guard room > 0 else { return 0..<0 }
    var pages = [0..<0]
    for height in heights {
      var left = height
      while left > 0 {
        let page = pages[pages.count - 1]
        let free = room - page.count
        if left > free, !page.isEmpty, left == height || free == 0 {
          pages.append(page.upperBound..<page.upperBound)
        } else {
          let taken = min(left, free)
          pages[pages.count - 1] = page.lowerBound..<page.upperBound + taken
          left -= taken
        }
      }
    }
    self.pages = max(self.pages, pages.count)
    return pages[turn.wrapped(by: pages.count)]
  }

  /// Draws `picture` in half blocks, two dots above each other a cell, its top left corner at that
  /// of `area`; what lies outside is cut off.
  mutating func draw(
    _ picture: Bitmap, _ ink: Ink, in area: Area, _ alignment: Alignment = .left
  ) {
    let indent = offset(of: picture.width, in: area.width, alignment)
    for row in 0..<min(area.height, picture.rowsInHalfBlocks) {
      for column in 0..<min(area.width, picture.width) {
        let glyph = Self.halfBlock(
          top: picture[column, 2 * row], bottom: picture[column, 2 * row + 1])
        guard let glyph else { continue }
        put(
          glyph, CellStyle(ink), column: area.column + indent + column, row: area.row + row)
      }
    }
  }

  /// A thin line across the first row of `area`.
  mutating func rule(in area: Area) {
    draw(Line(String(repeating: "─", count: area.width), CellStyle(.rule)), in: area)
  }

  private mutating func put(_ glyph: CellGlyph, _ style: CellStyle, column: Int, row: Int) {
    guard row < frame.size.rows, column >= 0, column + glyph.width <= frame.size.columns
    else { return }
    for covered in column..<column + glyph.width where !frame.isBlank(column: covered, row: row) {
      overlaps += 1
    }
    frame.put(glyph, style, column: column, row: row)
  }

  private func offset(of width: Int, in space: Int, _ alignment: Alignment) -> Int {
    switch alignment {
    case .left: 0
    case .centre: max(0, (space - width) / 2)
    case .right: max(0, space - width)
    }
  }

  private static func halfBlock(top: Bool, bottom: Bool) -> CellGlyph? {
    switch (top, bottom) {
    case (true, true): CellGlyph(text: "█", width: 1)
    case (true, false): CellGlyph(text: "▀", width: 1)
    case (false, true): CellGlyph(text: "▄", width: 1)
    case (false, false): nil
    }
  }
}

extension Int {
  /// The place of this turn among `count` that come round again, 0 up to `count`; `count` is over 0.
  func wrapped(by count: Int) -> Int { ((self % count) + count) % count }
}

extension Bitmap {
  /// Rows of cells that the picture takes in half blocks.
  var rowsInHalfBlocks: Int { (height + 1) / 2 }
}
