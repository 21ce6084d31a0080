import Synchronization

@testable import DeskScreen

/// A screen that remembers what was written to it.
final class RecordingScreen: Screen {
  private struct State {
    var size: ScreenSize
    var writes: [[UInt8]] = []
    var failure: TerminalError?
    var terminal: TinyTerminal
    var text = ""
    var hasLostFont = false
  }

  let isSynchronized = false
  let mode: DisplayMode
  let isConsole: Bool
  let resizes: AsyncStream<Void>
  private let resized: AsyncStream<Void>.Continuation
  private let state: Mutex<State>

  init(_ size: ScreenSize, mode: DisplayMode = .cells, isConsole: Bool = false) {
    self.mode = mode
    self.isConsole = isConsole
    (resizes, resized) = AsyncStream.makeStream()
    state = Mutex(State(size: size, terminal: TinyTerminal(size)))
  }

  var size: ScreenSize { state.withLock { $0.size } }
  var writes: [[UInt8]] { state.withLock { $0.writes } }

  /// Somebody sets another font: it is shown again at the next look.
  func loseFont() { state.withLock { $0.hasLostFont = true } }

  func renewFont() -> Bool {
    state.withLock { state in
      defer { state.hasLostFont = false }
      return state.hasLostFont
    }
  }

  /// How often it rang.
  var bells: Int { state.withLock { $0.terminal.bells } }

  /// What somebody in front of it reads.
  var text: String { state.withLock { $0.text } }

  func resize(_ size: ScreenSize) {
    state.withLock {
      $0.size = size
      $0.terminal = TinyTerminal(size)
      $0.text = ""
    }
    resized.yield()
  }

  func fail(_ error: TerminalError?) {
    state.withLock { $0.failure = error }
  }

  func end() { resized.finish() }

  func write(_ bytes: [UInt8]) throws(TerminalError) {
    try state.withLock { state throws(TerminalError) in
      if let failure = state.failure { throw failure }
      state.writes.append(bytes)
      state.terminal.take(bytes)
      state.text = (0..<state.size.rows).map { row in
        (0..<state.size.columns).map { state.terminal[$0, row].text ?? "" }.joined()
      }.joined(separator: "\n")
    }
  }
}
