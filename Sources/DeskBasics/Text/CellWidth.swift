/// A character as a terminal draws it: a letter with the marks upon it.
package struct CellGlyph: Hashable, Sendable {
  package let text: String
  /// Cells it takes: 1 or 2.
  package let width: Int

  package init(text: String, width: Int) {
    self.text = text
    self.width = width
  }
}

/// How many cells of a terminal a text takes.
package enum CellWidth {
  /// The cells of one scalar: 0, 1 or 2.
  ///
  /// Ambiguous widths count as 1, as in every terminal that was not told otherwise.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isInside(WidthTables.zero, scalar.value) { return 0 }
    return isInside(WidthTables.wide, scalar.value) ? 2 : 1
  }

  /// The cells that `text`, a sanitised line, takes.
  package static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// `text`, a sanitised line, as the characters a terminal draws.
  package static func glyphs(of text: String) -> [CellGlyph] {
    var glyphs: [CellGlyph] = []
    for scalar in text.unicodeScalars {
      let width = of(scalar)
      if width > 0 {
        glyphs.append(CellGlyph(text: String(scalar), width: width))
      } else if let base = glyphs.popLast() {
        glyphs.append(CellGlyph(text: base.text + String(scalar), width: base.width))
      }
    }
    return glyphs
  }

  /// `text`, or as much of it as fits into `cells` with an ellipsis behind; empty in no cells.
  package static func cut(_ text: String, to cells: Int) -> String {
    guard of(text) > cells else { return text }
    guard cells > 0 else { return "" }
    var kept = ""
    var left = cells - 1
    for glyph in glyphs(of: text) {
      guard glyph.width <= left else { break }
      kept += glyph.text
      left -= glyph.width
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  private static func isInside(_ edges: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = edges.count
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1
  }
}
