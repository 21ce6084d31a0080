import DeskBasics

/// Writes glyphs with as few bytes of escape sequences as it can, knowing where the cursor stands
/// and what pen it holds.
struct EscapeWriter {
  private(set) var bytes: [UInt8] = []
  /// Nil: unknown, as after the last column.
  private var cursor: (column: Int, row: Int)?
  /// Nil: unknown, as at the start.
  private var pen: CellStyle?
  private let columns: Int

  init(columns: Int) {
    self.columns = columns
  }

  mutating func raw(_ text: String) {
    bytes += text.utf8
  }

  /// Moves the cursor by the shortest way.
  mutating func move(column: Int, row: Int) {
    let ways = Self.ways(from: cursor, column: column, row: row)
    raw(ways.min { $0.utf8.count < $1.utf8.count } ?? "")
    cursor = (column, row)
  }

  /// Writes a glyph where the cursor stands.
  mutating func write(_ glyph: CellGlyph, _ style: CellStyle) {
    guard let start = cursor else { return }
    use(style, for: glyph)
    if glyph.isSteady {
      raw(glyph.text)
      advance(from: start, by: glyph.width)
      return
    }
    // Terminals disagree on its width: clear its cells first, and do not trust the cursor after.
    raw(String(repeating: " ", count: glyph.width))
    cursor = nil
    move(column: start.column, row: start.row)
    raw(glyph.text)
    cursor = nil
  }

  /// Black paper for whatever is cleared next.
  mutating func clearScreen() {
    raw("\u{1B}[0;40m\u{1B}[2J")
    pen = nil
    cursor = nil
  }

  private mutating func advance(from start: (column: Int, row: Int), by width: Int) {
    let next = start.column + width
    // Behind the last column some terminals wait and some have wrapped.
    cursor = next < columns ? (next, start.row) : nil
  }

  private mutating func use(_ style: CellStyle, for glyph: CellGlyph) {
    guard style != pen else { return }
    // A space shows nothing of a pen but its reversal.
    if glyph.text == " ", let pen, pen.isReversed == style.isReversed, !style.isReversed { return }
    raw("\u{1B}[\(Self.change(from: pen, to: style))m")
    pen = style
  }

  /// Parameters of SGR that turn one pen into another.
  private static func change(from pen: CellStyle?, to style: CellStyle) -> String {
    guard let pen else {
      return
        (["0", "40", style.ink.code] + (style.isBold ? ["1"] : [])
        + (style.isReversed ? ["7"] : [])).joined(separator: ";")
    }
    var codes: [String] = []
    // The Linux console makes a bright colour of a plain one and boldness: it stays bright until
    // 22,
    // and 22 takes the brightness of any colour.
    let isReset = pen.isBold && !style.isBold || pen.ink.isBright && !style.ink.isBright
    if isReset { codes.append("22") }
    if isReset || pen.ink != style.ink { codes.append(style.ink.code) }
    if style.isBold, isReset || !pen.isBold { codes.append("1") }
    if pen.isReversed != style.isReversed { codes.append(style.isReversed ? "7" : "27") }
    return codes.joined(separator: ";")
  }

  /// Ways to a place, of which the shortest is taken.
  private static func ways(
    from cursor: (column: Int, row: Int)?, column: Int, row: Int
  ) -> [String] {
    let place = column == 0 ? (row == 0 ? "" : "\(row + 1)") : "\(row + 1);\(column + 1)"
    var ways = ["\u{1B}[\(place)H"]
    guard let cursor else { return ways }
    if cursor == (column, row) { return [""] }
    func count(_ number: Int) -> String { number == 1 ? "" : "\(number)" }
    if cursor.row == row {
      ways.append("\u{1B}[\(column == 0 ? "" : "\(column + 1)")G")
      ways.append(
        column > cursor.column
          ? "\u{1B}[\(count(column - cursor.column))C"
          : "\u{1B}[\(count(cursor.column - column))D")
      if column == 0 { ways.append("\r") }
    } else if row > cursor.row {
      let down = "\u{1B}[\(count(row - cursor.row))B"
      if cursor.column == column { ways.append(down) }
      if column == 0 { ways.append("\r" + down) }
    }
    return ways
  }
}

extension Ink {
  /// Whether its code is one of the bright ones.
  fileprivate var isBright: Bool { self != .quiet }

  /// The parameter of SGR for letters in this colour.
  fileprivate var code: String {
    switch self {
    case .strong: "97"
    case .quiet: "37"
    case .accent: "93"
    case .onDuty: "92"
    case .notice: "96"
    case .alert: "91"
    case .rule: "90"
    }
  }
}

extension CellGlyph {
  /// Whether all terminals draw it as wide as we count: Latin, Greek and Cyrillic letters,
  /// punctuation, lines, blocks, braille patterns, and the characters of China, Japan and Korea.
  var isSteady: Bool {
    guard let first = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
      return false
    }
    return switch first.value {
    case 0x20..<0x300, 0x370..<0x530, 0x2010..<0x2070, 0x20A0..<0x20C0, 0x2100..<0x2200,
      0x2500..<0x25FD, 0x2800..<0x2900, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00,
      0xFF01..<0xFFEF, 0x20000..<0x30000:
      true
    default: false
    }
  }
}
