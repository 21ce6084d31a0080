import Foundation

/// The side of sd_notify(3) that systemd has: hears that a process is ready and alive.
package final class Supervisor {
  /// The value of `NOTIFY_SOCKET`.
  package let path: String
  private let descriptor: Int32

  package init(in folder: TestFolder) throws {
    path = folder.path("notify")
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    let isBound = withUnixAddress(path) { bind(descriptor, $0, $1) }
    guard isBound == 0 else {
      throw RigFailure(description: "\(path): \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// The next message, `READY=1` or `WATCHDOG=1`; nil where none comes within `limit`, as systemd's
  /// `WatchdogSec` has it.
  package func next(within limit: Duration) -> String? {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, Int32(limit.components.seconds * 1000)) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  }
}
