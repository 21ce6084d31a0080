import DeskText

/// Draws on a screen of square dots, each cell of which has one colour.
///
/// Whatever is placed stands in a box of whole cells, so that two colours never meet in one.
package struct DotCanvas {
  /// Something that was placed, for tests and for whoever wants to know what is on the screen.
  package struct Placement: Hashable, Sendable {
    /// The text; empty for lines, arrows and marks.
    package let text: String
    /// In dots.
    let box: Box
    /// The em in dots, or the height of a number's digits.
    let size: Int
    let ink: Ink
  }

  let grid: DotGrid
  /// In cells.
  let size: ScreenSize
  package private(set) var placements: [Placement] = []
  private var dots: Bitmap
  private var inks: [Ink]

  init(_ size: ScreenSize, grid: DotGrid) {
    self.size = size
    self.grid = grid
    dots = Bitmap(width: size.columns * grid.across, height: size.rows * grid.down)
    inks = Array(repeating: .quiet, count: size.columns * size.rows)
  }

  /// In dots.
  var width: Int { dots.width }
  /// In dots.
  var height: Int { dots.height }

  /// Draws `picture`, its top left corner at (x, y); `box` is what it stands in, and what it may
  /// not leave.
  mutating func draw(
    _ picture: Bitmap, _ ink: Ink, x: Int, y: Int, in box: Box, text: String = "", size: Int = 0
  ) {
    let shown = Box(
      x: max(0, box.x - x), y: max(0, box.y - y),
      width: min(picture.width, box.right - x) - max(0, box.x - x),
      height: min(picture.height, box.bottom - y) - max(0, box.y - y))
    guard !shown.isEmpty else { return }
    dots.draw(
      shown == Box(x: 0, y: 0, width: picture.width, height: picture.height)
        ? picture : picture.cropped(to: shown), x: x + shown.x, y: y + shown.y)
    colour(box, ink)
    placements.append(Placement(text: text, box: box, size: size, ink: ink))
  }

  /// Fills `box` with ink.
  mutating func fill(_ box: Box, _ ink: Ink) {
    dots.fill(box)
    colour(box, ink)
    placements.append(Placement(text: "", box: box, size: 0, ink: ink))
  }

  private mutating func colour(_ box: Box, _ ink: Ink) {
    let rows = box.y / grid.down..<max(box.y / grid.down, grid.ceilDown(box.bottom) / grid.down)
    let columns =
      box.x / grid.across..<max(box.x / grid.across, grid.ceilAcross(box.right) / grid.across)
    for row in rows.clamped(to: 0..<size.rows) {
      for column in columns.clamped(to: 0..<size.columns) {
        inks[row * size.columns + column] = ink
      }
    }
  }

  /// The screen in cells.
  var frame: Frame {
    var frame = Frame(size)
    for row in 0..<size.rows {
      for (column, pattern) in patterns(row).enumerated() where pattern != 0 {
        guard let glyph = grid.glyph(pattern) else { continue }
        frame.put(glyph, CellStyle(inks[row * size.columns + column]), column: column, row: row)
      }
    }
    return frame
  }

  /// The dots of the cells of a row: line by line, the top left one in the lowest bit.
  private func patterns(_ row: Int) -> [Int] {
    var patterns = Array(repeating: 0, count: size.columns)
    for line in 0..<grid.down {
      let start = (row * grid.down + line) * dots.stride
      for index in 0..<dots.stride {
        let byte = Int(dots.bytes[start + index])
        guard byte != 0 else { continue }
        for bit in 0..<8 where byte & (0x80 >> bit) != 0 {
          let x = index * 8 + bit
          patterns[x / grid.across] |= 1 << (line * grid.across + x % grid.across)
        }
      }
    }
    return patterns
  }
}
