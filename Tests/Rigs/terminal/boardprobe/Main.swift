import DeskAPI
import DeskDomain
import DeskScreen
import Foundation

/// The display on a real terminal, fed by a test instead of the desk.
///
/// `boardprobe FIFO NOW LOG`: reads lines from FIFO (`board JSON`, `cutoff SECONDS`, `connected`,
/// `end`), draws as if it were NOW (seconds since 1970), and writes its process id and the keys that
/// are pressed to LOG, a line each. Exits like a shell does: 128 and the signal that ended it.
@main
struct Main {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let seconds = TimeInterval(arguments[2]),
      let log = FileHandle(forWritingAtPath: arguments[3])
    else {
      print("usage: boardprobe FIFO NOW LOG")
      exit(64)
    }
    let fifo = arguments[1]
    try log.write(contentsOf: Data("\(getpid())\n".utf8))

    let ending = try await Terminal.hold(
      type: ProcessInfo.processInfo.environment["TERM"]
    ) { terminal in
      let display = DisplayLoop(
        screen: terminal, now: { Date(timeIntervalSince1970: seconds) })
      let keys = Task {
        for await key in terminal.keys {
          try log.write(contentsOf: Data("\(key)\n".utf8))
        }
      }
      defer { keys.cancel() }
      try await display.run(inputs(from: fifo))
    }
    if case .signal(let number) = ending { exit(128 + number) }
  }

  /// What the lines of `fifo` say; its reader is a thread of its own, which ends with the process.
  private static func inputs(from fifo: String) -> AsyncStream<DisplayInput> {
    let (inputs, continuation) = AsyncStream.makeStream(of: DisplayInput.self)
    Thread.detachNewThread {
      guard let file = fopen(fifo, "r+") else { return continuation.finish() }
      var line: UnsafeMutablePointer<CChar>?
      var room = 0
      while getline(&line, &room, file) > 0, let text = line.map({ String(cString: $0) }) {
        guard let input = input(text) else { return continuation.finish() }
        continuation.yield(input)
      }
      continuation.finish()
    }
    return inputs
  }

  private static func input(_ line: String) -> DisplayInput? {
    let words = line.dropLast().split(separator: " ", maxSplits: 1)
    switch (words.first, words.last) {
    case ("board", let json?):
      let board = try? JSONDecoder().decode(BoardSnapshot.self, from: Data(json.utf8))
      return board.map { .board($0) }
    case ("cutoff", let seconds?):
      return TimeInterval(seconds).map { .cutOff(since: Date(timeIntervalSince1970: $0)) }
    case ("connected", _): return .connected
    default: return nil
    }
  }
}
