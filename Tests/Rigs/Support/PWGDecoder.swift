package import DeskText

/// Reads a page of PWG Raster (PWG 5102.4), 1 or 8 bits a dot, as an IPP Everywhere printer does.
package enum PWGDecoder {
  package struct Unexpected: Error {
    var what: String
  }

  /// The first page, dark dots as ink.
  package static func page(_ bytes: [UInt8]) throws -> Bitmap {
    guard bytes.starts(with: Array("RaS2".utf8)), bytes.count > 1800 else {
      throw Unexpected(what: "no PWG raster")
    }
    func number(_ offset: Int) -> Int {
      bytes[4 + offset..<8 + offset].reduce(0) { $0 << 8 | Int($1) }
    }
    let (width, height) = (number(372), number(376))
    let (bits, stride, space) = (number(388), number(392), number(400))
    // Colour spaces: 3 black (1 = ink), 18 grey (255 = paper).
    guard bits == 1 && space == 3 || bits == 8 && (space == 18 || space == 3) else {
      throw Unexpected(what: "\(bits) bits of colour space \(space)")
    }
    let blank: UInt8 = space == 18 ? 0xFF : 0
    var picture = Bitmap(width: width, height: height)
    var at = 1800
    var y = 0
    func byte() throws -> UInt8 {
      guard at < bytes.count else { throw Unexpected(what: "the end in row \(y)") }
      defer { at += 1 }
      return bytes[at]
    }
    while y < height {
      let times = Int(try byte()) + 1
      var row: [UInt8] = []
      while row.count < stride {
        let count = Int(try byte())
        if count == 128 {
          row += [UInt8](repeating: blank, count: stride - row.count)
        } else if count < 128 {
          row += [UInt8](repeating: try byte(), count: count + 1)
        } else {
          for _ in 0..<257 - count { row.append(try byte()) }
        }
      }
      for _ in 0..<min(times, height - y) {
        for x in 0..<width {
          picture[x, y] =
            bits == 1
            ? row[x / 8] & (0x80 >> UInt8(x % 8)) != 0 : (row[x] < 128) == (space == 18)
        }
        y += 1
      }
    }
    return picture
  }
}
