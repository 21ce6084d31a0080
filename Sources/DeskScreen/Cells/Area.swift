/// A rectangle of cells; never of negative size.
struct Area: Hashable, Sendable {
  let column: Int
  let row: Int
  let width: Int
  let height: Int

  init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole screen.
  init(_ size: ScreenSize) {
    self.init(column: 0, row: 0, width: size.columns, height: size.rows)
  }

  /// The area without a margin at its sides and at its top and bottom.
  func inset(columns: Int, rows: Int) -> Area {
    Area(
      column: column + columns, row: row + rows, width: width - 2 * columns,
      height: height - 2 * rows)
  }

  /// `height` rows from `offset` rows below the top, as far as there are any.
  func rows(_ offset: Int, _ height: Int = .max) -> Area {
    let offset = min(offset, self.height)
    return Area(
      column: column, row: row + offset, width: width, height: min(height, self.height - offset))
  }

  /// `width` columns from `offset` columns right of the left side, as far as there are any.
  func columns(_ offset: Int, _ width: Int = .max) -> Area {
    let offset = min(offset, self.width)
    return Area(
      column: column + offset, row: row, width: min(width, self.width - offset), height: height)
  }
}
