import DeskDomain
import DeskEngine
import Foundation

/// The daemon's inputs and outputs as a demo or a script plays them: JSON lines on standard input and output.
struct ReplayFeed: Lamps {
  let start: FeedStart
  /// The orders after the first; ends when the demo does.
  let orders: AsyncStream<FeedOrder>

  /// Waits for the first order.
  ///
  /// - Throws: `ReplayError` where it is no `begin`.
  init() throws(ReplayError) {
    guard let line = readLine(), case .begin(let start)? = Self.order(line) else {
      throw ReplayError.noBegin
    }
    self.start = start
    let (orders, input) = AsyncStream.makeStream(of: FeedOrder.self)
    self.orders = orders
    // A thread, since reading a pipe blocks.
    Thread.detachNewThread {
      while let text = readLine() {
        guard let order = Self.order(text) else { break }
        input.yield(order)
      }
      input.finish()
    }
  }

  /// Says something to the demo.
  func say(_ reply: FeedReply) {
    guard let data = try? JSONEncoder().encode(reply) else { return }
    try? FileHandle.standardOutput.write(contentsOf: data + Data("\n".utf8))
  }

  func set(_ role: OutputRole, on: Bool) async {
    say(.output(role, isOn: on))
  }

  func close() async {}

  private static func order(_ line: String) -> FeedOrder? {
    try? JSONDecoder().decode(FeedOrder.self, from: Data(line.utf8))
  }
}

/// Why a replay cannot begin.
enum ReplayError: Error, CustomStringConvertible {
  case noBegin

  var description: String {
    "--replay expects a demo on standard input: run `frontdesk demo` instead"
  }
}
