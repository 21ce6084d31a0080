package import DeskAPI
package import DeskBasics
package import DeskDomain
package import DeskText

/// Draws slips: one layout, as a picture, as ESC/POS and as PDF.
///
/// Holds a text engine and so is kept in one place (an actor).
package final class SlipRenderer {
  private let engine = TextEngine()
  private let languages: [Language]
  private let paper: SlipPaper
  private let logo: Bitmap?

  /// For slips in the site's `languages` on `paper`, with the `logo` at this path in the name's place.
  ///
  /// A logo that cannot be drawn any more leaves the name there; `frontdesk doctor` tells of it.
  package init(languages: [Language], paper: PrinterSetup.Paper, logo: String? = nil) {
    self.languages = languages
    self.paper = SlipPaper(paper)
    self.logo = logo.flatMap { try? SlipLogo.picture(at: $0, for: paper) }
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
      content, logo: logo, languages: languages, paper: paper,
      measure: { self.engine.measure($0) })
  }

  /// A page that shows what the printer can do; `title` says which printer, and when.
  package func testPage(_ title: String) throws(QRCode.Failure) -> TestPage {
    try TestPage(title, on: paper, measure: { self.engine.measure($0) })
  }

  /// A page for the staff.
  package func staffPage(_ parts: [StaffPage.Part]) throws(QRCode.Failure) -> StaffPage {
    try StaffPage(parts, on: paper, measure: { self.engine.measure($0) })
  }

  /// The printable area, one bit a dot.
  package func raster(_ layout: SlipLayout) -> Bitmap { raster(layout.sheet) }

  func raster(_ sheet: Sheet) -> Bitmap { engine.raster(sheet) }

  /// The raster as a PNG file.
  package func png(_ sheet: Sheet) throws(DrawingError) -> [UInt8] { try raster(sheet).png() }

  /// The page as PDF, its text as text.
  package func pdf(_ layout: SlipLayout, title: String) throws(DrawingError) -> [UInt8] {
    try pdf(layout.sheet, title: title)
  }

  package func pdf(_ sheet: Sheet, title: String) throws(DrawingError) -> [UInt8] {
    try engine.pdf(
      sheet.withMargin(paper.margin), dotsPerMillimetre: SlipPaper.dotsPerMillimetre, title: title)
  }

  /// What CUPS is given of a sheet.
  func document(
    _ sheet: Sheet, as format: PrinterSetup.Format, title: String
  ) throws(DrawingError) -> [UInt8] {
    switch format {
    case .pdf: try pdf(sheet, title: title)
    case .escpos: EscPos.document(raster(sheet))
    }
  }
}

/// No installed font has letters and digits.
struct FontsMissing: Error, CustomStringConvertible {
  var description: String {
    "no font has the letters of a slip; install one: apt-get install fonts-wqy-microhei"
  }
}
