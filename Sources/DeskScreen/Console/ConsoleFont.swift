/// A font of the Linux console: pictures of glyphs, and which characters they stand for.
package struct ConsoleFont: Hashable, Sendable {
  /// Rows that the kernel keeps for each glyph, whatever the height.
  package static let pitch = 32

  /// A character and the place of its glyph.
  package struct Entry: Hashable, Sendable {
    package var character: UInt16
    package var place: UInt16

    package init(character: UInt16, place: UInt16) {
      self.character = character
      self.place = place
    }
  }

  /// In pixels, 1–32.
  package let width: Int
  /// In pixels, 1–32.
  package let height: Int
  /// Glyph after glyph, `pitch` rows each, the leftmost pixel in the highest bit.
  package var glyphs: [UInt8]
  package var map: [Entry]

  package init(width: Int, height: Int, glyphs: [UInt8], map: [Entry]) {
    self.width = width
    self.height = height
    self.glyphs = glyphs
    self.map = map
  }

  /// Bytes of a row of a glyph.
  package var rowBytes: Int { (width + 7) / 8 }
  /// Bytes of a glyph.
  package var glyphBytes: Int { rowBytes * Self.pitch }
  /// How many glyphs there are.
  package var count: Int { glyphs.count / glyphBytes }

  /// The bytes of a glyph.
  package func glyph(_ place: Int) -> ArraySlice<UInt8> {
    glyphs[place * glyphBytes..<(place + 1) * glyphBytes]
  }

  /// Whether it has a glyph for each of `characters`.
  package func has(_ characters: some Sequence<Unicode.Scalar>) -> Bool {
    let known = Set(map.map(\.character))
    return characters.allSatisfy { $0.value <= 0xFFFF && known.contains(UInt16($0.value)) }
  }
}
