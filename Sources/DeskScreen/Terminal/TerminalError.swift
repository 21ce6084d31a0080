import Glibc

/// Why the screen cannot be driven.
package struct TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried.
  enum Operation: String, Sendable {
    case open
    case configure
    case write
    case font
  }

  let operation: Operation
  /// The system's error number.
  let number: Int32

  init(_ operation: Operation, number: Int32 = errno) {
    self.operation = operation
    self.number = number
  }

  package var description: String {
    switch (operation, number) {
    case (.open, ENOTTY):
      "standard output is not a terminal; run it in one, or use --snapshot for plain text"
    case (.write, ETIMEDOUT):
      "the terminal takes no output (is it stopped by Scroll Lock?)"
    case (.font, _):
      "the console does not take the board's font; use --mode half-blocks or --mode cells"
    default: "cannot \(operation.rawValue) the terminal: \(String(cString: strerror(number)))"
    }
  }
}
