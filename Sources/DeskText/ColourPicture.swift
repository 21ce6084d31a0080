import CPango

/// A picture in colours, for people who look at a board on paper or in a browser.
package struct ColourPicture: Hashable, Sendable {
  /// Red, green and blue of a dot, 0–255 each.
  package struct Colour: Hashable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// As Cairo keeps it.
    fileprivate var word: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
  }

  /// In dots.
  let width: Int
  /// In dots.
  let height: Int
  /// Row after row, without gaps.
  private var dots: [UInt32]

  /// All black; at least one dot.
  package init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    dots = Array(repeating: 0, count: self.width * self.height)
  }

  /// Fills `box`; what lies outside is cut off.
  package mutating func fill(_ box: Box, _ colour: Colour) {
    for y in max(0, box.y)..<max(max(0, box.y), min(height, box.bottom)) {
      for x in max(0, box.x)..<max(max(0, box.x), min(width, box.right)) {
        dots[y * width + x] = colour.word
      }
    }
  }

  /// Colours the dots on which `picture` has ink, its top left corner at (x, y).
  package mutating func draw(_ picture: Bitmap, _ colour: Colour, x: Int, y: Int) {
    for row in 0..<picture.height {
      for column in 0..<picture.width where picture[column, row] {
        fill(Box(x: x + column, y: y + row, width: 1, height: 1), colour)
      }
    }
  }

  /// The picture as a PNG file.
  package func png() throws(DrawingError) -> [UInt8] {
    let sink = ByteSink()
    var rows = dots
    let (width, height) = (Int32(clamping: width), Int32(clamping: height))
    // The surface borrows `rows`, of 4 × width × height bytes (RGB24 rows need no padding), and is
    // gone
    // before the loan ends; the sink outlives the call that writes to it.
    let status = unsafe rows.withUnsafeMutableBytes { state in
      let surface = unsafe CairoSurface(
        owning: cairo_image_surface_create_for_data(
          state.baseAddress?.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24, width,
          height, 4 * width))
      return unsafe cairo_surface_write_to_png_stream(
        surface.pointer, ByteSink.write, sink.context)
    }
    try DrawingError.check(status, "write the PNG")
    return sink.bytes
  }
}
