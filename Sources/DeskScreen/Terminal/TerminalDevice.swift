import Glibc

/// The calls to the system that a terminal needs.
enum TerminalDevice {
  /// How long a terminal may take no output before it counts as stopped, in milliseconds.
  private static let timeout: Int32 = 5000

  /// A descriptor of our own for the terminal behind `descriptor`.
  ///
  /// Its own open file can be non-blocking without the shell's becoming so. Where opening is not
  /// allowed (after `su`), a copy of the descriptor, which may block.
  static func open(_ descriptor: Int32) throws(TerminalError) -> Int32 {
    guard isatty(descriptor) == 1 else { throw TerminalError(.open, number: ENOTTY) }
    let own = Glibc.open(
      "/proc/self/fd/\(descriptor)", O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    if own >= 0 { return own }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw TerminalError(.open) }
    return copy
  }

  static func attributes(_ descriptor: Int32) throws(TerminalError) -> termios {
    var attributes = termios()
    guard tcgetattr(descriptor, &attributes) == 0 else { throw TerminalError(.configure) }
    return attributes
  }

  static func set(_ attributes: termios, _ descriptor: Int32) throws(TerminalError) {
    var attributes = attributes
    guard tcsetattr(descriptor, TCSANOW, &attributes) == 0 else {
      throw TerminalError(.configure)
    }
  }

  /// Keys one by one and unseen, output as we write it.
  ///
  /// Ctrl-C still ends the program; Ctrl-Z, Ctrl-\ and Ctrl-S, which would leave the board half
  /// alive, do nothing.
  static func raw(_ attributes: termios) -> termios {
    var raw = attributes
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP)
    raw.c_oflag &= ~tcflag_t(OPOST)
    raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN)
    // _POSIX_VDISABLE, which Swift does not import: no character.
    let disabled: cc_t = 0
    withUnsafeMutableBytes(of: &raw.c_cc) { characters in
      characters[Int(VSUSP)] = disabled
      characters[Int(VQUIT)] = disabled
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    return raw
  }

  /// 80 × 24 where the terminal does not say.
  static func size(_ descriptor: Int32) -> ScreenSize {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return ScreenSize(columns: 80, rows: 24)
    }
    return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Writes everything, in one call where the terminal takes it.
  static func write(_ bytes: [UInt8], _ descriptor: Int32) throws(TerminalError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        try waitUntilWritable(descriptor)
      } else if count < 0, errno != EINTR {
        throw TerminalError(.write)
      }
    }
  }

  private static func waitUntilWritable(_ descriptor: Int32) throws(TerminalError) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let ready = poll(&request, 1, timeout)
    if ready == 0 { throw TerminalError(.write, number: ETIMEDOUT) }
    if ready < 0, errno != EINTR { throw TerminalError(.write) }
  }
}
