import CConsole
import Glibc
import Synchronization

/// How a terminal was found, in memory that even a signal's handler may use to give it back.
///
/// Made once for each terminal that is held and never freed: a crash may come at any moment.
struct FoundTerminal: Sendable {
  /// Signals by which a program dies of itself.
  private static let deaths = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP]
  /// The address of what has to be given back; 0: nothing.
  ///
  /// A plain number, since a handler may touch nothing else.
  private static let address = Atomic<UInt>(0)

  /// Where it is kept.
  private let place: UInt

  private var state: UnsafeMutablePointer<desk_console_found>? {
    UnsafeMutablePointer(bitPattern: place)
  }

  /// - Parameters:
  ///   - descriptor: The terminal's.
  ///   - attributes: As they were.
  ///   - farewell: What to write at the end.
  init(descriptor: Int32, attributes: termios, farewell: [UInt8]) {
    let text = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, farewell.count))
    text.initialize(from: farewell, count: farewell.count)
    let kept = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    kept.initialize(to: attributes)
    let state = UnsafeMutablePointer<desk_console_found>.allocate(capacity: 1)
    state.initialize(to: desk_console_found())
    state.pointee.descriptor = descriptor
    state.pointee.attributes = UnsafeRawPointer(kept)
    state.pointee.keyboard = -1
    state.pointee.farewell = UnsafePointer(text)
    state.pointee.farewell_length = farewell.count
    place = UInt(bitPattern: state)
  }

  /// Shows `font` from now on, until the terminal is given back; false where the kernel refuses.
  func show(_ font: ConsoleFont, insteadOf old: ConsoleFont) -> Bool {
    guard let state else { return false }
    let found = FontMemory(old)
    state.pointee.font = found.operation.pointee
    state.pointee.map = found.map.pointee
    // Before the change, so that no crash can come between.
    state.pointee.has_font = 1
    if LinuxConsole.set(font, state.pointee.descriptor) { return true }
    _ = LinuxConsole.set(old, state.pointee.descriptor)
    state.pointee.has_font = 0
    return false
  }

  /// Makes all keys dead, until the terminal is given back; where the kernel refuses, they stay.
  func silenceKeyboard() {
    guard let state else { return }
    let mode = desk_console_get_keyboard(state.pointee.descriptor)
    guard mode >= 0 else { return }
    state.pointee.keyboard = mode
    if desk_console_set_keyboard(state.pointee.descriptor, Int32(K_OFF)) != 0 {
      state.pointee.keyboard = -1
    }
  }

  /// From now on the terminal is given back when the program crashes.
  func guardAgainstCrashes() {
    Self.address.store(place, ordering: .releasing)
    for number in Self.deaths { signal(number, Self.handler) }
  }

  /// Gives it back as it was found.
  func giveBack() {
    guard let state else { return }
    Self.address.store(0, ordering: .releasing)
    for number in Self.deaths { signal(number, SIG_DFL) }
    desk_console_give_back(state)
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    let place = address.exchange(0, ordering: .acquiringAndReleasing)
    if let state = UnsafeMutablePointer<desk_console_found>(bitPattern: place) {
      desk_console_give_back(state)
    }
    // And then the program dies of it, as it would have.
    signal(number, SIG_DFL)
    raise(number)
  }
}
