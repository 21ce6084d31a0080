import DeskBasics

/// A cell of the screen.
struct Cell: Hashable, Sendable {
  /// Nil: covered by the wide glyph in the cell to the left.
  let glyph: CellGlyph?
  let style: CellStyle

  /// An empty cell.
  static let blank = Cell(CellGlyph(text: " ", width: 1), .quiet)

  fileprivate init(_ glyph: CellGlyph?, _ style: CellStyle) {
    self.glyph = glyph
    // A space looks the same in every colour: one style, so that none has to be sent.
    self.style = glyph?.text == " " && !style.isReversed ? .quiet : style
  }
}

/// A whole screen of cells: what the board looks like at one moment.
package struct Frame: Hashable, Sendable {
  let size: ScreenSize
  private var cells: [Cell]

  /// An empty screen.
  init(_ size: ScreenSize) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place on the screen.
  subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Whether nothing is drawn at a place on the screen.
  func isBlank(column: Int, row: Int) -> Bool {
    self[column, row] == .blank
  }

  /// Draws a glyph; where it does not fit wholly on the screen, nothing.
  ///
  /// No wide glyph is ever left in halves: one that is overwritten in part loses the rest.
  mutating func put(_ glyph: CellGlyph, _ style: CellStyle, column: Int, row: Int) {
    guard row >= 0, row < size.rows, column >= 0, column + glyph.width <= size.columns
    else { return }
    let first = row * size.columns + column
    let last = first + glyph.width - 1
    if cells[first].glyph == nil { cells[first - 1] = .blank }
    if cells[last].glyph?.width == 2 { cells[last + 1] = .blank }
    cells[first] = Cell(glyph, style)
    if last > first { cells[last] = Cell(nil, style) }
  }

  /// The same glyphs, each in the style that `change` makes of its own.
  func restyled(_ change: (CellStyle) -> CellStyle) -> Frame {
    var frame = self
    frame.cells = cells.map { $0 == .blank ? .blank : Cell($0.glyph, change($0.style)) }
    return frame
  }

  /// The same, moved; what leaves the screen is lost.
  func moved(right: Int, down: Int) -> Frame {
    guard right != 0 || down != 0 else { return self }
    var frame = Frame(size)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let glyph = self[column, row].glyph, self[column, row] != .blank else { continue }
        frame.put(glyph, self[column, row].style, column: column + right, row: row + down)
      }
    }
    return frame
  }

  /// The screen as plain text, a line a row, without spaces at the ends: for tests and snapshots.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = (0..<size.columns).map { self[$0, row].glyph?.text ?? "" }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
