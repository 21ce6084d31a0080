import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPrinting
@testable import DeskText

/// R4: the paper by which a rewritten log is found.
@Suite struct DaySummaryTests {
  private static let head = DayReport.Head(
    seq: 123_456, hash: "0a89b02ff72fdadf527b35b6e82ac7b9f9e8dc261732a33fdbbae998c28cbfd0")

  private static func report(_ languages: [Language]) -> DayReport {
    var site = Site.sample
    site.languages = languages
    let figures = (1...5).map {
      DayReport.Figure("f.\($0)", DayTexts.slowFifthWait, 12, unit: DayTexts.minutes, in: languages)
    }
    return DayReport(
      LocalDate(year: 2026, month: 3, day: 2), site: site, isOver: false, head: head,
      sections: [DayTexts.visitors, .init(zhHans: "空", zhHant: "空", en: "empty"), DayTexts.house]
        .map {
          DayReport.Section(
            $0, in: languages, $0 == DayTexts.visitors ? figures + figures : figures)
        })
  }

  @Test(
    "R4 it is whole on every paper in one and two languages, with all digits of the head",
    arguments: PrinterSetup.Paper.allCases,
    [[Language.english], [.simplifiedChinese, .english], [.traditionalChinese]])
  func fits(paper: PrinterSetup.Paper, languages: [Language]) throws {
    let renderer = SlipRenderer(languages: languages, paper: paper)
    let report = Self.report(languages)
    let summary = DaySummary(report, languages: languages, on: SlipPaper(paper))
    let page = try renderer.staffPage(summary.parts)
    #expect(!page.isCut && page.unknownGlyphs == 0)
    let texts = page.sheet.items.compactMap { item in
      if case .text(let block, _, _) = item { block.text } else { nil }
    }
    #expect(texts.joined().filter { !$0.isWhitespace }.contains(Self.head.hash))
    #expect(texts.contains("# 123456"))
    #expect(texts.contains("2026-03-02"))
    let unit = DayTexts.minutes[languages[0]]
    #expect(texts.count { $0 == "12 \(unit)" } == 20)
    for item in page.sheet.items {
      if case .picture(let picture, let x, let y, let factor) = item {
        #expect(x + picture.width * factor <= page.sheet.width)
        #expect(y + picture.height * factor <= page.sheet.height)
      }
    }
    #expect(try !renderer.pdf(page.sheet, title: "test").isEmpty)
  }

  @Test("R4 its code is the command that holds the journal against its head")
  func code() throws {
    let parts = DaySummary(
      Self.report([.english]), languages: [.english], on: SlipPaper(.mm80)
    ).parts
    let codes = parts.compactMap { part in
      if case .code(let text, _, _) = part { text } else { nil }
    }
    #expect(codes == ["frontdesk journal verify --seq 123456 --head \(Self.head.hash)"])
  }
}
