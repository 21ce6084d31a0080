import DeskSystem
import Glibc

/// How a printer's connection is opened.
enum DeviceOpening {
  /// Opens within the time given, or throws why not.
  static func link(
    to address: DeviceAddress, within milliseconds: Int32, stop: SignalPipe
  ) throws(SystemError) -> DeviceLink {
    switch address {
    case .file(let path): try file(path)
    case .network(let host, let port):
      try network(host, port, within: milliseconds, stop: stop)
    }
  }

  private static func file(_ path: String) throws(SystemError) -> DeviceLink {
    let descriptor = open(path, O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("open \(path)") }
    if isatty(descriptor) == 1 {
      // A serial line: bytes are to pass as they are.
      var line = termios()
      tcgetattr(descriptor, &line)
      cfmakeraw(&line)
      tcsetattr(descriptor, TCSANOW, &line)
    }
    // An answer that an earlier job did not wait for.
    var old = [UInt8](repeating: 0, count: 256)
    for _ in 0..<16 where read(descriptor, &old, old.count) <= 0 { break }
    return DeviceLink(descriptor: descriptor, isSocket: false)
  }

  private static func network(
    _ host: String, _ port: UInt16, within milliseconds: Int32, stop: SignalPipe
  ) throws(SystemError) -> DeviceLink {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, "\(port)", &hints, &found) == 0, let first = found else {
      throw SystemError("find the address of \(host)", code: EHOSTUNREACH)
    }
    defer { freeaddrinfo(first) }
    // One address: a printer has one, and the time is short.
    let place = first.pointee
    let descriptor = socket(
      place.ai_family, place.ai_socktype | Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw SystemError("make a socket") }
    let link = DeviceLink(descriptor: descriptor, isSocket: true)
    settle(descriptor)
    let name = "connect to \(host):\(port)"
    if connect(descriptor, place.ai_addr, place.ai_addrlen) != 0 {
      guard errno == EINPROGRESS else { throw SystemError(name) }
      var waits = [
        pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: stop.fileDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waits, nfds_t(waits.count), milliseconds)
      // The signal is left to be seen by who waits next.
      guard count > 0, waits[0].revents != 0 else {
        throw SystemError(name, code: count == 0 ? ETIMEDOUT : EINTR)
      }
      var code: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size)
      guard code == 0 else { throw SystemError(name, code: code) }
    }
    return link
  }

  /// Notices within seconds that a printer was unplugged, and sends questions at once.
  private static func settle(_ descriptor: Int32) {
    func set(_ level: Int32, _ option: Int32, _ value: Int32) {
      var value = value
      setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }
    let tcp = Int32(IPPROTO_TCP)
    set(SOL_SOCKET, SO_KEEPALIVE, 1)
    set(tcp, TCP_KEEPIDLE, 5)
    set(tcp, TCP_KEEPINTVL, 2)
    set(tcp, TCP_KEEPCNT, 3)
    set(tcp, TCP_USER_TIMEOUT, 10_000)
    set(tcp, TCP_NODELAY, 1)
  }
}
