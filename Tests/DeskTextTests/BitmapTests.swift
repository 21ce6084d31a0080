import Testing

@testable import DeskText

@Suite struct BitmapTests {
  @Test("a dot is kept where it is set, and nowhere else")
  func dots() {
    var picture = Bitmap(width: 19, height: 3)
    #expect(picture.stride == 3)
    picture[0, 0] = true
    picture[18, 2] = true
    picture[19, 0] = true
    picture[-1, 1] = true
    #expect(picture.bytes == [0x80, 0, 0, 0, 0, 0, 0, 0, 0x20])
    #expect(picture[18, 2])
    #expect(!picture[19, 0])
    picture[18, 2] = false
    #expect(picture.bytes.last == 0)
  }

  @Test("drawing adds ink and is cut off at every edge", arguments: [-9, -1, 0, 1, 5, 9])
  func drawing(offset: Int) {
    var stamp = Bitmap(width: 3, height: 3)
    stamp.fill(Box(x: 0, y: 0, width: 3, height: 3))
    var picture = Bitmap(width: 7, height: 7)
    picture.draw(stamp, x: offset, y: offset)
    for y in -1...7 {
      for x in -1...7 {
        let isInside = (0..<7).contains(x) && (0..<7).contains(y)
        let isCovered = (offset..<offset + 3).contains(x) && (offset..<offset + 3).contains(y)
        #expect(picture[x, y] == (isInside && isCovered))
      }
    }
  }

  @Test("bits beyond the width never count")
  func padding() throws {
    let picture = try #require(Bitmap(width: 3, height: 1, bytes: [0xFF]))
    #expect(picture.bytes == [0xE0])
    #expect(Bitmap(width: 3, height: 2, bytes: [0xFF]) == nil)
  }

  @Test("enlarged dots are whole squares")
  func enlarging() {
    var picture = Bitmap(width: 2, height: 1)
    picture[1, 0] = true
    let large = picture.enlarged(by: 3)
    #expect((large.width, large.height) == (6, 3))
    #expect(large.ink == Box(x: 3, y: 0, width: 3, height: 3))
    #expect(large.cropped(to: Box(x: 3, y: 0, width: 3, height: 3)).bytes == [0xE0, 0xE0, 0xE0])
  }

  @Test("a picture in colours becomes a PNG in colours, cut off at its edges")
  func colours() throws {
    var picture = ColourPicture(width: 30, height: 2)
    let gold = ColourPicture.Colour(red: 255, green: 255, blue: 85)
    picture.fill(Box(x: -5, y: -5, width: 500, height: 500), gold)
    picture.draw(Bitmap(width: 90, height: 90), gold, x: -9, y: -9)
    let bytes = try picture.png()
    #expect(Array(bytes[16..<26]) == [0, 0, 0, 30, 0, 0, 0, 2, 8, 2], "width, height, RGB")
  }

  @Test("a PNG is as large as the picture")
  func png() throws {
    var picture = Bitmap(width: 300, height: 2)
    picture[7, 1] = true
    let bytes = try picture.png()
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(Array(bytes[16..<26]) == [0, 0, 1, 44, 0, 0, 0, 2, 8, 0], "width, height, grey")
    #expect(throws: Never.self) { try Bitmap(width: 0, height: 0).png() }
  }

  @Test("boxes that touch do not overlap")
  func boxes() {
    let box = Box(x: 0, y: 0, width: 4, height: 4)
    #expect(!box.overlaps(Box(x: 4, y: 0, width: 1, height: 4)))
    #expect(box.overlaps(Box(x: 3, y: 3, width: 9, height: 9)))
    #expect(box.contains(Box(x: 3, y: 3, width: 1, height: 1)))
    #expect(!box.contains(Box(x: 3, y: 3, width: 2, height: 1)))
  }
}
