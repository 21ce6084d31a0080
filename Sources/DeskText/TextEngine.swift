import CPango
import DeskBasics
import Foundation

/// Sets texts and draws them as 1-bit pictures: the one text engine, of board and slip.
///
/// Chinese and Latin, through Pango and Cairo, thresholded and never dithered. Each engine has a
/// font map of its own, since a font map must not be used by two threads at once: whoever makes an
/// engine keeps it in one place (an actor, a thread); it is not Sendable.
package final class TextEngine {
  /// Coverage from which a dot is ink, of 255: strokes stay even, from 20 dots em up.
  private static let threshold: UInt8 = 120

  private let fonts: FontMap
  private let context: PangoObject

  /// An engine with the fonts that are installed now.
  package init() {
    fonts = FontMap()
    // A new context is ours to release; the constructor never returns null.
    context = unsafe PangoObject(owning: pango_font_map_create_context(fonts.pointer))
    let options = unsafe cairo_font_options_create()
    // Without hinting a text has the same proportions on every paper, raster and PDF alike.
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    // The context copies the options.
    unsafe pango_cairo_context_set_font_options(context.pointer, options)
    unsafe cairo_font_options_destroy(options)
    unsafe pango_context_set_round_glyph_positions(context.pointer, 0)
  }

  /// What `block` takes on the paper.
  package func measure(_ block: TextBlock) -> TextMetrics {
    let layout = layout(of: block)
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    // The layout is alive during these calls, which only read it and fill the two rectangles.
    unsafe pango_layout_get_extents(layout.pointer, &ink, &logical)
    return TextMetrics(
      box: Box(logical), ink: Box(ink),
      baseline: Int(unsafe pango_layout_get_baseline(layout.pointer)) / Int(PANGO_SCALE),
      lines: Int(unsafe pango_layout_get_line_count(layout.pointer)),
      isCut: unsafe pango_layout_is_ellipsized(layout.pointer) != 0,
      unknownGlyphs: Int(unsafe pango_layout_get_unknown_glyphs_count(layout.pointer)))
  }

  /// The lines into which `block` is broken, without the spaces at which it was.
  package func lines(of block: TextBlock) -> [String] {
    let layout = layout(of: block)
    let bytes = Array(block.text.utf8)
    let count = unsafe pango_layout_get_line_count(layout.pointer)
    return (0..<count).compactMap { index in
      // The line belongs to the layout, which is alive; its range lies within the text that was
      // set.
      guard let line = unsafe pango_layout_get_line_readonly(layout.pointer, index) else {
        return nil
      }
      let start = Int(unsafe line.pointee.start_index)
      let end = start + Int(unsafe line.pointee.length)
      guard start >= 0, start <= end, end <= bytes.count else { return nil }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      return text.trimmingCharacters(in: .whitespaces)
    }
  }

  /// The picture of `block`: as wide as its width (or its text), as high as its lines.
  package func render(_ block: TextBlock) -> Bitmap {
    let box = measure(block).box
    var canvas = GrayCanvas(width: block.width ?? box.right, height: box.bottom)
    draw(block, x: 0, y: 0, on: &canvas)
    return canvas.thresholded(at: Self.threshold)
  }

  /// The picture of what `block` draws within `box`, which is measured from the block's top left
  /// corner.
  package func render(_ block: TextBlock, showing box: Box) -> Bitmap {
    guard !box.isEmpty else { return Bitmap(width: 0, height: 0) }
    var canvas = GrayCanvas(width: box.width, height: box.height)
    draw(block, x: -box.x, y: -box.y, on: &canvas)
    return canvas.thresholded(at: Self.threshold)
  }

  /// The picture of one line of text whose em is `size` dots, as high as the line with its leading.
  func render(_ text: String, size: Double, bold: Bool, language: Language) -> Bitmap {
    render(TextBlock(text, TextStyle(size: size, bold: bold, language: language)))
  }

  /// The picture of one line of text, cropped to its ink, as high as `height` dots allow: for
  /// ticket numbers, whose capitals and digits then fill the height.
  ///
  /// Blank where the text has no ink or `height` is under 1.
  func render(
    _ text: String, inkHeight height: Int, bold: Bool, language: Language
  )
    -> Bitmap
  {
    var style = TextStyle(size: Double(height), bold: bold, language: language)
    guard height > 0, measure(TextBlock(text, style)).ink.height > 0 else {
      return Bitmap(width: 0, height: 0)
    }
    style.size = fittingSize(text, style, width: .max, height: height)
    let picture = render(TextBlock(text, style))
    return picture.cropped(to: picture.ink ?? Box(x: 0, y: 0, width: 0, height: 0))
  }

  /// The largest em at which the ink of `text` on one line stays within `width` × `height` dots.
  package func fittingSize(_ text: String, _ style: TextStyle, width: Int, height: Int) -> Double {
    var probe = style
    probe.size = 100
    let ink = measure(TextBlock(text, probe)).ink
    guard !ink.isEmpty else { return style.size }
    // Unhinted text scales evenly; a dot is kept back for the rounding outwards.
    let factor = min(Double(width - 1) / Double(ink.width), Double(height - 1) / Double(ink.height))
    return max(1, (100 * factor).rounded(.down))
  }

  /// The raster picture of a whole sheet.
  package func raster(_ sheet: Sheet) -> Bitmap {
    var canvas = GrayCanvas(width: sheet.width, height: sheet.height)
    for item in sheet.items {
      if case .text(let block, let x, let y) = item { draw(block, x: x, y: y, on: &canvas) }
    }
    var picture = canvas.thresholded(at: Self.threshold)
    for item in sheet.items {
      switch item {
      case .text: break
      case .picture(let source, let x, let y, let factor):
        picture.draw(source.enlarged(by: factor), x: x, y: y)
      case .bar(let box):
        picture.fill(box)
      }
    }
    return picture
  }

  /// Draws `block` with its top left corner at (x, y), in the colour that the context has.
  func show(_ block: TextBlock, x: Int, y: Int, on cairo: borrowing CairoContext) {
    let layout = layout(of: block)
    // Both handles are alive during the calls; Cairo copies the glyphs it needs.
    unsafe cairo_move_to(cairo.pointer, Double(x), Double(y))
    unsafe pango_cairo_show_layout(cairo.pointer, layout.pointer)
  }

  private func draw(_ block: TextBlock, x: Int, y: Int, on canvas: inout GrayCanvas) {
    canvas.draw { cairo in show(block, x: x, y: y, on: cairo) }
  }

  private func layout(of block: TextBlock) -> PangoObject {
    let font = FontDescription(
      families: FontFamilies.list(for: block.style.language), size: block.style.size,
      bold: block.style.bold)
    // A new layout is ours to release; the setters copy text, font and language.
    let layout = unsafe PangoObject(owning: pango_layout_new(context.pointer))
    unsafe pango_context_set_language(
      context.pointer, pango_language_from_string(block.style.language.rawValue))
    unsafe pango_layout_set_font_description(layout.pointer, font.pointer)
    unsafe pango_layout_set_single_paragraph_mode(layout.pointer, 1)
    if let width = block.width {
      unsafe pango_layout_set_width(layout.pointer, Int32(clamping: width * Int(PANGO_SCALE)))
      unsafe pango_layout_set_height(layout.pointer, -Int32(clamping: max(1, block.lines)))
      unsafe pango_layout_set_wrap(layout.pointer, PANGO_WRAP_WORD_CHAR)
      unsafe pango_layout_set_ellipsize(layout.pointer, PANGO_ELLIPSIZE_END)
      let alignment = block.alignment == .centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT
      unsafe pango_layout_set_alignment(layout.pointer, alignment)
    }
    unsafe pango_layout_set_text(layout.pointer, block.text, -1)
    return layout
  }
}

extension Box {
  /// A rectangle of Pango's, rounded outwards to whole dots.
  fileprivate init(_ rectangle: PangoRectangle) {
    let scale = Int32(PANGO_SCALE)
    func down(_ value: Int32) -> Int { Int((Double(value) / Double(scale)).rounded(.down)) }
    func up(_ value: Int32) -> Int { Int((Double(value) / Double(scale)).rounded(.up)) }
    let x = down(rectangle.x)
    let y = down(rectangle.y)
    self.init(
      x: x, y: y, width: up(rectangle.x + rectangle.width) - x,
      height: up(rectangle.y + rectangle.height) - y)
  }
}
