import CPango

extension TextEngine {
  /// A one-page PDF of `sheet`, its text as text: scaled by any driver, found by any search.
  ///
  /// - Parameters:
  ///   - sheet: what to draw.
  ///   - dotsPerMillimetre: how large a dot of the sheet is on the page.
  ///   - title: the document's name in its metadata.
  /// - Returns: the file's bytes.
  /// - Throws: what Cairo says where it cannot write.
  package func pdf(
    _ sheet: Sheet, dotsPerMillimetre: Double, title: String
  ) throws(DrawingError)
    -> [UInt8]
  {
    let pointsPerDot = 72 / 25.4 / dotsPerMillimetre
    let sink = ByteSink()
    do {
      // The sink lives on beyond this scope, and the surface is finished at its end.
      let surface = unsafe CairoSurface(
        owning: cairo_pdf_surface_create_for_stream(
          ByteSink.write, sink.context, Double(sheet.width) * pointsPerDot,
          Double(sheet.height) * pointsPerDot))
      unsafe cairo_pdf_surface_set_metadata(surface.pointer, CAIRO_PDF_METADATA_TITLE, title)
      let cairo = CairoContext(on: surface)
      unsafe cairo_scale(cairo.pointer, pointsPerDot, pointsPerDot)
      for item in sheet.items { show(item, on: cairo) }
      unsafe cairo_show_page(cairo.pointer)
      unsafe cairo_surface_finish(surface.pointer)
      try DrawingError.check(surface.status, "write the PDF")
    }
    return sink.bytes
  }

  private func show(_ item: Sheet.Item, on cairo: borrowing CairoContext) {
    switch item {
    case .text(let block, let x, let y):
      show(block, x: x, y: y, on: cairo)
    case .picture(let picture, let x, let y, let factor):
      // One path for the whole picture: its squares meet without seams.
      for row in 0..<picture.height {
        for column in 0..<picture.width where picture[column, row] {
          let side = Double(factor)
          unsafe cairo_rectangle(
            cairo.pointer, Double(x + column * factor), Double(y + row * factor), side, side)
        }
      }
      unsafe cairo_fill(cairo.pointer)
    case .bar(let box):
      unsafe cairo_rectangle(
        cairo.pointer, Double(box.x), Double(box.y), Double(box.width), Double(box.height))
      unsafe cairo_fill(cairo.pointer)
    }
  }
}
