import Testing

@testable import DeskBasics
@testable import DeskText

@Suite struct TextEngineTests {
  private let engine = TextEngine()

  private func style(_ language: Language, _ size: Double = 40) -> TextStyle {
    TextStyle(size: size, bold: true, language: language)
  }

  @Test("G8 the desk's texts have their glyphs in every language", arguments: Language.allCases)
  func knownGlyphs(language: Language) {
    let block = TextBlock("A012 您前面还有 3 位 您前面還有 Good morning, 請稍等", style(language))
    #expect(engine.measure(block).unknownGlyphs == 0)
    #expect(engine.render(block).ink != nil)
  }

  @Test("a character that no font has is counted")
  func unknownGlyphs() {
    // Never assigned, so no font can have it.
    let block = TextBlock("A\u{0378}", style(.english))
    #expect(engine.measure(block).unknownGlyphs > 0)
  }

  @Test("a Chinese character fills its em", arguments: [20.0, 40, 120])
  func em(size: Double) {
    let ink = engine.measure(TextBlock("国", style(.simplifiedChinese, size))).ink
    #expect(ink.width > Int(size * 0.75) && ink.width <= Int(size) + 1)
    #expect(ink.height > Int(size * 0.75) && ink.height <= Int(size) + 1)
  }

  @Test("a board's number is as high as asked for", arguments: [24, 60, 97, 240])
  func inkHeight(height: Int) throws {
    let picture = engine.render("A012", inkHeight: height, bold: true, language: .english)
    #expect(picture.ink == Box(x: 0, y: 0, width: picture.width, height: picture.height))
    #expect(picture.height <= height && picture.height >= height * 94 / 100 - 1)
    let blank = engine.render(" ", inkHeight: height, bold: true, language: .english)
    #expect(blank.width == 0)
  }

  @Test("a long text is broken into lines, then cut visibly")
  func breaking() {
    let text = String(repeating: "湖畔花园销售中心", count: 20)
    let block = TextBlock(text, style(.simplifiedChinese), width: 384, lines: 2)
    let metrics = engine.measure(block)
    #expect(metrics.lines == 2)
    #expect(metrics.isCut)
    #expect(metrics.box.right <= 384)
    #expect(engine.render(block).width == 384)
    #expect(!engine.measure(TextBlock("短", style(.simplifiedChinese), width: 384)).isCut)
  }

  @Test("the lines of a text hold all of it, each within the width", arguments: [90, 200, 384])
  func lines(width: Int) {
    let chinese = String(repeating: "湖畔花园，销售中心 A012 ", count: 8)
    for (text, language) in [
      (chinese, Language.simplifiedChinese), ("Good morning, and welcome", .english),
    ] {
      let style = style(language)
      let lines = engine.lines(of: TextBlock(text, style, width: width, lines: .max))
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { engine.measure(TextBlock($0, style)).box.width <= width })
    }
    #expect(engine.lines(of: TextBlock("", style(.english), width: width, lines: .max)) == [""])
  }

  @Test("a part of a text is what the whole shows there")
  func part() {
    let block = TextBlock("A012", style(.english))
    let whole = engine.render(block)
    let box = Box(x: 5, y: 3, width: 20, height: 12)
    #expect(engine.render(block, showing: box) == whole.cropped(to: box))
    #expect(engine.render(block, showing: Box(x: 0, y: 0, width: 0, height: 9)).bytes.isEmpty)
  }

  @Test(
    "texts from outside do nothing but stand there",
    arguments: [
      "", "<b>x</b> &amp;", "a\nb\r\nc", "\u{202E}abc", "\u{0}",
      String(repeating: "W", count: 5000),
    ])
  func hostileTexts(text: String) {
    let block = TextBlock(text, style(.english), width: 300, lines: 1)
    let metrics = engine.measure(block)
    #expect(metrics.lines == 1)
    #expect(engine.render(block).width == 300)
  }

  @Test("the same text gives the same dots, on another thread too")
  func deterministic() async {
    func picture() -> Bitmap {
      TextEngine().render("置业咨询 A012", size: 33, bold: true, language: .simplifiedChinese)
    }
    let first = picture()
    await withTaskGroup(of: Bitmap.self) { group in
      for _ in 0..<8 { group.addTask { picture() } }
      for await other in group { #expect(other == first) }
    }
  }
}
