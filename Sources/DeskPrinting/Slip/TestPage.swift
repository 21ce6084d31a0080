import DeskBasics
package import DeskText

/// A page that shows what a printer can do: its width by a ruler, every range of characters, sizes, fine lines, a code.
package struct TestPage: PrintablePage {
  /// Characters of one kind, and what they are called on the page and to whoever asked for it.
  package struct Range: Hashable, Sendable {
    package var name: String
    var sample: String
    var language: Language

    init(name: String, sample: String, language: Language = .english) {
      self.name = name
      self.sample = sample
      self.language = language
    }
  }

  /// Every range that a slip can hold.
  static let ranges = [
    Range(name: "digits", sample: "0123456789"),
    Range(name: "Latin", sample: "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz"),
    Range(name: "Latin with accents", sample: "ÀÉÎÕÜÇÑ àéîõüçñ ß ø"),
    Range(name: "punctuation", sample: ". , ; : ! ? ' \" ( ) & @ # % + - – — … · / *"),
    Range(name: "currency", sample: "¥ ￥ € £ $"),
    Range(
      name: "Simplified Chinese", sample: "您好欢迎光临置业顾问样板房讲解缴费报修贵宾室",
      language: .simplifiedChinese),
    Range(
      name: "Traditional Chinese", sample: "您好歡迎光臨置業顧問樣品屋講解繳費報修貴賓室",
      language: .traditionalChinese),
    Range(
      name: "Chinese punctuation", sample: "，。、；：？！“”‘’（）《》「」",
      language: .simplifiedChinese),
    Range(name: "full-width letters", sample: "ＡＢＣ　ａｂｃ　０１２３", language: .simplifiedChinese),
    Range(name: "rare characters", sample: "淼垚喆堃昶晟珺璟犇骉", language: .simplifiedChinese),
  ]

  /// The page, laid out for the raster.
  package let sheet: Sheet
  /// The ranges of which the installed fonts lack characters.
  package let missing: [Range]

  /// Lays the page out.
  ///
  /// - Parameters:
  ///   - title: the queue and when, for whoever finds the page later.
  ///   - paper: what it is printed on.
  ///   - measure: what a text takes (`TextEngine.measure`).
  /// - Throws: where no code can be made.
  init(
    _ title: String, on paper: SlipPaper, measure: @escaping (TextBlock) -> TextMetrics
  ) throws(QRCode.Failure) {
    var page = TestPageComposer(paper: paper, measure: measure)
    page.ruler()
    page.text("frontdesk printer test", size: 30, bold: true)
    page.text(title, size: 22)
    var missing: [Range] = []
    for range in Self.ranges {
      page.text("\(range.name): \(range.sample)", size: 28, language: range.language)
      let block = TextBlock(range.sample, TextStyle(size: 28, language: range.language))
      if measure(block).unknownGlyphs > 0 { missing.append(range) }
    }
    page.code(try QRCode.modules(of: "frontdesk printer test"))
    for size in [21.0, 24, 32, 48] {
      page.text("\(Int(size)) 您好 A012", size: size, language: .simplifiedChinese)
    }
    page.lines()
    sheet = page.framed()
    self.missing = missing
  }
}

/// Places the parts of a test page one under the other.
private struct TestPageComposer {
  let paper: SlipPaper
  let measure: (TextBlock) -> TextMetrics
  private var items: [Sheet.Item] = []
  private var y = 0

  private static let edge = 12

  init(paper: SlipPaper, measure: @escaping (TextBlock) -> TextMetrics) {
    self.paper = paper
    self.measure = measure
  }

  private mutating func bar(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    items.append(.bar(Box(x: x, y: y, width: width, height: height)))
  }

  /// A tick a millimetre over the whole printable width, a longer one every five, a number every ten.
  mutating func ruler() {
    let dot = Int(SlipPaper.dotsPerMillimetre)
    for millimetre in 0...(paper.width / dot) {
      let height = millimetre % 10 == 0 ? 28 : millimetre % 5 == 0 ? 20 : 10
      bar(min(millimetre * dot, paper.width - 1), 0, 1, height)
      guard millimetre % 10 == 0, millimetre > 0 else { continue }
      let block = TextBlock("\(millimetre)", TextStyle(size: 21, language: .english))
      let box = measure(block).box
      let x = millimetre * dot - box.width / 2
      if x + box.width < paper.width { items.append(.text(block, x: x, y: 28)) }
    }
    y = 60
  }

  mutating func text(
    _ text: String, size: Double, bold: Bool = false, language: Language = .english
  ) {
    let block = TextBlock(
      text, TextStyle(size: size, bold: bold, language: language),
      width: paper.width - 2 * Self.edge, lines: 6)
    items.append(.text(block, x: Self.edge, y: y))
    y += measure(block).box.bottom + 2
  }

  /// Bars of one to four dots with gaps as wide: a worn head or a wrong darkness shows here.
  mutating func lines() {
    y += 10
    var x = Self.edge
    for width in [1, 2, 3, 4] {
      for _ in 0..<12 where x + 2 * width < paper.width - Self.edge {
        bar(x, y, width, 40)
        x += 2 * width
      }
      x += 12
    }
    y += 50
  }

  /// At the right of what follows.
  mutating func code(_ code: Bitmap) {
    let factor = 4
    items.append(
      .picture(code, x: paper.width - 2 * Self.edge - code.width * factor, y: y, factor: factor))
  }

  /// With a line around everything that can be printed.
  func framed() -> Sheet {
    let height = paper.height ?? y
    let sides = [
      Box(x: 0, y: 0, width: paper.width, height: 2),
      Box(x: 0, y: height - 2, width: paper.width, height: 2),
      Box(x: 0, y: 0, width: 2, height: height),
      Box(x: paper.width - 2, y: 0, width: 2, height: height),
    ]
    return Sheet(width: paper.width, height: height, items: items + sides.map { .bar($0) })
  }
}
