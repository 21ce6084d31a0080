import DeskBasics
import DeskText

/// Draws a frame as a picture, the way a console shows it.
///
/// Blocks are drawn as their dots; other glyphs by the text engine.
package struct FramePicture {

  private let engine = TextEngine()

  package init() {}

  /// The picture of `frame`; `scale` is the pixels of a cell across, even, 8 on a console of 8 ×
  /// 16.
  func picture(_ frame: Frame, scale: Int = 8) -> ColourPicture {
    let (across, down) = (max(2, scale), max(4, 2 * scale))
    var picture = ColourPicture(width: frame.size.columns * across, height: frame.size.rows * down)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        guard let glyph = cell.glyph, cell != .blank else { continue }
        let box = Box(
          x: column * across, y: row * down, width: across * glyph.width, height: down)
        draw(glyph, cell.style, in: box, on: &picture)
      }
    }
    return picture
  }

  /// The picture of `frame` as a PNG file, about as wide as the screens that are hung up.
  package func png(_ frame: Frame, mode: DisplayMode) throws -> [UInt8] {
    // Letters need more pixels than dots do.
    let scale = mode == .cells || frame.size.columns < 200 ? 16 : 8
    return try picture(frame, scale: scale).png()
  }

  private func draw(
    _ glyph: CellGlyph, _ style: CellStyle, in box: Box, on picture: inout ColourPicture
  ) {
    let black = ColourPicture.Colour(red: 0, green: 0, blue: 0)
    if style.isReversed { picture.fill(box, style.ink.colour) }
    let colour = style.isReversed ? black : style.ink.colour
    guard let scalar = glyph.text.unicodeScalars.first, glyph.text != " " else { return }
    if let dots = Self.dots(scalar) {
      let (width, height) = (box.width / dots.across, box.height / dots.down)
      for (index, isInk) in dots.ink.enumerated() where isInk {
        picture.fill(
          Box(
            x: box.x + index % dots.across * width, y: box.y + index / dots.across * height,
            width: width, height: height), colour)
      }
    } else {
      drawText(glyph, style, colour, in: box, on: &picture)
    }
  }

  private func drawText(
    _ glyph: CellGlyph, _ style: CellStyle, _ colour: ColourPicture.Colour, in box: Box,
    on picture: inout ColourPicture
  ) {
    var style = TextStyle(
      size: Double(box.height) * 0.8, bold: style.isBold, language: .simplifiedChinese)
    // The engine's letters are not all as wide as a cell.
    let natural = engine.measure(TextBlock(glyph.text, style)).ink.width
    if natural > box.width { style.size *= Double(box.width) / Double(natural) }
    let block = TextBlock(glyph.text, style)
    let metrics = engine.measure(block)
    let shown = Box(
      x: (metrics.box.width - box.width) / 2, y: metrics.baseline - box.height * 3 / 4,
      width: box.width, height: box.height)
    picture.draw(engine.render(block, showing: shown), colour, x: box.x, y: box.y)
  }

  /// The dots of a block glyph, row by row; nil where it is a glyph of another kind.
  private static func dots(
    _ scalar: Unicode.Scalar
  ) -> (across: Int, down: Int, ink: [Bool])? {
    switch scalar {
    case "█": (1, 2, [true, true])
    case "▀": (1, 2, [true, false])
    case "▄": (1, 2, [false, true])
    case "\u{2800}"..."\u{28FF}":
      (2, 4, DotGrid.brailleBits.map { scalar.value >> UInt32($0) & 1 == 1 })
    default: nil
    }
  }
}

extension Ink {
  /// As the Linux console shows it.
  var colour: ColourPicture.Colour {
    switch self {
    case .strong: .init(red: 255, green: 255, blue: 255)
    case .quiet: .init(red: 170, green: 170, blue: 170)
    case .accent: .init(red: 255, green: 255, blue: 85)
    case .onDuty: .init(red: 85, green: 255, blue: 85)
    case .notice: .init(red: 85, green: 255, blue: 255)
    case .alert: .init(red: 255, green: 85, blue: 85)
    case .rule: .init(red: 85, green: 85, blue: 85)
    }
  }
}
