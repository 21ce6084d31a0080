import DeskBasics

/// What to write to a terminal that shows one frame so that it shows another.
package enum FrameDiff {
  /// Turns one frame into another.
  ///
  /// - Parameters:
  ///   - shown: What the terminal shows; nil: unknown, then everything is drawn anew.
  ///   - next: What it shall show. Its size is the terminal's.
  ///   - synchronized: Wraps the change into a synchronised update (mode 2026), so that the
  ///     terminal shows all of it at once. Terminals without it ignore that; the Linux console
  ///     need not be asked.
  ///   - clears: Whether a screen that is drawn anew is cleared first; without it there is no
  ///     flicker.
  /// - Returns: The bytes to write; none where nothing changed.
  package static func bytes(
    from shown: Frame?, to next: Frame, synchronized: Bool, clears: Bool = true
  ) -> [UInt8] {
    let known = shown?.size == next.size ? shown : nil
    if known == next { return [] }
    var writer = EscapeWriter(columns: next.size.columns)
    if synchronized { writer.raw("\u{1B}[?2026h") }
    if known == nil, clears { writer.clearScreen() }
    for row in 0..<next.size.rows {
      writeRow(row, from: known, to: next, with: &writer)
    }
    if synchronized { writer.raw("\u{1B}[?2026l") }
    return writer.bytes
  }

  private static func writeRow(
    _ row: Int, from known: Frame?, to next: Frame, with writer: inout EscapeWriter
  ) {
    func isChanged(_ column: Int) -> Bool {
      guard let known else { return true }
      return known[column, row] != next[column, row]
    }
    /// Up to here the row is drawn, and the cursor stands here.
    var drawn: Int?
    var column = 0
    while column < next.size.columns {
      let cell = next[column, row]
      let width = cell.glyph?.width ?? 1
      // A wide glyph is drawn as a whole, from its first cell.
      guard let glyph = cell.glyph, (column..<column + width).contains(where: isChanged) else {
        column += width
        continue
      }
      if let drawn, let bridge = bridge(from: drawn, to: column, row: row, in: next) {
        for cell in bridge {
          guard let glyph = cell.glyph else { continue }
          writer.write(glyph, cell.style)
        }
      } else {
        writer.move(column: column, row: row)
      }
      writer.write(glyph, cell.style)
      column += width
      drawn = glyph.isSteady ? column : nil
    }
  }

  /// Unchanged cells that are cheaper to write again than to jump over: up to three of one byte,
  /// in the style of what comes before and after.
  private static func bridge(from start: Int, to end: Int, row: Int, in frame: Frame) -> [Cell]? {
    guard end - start <= 3 else { return nil }
    let cells = (start..<end).map { frame[$0, row] }
    let style = frame[end, row].style
    let isCheap = cells.allSatisfy { cell in
      cell.glyph?.text.utf8.count == 1 && (cell == .blank || cell.style == style)
    }
    return isCheap && frame[start - 1, row].style == style ? cells : nil
  }
}
