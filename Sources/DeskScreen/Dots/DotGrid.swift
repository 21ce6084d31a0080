import DeskBasics

/// How a cell of the terminal is made of square dots.
///
/// The cell of a console is twice as high as wide (8 × 16 pixels), so in both grids a dot is as
/// wide as
/// high, and a board laid out in dots looks the same in either, only coarser.
package enum DotGrid: Hashable, Sendable {
  /// 2 × 4 dots a cell, by a console font of our own that has all 256 patterns.
  case octants
  /// 1 × 2 dots a cell, by ▀ ▄ █ of any font.
  case halfBlocks

  /// Dots across a cell.
  var across: Int { self == .octants ? 2 : 1 }
  /// Dots down a cell.
  var down: Int { self == .octants ? 4 : 2 }

  /// `dots` down to whole cells across.
  func floorAcross(_ dots: Int) -> Int { dots / across * across }
  /// `dots` up to whole cells across.
  func ceilAcross(_ dots: Int) -> Int { (dots + across - 1) / across * across }
  /// `dots` down to whole cells down.
  func floorDown(_ dots: Int) -> Int { dots / down * down }
  /// `dots` up to whole cells down.
  func ceilDown(_ dots: Int) -> Int { (dots + down - 1) / down * down }

  /// The glyph of a cell, its dots row by row in the lowest bits, the top left one lowest of all.
  func glyph(_ pattern: Int) -> CellGlyph? {
    guard pattern > 0 else { return nil }
    switch self {
    case .octants:
      return Self.patterns[pattern]
    case .halfBlocks:
      return CellGlyph(text: ["▀", "▄", "█"][pattern - 1], width: 1)
    }
  }

  /// Where Unicode's braille patterns keep the dots of a cell, row by row: bits above U+2800.
  static let brailleBits = [0, 3, 1, 4, 2, 5, 6, 7]

  private static let patterns = (0..<256).map { pattern in
    CellGlyph(text: String(octant(pattern)), width: 1)
  }

  /// The braille code point on which our font has this pattern of solid eighths.
  static func octant(_ pattern: Int) -> Unicode.Scalar {
    var value: UInt32 = 0x2800
    for (dot, bit) in brailleBits.enumerated() where pattern >> dot & 1 == 1 {
      value |= 1 << UInt32(bit)
    }
    return Unicode.Scalar(value) ?? " "
  }
}
