import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPrinting
@testable import DeskText

/// The page by which a printer is set up.
@Suite struct TestPageTests {
  @Test(
    "it fits on every paper, and every range of characters is there",
    arguments: PrinterSetup.Paper.allCases)
  func fits(paper: PrinterSetup.Paper) throws {
    let renderer = SlipRenderer(languages: [.english], paper: paper)
    let page = try renderer.testPage("Ticket, 2026-11-26 09:41")
    #expect(page.missing.isEmpty)
    let engine = TextEngine()
    for item in page.sheet.items {
      switch item {
      case .text(let block, _, let y):
        let metrics = engine.measure(block)
        #expect(!metrics.isCut, "\(block.text)")
        #expect(y + metrics.box.bottom <= page.sheet.height)
      case .bar(let box):
        #expect(box.right <= page.sheet.width)
        #expect(box.bottom <= page.sheet.height)
      case .picture(let picture, let x, let y, let factor):
        #expect(x + picture.width * factor <= page.sheet.width)
        #expect(y + picture.height * factor <= page.sheet.height)
      }
    }
    // The frame is there to the last dot: whoever sees it whole knows that nothing is cut.
    let picture = renderer.raster(page.sheet)
    #expect(picture[picture.width - 1, picture.height - 1])
    #expect(try !renderer.pdf(page.sheet, title: "test").isEmpty)
  }

  @Test("a range that no font has is named")
  func missing() throws {
    let page = try TestPage("title", on: SlipPaper(.mm80)) { block in
      var metrics = TextEngine().measure(block)
      metrics.unknownGlyphs = block.text.contains("歡") ? 1 : 0
      return metrics
    }
    #expect(page.missing.map(\.name) == ["Traditional Chinese"])
  }
}
