import DeskAPI
import DeskBasics
import DeskScreen
import Foundation

/// The display on a real terminal, fed by a test instead of the desk.
///
/// `boardprobe FIFO NOW LOG [MODE]`: reads lines from FIFO (`board JSON`, `cutoff SECONDS`, `connected`, `end`, `crash`),
/// draws as if it were NOW (seconds since 1970), and writes its process id and the keys that are pressed to LOG, a line
/// each. With a MODE it takes a console over as a kiosk does; MODE `best` lets it choose. Exits like a shell does: 128
/// and the signal that ended it.
///
/// `boardprobe picture MODE COLSxROWS NOW PNG`: what the screen should look like then, of the board in JSON on standard
/// input; `boardprobe sample LANGUAGES NOW` prints such a board.
@main
struct Main {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("picture", 5): try picture(arguments)
    case ("sample", 3): try sample(arguments)
    case (_, 3...4): try await show(arguments)
    default:
      print("usage: boardprobe FIFO NOW LOG [MODE] | picture MODE SIZE NOW PNG | sample LANGS NOW")
      exit(64)
    }
  }

  private static func show(_ arguments: [String]) async throws {
    guard let seconds = TimeInterval(arguments[1]),
      let log = FileHandle(forWritingAtPath: arguments[2])
    else { exit(64) }
    let fifo = arguments[0]
    try log.write(contentsOf: Data("\(getpid())\n".utf8))
    var wishes = Terminal.Wishes()
    if let mode = arguments.dropFirst(3).first {
      wishes = Terminal.Wishes(mode: DisplayMode(rawValue: mode), isKiosk: true)
    }
    let isKiosk = wishes.isKiosk
    let ending = try await Terminal.hold(
      type: ProcessInfo.processInfo.environment["TERM"], wishes: wishes
    ) { terminal in
      let display = DisplayLoop(
        screen: terminal, now: { Date(timeIntervalSince1970: seconds) },
        heartbeat: {
          guard isKiosk else { return }
          try? log.write(contentsOf: Data("drawn \(terminal.mode.rawValue)\n".utf8))
        })
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

  private static func picture(_ arguments: [String]) throws {
    guard let mode = DisplayMode(rawValue: arguments[1]), let size = ScreenSize(arguments[2]),
      let seconds = TimeInterval(arguments[3])
    else { exit(64) }
    let input = try FileHandle.standardInput.readToEnd() ?? Data()
    let board = try JSONDecoder().decode(BoardSnapshot.self, from: input)
    let now = Date(timeIntervalSince1970: seconds)
    let moment = BoardMoment(now: now, turn: Int(seconds / 10))
    let frame = BoardPainter(mode: mode).frame(board, size: size, at: moment).frame
    try Data(FramePicture().png(frame, mode: mode)).write(to: URL(filePath: arguments[4]))
    guard mode != .cells else { return }
    let layout = DotLayout(
      lettering: EngineLettering(), grid: mode == .octant ? .octants : .halfBlocks)
    for placement in layout.picture(board, size: size, at: moment).canvas.placements
    where !placement.text.isEmpty {
      print(placement.text)
    }
  }

  private static func sample(_ arguments: [String]) throws {
    let languages = arguments[1].split(separator: ",").compactMap { Language(rawValue: String($0)) }
    guard !languages.isEmpty, let seconds = TimeInterval(arguments[2]) else { exit(64) }
    let board = SampleBoard.board(languages, at: Date(timeIntervalSince1970: seconds))
    print(String(decoding: try JSONEncoder().encode(board), as: UTF8.self))
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
    case ("crash", _): fatalError("asked to crash")
    default: return nil
    }
  }
}
