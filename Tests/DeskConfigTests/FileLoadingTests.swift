import Foundation
import Testing

@testable import DeskConfig

@Suite("Bad input: a site file that cannot be read says why")
struct FileLoadingTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func refusal(of bytes: [UInt8]) throws -> String {
    let file = folder.appending(path: "site.yaml")
    try Data(bytes).write(to: file)
    return refusal(at: file)
  }

  private func refusal(at file: URL) -> String {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = file.path(percentEncoded: false)
    let refused = #expect(throws: SiteFileErrors.self) { _ = try SiteFile.load(path: path) }
    return refused?.description.replacing(path, with: "F") ?? ""
  }

  @Test("a missing file names --config")
  func missing() {
    #expect(
      refusal(at: folder.appending(path: "none.yaml"))
        == "F: there is no such file; copy the example site.yaml there, "
        + "or name another file with --config")
  }

  @Test("a folder is no site file")
  func folderInItsPlace() {
    #expect(refusal(at: folder) == "F: is not a plain file; name the site file itself")
  }

  @Test("a FIFO in the file's place does not hang")
  func fifo() {
    let fifo = folder.appending(path: "fifo")
    #expect(mkfifo(fifo.path(percentEncoded: false), 0o600) == 0)
    #expect(refusal(at: fifo) == "F: is not a plain file; name the site file itself")
  }

  @Test("a file over 1 MiB is not read")
  func tooLarge() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: SiteFile.maximumSize + 1)
    #expect(
      try refusal(of: bytes)
        == "F: is larger than 1048576 bytes; a site file has a few kilobytes")
  }

  @Test(
    "a file that is not UTF-8 names the first place",
    arguments: [
      ([0x61, 0x3A, 0x0A, 0x62, 0xD4, 0xC6, 0xC6, 0xDC], "2:2"), ([0xFF, 0xFE, 0x61, 0], "1:1"),
      ([0xE4, 0xBA, 0x91, 0x0A, 0xE4, 0xBA], "2:1"),
    ] as [([UInt8], String)])
  func notUTF8(_ bytes: [UInt8], _ place: String) throws {
    #expect(
      try refusal(of: bytes)
        == "F:\(place): is not UTF-8 from here on; save the file as UTF-8 (not GBK, Big5 or UTF-16)"
    )
  }
}
