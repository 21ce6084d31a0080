import Glibc
import Synchronization

/// The terminal that the board is drawn on: held while the board is up, given back as it was found.
package final class Terminal: Screen {
  /// How holding the terminal came to its end.
  package enum Ending: Hashable, Sendable {
    /// The body returned.
    case finished
    /// A signal (SIGINT, SIGTERM or SIGHUP) asked us to go.
    case signal(Int32)
  }

  private struct Held {
    /// Nil once the terminal was given back.
    var attributes: termios?
    /// The signal on which it was.
    var farewell: Int32?
  }

  private static let farewells = [SIGINT, SIGTERM, SIGHUP]

  /// Alternate screen, no cursor, no wrapping at the last column.
  private static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[0;40m\u{1B}[2J"
  /// And back; the end of a synchronised update first, in case we were cut off within one.
  private static let leave = "\u{1B}[?2026l\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"
  /// The Linux console may come up in another character set.
  private static let useUTF8 = "\u{1B}%G"

  package let isSynchronized: Bool
  package let resizes: AsyncStream<Void>
  /// The keys that are pressed, for one reader: two would take keys from each other.
  package let keys: AsyncStream<Key>

  /// Never closed: a process holds one terminal, and holds it to its end.
  private let descriptor: Int32
  private let held: Mutex<Held>
  private let resized: AsyncStream<Void>.Continuation

  /// Runs `body` with the terminal behind `descriptor`, and gives it back in every case.
  ///
  /// That is, when the body returns or throws, and at once on SIGINT, SIGTERM or SIGHUP, on which
  /// the body is cancelled. A second signal kills as usual.
  ///
  /// - Parameters:
  ///   - descriptor: Standard output, or another terminal that the process has open.
  ///   - type: The environment's `TERM`.
  ///   - body: Draws. Writing to a terminal that was given back does nothing.
  /// - Returns: What ended it, for the exit status: 128 and the signal by convention.
  /// - Throws: What `body` throws, and `TerminalError` where there is no terminal.
  package static func hold(
    _ descriptor: Int32 = STDOUT_FILENO, type: String?,
    _ body: @escaping @Sendable (Terminal) async throws -> Void
  ) async throws -> Ending {
    let terminal = try Terminal(descriptor, type: type)
    defer { terminal.giveBack() }
    let signals = try SignalPipe.stream(of: Self.farewells + [SIGWINCH])
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await body(terminal) }
        group.addTask { await terminal.heed(signals) }
        defer { group.cancelAll() }
        // The body comes to its end, or a signal comes; the other one follows.
        try await group.next()
      }
    } catch {
      // What the body still says after a signal is of no use any more.
      guard terminal.farewell != nil else { throw error }
    }
    return terminal.farewell.map { .signal($0) } ?? .finished
  }

  /// Passes on resizes until a signal asks us to go.
  private func heed(_ signals: AsyncStream<Int32>) async {
    for await number in signals {
      guard number == SIGWINCH else {
        giveBack(on: number)
        return SignalPipe.release(Self.farewells)
      }
      resized.yield()
    }
  }

  /// The signal that asked us to go.
  private var farewell: Int32? { held.withLock { $0.farewell } }

  private init(_ original: Int32, type: String?) throws(TerminalError) {
    descriptor = try TerminalDevice.open(original)
    let attributes = try TerminalDevice.attributes(descriptor)
    held = Mutex(Held(attributes: attributes))
    isSynchronized = type != "linux"
    (resizes, resized) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    keys = Self.keys(of: descriptor)
    try TerminalDevice.set(TerminalDevice.raw(attributes), descriptor)
    do {
      try write(Array(((type == "linux" ? Self.useUTF8 : "") + Self.enter).utf8))
    } catch {
      giveBack()
      throw error
    }
  }

  /// In cells, as the terminal says right now.
  package var size: ScreenSize { TerminalDevice.size(descriptor) }

  package func write(_ bytes: [UInt8]) throws(TerminalError) {
    // Within the lock, so that nothing is drawn once the terminal was given back.
    try held.withLock { held throws(TerminalError) in
      guard held.attributes != nil else { return }
      try TerminalDevice.write(bytes, descriptor)
    }
  }

  /// Puts the terminal back as it was found; the first call does it.
  private func giveBack(on signal: Int32? = nil) {
    held.withLock { held in
      guard let attributes = held.attributes else { return }
      held.attributes = nil
      held.farewell = signal
      // The terminal may be gone (SIGHUP): there is nobody left to tell.
      try? TerminalDevice.write(Array(Self.leave.utf8), descriptor)
      try? TerminalDevice.set(attributes, descriptor)
    }
    resized.finish()
  }

  private static func keys(of descriptor: Int32) -> AsyncStream<Key> {
    let parser = Mutex(KeyParser())
    return Readings.stream(
      of: descriptor, limit: 64,
      take: { bytes in parser.withLock { $0.keys(in: bytes) } }, end: {})
  }
}
