import Foundation
import Testing

/// The checkout holds what is written by hand, and nothing that was put off.
@Suite struct TidyTests {
  /// Pictures that books show.
  private static let pictures: Set<String> = ["png"]
  /// Bytes: a longer file is data that a tool can make again.
  private static let limit = 150_000

  /// Every file that is not built or fetched.
  private static let files: [URL] = {
    let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey]
    let all = FileManager.default.enumerator(at: HouseTests.root, includingPropertiesForKeys: keys)
    var files: [URL] = []
    while let file = all?.nextObject() as? URL {
      let name = file.lastPathComponent
      if name == ".git" || name.hasPrefix(".build") || name == "__pycache__" {
        all?.skipDescendants()
      } else if (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true,
        name != "Package.resolved"
      {
        files.append(file)
      }
    }
    return files
  }()

  @Test("no file is a blob: what is not text is a picture, and none is longer than 150 kB")
  func blobs() throws {
    #expect(Self.files.count > 900)
    for file in Self.files {
      let data = try Data(contentsOf: file)
      #expect(data.count <= Self.limit, "\(file.path) has \(data.count) bytes")
      guard !Self.pictures.contains(file.pathExtension) else { continue }
      #expect(String(data: data, encoding: .utf8) != nil, "\(file.path) is no text")
    }
  }

  @Test("nothing is put off: no file says what is still to be done")
  func putOff() throws {
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
    for file in Self.files where !Self.pictures.contains(file.pathExtension) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in words {
        let pattern = try Regex("\\b\(word)\\b")
        #expect(text.firstMatch(of: pattern) == nil, "\(file.path): \(word)")
      }
    }
  }
}
