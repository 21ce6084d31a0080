import Testing

@testable import DeskScreen

@Suite("The console font of octants")
struct OctantFontTests {
  /// A console's font of 256 glyphs, each with its number in its first row.
  private func font(width: Int, height: Int) -> ConsoleFont {
    let rowBytes = (width + 7) / 8
    var glyphs: [UInt8] = []
    for place in 0..<256 {
      var glyph = [UInt8](repeating: 0, count: rowBytes * ConsoleFont.pitch)
      glyph[0] = UInt8(place)
      glyphs += glyph
    }
    let map = (0x20..<0x100).map { ConsoleFont.Entry(character: $0, place: $0) }
    return ConsoleFont(
      width: width, height: height, glyphs: glyphs,
      map: map + [ConsoleFont.Entry(character: 0x2192, place: 26)])
  }

  @Test("has 512 glyphs, a blank where the kernel erases, and letters in their places")
  func letters() throws {
    let base = font(width: 8, height: 16)
    let font = OctantFont.make(from: base)
    #expect(font.count == 512 && font.width == 8 && font.height == 16)
    #expect(font.glyph(32).allSatisfy { $0 == 0 })
    let places = Dictionary(grouping: font.map, by: \.character).mapValues { $0.map(\.place) }
    #expect(places.values.allSatisfy { $0.count == 1 })
    for character in UInt16(0x21)...0x7E {
      #expect(places[character] == [character])
      #expect(font.glyph(Int(character)).elementsEqual(base.glyph(Int(character))))
    }
    // Latin-1 and arrows come along.
    for (character, old) in [(UInt16(0xE9), 0xE9), (0x2192, 26)] {
      let place = try #require(places[character]?.first)
      #expect(font.glyph(Int(place)).elementsEqual(base.glyph(old)))
    }
  }

  @Test(
    "has every pattern of 2 × 4 solid blocks, in any cell",
    arguments: [(8, 16), (8, 8), (8, 14), (12, 24), (16, 32)])
  func patterns(width: Int, height: Int) throws {
    let font = OctantFont.make(from: font(width: width, height: height))
    let places = Dictionary(
      font.map.map { ($0.character, Int($0.place)) }, uniquingKeysWith: { first, _ in first })
    for pattern in 0..<256 {
      let place = try #require(places[UInt16(DotGrid.octant(pattern).value)])
      let glyph = Array(font.glyph(place))
      for dot in 0..<8 {
        // The middle of the dot.
        let x = (2 * (dot % 2) + 1) * width / 4
        let y = (2 * (dot / 2) + 1) * height / 8
        let isInk = glyph[y * font.rowBytes + x / 8] & (0x80 >> UInt8(x % 8)) != 0
        #expect(isInk == (pattern >> dot & 1 == 1), "pattern \(pattern), dot \(dot)")
      }
    }
    #expect(places[0x2588] == places[0x28FF])
    #expect(places[0x2580] == places[UInt16(DotGrid.octant(0b1111).value)])
    #expect(places[0x2590] == places[UInt16(DotGrid.octant(0b1010_1010).value)])
  }

  @Test("a font that has half blocks is known by its map")
  func halves() {
    var font = font(width: 8, height: 16)
    #expect(!font.has(["▀", "▄", "█"]))
    font.map += [0x2580, 0x2584, 0x2588].map { ConsoleFont.Entry(character: $0, place: 1) }
    #expect(font.has(["▀", "▄", "█"]))
  }
}
