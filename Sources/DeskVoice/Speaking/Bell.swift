import Foundation

/// A terminal's bell (BEL), where there is no other sound.
package struct Bell: Sendable {
  /// The terminal's path; nil: this process has none.
  let path: String?

  /// The bell of the terminal at `path`, or of this process's own.
  package init(path: String?) {
    self.path = path ?? Self.ownTerminal
  }

  /// Rings it; false where there is none.
  @discardableResult
  package func ring() -> Bool {
    guard let path else { return false }
    // A terminal whose output is stopped must not stop us.
    let terminal = open(path, O_WRONLY | O_APPEND | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard terminal >= 0 else { return false }
    defer { close(terminal) }
    return write(terminal, "\u{07}", 1) == 1
  }

  private static var ownTerminal: String? {
    let terminal = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC)
    if terminal >= 0 {
      close(terminal)
      return "/dev/tty"
    }
    return isatty(STDOUT_FILENO) == 1 ? "/dev/stdout" : nil
  }
}
