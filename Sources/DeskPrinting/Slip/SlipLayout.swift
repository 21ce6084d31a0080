import DeskAPI
import DeskBasics
import DeskText

/// Where everything stands on a slip, in dots: laid out once, drawn as raster and as PDF.
package struct SlipLayout: Hashable, Sendable {
  /// What an item of the slip is.
  enum Role: Hashable, Sendable {
    case site
    case greeting
    case service
    case number
    case reprint
    case ahead
    case wait
    case code
    case codeCaption
    case issued
    case farewell
    case line
  }

  /// An item with the room it takes; no two share a dot.
  struct Placed: Hashable, Sendable {
    var role: Role
    var box: Box
    var item: Sheet.Item
    /// Whether some of its text did not fit and ends in "…".
    var isCut = false
  }

  var paper: SlipPaper
  /// The sheet's printable height; on a roll what the content takes.
  var height: Int
  var placed: [Placed]
  /// Characters that no installed font has.
  var unknownGlyphs: Int

  /// The printable area, for the raster.
  var sheet: Sheet {
    Sheet(width: paper.width, height: height, items: placed.map(\.item))
  }

  /// Lays a slip out; the same content on the same paper gives the same layout.
  ///
  /// - Parameters:
  ///   - content: the texts, one for each of `languages`.
  ///   - logo: stands in the place of the site's name.
  ///   - languages: the site's languages, the larger first.
  ///   - paper: what it is printed on.
  ///   - measure: what a text takes (`TextEngine.measure`).
  /// - Returns: the layout, on a sheet with the sheet's whole height.
  /// - Throws: where the ticket's key makes no QR code.
  static func compose(
    _ content: SlipContent, logo: Bitmap? = nil, languages: [Language], paper: SlipPaper,
    measure: (TextBlock) -> TextMetrics
  ) throws(QRCode.Failure) -> SlipLayout {
    let code = try QRCode.modules(of: content.key)
    return withoutActuallyEscaping(measure) { measure in
      var layout = SlipLayout(paper: paper, height: 0, placed: [], unknownGlyphs: 0)
      // A sheet has an end: where long texts would pass it, all letters get smaller together, and at
      // last every text has one line only.
      let attempts = [(1, 2), (0.9, 2), (0.8, 2), (0.7, 2), (0.8, 1), (0.7, 1), (0.6, 1), (0.5, 1)]
      for (shrink, lines) in attempts {
        var composer = SlipComposer(
          paper: paper, type: TypeSizes(scale: paper.scale * shrink), lines: lines,
          languages: languages.isEmpty ? [.english] : languages, measure: measure)
        layout = composer.compose(content, logo: logo, code: code)
        guard let limit = paper.height else { return layout }
        if layout.height <= limit {
          layout.centre(on: limit)
          return layout
        }
      }
      return layout
    }
  }

  /// Moves everything to the optical middle of a sheet of `limit` dots.
  private mutating func centre(on limit: Int) {
    let down = (limit - height) * 2 / 5
    for index in placed.indices {
      placed[index].box = placed[index].box.moved(x: 0, y: down)
      placed[index].item = placed[index].item.moved(x: 0, y: down)
    }
    height = limit
  }
}
