import DeskAPI
package import DeskDomain
package import Foundation

/// Keeps a screen showing the board: draws when something changed, and sleeps otherwise.
package actor DisplayLoop {
  private let screen: any Screen
  private let languages: [Language]
  private let now: @Sendable () -> Date
  private let clock: any Clock<Duration>
  private let layout = BoardLayout(lettering: EngineLettering())

  private var board: BoardSnapshot?
  private var cutOff: Date?
  /// What the screen shows; nil: unknown.
  private var shown: Frame?

  /// - Parameters:
  ///   - screen: Where to draw.
  ///   - languages: Of the words shown until the first board comes; it brings its own.
  ///   - now: The wall clock.
  ///   - clock: Sleeps from minute to minute.
  package init(
    screen: any Screen, languages: [Language] = [.simplifiedChinese, .english],
    now: @escaping @Sendable () -> Date, clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.screen = screen
    self.languages = languages
    self.now = now
    self.clock = clock
  }

  /// Draws what `inputs` say until they end, or the task is cancelled.
  ///
  /// - Throws: `TerminalError` where the screen cannot be written to.
  package func run(_ inputs: some AsyncSequence<DisplayInput, Never> & Sendable) async throws {
    try redraw()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await input in inputs { try await self.handle(input) }
      }
      group.addTask {
        for await _ in self.screen.resizes { try await self.handle(.resized) }
      }
      group.addTask { try await self.tickEveryMinute() }
      defer { group.cancelAll() }
      // The inputs come to an end, or the screen does, or somebody fails.
      try await group.next()
    }
  }

  /// Draws what `input` changes.
  package func handle(_ input: DisplayInput) throws {
    switch input {
    case .board(let board):
      self.board = board
      cutOff = nil
    case .connected: cutOff = nil
    case .cutOff(let since): cutOff = since
    case .resized: shown = nil
    case .tick: break
    }
    try redraw()
  }

  private func redraw() throws {
    let size = screen.size
    let frame =
      board.map { layout.frame($0, size: size, now: now(), asOf: cutOff) }
      ?? layout.connecting(size: size, languages: languages)
    let bytes = FrameDiff.bytes(from: shown, to: frame, synchronized: screen.isSynchronized)
    guard !bytes.isEmpty else { return }
    // Should the write fail half-way, nobody knows what the screen shows.
    shown = nil
    try screen.write(bytes)
    shown = frame
  }

  private func tickEveryMinute() async throws {
    while true {
      let seconds = now().timeIntervalSince1970
      // A little behind the minute, so that an early wake-up does not show the old one.
      let rest = 60 - seconds.truncatingRemainder(dividingBy: 60) + 0.02
      try await clock.sleep(for: .seconds(rest))
      try handle(.tick)
    }
  }
}
