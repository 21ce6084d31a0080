import DeskAPI
package import DeskBasics
package import Foundation

/// Keeps a screen showing the board: draws when something changed, and sleeps otherwise.
package actor DisplayLoop {
  /// How long a page stands.
  private static let page: TimeInterval = 10
  /// How often the board moves by a cell, and a console is painted anew.
  private static let repaintInterval: TimeInterval = 300

  private let screen: any Screen
  private let languages: [Language]
  private let now: @Sendable () -> Date
  private let clock: any Clock<Duration>
  private let chimes: Bool
  private let heartbeat: @Sendable () -> Void
  private let painter: BoardPainter

  private var board: BoardSnapshot?
  private var cutOff: Date?
  private var watch = CallWatch()
  /// What the screen shows; nil: unknown.
  private var shown: Frame?
  /// Pages of the board that is shown.
  private var pages = 1
  /// When all of the screen was last painted.
  private var painted: Date?
  /// The minute in which the screen's font was last looked at.
  private var lookedAt: Int?
  /// Whether the next frame rings the bell.
  private var isRinging = false
  /// The sleep until the look changes by itself.
  private var pageTimer: Task<Void, any Error>?

  /// - Parameters:
  ///   - screen: Where to draw, and in which mode.
  ///   - languages: Of the words shown until the first board comes; it brings its own.
  ///   - chimes: Whether a call rings the terminal's bell, once.
  ///   - now: The wall clock.
  ///   - clock: Sleeps from page to page and from minute to minute.
  ///   - heartbeat: Called after each frame that was written, or found to be on the screen already: the proof that the
  ///     display lives, at least once a minute.
  package init(
    screen: any Screen, languages: [Language] = [.simplifiedChinese, .english],
    chimes: Bool = false, now: @escaping @Sendable () -> Date,
    clock: any Clock<Duration> = ContinuousClock(), heartbeat: @escaping @Sendable () -> Void = {}
  ) {
    self.screen = screen
    self.languages = languages
    self.chimes = chimes
    self.now = now
    self.clock = clock
    self.heartbeat = heartbeat
    painter = BoardPainter(mode: screen.mode)
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
      group.addTask { try await self.tick() }
      defer { group.cancelAll() }
      // The inputs come to an end, or the screen does, or somebody fails.
      try await group.next()
    }
  }

  /// Draws what `input` changes.
  func handle(_ input: DisplayInput) throws {
    switch input {
    case .board(let board):
      if watch.take(board, at: now()), chimes { isRinging = true }
      self.board = board
      cutOff = nil
    case .connected: cutOff = nil
    case .cutOff(let since): cutOff = since
    case .resized: shown = nil
    case .tick: break
    }
    try redraw()
    if input != .tick { pageTimer?.cancel() }
  }

  private func redraw() throws {
    let now = now()
    let minute = Int(now.timeIntervalSince1970 / 60)
    if screen.isConsole, minute != lookedAt {
      lookedAt = minute
      // A font of the same size that is set from outside comes with no signal.
      if screen.renewFont() { shown = nil }
    }
    let isStale =
      screen.isConsole
      && painted.map { abs(now.timeIntervalSince($0)) >= Self.repaintInterval } ?? true
    let known = isStale && shown != nil ? nil : shown
    let frame = frame(at: now)
    var bytes = FrameDiff.bytes(
      from: known, to: frame, synchronized: screen.isSynchronized, clears: shown == nil)
    if isRinging, !bytes.isEmpty { bytes.append(0x07) }
    if known == nil { painted = now }
    guard !bytes.isEmpty else { return heartbeat() }
    // Should the write fail half-way, nobody knows what the screen shows.
    shown = nil
    try screen.write(bytes)
    shown = frame
    isRinging = false
    heartbeat()
  }

  private func frame(at now: Date) -> Frame {
    let size = screen.size
    guard let board else { return painter.connecting(size: size, languages: languages) }
    let (isFresh, isFlashed) = watch.state(at: now)
    let moment = BoardMoment(
      now: now, asOf: cutOff, turn: Int(now.timeIntervalSince1970 / Self.page),
      isCallFresh: isFresh, isFlashed: isFlashed)
    let (frame, pages) = painter.frame(board, size: size, at: moment)
    self.pages = pages
    let drifted = frame.drifted(step: Int(now.timeIntervalSince1970 / Self.repaintInterval))
    return isNight(board, now) ? drifted.dimmed() : drifted
  }

  /// From ten in the evening to six in the morning, unless visitors are received then (S8).
  private func isNight(_ board: BoardSnapshot, _ now: Date) -> Bool {
    board.closed != nil && SiteClock(timeZone: board.timeZone).isNight(now)
  }

  /// Draws whenever the look changes by itself: with the minute, the page, the flashing of a call.
  private func tick() async throws {
    while true {
      let rest = rest(at: now())
      let pageTimer = Task { [clock] in try await clock.sleep(for: .seconds(rest)) }
      self.pageTimer = pageTimer
      let end = await withTaskCancellationHandler {
        await pageTimer.result
      } onCancel: {
        pageTimer.cancel()
      }
      try Task.checkCancellation()
      if case .success = end { try handle(.tick) }
    }
  }

  /// Seconds until then.
  private func rest(at now: Date) -> TimeInterval {
    let seconds = now.timeIntervalSince1970
    func until(_ period: TimeInterval) -> TimeInterval {
      period - seconds.truncatingRemainder(dividingBy: period)
    }
    let remark = board?.remark.map { $0.until.timeIntervalSince(now) }.flatMap { $0 > 0 ? $0 : nil }
    let rests = [until(60), pages > 1 ? until(Self.page) : nil, watch.rest(at: now), remark]
    // A little behind it, so that an early wake-up does not show the old look.
    return (rests.compactMap { $0 }.min() ?? 60) + 0.02
  }
}
