import CPango

extension Bitmap {
  /// The PNG picture at `path`, scaled to fit into `width` × `height` dots: dark is ink, bright or clear is paper.
  ///
  /// Thresholded and never dithered, as texts are. Not enlarged beyond its own size.
  ///
  /// - Throws: what Cairo says of the file.
  package init(pngFile path: String, width: Int, height: Int) throws(DrawingError) {
    // A surface is returned in any case; its status tells whether it is the picture.
    let source = unsafe CairoSurface(owning: cairo_image_surface_create_from_png(path))
    try DrawingError.check(source.status, "read the picture \(path)")
    let size = (
      width: Int(unsafe cairo_image_surface_get_width(source.pointer)),
      height: Int(unsafe cairo_image_surface_get_height(source.pointer))
    )
    let scale = min(
      1, Double(width) / Double(max(1, size.width)), Double(height) / Double(max(1, size.height)))
    let target = (
      width: max(1, Int(Double(size.width) * scale)),
      height: max(1, Int(Double(size.height) * scale))
    )
    self.init(width: target.width, height: target.height)
    var pixels = [UInt32](repeating: 0, count: target.width * target.height)
    // The surface borrows the array's memory, of 4 bytes a dot, and is gone before the loan ends.
    let status = unsafe pixels.withUnsafeMutableBytes { state in
      let surface = unsafe CairoSurface(
        owning: cairo_image_surface_create_for_data(
          state.baseAddress, CAIRO_FORMAT_RGB24, Int32(target.width), Int32(target.height),
          Int32(target.width * 4)))
      let cairo = CairoContext(on: surface)
      unsafe cairo_set_source_rgb(cairo.pointer, 1, 1, 1)
      unsafe cairo_paint(cairo.pointer)
      unsafe cairo_scale(cairo.pointer, scale, scale)
      unsafe cairo_set_source_surface(cairo.pointer, source.pointer, 0, 0)
      unsafe cairo_pattern_set_filter(cairo_get_source(cairo.pointer), CAIRO_FILTER_BEST)
      unsafe cairo_paint(cairo.pointer)
      unsafe cairo_surface_flush(surface.pointer)
      return surface.status
    }
    try DrawingError.check(status, "scale the picture \(path)")
    for y in 0..<target.height {
      for x in 0..<target.width where Self.isDark(pixels[y * target.width + x]) {
        self[x, y] = true
      }
    }
  }

  /// Whether a pixel 0x00RRGGBB is nearer to black than to white, as the eye weighs colours (BT.601).
  private static func isDark(_ pixel: UInt32) -> Bool {
    let (red, green, blue) = (pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF)
    return 299 * red + 587 * green + 114 * blue < 128_000
  }
}
