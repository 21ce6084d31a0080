import Foundation
import Testing

@testable import DeskBasics
@testable import DeskConfig
@testable import DeskDomain

/// The section `printer.slip`.
@Suite struct SlipDesignFileTests {
  /// A PNG file of one grey dot more or less, its size as told.
  private static func png(width: UInt8 = 64, height: UInt8 = 64) -> [UInt8] {
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      let body = Array(name.utf8) + data
      var crc: UInt32 = 0xFFFF_FFFF
      for byte in body {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
      }
      func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 0xFF) } }
      return word(UInt32(data.count)) + body + word(~crc)
    }
    let header = [0, 0, 0, width, 0, 0, 0, height, 8, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
  }

  private func site(_ slip: String, logo: [UInt8]? = nil) throws -> Site {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    if let logo { try Data(logo).write(to: folder.appending(path: "logo.png")) }
    let change = Refusal(symptom: "", old: "paper: 80mm}", new: "paper: 80mm, slip: {\(slip)}}")
    return try SiteFile.parse(
      try change.text(from: try Refusal.base()), file: folder.appending(path: "site.yaml").path)
  }

  private func reason(_ slip: String, logo: [UInt8]? = nil) throws -> String {
    let refused = #expect(throws: SiteFileErrors.self) { _ = try site(slip, logo: logo) }
    return try #require(refused?.errors.first).description
  }

  @Test("a logo beside the site file, and texts with fields")
  func read() throws {
    let site = try site(
      #"logo: logo.png, greeting: "{greeting}, welcome to {site}", farewell: {en: Bye}"#,
      logo: Self.png())
    let design = try #require(site.printer?.design)
    #expect(design.logo?.hasSuffix("/logo.png") == true)
    let texts = design.greeting?.texts(in: [.english]) { field, _ in field.rawValue }
    #expect(texts == ["greeting, welcome to site"])
  }

  @Test(
    "a logo that is missing, no PNG, broken, cut off, too large or too small is refused with its place"
  )
  func logos() throws {
    let good = Self.png()
    var flipped = good
    flipped[45] ^= 0x10
    let huge = good + [UInt8](repeating: 0, count: 1 << 20)
    for (logo, words) in [
      (nil, "cannot be read"), (Array("GIF89a".utf8), "is no PNG file"), ([], "is no PNG file"),
      (flipped, "is a broken PNG file"), (Array(good.dropLast(5)), "is a broken PNG file"),
      (good + [0], "is a broken PNG file"), (huge, "is larger than 1 MB"),
      (Self.png(width: 8), "is 8 × 64 dots"),
    ] as [([UInt8]?, String)] {
      let told = try reason("logo: logo.png", logo: logo)
      #expect(told.contains("printer.slip.logo: \"logo.png\" \(words)"), "\(told)")
      #expect(told.contains(":18:"), "\(told)")
    }
  }

  @Test(
    "a template that names an unknown field is refused with its place and the one that was meant")
  func templates() throws {
    #expect(
      try reason(#"greeting: "{greting} to all""#)
        .contains("printer.slip.greeting: a slip knows no {greting}; did you mean {greeting}?"))
    #expect(
      try reason(#"farewell: {en: "{nonsense}"}"#).contains("there are {site}, {greeting}"))
    #expect(try reason(#"farewell: "open { brace""#).contains("has a brace without its other one"))
  }

  @Test("a text of 500 characters is refused; bidi and control characters are taken out")
  func hostileTexts() throws {
    let long = String(repeating: "长", count: 500)
    #expect(try reason("greeting: \"\(long)\"").contains("is longer than 200 characters"))
    let site = try site(#"greeting: "Hi\u202E {site}\u0007\u200B!""#)
    let texts = site.printer?.design.greeting?.texts(in: [.english]) { field, _ in field.rawValue }
    #expect(texts == ["Hi site!"])
  }
}
