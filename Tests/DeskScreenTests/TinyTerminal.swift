@testable import DeskBasics
@testable import DeskScreen

/// A terminal that understands what we write, strictly: anything else is noted as unknown.
///
/// It does as real ones do: it holds the cursor at the last column, blanks the rest of a wide glyph
/// that is overwritten in part, and clears with the paper of the pen.
struct TinyTerminal {
  struct Spot: Hashable {
    /// Nil: the right half of a wide glyph.
    var text: String?
    var style: CellStyle
  }

  let size: ScreenSize
  /// How wide it draws a glyph.
  let width: (CellGlyph) -> Int
  private(set) var spots: [Spot]
  private(set) var unknown: [String] = []
  private(set) var bells = 0
  private var column = 0
  private var row = 0
  private var isBehindLastColumn = false
  private var pen: CellStyle? = nil
  /// Whether a bright colour was chosen since brightness was last taken back.
  private var isBright = false

  /// Full of somebody else's output.
  init(_ size: ScreenSize, width: @escaping (CellGlyph) -> Int = \.width) {
    self.size = size
    self.width = width
    spots = Array(
      repeating: Spot(text: "#", style: CellStyle(.alert)), count: size.columns * size.rows)
  }

  subscript(column: Int, row: Int) -> Spot { spots[row * size.columns + column] }

  mutating func take(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    var printable = ""
    while let scalar = rest.popFirst() {
      if scalar.value >= 0x20, scalar.value != 0x7F, !(0x80..<0xA0).contains(scalar.value) {
        printable.unicodeScalars.append(scalar)
        continue
      }
      show(&printable)
      switch scalar {
      case "\u{7}": bells += 1
      case "\r":
        column = 0
        isBehindLastColumn = false
      case "\u{1B}" where rest.popFirst() == "[": control(&rest)
      default: unknown.append("control \(scalar.value)")
      }
    }
    show(&printable)
  }

  private mutating func show(_ text: inout String) {
    for glyph in CellWidth.glyphs(of: text) { put(glyph) }
    text = ""
  }

  private mutating func put(_ glyph: CellGlyph) {
    guard let pen, !isBehindLastColumn else {
      return unknown.append("\(glyph.text) without a pen or behind the last column")
    }
    if isBright != (pen.ink != .quiet), glyph.text != " " {
      unknown.append("\(glyph.text) in \(pen.ink) with the wrong brightness")
    }
    let width = width(glyph)
    guard column + width <= size.columns else { return unknown.append("\(glyph.text) cut") }
    for place in column..<column + width { clear(place) }
    self[at: column] = Spot(text: glyph.text, style: pen)
    if width == 2 { self[at: column + 1] = Spot(text: nil, style: pen) }
    column += width
    if column == size.columns {
      column -= 1
      isBehindLastColumn = true
    }
  }

  /// Blanks a cell, and the other half of a wide glyph in it.
  private mutating func clear(_ place: Int) {
    let blank = Spot(text: " ", style: .quiet)
    if self[at: place].text == nil, place > 0 { self[at: place - 1] = blank }
    if place + 1 < size.columns, self[at: place + 1].text == nil { self[at: place + 1] = blank }
    self[at: place] = blank
  }

  private subscript(at column: Int) -> Spot {
    get { spots[row * size.columns + column] }
    set { spots[row * size.columns + column] = newValue }
  }

  private mutating func control(_ rest: inout Substring.UnicodeScalarView) {
    var parameters = ""
    while let scalar = rest.popFirst() {
      if (0x40...0x7E).contains(scalar.value) { return act(parameters, scalar) }
      parameters.unicodeScalars.append(scalar)
    }
    unknown.append("cut sequence")
  }

  private mutating func act(_ parameters: String, _ final: Unicode.Scalar) {
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    let first = numbers.first ?? 1
    switch (final, parameters) {
    case ("h", "?2026"), ("l", "?2026"): return
    case ("m", _):
      for number in numbers { style(number) }
      return
    case ("J", "2"):
      spots = Array(repeating: Spot(text: " ", style: .quiet), count: spots.count)
      return
    case ("H", _): (row, column) = (first - 1, (numbers.count > 1 ? numbers[1] : 1) - 1)
    case ("G", _): column = first - 1
    case ("C", _): column += first
    case ("D", _): column -= first
    case ("B", _): row += first
    default: unknown.append("\(parameters)\(final)")
    }
    isBehindLastColumn = false
    if !(0..<size.columns).contains(column) || !(0..<size.rows).contains(row) {
      unknown.append("cursor at \(column), \(row)")
      (column, row) = (0, 0)
    }
  }

  private static let inks: [Int: Ink] = [
    97: .strong, 37: .quiet, 93: .accent, 92: .onDuty, 96: .notice, 91: .alert, 90: .rule,
  ]

  /// Like the Linux console, where a bright colour is a plain one with boldness: what was bright
  /// stays
  /// so until 22, and 22 takes it from any colour.
  private mutating func style(_ number: Int) {
    var style = pen ?? .quiet
    switch number {
    case 0:
      style = .quiet
      isBright = false
    case 1: style.isBold = true
    case 22:
      style.isBold = false
      isBright = false
    case 7: style.isReversed = true
    case 27: style.isReversed = false
    case 40: break
    default:
      guard let ink = Self.inks[number] else { return unknown.append("SGR \(number)") }
      style.ink = ink
      if number >= 90 { isBright = true }
    }
    pen = style
  }
}
