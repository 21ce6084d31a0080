import CPango

extension Bitmap {
  /// A PNG file of the picture, ink black on white; an empty picture becomes one white dot.
  package func png() throws(DrawingError) -> [UInt8] {
    let (width, height) = (max(1, width), max(1, height))
    let rowBytes = Int(cairo_format_stride_for_width(CAIRO_FORMAT_A1, Int32(clamping: width)))
    var rows = [UInt8](repeating: 0xFF, count: rowBytes * height)
    for y in 0..<self.height {
      for column in 0..<stride {
        // Cairo writes 1 as white, and keeps the leftmost dot in the machine's lowest bit.
        let byte = ~bytes[y * stride + column]
        #if _endian(little)
          rows[y * rowBytes + column] = byte.bitReversed
        #else
          rows[y * rowBytes + column] = byte
        #endif
      }
    }
    let sink = ByteSink()
    // The surface borrows `rows`, of rowBytes × height bytes, and is gone before the loan ends; the
    // sink outlives the call that writes to it.
    let status = unsafe rows.withUnsafeMutableBufferPointer { state in
      let surface = unsafe CairoSurface(
        owning: cairo_image_surface_create_for_data(
          state.baseAddress, CAIRO_FORMAT_A1, Int32(width), Int32(height), Int32(rowBytes)))
      return unsafe cairo_surface_write_to_png_stream(
        surface.pointer, ByteSink.write, sink.context)
    }
    try DrawingError.check(status, "write the PNG")
    return sink.bytes
  }
}

extension UInt8 {
  fileprivate var bitReversed: UInt8 {
    var value = self
    value = value >> 4 | value << 4
    value = (value & 0xCC) >> 2 | (value & 0x33) << 2
    return (value & 0xAA) >> 1 | (value & 0x55) << 1
  }
}
