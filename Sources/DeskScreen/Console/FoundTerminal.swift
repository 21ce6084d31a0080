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

  private var memory: UnsafeMutablePointer<desk_console_found>? {
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
    let memory = UnsafeMutablePointer<desk_console_found>.allocate(capacity: 1)
    memory.initialize(to: desk_console_found())
    memory.pointee.descriptor = descriptor
    memory.pointee.attributes = UnsafeRawPointer(kept)
    memory.pointee.keyboard = -1
    memory.pointee.farewell = UnsafePointer(text)
    memory.pointee.farewell_length = farewell.count
    place = UInt(bitPattern: memory)
  }

  /// Shows `font` from now on, until the terminal is given back; false where the kernel refuses.
  func show(_ font: ConsoleFont, insteadOf old: ConsoleFont) -> Bool {
    guard let memory else { return false }
    let found = FontMemory(old)
    memory.pointee.font = found.operation.pointee
    memory.pointee.map = found.map.pointee
    // Before the change, so that no crash can come between.
    memory.pointee.has_font = 1
    if LinuxConsole.set(font, memory.pointee.descriptor) { return true }
    _ = LinuxConsole.set(old, memory.pointee.descriptor)
    memory.pointee.has_font = 0
    return false
  }

  /// Makes all keys dead, until the terminal is given back; where the kernel refuses, they stay.
  func silenceKeyboard() {
    guard let memory else { return }
    let mode = desk_console_get_keyboard(memory.pointee.descriptor)
    guard mode >= 0 else { return }
    memory.pointee.keyboard = mode
    if desk_console_set_keyboard(memory.pointee.descriptor, Int32(K_OFF)) != 0 {
      memory.pointee.keyboard = -1
    }
  }

  /// From now on the terminal is given back when the program crashes.
  func guardAgainstCrashes() {
    Self.address.store(place, ordering: .releasing)
    for number in Self.deaths { signal(number, Self.handler) }
  }

  /// Gives it back as it was found.
  func giveBack() {
    guard let memory else { return }
    Self.address.store(0, ordering: .releasing)
    for number in Self.deaths { signal(number, SIG_DFL) }
    desk_console_give_back(memory)
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    let place = address.exchange(0, ordering: .acquiringAndReleasing)
    if let memory = UnsafeMutablePointer<desk_console_found>(bitPattern: place) {
      desk_console_give_back(memory)
    }
    // And then the program dies of it, as it would have.
    signal(number, SIG_DFL)
    raise(number)
  }
}
