import DeskAPI
import DeskBasics
import DeskText

/// Places the parts of a slip one under the other, in the middle of the paper.
struct SlipComposer {
  let paper: SlipPaper
  let type: TypeSizes
  /// The most lines of a text.
  let lines: Int
  let languages: [Language]
  let measure: (TextBlock) -> TextMetrics

  private var y = 0
  private var placed: [SlipLayout.Placed] = []
  private var unknownGlyphs = 0

  init(
    paper: SlipPaper, type: TypeSizes, lines: Int, languages: [Language],
    measure: @escaping (TextBlock) -> TextMetrics
  ) {
    self.paper = paper
    self.type = type
    self.lines = lines
    self.languages = languages
    self.measure = measure
  }

  /// Kept free on both sides of the text.
  private var inset: Int { type.space * 2 }
  private var textWidth: Int { paper.width - 2 * inset }

  mutating func compose(_ content: SlipContent, logo: Bitmap?, code: Bitmap) -> SlipLayout {
    space(1)
    if let logo {
      picture(logo, .site)
    } else {
      texts([content.site], .site, em: type.site, bold: true)
    }
    space(1)
    texts(content.greeting, .greeting, em: type.greeting)
    space(2)
    line()
    space(2)
    texts(content.service, .service, em: type.service, bold: true)
    space(3)
    number(content.number)
    space(3)
    texts(
      [(content.reprint ?? []).joined(separator: " · ")], .reprint, em: type.service, bold: true)
    texts(content.ahead, .ahead, em: type.ahead, bold: true)
    texts(content.wait ?? [], .wait, em: type.ahead)
    space(2)
    line()
    self.code(code)
    texts(content.codeCaption ?? [], .codeCaption, em: type.issued)
    space(1)
    texts([content.issued].compactMap(\.self), .issued, em: type.issued)
    space(1)
    texts(content.farewell, .farewell, em: type.farewell)
    space(1)
    return SlipLayout(paper: paper, height: y, placed: placed, unknownGlyphs: unknownGlyphs)
  }

  private mutating func space(_ steps: Int) { y += steps * type.space }

  private mutating func line() {
    let box = Box(x: inset, y: y, width: textWidth, height: type.line)
    placed.append(SlipLayout.Placed(role: .line, box: box, item: .bar(box)))
    y = box.bottom
  }

  /// The same text in each language, the first the largest.
  private mutating func texts(
    _ texts: [String], _ role: SlipLayout.Role, em: Double, bold: Bool = false
  ) {
    for (index, text) in texts.enumerated() where !text.isEmpty {
      let style = TextStyle(
        size: index == 0 ? em : type.second(to: em), bold: bold && index == 0,
        language: languages[min(index, languages.count - 1)])
      let block = fitted(text, style)
      let metrics = measure(block)
      unknownGlyphs += metrics.unknownGlyphs
      placed.append(
        SlipLayout.Placed(
          role: role, box: metrics.box.moved(x: inset, y: y),
          item: .text(block, x: inset, y: y), isCut: metrics.isCut))
      y += metrics.box.bottom
    }
  }

  /// The text on one line, a little smaller if need be; else on more, the rest cut off.
  private func fitted(_ text: String, _ style: TextStyle) -> TextBlock {
    var style = style
    let wide = measure(TextBlock(text, style)).box.width
    if wide > textWidth {
      let least = max(TypeSizes.smallest, (style.size * 0.75).rounded())
      let wanted = (style.size * Double(textWidth - 2) / Double(wide)).rounded(.down)
      style.size = min(style.size, max(least, wanted))
    }
    return TextBlock(text, style, width: textWidth, lines: lines, alignment: .centre)
  }

  /// The number, its ink as wide as the text, or as high as a third of the paper's width.
  private mutating func number(_ text: String) {
    var style = TextStyle(size: 100, bold: true, language: languages[0])
    let probe = measure(TextBlock(text, style)).ink
    guard !probe.isEmpty else { return }
    let room = (width: Double(textWidth - 2), height: Double(paper.width) / 3 - 2)
    // Unhinted letters scale evenly; two dots are kept back for the rounding outwards.
    let factor = min(room.width / Double(probe.width), room.height / Double(probe.height))
    // A glyph that no font has is a box that does not grow with its size.
    style.size = min(Double(paper.width), (100 * factor).rounded(.down))
    let block = TextBlock(text, style)
    let metrics = measure(block)
    unknownGlyphs += metrics.unknownGlyphs
    let ink = metrics.ink
    let x = (paper.width - ink.width) / 2
    placed.append(
      SlipLayout.Placed(
        role: .number, box: Box(x: x, y: y, width: ink.width, height: ink.height),
        item: .text(block, x: x - ink.x, y: y - ink.y)))
    y += ink.height
  }

  private mutating func picture(_ picture: Bitmap, _ role: SlipLayout.Role) {
    let box = Box(
      x: (paper.width - picture.width) / 2, y: y, width: picture.width, height: picture.height)
    placed.append(
      SlipLayout.Placed(
        role: role, box: box, item: .picture(picture, x: box.x, y: box.y, factor: 1)))
    y = box.bottom
  }

  /// The QR code with its quiet zone of 4 modules, a module a whole number of dots.
  private mutating func code(_ code: Bitmap) {
    let quiet = 4
    let side = code.width + 2 * quiet
    // Three dots are the least that a telephone reads from thermal paper.
    let factor = max(3, min(paper.width * 9 / 20, textWidth) / side)
    let box = Box(
      x: (paper.width - side * factor) / 2, y: y, width: side * factor, height: side * factor)
    placed.append(
      SlipLayout.Placed(
        role: .code, box: box,
        item: .picture(
          code, x: box.x + quiet * factor, y: box.y + quiet * factor, factor: factor)))
    y = box.bottom
  }
}
