import DeskRigs
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPrinting
@testable import DeskText

/// The site's logo in the place of its name.
@Suite struct SlipLogoTests {
  /// A ring, as a PNG file.
  private func logo(_ side: Int, in folder: TestFolder) throws -> String {
    var ring = Bitmap(width: side, height: side)
    let radius = Double(side) / 2
    for y in 0..<side {
      for x in 0..<side {
        let distance = hypot(Double(x) + 0.5 - radius, Double(y) + 0.5 - radius)
        ring[x, y] = distance < radius && distance > radius * 0.6
      }
    }
    let path = folder.path("logo.png")
    try Data(ring.png()).write(to: URL(filePath: path))
    return path
  }

  @Test(
    "the logo stands where the name stood, in black and white, on every paper",
    arguments: PrinterSetup.Paper.allCases)
  func placed(paper: PrinterSetup.Paper) throws {
    let path = try logo(900, in: TestFolder())
    // The folder is gone: what is read at the start is kept.
    #expect(throws: DrawingError.self) { try SlipLogo.picture(at: path, for: paper) }
    let folder = try TestFolder()
    let renderer = SlipRenderer(
      languages: [.english], paper: paper, logo: try logo(900, in: folder))
    let layout = try renderer.layout(SampleSlips.usual([.english]))
    let item = try #require(layout.placed.first { $0.role == .site })
    guard case .picture(let picture, _, _, factor: 1) = item.item else {
      Issue.record("no picture")
      return
    }
    #expect(picture.height == SlipPaper(paper).width / 4)
    // Ink on the ring, paper in its middle and in the corner.
    #expect(picture[picture.width / 2, picture.height / 10])
    #expect(!picture[picture.width / 2, picture.height / 2])
    #expect(!picture[0, 0])
    for other in layout.placed where other != item {
      #expect(item.box.bottom <= other.box.y || other.box.bottom <= item.box.y)
    }
  }

  @Test("a small logo is not enlarged")
  func small() throws {
    let folder = try TestFolder()
    let picture = try SlipLogo.picture(at: try logo(40, in: folder), for: .mm80)
    #expect(picture.width == 40)
  }

  @Test("a logo that cannot be drawn any more leaves the name in its place")
  func gone() throws {
    let renderer = SlipRenderer(languages: [.english], paper: .mm80, logo: "/nowhere/logo.png")
    let layout = try renderer.layout(SampleSlips.usual([.english]))
    let item = try #require(layout.placed.first { $0.role == .site })
    guard case .text = item.item else {
      Issue.record("no text")
      return
    }
  }
}
