import CPango

/// A picture of 256 greys for Cairo to draw on, 255 = full ink.
struct GrayCanvas: ~Copyable {
  private let width: Int
  private let height: Int
  private let stride: Int
  private var coverage: [UInt8]

  init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    stride = Int(cairo_format_stride_for_width(CAIRO_FORMAT_A8, Int32(clamping: self.width)))
    coverage = [UInt8](repeating: 0, count: stride * self.height)
  }

  /// Draws with a fresh context in full ink.
  mutating func draw(_ body: (borrowing CairoContext) -> Void) {
    let (width, height, stride) = (Int32(width), Int32(height), Int32(stride))
    // The surface borrows the array's memory, of stride × height bytes, and is finished and
    // destroyed before the memory's loan ends.
    unsafe coverage.withUnsafeMutableBufferPointer { state in
      let surface = unsafe CairoSurface(
        owning: cairo_image_surface_create_for_data(
          state.baseAddress, CAIRO_FORMAT_A8, width, height, stride))
      let cairo = CairoContext(on: surface)
      body(cairo)
      unsafe cairo_surface_flush(surface.pointer)
    }
  }

  /// Ink where the coverage is `threshold` or more.
  func thresholded(at threshold: UInt8) -> Bitmap {
    let packed = (width + 7) / 8
    var bytes = [UInt8](repeating: 0, count: packed * height)
    for y in 0..<height {
      for x in 0..<width where coverage[y * stride + x] >= threshold {
        bytes[y * packed + x >> 3] |= 0x80 >> UInt8(x & 7)
      }
    }
    return Bitmap(width: width, height: height, bytes: bytes) ?? Bitmap(width: 0, height: 0)
  }
}
