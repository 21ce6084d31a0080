/// Makes the console font with which octants are drawn: all 256 patterns of 2 × 4 solid blocks in a
/// cell.
///
/// They stand on the braille patterns of Unicode, U+2800–28FF. Letters are taken from the font that
/// the
/// console has, so that a login prompt stays readable whatever happens.
enum OctantFont {
  /// The most glyphs that a console font may have.
  static let count = 512
  /// With this glyph the kernel erases: it has to be blank.
  private static let blank = 32

  /// What else is kept of the old font, as far as it has it: Latin-1, punctuation, lines, arrows.
  private static let kept =
    Array(UInt16(0xA1)...0xFF)
    + "–—‘’“”…•→←↑↓●○■□◆─│┌┐└┘├┤┬┴┼═║╔╗╚╝░▒▓".unicodeScalars.map { UInt16($0.value) }

  /// The font in the cell of `base`.
  static func make(from base: ConsoleFont) -> ConsoleFont {
    var font = ConsoleFont(
      width: base.width, height: base.height,
      glyphs: Array(repeating: 0, count: count * base.glyphBytes), map: [])
    let known = Dictionary(
      base.map.map { ($0.character, Int($0.place)) }, uniquingKeysWith: { first, _ in first })
    func put(_ glyph: some Collection<UInt8>, at place: Int, for characters: [UInt16]) {
      let start = place * font.glyphBytes
      font.glyphs.replaceSubrange(start..<start + glyph.count, with: glyph)
      font.map += characters.map { ConsoleFont.Entry(character: $0, place: UInt16(place)) }
    }
    put([], at: blank, for: [0x20, 0xA0, 0x2800])
    for character in 0x21...0x7E {
      // A font without a map has ASCII in its own places.
      let place = known[UInt16(character)] ?? character
      guard place < base.count else { continue }
      put(base.glyph(place), at: character, for: [UInt16(character)])
    }
    var free = (Array(0..<blank) + Array(127..<count))[...]
    for pattern in 1..<256 {
      guard let place = free.popFirst() else { break }
      put(block(pattern, font), at: place, for: characters(pattern))
    }
    for character in kept {
      guard let old = known[character], old < base.count, let place = free.popFirst() else {
        continue
      }
      put(base.glyph(old), at: place, for: [character])
    }
    return font
  }

  /// The characters that a pattern of eighths stands for.
  private static func characters(_ pattern: Int) -> [UInt16] {
    let octant = UInt16(truncatingIfNeeded: DotGrid.octant(pattern).value)
    return [octant] + (quadrants[pattern].map { [UInt16($0.value)] } ?? [])
  }

  /// Halves and quadrants are octants, too; keyed by pattern, row by row from the lowest bit.
  private static let quadrants: [Int: Unicode.Scalar] = {
    let scalars = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)
    var found: [Int: Unicode.Scalar] = [:]
    for quarters in 1..<16 {
      let (top, bottom) = (quarters & 3, quarters >> 2)
      found[top | top << 2 | bottom << 4 | bottom << 6] = scalars[quarters]
    }
    return found
  }()

  /// A glyph in which the dots of `pattern` are solid blocks that meet their neighbours.
  private static func block(_ pattern: Int, _ font: ConsoleFont) -> [UInt8] {
    var glyph = [UInt8](repeating: 0, count: font.glyphBytes)
    for y in 0..<font.height {
      for x in 0..<font.width {
        let dot = y * 4 / font.height * 2 + x * 2 / font.width
        guard pattern >> dot & 1 == 1 else { continue }
        glyph[y * font.rowBytes + x / 8] |= 0x80 >> UInt8(x % 8)
      }
    }
    return glyph
  }
}
