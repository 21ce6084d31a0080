import ArgumentParser
import DeskAPI
import DeskClient
import DeskScreen
import DeskSystemd
import Foundation

/// `frontdesk display`: the board on this terminal.
struct DisplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "display", abstract: "Show the board on this terminal, until stopped.",
    discussion: """
      Any UTF-8 terminal will do; on a console of Linux the board is drawn in a font of its own, which \
      is taken back at the end. The board says since when it is cut off, and comes back by itself.
      With --snapshot it prints one frame as text, or writes it as a picture, without a daemon.
      """)

  @OptionGroup var desk: DeskOptions

  @Option(
    help: """
      How to draw: octant (square dots, with a console font of ours), half-blocks (square dots, \
      twice as large) or cells (the terminal's own letters). Without it, the best there is.
      """)
  var mode: DisplayMode?

  @Flag(help: "Ring the terminal's bell once for each call.")
  var chime = false

  @Flag(help: "Leave the keys of a console alive; otherwise passers-by can press what they like.")
  var keepKeyboard = false

  @OptionGroup(title: "One frame, without a daemon") var still: StillOptions

  func validate() throws {
    try still.validate()
  }

  func run() async throws {
    if let size = still.snapshot { return try still.show(size: size, mode: mode) }
    guard isatty(STDOUT_FILENO) == 1 else {
      printError("the board needs a terminal; --snapshot 80x24 prints a board as plain text")
      throw ExitCode(EX_USAGE)
    }
    try await desk.insistOnPermission()
    let client = desk.client
    let wishes = Terminal.Wishes(mode: mode, isKiosk: !keepKeyboard)
    let chimes = chime
    let ending = try await Terminal.hold(type: terminalType, wishes: wishes) { terminal in
      try await BoardFeed(client: client, chimes: chimes).show(on: terminal)
    }
    if case .signal(let number) = ending {
      throw ExitCode(128 + number)
    }
  }
}

extension DisplayMode: ExpressibleByArgument {}

extension DeskOptions {
  /// A daemon that is not there yet will come; a permission will not.
  func insistOnPermission() async throws {
    do throws(ClientError) {
      let _: StatusView = try await client.get(Path.status)
    } catch .permission {
      throw refused(EX_NOPERM, String(describing: ClientError.permission(socket: socket)))
    } catch {}
  }
}

/// The environment's `TERM`.
var terminalType: String? { ProcessInfo.processInfo.environment["TERM"] }

/// The daemon's stream as the display takes it.
struct BoardFeed {
  var client: DeskClient
  /// Changes every board on its way to the screen; the last journal entry is told where it is
  /// listened to.
  var edit: @Sendable (inout BoardSnapshot, _ entry: String?) -> Void = { _, _ in }
  var topics: [ServerSentEvent.Topic] = [.board]
  /// Whether a call rings the terminal's bell.
  var chimes = false

  /// Shows the board on `screen` until the task is cancelled.
  func show(on screen: any Screen) async throws {
    // systemd's watchdog hears of every frame.
    let display = DisplayLoop(
      screen: screen, chimes: chimes, now: { Date() },
      heartbeat: { SystemdNotice.alive() })
    try await display.run(inputs())
  }

  /// What the daemon says, and whether it is heard at all; ends with its reader's task.
  func inputs() -> AsyncStream<DisplayInput> {
    let news = client.events(topics)
    let (stream, line) = AsyncStream.makeStream(
      of: DisplayInput.self, bufferingPolicy: .bufferingNewest(16))
    let listener = Task {
      // The board is as of when it was last heard of, however often connecting fails after that.
      var lastHeard: Date?
      var lastEntry: String?
      var isConfused = false
      for await item in news {
        switch item {
        case .connected: line.yield(.connected)
        case .cutOff:
          if let lastHeard { line.yield(.cutOff(since: lastHeard)) }
        case .event(let event):
          if event.topic == .journal { lastEntry = event.data }
          guard event.topic == .board else { continue }
          guard var board = try? Wire.decode(BoardSnapshot.self, from: Data(event.data.utf8))
          else {
            if !isConfused { printError("frontdeskd is of another version: restart this program") }
            isConfused = true
            if let lastHeard { line.yield(.cutOff(since: lastHeard)) }
            continue
          }
          edit(&board, lastEntry)
          lastHeard = board.at
          line.yield(.board(board))
        }
      }
      line.finish()
    }
    line.onTermination = { _ in listener.cancel() }
    return stream
  }
}
