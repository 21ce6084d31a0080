import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPrinting
@testable import DeskText

/// Whatever a site configures, its slips are whole.
@Suite struct SlipLayoutTests {
  private let engine = TextEngine()

  private func layout(
    _ languages: [Language], _ paper: PrinterSetup.Paper, longest: Bool
  ) throws
    -> SlipLayout
  {
    try SlipLayout.compose(
      longest ? SampleSlips.longest(languages) : SampleSlips.usual(languages),
      languages: languages, paper: SlipPaper(paper), measure: engine.measure)
  }

  @Test("G8 nothing overlaps or leaves the paper", arguments: SampleSlips.sites, [false, true])
  func staysOnPaper(languages: [Language], longest: Bool) throws {
    for paper in PrinterSetup.Paper.allCases {
      let layout = try layout(languages, paper, longest: longest)
      let sheet = Box(x: 0, y: 0, width: layout.paper.width, height: layout.height)
      #expect(layout.paper.height == nil || layout.paper.height == layout.height)
      for (index, one) in layout.placed.enumerated() {
        #expect(sheet.contains(one.box), "\(one.role) leaves \(paper)")
        if case .text(let block, let x, let y) = one.item {
          let ink = engine.measure(block).ink.moved(x: x, y: y)
          #expect(sheet.contains(ink), "the ink of \(one.role) leaves \(paper)")
          #expect(block.style.size >= 20 || longest, "\(one.role) is too small on \(paper)")
        }
        for other in layout.placed[(index + 1)...] {
          #expect(!one.box.overlaps(other.box), "\(one.role) and \(other.role) on \(paper)")
        }
      }
    }
  }

  @Test("Q4 usual texts are shown whole, with glyphs that exist", arguments: SampleSlips.sites)
  func showsUsualTextsWhole(languages: [Language]) throws {
    for paper in PrinterSetup.Paper.allCases {
      let layout = try layout(languages, paper, longest: false)
      #expect(layout.placed.allSatisfy { !$0.isCut })
      #expect(layout.unknownGlyphs == 0)
    }
  }

  @Test("a site name of 500 characters is cut visibly", arguments: SampleSlips.sites)
  func cutsVisibly(languages: [Language]) throws {
    let layout = try layout(languages, .mm58, longest: true)
    let site = try #require(layout.placed.first { $0.role == .site })
    #expect(site.isCut)
    #expect(site.box.bottom < layout.height / 4)
  }

  @Test("Q4 the number is as large as the paper takes", arguments: PrinterSetup.Paper.allCases)
  func numberIsHuge(paper: PrinterSetup.Paper) throws {
    let layout = try layout([.simplifiedChinese, .english], paper, longest: false)
    let number = try #require(layout.placed.first { $0.role == .number })
    #expect(number.box.width > layout.paper.width * 9 / 10)
    let others = layout.placed.filter { [.service, .ahead, .greeting].contains($0.role) }
    #expect(others.allSatisfy { $0.box.height * 2 < number.box.height })
  }

  @Test("a telephone reads the code: whole dots a module, quiet zone kept")
  func codeIsCrisp() throws {
    for paper in PrinterSetup.Paper.allCases {
      let layout = try layout([.english], paper, longest: false)
      let code = try #require(layout.placed.first { $0.role == .code })
      guard case .picture(let modules, let x, let y, let factor) = code.item else {
        Issue.record("the code is no picture")
        continue
      }
      #expect(factor >= 4)
      #expect(x - code.box.x == 4 * factor && y - code.box.y == 4 * factor)
      let picture = engine.raster(layout.sheet)
      for row in 0..<modules.height {
        for column in 0..<modules.width {
          let dot = picture[x + column * factor, y + row * factor]
          #expect(dot == modules[column, row])
        }
      }
    }
  }

  @Test("G8 the first language is the larger one")
  func firstLanguageIsLarger() throws {
    let layout = try layout([.simplifiedChinese, .english], .mm80, longest: false)
    let services = layout.placed.filter { $0.role == .service }
    #expect(services.count == 2)
    #expect(services[0].box.y < services[1].box.y)
    #expect(services[0].box.height > services[1].box.height)
  }

  @Test("a key that no code can hold is refused, not printed without")
  func refusesImpossibleKey() {
    var content = SampleSlips.usual([.english])
    content.key = String(repeating: "k", count: 4000)
    #expect(throws: QRCode.Failure.self) {
      try SlipLayout.compose(
        content, languages: [.english], paper: SlipPaper(.mm80), measure: engine.measure)
    }
  }
}
