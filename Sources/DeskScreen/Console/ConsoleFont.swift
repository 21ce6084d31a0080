/// A font of the Linux console: pictures of glyphs, and which characters they stand for.
struct ConsoleFont: Hashable, Sendable {
  /// Rows that the kernel keeps for each glyph, whatever the height.
  static let pitch = 32

  /// A character and the place of its glyph.
  struct Entry: Hashable, Sendable {
    var character: UInt16
    var place: UInt16
  }

  /// In pixels, 1–32.
  let width: Int
  /// In pixels, 1–32.
  let height: Int
  /// Glyph after glyph, `pitch` rows each, the leftmost pixel in the highest bit.
  var glyphs: [UInt8]
  var map: [Entry]

  init(width: Int, height: Int, glyphs: [UInt8], map: [Entry]) {
    self.width = width
    self.height = height
    self.glyphs = glyphs
    self.map = map
  }

  /// Bytes of a row of a glyph.
  var rowBytes: Int { (width + 7) / 8 }
  /// Bytes of a glyph.
  var glyphBytes: Int { rowBytes * Self.pitch }
  /// How many glyphs there are.
  var count: Int { glyphs.count / glyphBytes }

  /// The bytes of a glyph.
  func glyph(_ place: Int) -> ArraySlice<UInt8> {
    glyphs[place * glyphBytes..<(place + 1) * glyphBytes]
  }

  /// Whether it has a glyph for each of `characters`.
  func has(_ characters: some Sequence<Unicode.Scalar>) -> Bool {
    let known = Set(map.map(\.character))
    return characters.allSatisfy { $0.value <= 0xFFFF && known.contains(UInt16($0.value)) }
  }
}
