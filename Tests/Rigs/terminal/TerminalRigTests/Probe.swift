import DeskAPI
import DeskRigs
import Foundation

/// The display in a terminal, and the pipe that feeds it.
final class Probe {
  let terminal: Tmux
  private let folder: URL
  private let pipe: FileHandle

  /// Starts the display in a terminal of this size; the wall clock stands at `now`.
  init(columns: Int, rows: Int, now: Date) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "boardprobe-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let fifo = folder.appending(path: "in").path
    let log = folder.appending(path: "log").path
    guard mkfifo(fifo, 0o600) == 0, FileManager.default.createFile(atPath: log, contents: nil)
    else { throw Tmux.Failure(description: "cannot make \(folder.path)") }
    let program = try Self.program()
    let seconds = Int(now.timeIntervalSince1970)
    terminal = try await Tmux(
      columns: columns, rows: rows,
      "clear; echo before; \(program) \(fifo) \(seconds) \(log); echo exit $?")
    // Opened for both, so that opening does not wait for the other side.
    pipe = try FileHandle(forUpdating: URL(filePath: fifo))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The probe is built beside the tests.
  private static func program() throws -> String {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let program = tests.deletingLastPathComponent().appending(path: "boardprobe").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Tmux.Failure(description: "there is no \(program): build the target boardprobe")
    }
    return program
  }

  func say(_ line: String) throws {
    try pipe.write(contentsOf: Data((line + "\n").utf8))
  }

  func show(_ board: BoardSnapshot) throws {
    try say("board " + String(decoding: JSONEncoder().encode(board), as: UTF8.self))
  }

  /// The display's process id, and the keys it saw.
  func log() throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: "log"), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }
}
