package import DeskDomain
package import DeskText

/// Draws texts as pictures, for what has to be read from afar.
package protocol Lettering {
  /// A ticket's number or a counter's sign in bold, its digits `dots` high. All numbers of the same
  /// length are of the same size, so that a new one stands where the old one stood.
  func number(_ text: String, dots: Int, language: Language) -> Bitmap

  /// A text in bold, cropped to its ink, as large as fits into `width` × `dots`; nil where that is
  /// too small to be read.
  func headline(_ text: String, width: Int, dots: Int, language: Language) -> Bitmap?
}

/// Lettering by the text engine, each picture drawn once.
///
/// Not Sendable, like the engine: it belongs to the one loop that draws.
package final class EngineLettering: Lettering {
  private struct Key: Hashable {
    let text: String
    let size: Double
    let language: Language
  }

  /// Pictures kept; a board has about ten.
  private static let limit = 64
  /// Chinese characters in less than 20 dots run together.
  private static let smallestEm = 20.0
  /// What all numbers are as high as.
  private static let digits = "A0123456789"

  private let engine = TextEngine()
  private var drawn: [Key: Bitmap] = [:]

  package init() {}

  package func number(_ text: String, dots: Int, language: Language) -> Bitmap {
    var style = TextStyle(size: 1, bold: true, language: language)
    guard isDrawable(text, style) else { return Bitmap(width: 0, height: 0) }
    style.size = engine.fittingSize(Self.digits, style, width: .max, height: dots)
    return picture(of: text, style) { engine, metrics in
      // Rows from the digits' top to their bottom, and below for a Q; columns as the text is set,
      // since the ink's would differ from number to number.
      let rows = engine.measure(TextBlock(Self.digits, style)).ink
      let top = min(rows.y, metrics.ink.y)
      return Box(
        x: 0, y: top, width: metrics.box.right, height: max(rows.bottom, metrics.ink.bottom) - top)
    }
  }

  package func headline(_ text: String, width: Int, dots: Int, language: Language) -> Bitmap? {
    var style = TextStyle(size: 1, bold: true, language: language)
    guard isDrawable(text, style) else { return nil }
    style.size = engine.fittingSize(text, style, width: width, height: dots)
    guard style.size >= Self.smallestEm else { return nil }
    let picture = picture(of: text, style) { $1.ink }
    return picture.width > 0 && picture.width <= width ? picture : nil
  }

  /// Whether a font has every glyph: plain text shows more than boxes do.
  private func isDrawable(_ text: String, _ style: TextStyle) -> Bool {
    var style = style
    style.size = Self.smallestEm
    return engine.measure(TextBlock(text, style)).unknownGlyphs == 0
  }

  private func picture(
    of text: String, _ style: TextStyle, crop: (TextEngine, TextMetrics) -> Box
  ) -> Bitmap {
    let key = Key(text: text, size: style.size, language: style.language)
    if let known = drawn[key] { return known }
    if drawn.count >= Self.limit { drawn.removeAll() }
    let block = TextBlock(text, style)
    let picture = engine.render(block).cropped(to: crop(engine, engine.measure(block)))
    drawn[key] = picture
    return picture
  }
}
