import Foundation

/// A folder for one test's sounds, removed with its owner.
final class SoundFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  init() {
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Puts the rig's stand-in for aplay here and returns its path.
  func standIn() throws -> String {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Rigs/voice/aplay")
    try FileManager.default.copyItem(at: script, to: url.appending(path: "aplay"))
    return path("aplay")
  }

  /// What the stand-in played, two lines a sound: "begin chime", "end chime".
  func log() throws -> [String] {
    try String(contentsOfFile: path("log"), encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
