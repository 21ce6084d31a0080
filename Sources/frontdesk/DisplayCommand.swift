import ArgumentParser
import DeskAPI
import DeskClient
import DeskScreen
import Foundation

/// `frontdesk display`: the board on this terminal.
struct DisplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "display", abstract: "Show the board on this terminal, until stopped.",
    discussion:
      "Any UTF-8 terminal will do. The board says since when it is cut off, and comes back by itself."
  )

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      complain("the board needs a terminal; `frontdesk status` prints plain text")
      throw ExitCode(EX_USAGE)
    }
    try await desk.insistOnPermission()
    let client = desk.client
    let ending = try await Terminal.hold(type: terminalType) { terminal in
      try await BoardFeed(client: client).show(on: terminal)
    }
    if case .signal(let number) = ending {
      throw ExitCode(128 + number)
    }
  }
}

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
  /// Changes every board on its way to the screen; the last journal entry is told where it is listened to.
  var edit: @Sendable (inout BoardSnapshot, _ entry: String?) -> Void = { _, _ in }
  var topics: [ServerSentEvent.Topic] = [.board]

  /// Shows the board on `screen` until the task is cancelled.
  func show(on screen: any Screen) async throws {
    let display = DisplayLoop(screen: screen, now: { Date() })
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
      for await item in news {
        switch item {
        case .connected: line.yield(.connected)
        case .cutOff:
          if let lastHeard { line.yield(.cutOff(since: lastHeard)) }
        case .event(let event):
          if event.topic == .journal { lastEntry = event.data }
          guard event.topic == .board,
            var board = try? Wire.decode(BoardSnapshot.self, from: Data(event.data.utf8))
          else { continue }
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
