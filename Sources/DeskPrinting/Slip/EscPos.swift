package import DeskText

/// A picture in ESC/POS, the language of thermal printers: initialise, picture, feed, partial cut.
///
/// Nothing else: no text, so that the printer's fonts do not matter; and never the cash drawer.
package enum EscPos {
  /// Rows of one band; small printers hold no more in their buffer.
  static let bandRows = 128
  /// The widest picture that a band's header can tell, in dots.
  static let widest = 0xFFFF * 8

  /// The bytes for one slip; a picture wider than `widest` is cut off at the right.
  package static func document(_ picture: Bitmap) -> [UInt8] {
    let stride = min(picture.stride, widest / 8)
    var bytes: [UInt8] = [0x1B, 0x40]  // ESC @: forget what others left set
    var row = 0
    while row < picture.height, stride > 0 {
      let rows = min(bandRows, picture.height - row)
      // GS v 0, normal size; width in bytes and height in rows, low byte first.
      bytes += [0x1D, 0x76, 0x30, 0x00]
      bytes += [UInt8(stride & 0xFF), UInt8(stride >> 8), UInt8(rows & 0xFF), UInt8(rows >> 8)]
      let start = bytes.count
      for y in row..<row + rows {
        bytes += picture.bytes[y * picture.stride..<y * picture.stride + stride]
      }
      defuse(&bytes, from: start)
      row += rows
    }
    // GS V 66 0: feed to the cutter, leave the slip hanging by a point.
    return bytes + [0x1D, 0x56, 0x42, 0x00]
  }

  /// The picture as `document` sends it, for a width of whole bytes: hardly a dot differs.
  static func sendable(_ picture: Bitmap) -> Bitmap {
    var bytes: [UInt8] = []
    let band = picture.stride * bandRows
    for start in stride(from: 0, to: picture.bytes.count, by: max(1, band)) {
      bytes += picture.bytes[start..<min(picture.bytes.count, start + band)]
      defuse(&bytes, from: start)
    }
    return Bitmap(width: picture.width, height: picture.height, bytes: bytes) ?? picture
  }

  /// Adds a dot wherever a picture's dots would spell an order to the printer.
  ///
  /// Printers look for DLE EOT, DLE ENQ and DLE DC4 (the drawer) in all that comes in, also in the
  /// midst of a picture.
  private static func defuse(_ bytes: inout [UInt8], from start: Int) {
    for at in start..<max(start, bytes.count - 1)
    where bytes[at] == 0x10 && [0x04, 0x05, 0x14].contains(bytes[at + 1]) {
      bytes[at] = 0x18
    }
  }
}
