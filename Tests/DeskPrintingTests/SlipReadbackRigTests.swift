import DeskAPI
import DeskBasics
import DeskDomain
import DeskPrinting
import DeskRigs
import DeskText
import Foundation
import Testing

/// What is drawn is read back by programs that nobody here wrote.
@Suite struct SlipReadbackRigTests {
  @Test("Q5 the raster's code is read back", arguments: PrinterSetup.Paper.allCases)
  func rasterCode(paper: PrinterSetup.Paper) async throws {
    let renderer = SlipRenderer(languages: [.simplifiedChinese, .english], paper: paper)
    let content = SampleSlips.usual([.simplifiedChinese, .english])
    let picture = renderer.raster(try renderer.layout(content))
    #expect(try await Reading.code(in: picture) == content.key)
  }

  @Test("Q4 the PDF has its text as text, and its code", arguments: SampleSlips.sites)
  func pdfText(languages: [Language]) async throws {
    let content = SampleSlips.usual(languages)
    for paper in PrinterSetup.Paper.allCases {
      let renderer = SlipRenderer(languages: languages, paper: paper)
      let folder = try TestFolder()
      let file = folder.path("slip.pdf")
      try Data(renderer.pdf(try renderer.layout(content), title: "A012"))
        .write(to: URL(filePath: file))
      let text = try await Reading.text(inPDF: file)
      let wanted =
        [content.site, content.number] + [content.issued].compactMap(\.self) + content.greeting
        + content.service + content.ahead + (content.codeCaption ?? []) + content.farewell
      for words in wanted { #expect(text.contains(words), "\(words) on \(paper)") }
      #expect(try await Reading.code(inPDF: file) == content.key)
    }
  }
}
