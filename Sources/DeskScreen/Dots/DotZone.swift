import DeskBasics
import DeskText

/// A part of a board of dots, laid out from its own top left corner.
struct DotZone {
  enum Item {
    /// A line of text by its top left corner; `width` is measured, in whole cells.
    case text(PagePiece, y: Int)
    /// A picture within its box, and what it says (a number).
    case picture(Bitmap, Ink, Box, text: String)
    /// A filled box.
    case bar(Box, Ink)
  }

  /// In dots, whole cells.
  var height = 0
  var items: [Item] = []
  /// Texts that did not fit whole: they go to the pages.
  var leftOver: [LeftOver] = []

  /// A text that was cut or left out, in its language.
  struct LeftOver: Hashable {
    var text: String
    var language: Language
  }

  mutating func add(
    _ text: FittedText, _ ink: Ink, x: Int, y: Int, width: Int, isRight: Bool = false
  ) {
    for (index, line) in text.lines.enumerated() {
      let left = isRight ? x + width - line.width : x
      items.append(
        .text(
          PagePiece(
            text: line.text, language: text.language, em: text.em, ink: ink, x: left,
            width: line.width), y: y + index * text.lineHeight))
    }
    if text.isCut { leftOver.append(LeftOver(text: text.whole, language: text.language)) }
  }

  mutating func add(_ line: PageLine, y: Int) {
    items += line.pieces.map { .text($0, y: y) }
  }

  /// Draws the zone with its top left corner at (x, y).
  func draw(on canvas: inout DotCanvas, lettering: any Lettering, x: Int, y: Int) {
    let grid = canvas.grid
    for item in items {
      switch item {
      case .text(let piece, let top):
        let picture = lettering.line(piece.text, em: piece.em, language: piece.language)
        let box = Box(
          x: x + piece.x, y: y + top, width: piece.width,
          height: grid.ceilDown(DotType.lineHeight(piece.em)))
        canvas.draw(
          picture, piece.ink, x: box.x, y: box.y, in: box, text: piece.text, size: piece.em)
      case .picture(let picture, let ink, let box, let text):
        let place = box.moved(x: x, y: y)
        canvas.draw(
          picture, ink, x: place.x, y: place.y, in: place, text: text, size: picture.height)
      case .bar(let box, let ink): canvas.fill(box.moved(x: x, y: y), ink)
      }
    }
  }
}
