import DeskRigs
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskEscPos
@testable import DeskPrinting
@testable import DeskText

@Suite struct EscPosTests {
  @Test(
    "ESC/POS decodes strictly to the picture, without a dot that spells an order",
    arguments: SampleSlips.sites)
  func decodesToSamePicture(languages: [Language]) throws {
    for paper in [PrinterSetup.Paper.mm80, .mm58] {
      let renderer = SlipRenderer(languages: languages, paper: paper)
      let picture = renderer.raster(try renderer.layout(SampleSlips.usual(languages)))
      let decoded = try EscPosDecoder(EscPos.document(picture))
      #expect(decoded.picture == EscPos.sendable(picture))
      #expect(decoded.elements.first == .initialise)
      #expect(decoded.elements.last == .feedAndPartialCut)
      #expect(decoded.elements.filter { $0 == .feedAndPartialCut }.count == 1)
    }
  }

  @Test("a printer with a small buffer gets bands that fit it")
  func bandsAreSmall() throws {
    let decoded = try EscPosDecoder(EscPos.document(Bitmap(width: 576, height: 1000)))
    for command in decoded.elements {
      guard case .band(let stride, let rows, _) = command else { continue }
      #expect(stride * 8 == 576)
      #expect(rows <= EscPos.bandRows)
    }
    #expect(decoded.picture.height == 1000)
  }

  @Test("the decoder fails on a byte that does not belong")
  func decoderIsStrict() {
    // ESC p opens a cash drawer.
    let document = EscPos.document(Bitmap(width: 8, height: 1)) + [0x1B, 0x70, 0, 25, 250]
    #expect(throws: EscPosRefusal.self) { try EscPosDecoder(document) }
  }
}
