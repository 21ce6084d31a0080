package import DeskAPI
package import DeskDomain
package import DeskText

/// Draws slips: one layout, as a picture, as ESC/POS and as PDF.
///
/// Holds a text engine and so is kept in one place (an actor).
package final class SlipRenderer {
  private let engine = TextEngine()
  private let languages: [Language]
  private let paper: SlipPaper

  /// For slips in the site's `languages` on `paper`.
  package init(languages: [Language], paper: PrinterSetup.Paper) {
    self.languages = languages
    self.paper = SlipPaper(paper)
  }

  /// Where everything stands.
  ///
  /// - Throws: `FontsMissing`; `QRCode.Failure` where the key does not fit into a code.
  package func layout(_ content: SlipContent) throws -> SlipLayout {
    let style = TextStyle(size: 24, bold: true, language: languages.first ?? .english)
    // Boxes for unknown glyphs do not grow with their size: there would be no end to the paper.
    guard engine.measure(TextBlock(content.number, style)).unknownGlyphs == 0 else {
      throw FontsMissing()
    }
    return try SlipLayout.compose(
      content, languages: languages, paper: paper, measure: { self.engine.measure($0) })
  }

  /// The printable area, one bit a dot.
  package func raster(_ layout: SlipLayout) -> Bitmap {
    engine.raster(layout.sheet)
  }

  /// The page as PDF, its text as text.
  package func pdf(_ layout: SlipLayout, title: String) throws(DrawingError) -> [UInt8] {
    try engine.pdf(layout.page, dotsPerMillimetre: SlipPaper.dotsPerMillimetre, title: title)
  }
}

/// No installed font has letters and digits.
package struct FontsMissing: Error, CustomStringConvertible {
  package var description: String {
    "no font has the letters of a slip; install one: apt-get install fonts-wqy-microhei"
  }
}
