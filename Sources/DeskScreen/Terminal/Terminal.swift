import DeskSystem
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

  /// What a board takes over of a terminal.
  package struct Wishes: Hashable, Sendable {
    /// The mode to draw in; nil: the best that the terminal can do.
    var mode: DisplayMode?
    /// Whether keys shall be dead on a console, those of passers-by: then only a signal ends the
    /// board.
    package var isKiosk: Bool

    package init(mode: DisplayMode? = nil, isKiosk: Bool = false) {
      self.mode = mode
      self.isKiosk = isKiosk
    }
  }

  private struct Held {
    /// Nil once the terminal was given back.
    var found: FoundTerminal?
    /// The signal on which it was.
    var farewell: Int32?
  }

  private static let reconciliation = [SIGINT, SIGTERM, SIGHUP]

  /// Alternate screen, no cursor, no wrapping at the last column.
  private static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[0;40m\u{1B}[2J"
  /// And back; the end of a synchronised update first, in case we were cut off within one.
  private static let leave = "\u{1B}[?2026l\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"
  /// The Linux console may come up in another character set; and it shall not go dark.
  private static let enterConsole = "\u{1B}%G\u{1B}[9;0]\u{1B}[14;0]"
  /// It has no alternate screen: nothing of the board stays behind.
  private static let leaveConsole = "\u{1B}[0m\u{1B}[2J\u{1B}[H"

  package let isSynchronized: Bool
  package let mode: DisplayMode
  package let isConsole: Bool
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
  ///   - wishes: What to take over.
  ///   - body: Draws. Writing to a terminal that was given back does nothing.
  /// - Returns: What ended it, for the exit status: 128 and the signal by convention.
  /// - Throws: What `body` throws, and `TerminalError` where there is no terminal.
  package static func hold(
    _ descriptor: Int32 = STDOUT_FILENO, type: String?, wishes: Wishes = Wishes(),
    _ body: @escaping @Sendable (Terminal) async throws -> Void
  ) async throws -> Ending {
    let terminal = try Terminal(descriptor, type: type, wishes: wishes)
    defer { terminal.giveBack() }
    let signals = try Self.signals()
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

  /// The signals that end it, and resizes, until nobody listens.
  private static func signals() throws(TerminalError) -> AsyncStream<Int32> {
    do throws(SystemError) {
      let pipe = try SignalPipe(reconciliation + [SIGWINCH])
      return Readings.stream(
        of: pipe.fileDescriptor, limit: 16, take: { bytes in bytes.map { Int32($0) } },
        end: { withExtendedLifetime(pipe) {} })
    } catch {
      throw TerminalError(.open, number: error.code)
    }
  }

  /// Passes on resizes until a signal asks us to go.
  private func heed(_ signals: AsyncStream<Int32>) async {
    for await number in signals {
      guard number == SIGWINCH else {
        giveBack(on: number)
        return SignalPipe.release(Self.reconciliation)
      }
      _ = renewFont()
      resized.yield()
    }
  }

  package func renewFont() -> Bool {
    mode == .octant && isConsole && ConsoleSetup.renewFont(descriptor)
  }

  /// The signal that asked us to go.
  private var farewell: Int32? { held.withLock { $0.farewell } }

  private init(_ original: Int32, type: String?, wishes: Wishes) throws(TerminalError) {
    descriptor = try TerminalDevice.open(original)
    let attributes = try TerminalDevice.attributes(descriptor)
    isConsole = LinuxConsole.isOne(descriptor)
    let isLinux = isConsole || type == "linux"
    isSynchronized = !isLinux
    let farewell = (isLinux ? Self.leaveConsole : "") + Self.leave
    let found = FoundTerminal(
      descriptor: descriptor, attributes: attributes, farewell: Array(farewell.utf8))
    found.guardAgainstCrashes()
    do {
      mode = try ConsoleSetup.mode(wishes.mode, descriptor, found)
    } catch {
      found.giveBack()
      throw error
    }
    if isConsole, wishes.isKiosk { found.silenceKeyboard() }
    held = Mutex(Held(found: found))
    (resizes, resized) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    keys = Self.keys(of: descriptor)
    do {
      try TerminalDevice.set(TerminalDevice.raw(attributes), descriptor)
      try write(Array(((isLinux ? Self.enterConsole : "") + Self.enter).utf8))
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
      guard held.found != nil else { return }
      try TerminalDevice.write(bytes, descriptor)
    }
  }

  /// Puts the terminal back as it was found; the first call does it.
  private func giveBack(on signal: Int32? = nil) {
    held.withLock { held in
      guard let found = held.found else { return }
      held.found = nil
      held.farewell = signal
      // The terminal may be gone (SIGHUP): there is nobody left to tell.
      found.giveBack()
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
