import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPrinting
@testable import DeskText

/// Pages for the staff: labels, summaries.
@Suite struct StaffPageTests {
  @Test(
    "F3 a label fits on every paper, with its code, its names and a QR code that can be scanned",
    arguments: PrinterSetup.Paper.allCases)
  func label(paper: PrinterSetup.Paper) throws {
    var site = Site.sample
    site.languages = [.simplifiedChinese, .english]
    let renderer = SlipRenderer(languages: site.languages, paper: paper)
    let name = Name([.simplifiedChinese: "三号灭火器".plain, .english: "Extinguisher 3".plain])
    let asset = Asset(
      code: "FE-03", name: try #require(name), rhythm: .monthly, points: ["gauge"])
    let page = try renderer.staffPage(AssetLabel(asset, of: site).parts)
    #expect(!page.isCut)
    #expect(page.unknownGlyphs == 0)
    try expectInside(page.sheet)
    let texts = page.sheet.items.compactMap { item in
      if case .text(let block, _, _) = item { block.text } else { nil }
    }
    #expect(texts.contains("FE-03"))
    #expect(texts.contains("三号灭火器"))
    #expect(texts.contains("Extinguisher 3"))
    let codes = page.sheet.items.compactMap { item in
      if case .picture(let code, _, _, let factor) = item { (code, factor) } else { nil }
    }
    #expect(codes.map(\.0) == [try QRCode.modules(of: "FE-03")])
    // Half a millimetre a module at the least.
    #expect(codes[0].1 >= 4)
  }

  @Test("long texts are broken, and stay on the paper", arguments: PrinterSetup.Paper.allCases)
  func longTexts(paper: PrinterSetup.Paper) throws {
    let renderer = SlipRenderer(languages: [.english], paper: paper)
    let page = try renderer.staffPage([
      .row(
        "Extinguishers of the show flats on the second and third floor", "12 of 14", .english),
      .row("x", "a value that is far longer than anybody would write beside a label", .english),
      .line, .gap, .text("灭火器到期，需要更换", em: 36, bold: true, .simplifiedChinese),
    ])
    try expectInside(page.sheet)
    #expect(!page.isCut)
  }

  private func expectInside(_ sheet: Sheet) throws {
    let engine = TextEngine()
    for item in sheet.items {
      switch item {
      case .text(let block, let x, let y):
        let box = engine.measure(block).box
        #expect(x + box.right <= sheet.width, "\(block.text)")
        #expect(y + box.bottom <= sheet.height, "\(block.text)")
      case .bar(let box): #expect(box.right <= sheet.width && box.bottom <= sheet.height)
      case .picture(let picture, let x, let y, let factor):
        #expect(x + (picture.width + 4) * factor <= sheet.width)
        #expect(y + (picture.height + 4) * factor <= sheet.height)
      }
    }
  }
}
