import Testing

@testable import DeskBasics
@testable import DeskText

@Suite struct SheetTests {
  private let engine = TextEngine()

  @Test("a sheet's raster has each item where it was placed")
  func placement() throws {
    let style = TextStyle(size: 30, bold: true, language: .english)
    let block = TextBlock("A012", style)
    var modules = Bitmap(width: 2, height: 2)
    modules[1, 1] = true
    let sheet = Sheet(
      width: 200, height: 120,
      items: [
        .text(block, x: 10, y: 20), .picture(modules, x: 150, y: 60, factor: 5),
        .bar(Box(x: 0, y: 118, width: 200, height: 2)),
      ])
    let picture = engine.raster(sheet)
    #expect((picture.width, picture.height) == (200, 120))
    let text = picture.cropped(to: Box(x: 0, y: 0, width: 149, height: 118))
    let ink = engine.measure(block).ink.moved(x: 10, y: 20)
    #expect(ink.contains(try #require(text.ink)))
    let code = picture.cropped(to: Box(x: 149, y: 0, width: 51, height: 118))
    #expect(code.ink == Box(x: 6, y: 65, width: 5, height: 5))
    #expect(picture[0, 118] && picture[199, 119] && !picture[0, 117])
  }

  @Test("a PDF page has the sheet's size in points")
  func pdfSize() throws {
    let pdf = try engine.pdf(
      Sheet(width: 640, height: 800), dotsPerMillimetre: 8, title: "A012")
    let text = String(decoding: pdf, as: UTF8.self)
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    // 80 mm × 100 mm.
    #expect(text.contains("226.77") && text.contains("283.46"))
  }

  @Test("a QR code is square, and refuses what it cannot hold")
  func qrCode() throws {
    let code = try QRCode.modules(of: "01JDA7Q8W2E4R6T8Y0VTXPASDF")
    #expect(code.width == 25 && code.height == 25)
    #expect(code[0, 0] && code[6, 6] && !code[7, 7], "the finder in the corner")
    #expect(throws: QRCode.Failure.self) { try QRCode.modules(of: "") }
    #expect(throws: QRCode.Failure.self) {
      try QRCode.modules(of: String(repeating: "x", count: 3000))
    }
  }
}
