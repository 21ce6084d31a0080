/// A picture of ink and paper, one bit a dot: what a thermal head burns and a text screen shows.
package struct Bitmap: Hashable, Sendable {
  /// In dots, 0 or more.
  package let width: Int
  /// In dots, 0 or more.
  package let height: Int
  /// Bytes of a row: `width` rounded up to whole bytes.
  package let stride: Int
  /// Row after row, the leftmost dot in the highest bit, 1 = ink; bits beyond `width` are 0.
  package private(set) var bytes: [UInt8]

  /// Blank paper; negative sizes count as 0.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    stride = (self.width + 7) / 8
    bytes = [UInt8](repeating: 0, count: stride * self.height)
  }

  /// Whole rows as `bytes` holds them; nil where their number does not fit the size.
  package init?(width: Int, height: Int, bytes: [UInt8]) {
    self.init(width: width, height: height)
    guard bytes.count == self.bytes.count else { return nil }
    self.bytes = bytes
    clearPadding()
  }

  /// Whether there is ink; outside of the picture is paper, and writing there does nothing.
  package subscript(x: Int, y: Int) -> Bool {
    get {
      guard x >= 0, x < width, y >= 0, y < height else { return false }
      return bytes[y * stride + x >> 3] & (0x80 >> UInt8(x & 7)) != 0
    }
    set {
      guard x >= 0, x < width, y >= 0, y < height else { return }
      let bit: UInt8 = 0x80 >> UInt8(x & 7)
      if newValue {
        bytes[y * stride + x >> 3] |= bit
      } else {
        bytes[y * stride + x >> 3] &= ~bit
      }
    }
  }

  /// Adds the ink of `picture`, its top left corner at (x, y); what lies outside is cut off.
  package mutating func draw(_ picture: Bitmap, x: Int, y: Int) {
    if x >= 0, y >= 0, x + picture.width <= width, y + picture.height <= height {
      return drawWhole(picture, x: x, y: y)
    }
    let columns = max(0, -x)..<max(max(0, -x), min(picture.width, width - x))
    for row in max(0, -y)..<max(max(0, -y), min(picture.height, height - y)) {
      for column in columns where picture[column, row] {
        self[x + column, y + row] = true
      }
    }
  }

  /// Adds a picture that lies within this one, byte by byte.
  private mutating func drawWhole(_ picture: Bitmap, x: Int, y: Int) {
    let shift = UInt8(x & 7)
    for row in 0..<picture.height {
      let source = row * picture.stride
      let target = (y + row) * stride + x >> 3
      for index in 0..<picture.stride {
        let byte = picture.bytes[source + index]
        guard byte != 0 else { continue }
        bytes[target + index] |= byte >> shift
        // Beyond the last column there is no ink, and no byte either.
        let rest = shift > 0 ? byte << (8 - shift) : 0
        if rest != 0 { bytes[target + index + 1] |= rest }
      }
    }
  }

  /// Fills a rectangle with ink; what lies outside is cut off.
  package mutating func fill(_ box: Box) {
    for y in max(0, box.y)..<max(max(0, box.y), min(height, box.bottom)) {
      for x in max(0, box.x)..<max(max(0, box.x), min(width, box.right)) {
        self[x, y] = true
      }
    }
  }

  /// The same picture, each dot grown to a square of `factor` × `factor`; `factor` is 1 or more.
  func enlarged(by factor: Int) -> Bitmap {
    precondition(factor >= 1, "a picture is enlarged by 1 or more")
    var result = Bitmap(width: width * factor, height: height * factor)
    for y in 0..<height {
      for x in 0..<width where self[x, y] {
        result.fill(Box(x: x * factor, y: y * factor, width: factor, height: factor))
      }
    }
    return result
  }

  /// The smallest rectangle that holds all ink; nil on blank paper.
  package var ink: Box? {
    var box: Box?
    for y in 0..<height {
      for x in 0..<width where self[x, y] {
        guard let known = box else {
          box = Box(x: x, y: y, width: 1, height: 1)
          continue
        }
        let left = min(known.x, x)
        box = Box(
          x: left, y: known.y, width: max(known.right, x + 1) - left, height: y + 1 - known.y)
      }
    }
    return box
  }

  /// The part of the picture in `box`; paper where `box` reaches beyond it.
  package func cropped(to box: Box) -> Bitmap {
    var result = Bitmap(width: box.width, height: box.height)
    result.draw(self, x: -box.x, y: -box.y)
    return result
  }

  private mutating func clearPadding() {
    let spare = stride * 8 - width
    guard spare > 0 else { return }
    for y in 0..<height {
      bytes[(y + 1) * stride - 1] &= 0xFF << UInt8(spare)
    }
  }
}
