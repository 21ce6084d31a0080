import Glibc

/// A terminal of the kernel's, with the test on the other side of it.
final class PseudoTerminal: Sendable {
  /// What a program would have as its standard output.
  let descriptor: Int32
  private let keyboard: Int32

  init() throws {
    var (ours, theirs): (Int32, Int32) = (-1, -1)
    guard openpty(&ours, &theirs, nil, nil, nil) == 0 else { throw Failure(number: errno) }
    (keyboard, descriptor) = (ours, theirs)
    _ = fcntl(ours, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(keyboard)
    close(descriptor)
  }

  struct Failure: Error {
    let number: Int32
  }

  /// Presses keys.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(keyboard, bytes, bytes.count)
  }

  /// What was written to the terminal since the last time.
  func output() -> String {
    var text: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(keyboard, &bytes, bytes.count)
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += bytes.prefix(count)
    }
  }

  /// Input, output and local flags, and the special characters.
  var settings: [UInt64] {
    var attributes = termios()
    tcgetattr(descriptor, &attributes)
    let characters = withUnsafeBytes(of: &attributes.c_cc) { $0.map { UInt64($0) } }
    return [attributes.c_iflag, attributes.c_oflag, attributes.c_lflag].map { UInt64($0) }
      + characters
  }
}
