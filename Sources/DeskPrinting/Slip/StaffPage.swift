package import DeskBasics
package import DeskText

/// A page that is no slip.
package protocol PrintablePage: Sendable {
  var sheet: Sheet { get }
}

/// A page for the staff, laid out for the slip printer: a label, a day's summary.
///
/// Its parts stand one under the other and keep to the paper's width; on a roll it is as long as they take, on a sheet they
/// get smaller together where they would pass its end.
package struct StaffPage: PrintablePage {
  /// One thing on the page.
  package enum Part: Hashable, Sendable {
    /// A text in one language; `em` as on the 80 mm roll, where 24 reads well.
    case text(String, em: Double, bold: Bool, Language)
    /// What something is, and how much, at the two edges.
    case row(String, String, Language)
    /// A QR code at the left edge with texts beside it, the first one large.
    case code(of: String, beside: [String], Language)
    case line
    case gap
  }

  package let sheet: Sheet
  /// Whether a text had to be cut off.
  let isCut: Bool
  /// Characters that no installed font has.
  package let unknownGlyphs: Int

  /// Lays the page out on `paper`; `measure` is what a text takes (`TextEngine.measure`).
  ///
  /// - Throws: where a text makes no QR code.
  init(
    _ parts: [Part], on paper: SlipPaper, measure: (TextBlock) -> TextMetrics
  ) throws(QRCode.Failure) {
    let codes = try parts.map { part throws(QRCode.Failure) in
      if case .code(let text, _, _) = part { try QRCode.modules(of: text) } else { nil as Bitmap? }
    }
    (sheet, isCut, unknownGlyphs) = withoutActuallyEscaping(measure) { measure in
      var composer = StaffPageComposer(paper: paper, measure: measure)
      for shrink in [1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3] {
        composer = StaffPageComposer(paper: paper, shrink: shrink, measure: measure)
        for (part, code) in zip(parts, codes) { composer.add(part, code: code) }
        if composer.fits { break }
      }
      return (composer.sheet, composer.isCut || !composer.fits, composer.unknownGlyphs)
    }
  }
}

/// Places the parts of a page.
private struct StaffPageComposer {
  let paper: SlipPaper
  private let scale: Double
  let measure: (TextBlock) -> TextMetrics
  private var items: [Sheet.Item] = []
  private var y = 0
  private(set) var isCut = false
  private(set) var unknownGlyphs = 0

  private static let edge = 12
  private static let rowEm = 24.0
  /// A module of a millimetre: read by a telephone at arm's length, also from a worn head.
  private static let module = 8

  init(
    paper: SlipPaper, shrink: Double = 1, measure: @escaping (TextBlock) -> TextMetrics
  ) {
    self.paper = paper
    scale = paper.scale * shrink
    self.measure = measure
    y = Self.edge
  }

  private var width: Int { paper.width - 2 * Self.edge }

  /// Whether all of it is on the paper.
  var fits: Bool { paper.height.map { y + Self.edge <= $0 } ?? true }

  var sheet: Sheet {
    Sheet(width: paper.width, height: paper.height ?? y + Self.edge, items: items)
  }

  mutating func add(_ part: StaffPage.Part, code: Bitmap?) {
    switch part {
    case .text(let text, let em, let bold, let language):
      let style = TextStyle(size: size(em), bold: bold, language: language)
      y += place(TextBlock(text, style, width: width, lines: 6), x: Self.edge, y: y)
    case .row(let label, let value, let language): row(label, value, language)
    case .code(_, let texts, let language):
      if let code { self.code(code, beside: texts, language) }
    case .line:
      items.append(.bar(Box(x: Self.edge, y: y + 6, width: width, height: 2)))
      y += 14
    case .gap: y += 16
    }
  }

  /// Below 20 dots thermal paper blots; what prints sheets does not.
  private func size(_ em: Double) -> Double {
    max((em * scale).rounded(), paper.height == nil ? 20 : 16)
  }

  /// Returns the height that the text takes.
  private mutating func place(_ block: TextBlock, x: Int, y: Int) -> Int {
    let metrics = measure(block)
    isCut = isCut || metrics.isCut
    unknownGlyphs += metrics.unknownGlyphs
    items.append(.text(block, x: x, y: y))
    return metrics.box.bottom
  }

  private mutating func row(_ label: String, _ value: String, _ language: Language) {
    let style = TextStyle(size: size(Self.rowEm), language: language)
    let bold = TextStyle(size: size(Self.rowEm), bold: true, language: language)
    let taken = min(measure(TextBlock(value, bold)).box.width + 1, width * 2 / 3)
    let room = width - taken - 12
    let high = place(TextBlock(label, style, width: room, lines: 4), x: Self.edge, y: y)
    let value = TextBlock(value, bold, width: taken, lines: 4)
    y += max(high, place(value, x: Self.edge + width - taken, y: y))
  }

  private mutating func code(_ code: Bitmap, beside texts: [String], _ language: Language) {
    let factor = max(3, Int((Double(Self.module) * scale).rounded()))
    // The quiet zone that readers ask for: four modules on every side.
    let side = (code.width + 8) * factor
    items.append(
      .picture(code, x: Self.edge + 4 * factor, y: y + 4 * factor, factor: factor))
    let left = Self.edge + side
    var below = y + 4 * factor
    for (index, text) in texts.enumerated() where !text.isEmpty {
      let style = TextStyle(size: size(index == 0 ? 44 : 28), bold: index == 0, language: language)
      let block = TextBlock(text, style, width: paper.width - Self.edge - left, lines: 3)
      below += place(block, x: left, y: below) + 4
    }
    y = max(y + side, below)
  }
}
