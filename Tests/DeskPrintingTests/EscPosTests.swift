import DeskDomain
import DeskPrinting
import DeskText
import Testing

@Suite struct EscPosTests {
  @Test("ESC/POS decodes strictly to the very same picture", arguments: SampleSlips.sites)
  func decodesToSamePicture(languages: [Language]) throws {
    for paper in [PrinterSetup.Paper.mm80, .mm58] {
      let renderer = SlipRenderer(languages: languages, paper: paper)
      let picture = renderer.raster(try renderer.layout(SampleSlips.usual(languages)))
      let decoded = try EscPosDecoder(EscPos.document(picture))
      #expect(decoded.picture == picture)
      #expect(decoded.commands.first == .initialise)
      #expect(decoded.commands.last == .feedAndPartialCut)
      #expect(decoded.commands.filter { $0 == .feedAndPartialCut }.count == 1)
    }
  }

  @Test("a printer with a small buffer gets bands that fit it")
  func bandsAreSmall() throws {
    let decoded = try EscPosDecoder(EscPos.document(Bitmap(width: 576, height: 1000)))
    for command in decoded.commands {
      guard case .band(let width, let height) = command else { continue }
      #expect(width == 576)
      #expect(height <= EscPos.bandRows)
    }
    #expect(decoded.picture.height == 1000)
  }

  @Test("the decoder fails on a byte that does not belong")
  func decoderIsStrict() {
    // ESC p opens a cash drawer.
    let document = EscPos.document(Bitmap(width: 8, height: 1)) + [0x1B, 0x70, 0, 25, 250]
    #expect(throws: EscPosDecoder.Unexpected.self) { try EscPosDecoder(document) }
  }
}
