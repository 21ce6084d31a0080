package import DeskBasics
package import DeskText

/// Lettering by the text engine, each picture drawn once.
///
/// Not Sendable, like the engine: it belongs to the one loop that draws.
package final class EngineLettering: Lettering {
  private struct Key: Hashable {
    let text: String
    let size: Double
    let language: Language
    /// Of the lines that the text is broken into.
    var width = 0
    /// Whether it is cropped to its ink, or to what all digits are as high as.
    var isCropped = false
  }

  /// Pictures kept; a board and its pages have about fifty.
  private static let limit = 512
  /// Chinese characters in less than 20 dots run together.
  private static let smallestEm = Double(DotType.smallestChinese)
  /// What all numbers are as high as.
  private static let digits = "A0123456789"

  private let engine = TextEngine()
  private var drawn: [Key: Bitmap] = [:]
  private var measured: [Key: TextMetrics] = [:]
  private var broken: [Key: [String]] = [:]

  package init() {}

  package func number(_ text: String, dots: Int, language: Language) -> Bitmap {
    var style = TextStyle(size: 1, bold: true, language: language)
    guard isDrawable(text, style) else { return Bitmap(width: 0, height: 0) }
    style.size = numberSize(dots: dots, style)
    return picture(of: text, style, isCropped: true) { engine, metrics in
      // Rows from the digits' top to their bottom, and below for a Q; columns as the text is set,
      // since the ink's would differ from number to number.
      let rows = engine.measure(TextBlock(Self.digits, style)).ink
      let top = min(rows.y, metrics.ink.y)
      return Box(
        x: 0, y: top, width: metrics.box.right, height: max(rows.bottom, metrics.ink.bottom) - top)
    }
  }

  /// The largest em at which digits are no higher than `dots`, a dot kept back for rounding.
  private func numberSize(dots: Int, _ style: TextStyle) -> Double {
    var probe = style
    probe.size = 1000
    let height = measure(Self.digits, probe).ink.height
    guard height > 0 else { return 1 }
    return max(1, (Double(dots - 1) * probe.size / Double(height)).rounded(.down))
  }

  package func headline(_ text: String, width: Int, dots: Int, language: Language) -> Bitmap? {
    var style = TextStyle(size: 1, bold: true, language: language)
    guard isDrawable(text, style) else { return nil }
    style.size = engine.fittingSize(text, style, width: width, height: dots)
    guard style.size >= Self.smallestEm else { return nil }
    let picture = picture(of: text, style, isCropped: true) { $1.ink }
    return picture.width > 0 && picture.width <= width ? picture : nil
  }

  package func line(_ text: String, em: Int, language: Language) -> Bitmap {
    let text = Self.withLatinApostrophes(text)
    let style = fittingStyle(text, em: em, language: language)
    return picture(of: text, style) { [self] _, metrics in
      Box(
        x: min(0, metrics.ink.x), y: top(metrics, em: em), width: extent(metrics),
        height: DotType.lineHeight(em))
    }
  }

  package func width(of text: String, em: Int, language: Language) -> Int {
    let text = Self.withLatinApostrophes(text)
    return extent(measure(text, fittingStyle(text, em: em, language: language)))
  }

  package func lines(of text: String, em: Int, width: Int, language: Language) -> [String] {
    let text = Self.withLatinApostrophes(text)
    let key = Key(text: text, size: Double(em), language: language, width: width)
    if let known = broken[key] { return known }
    if broken.count >= Self.limit { broken.removeAll() }
    // Ink may reach a little beyond what a line is wide: a dot on each side is kept for it.
    let block = TextBlock(
      text, TextStyle(size: Double(em), bold: true, language: language), width: max(1, width - 2),
      lines: .max)
    let lines = engine.lines(of: block)
    broken[key] = lines
    return lines
  }

  /// An apostrophe between Latin letters as ASCII has it: Chinese fonts make ’ as wide as a
  /// character.
  private static func withLatinApostrophes(_ text: String) -> String {
    guard text.contains("’") else { return text }
    var characters = Array(text)
    for index in characters.indices.dropFirst().dropLast()
    where characters[index] == "’" && characters[index - 1].isASCII && characters[index + 1].isASCII
    {
      characters[index] = "'"
    }
    return String(characters)
  }

  /// Bold at `em`, or smaller where marks above each other would leave their line.
  private func fittingStyle(_ text: String, em: Int, language: Language) -> TextStyle {
    var style = TextStyle(size: Double(em), bold: true, language: language)
    let ink = measure(text, style)
    // Ink is measured outwards to whole dots: one of them is never missed.
    let above = ink.baseline - ink.ink.y - 1
    let below = ink.ink.bottom - ink.baseline - 1
    let tallest = Double(above) / Double(Self.ascent(em))
    let deepest = Double(below) / Double(DotType.lineHeight(em) - Self.ascent(em))
    let excess = max(tallest, deepest)
    if excess > 1 { style.size = max(1, (style.size / excess).rounded(.down) - 1) }
    return style
  }

  /// Rows of a line above its baseline.
  private static func ascent(_ em: Int) -> Int { (em * 94 + 50) / 100 }

  private func top(_ metrics: TextMetrics, em: Int) -> Int {
    metrics.baseline - Self.ascent(em)
  }

  private func extent(_ metrics: TextMetrics) -> Int {
    max(metrics.box.right, metrics.ink.right) - min(0, metrics.ink.x)
  }

  private func measure(_ text: String, _ style: TextStyle) -> TextMetrics {
    let key = Key(text: text, size: style.size, language: style.language)
    if let known = measured[key] { return known }
    if measured.count >= Self.limit { measured.removeAll() }
    let metrics = engine.measure(TextBlock(text, style))
    measured[key] = metrics
    return metrics
  }

  /// Whether a font has every glyph: plain text shows more than boxes do.
  private func isDrawable(_ text: String, _ style: TextStyle) -> Bool {
    var style = style
    style.size = Self.smallestEm
    return engine.measure(TextBlock(text, style)).unknownGlyphs == 0
  }

  private func picture(
    of text: String, _ style: TextStyle, isCropped: Bool = false,
    crop: (TextEngine, TextMetrics) -> Box
  ) -> Bitmap {
    let key = Key(
      text: text, size: style.size, language: style.language, isCropped: isCropped)
    if let known = drawn[key] { return known }
    if drawn.count >= Self.limit { drawn.removeAll() }
    let block = TextBlock(text, style)
    let picture = engine.render(block, showing: crop(engine, engine.measure(block)))
    drawn[key] = picture
    return picture
  }
}
