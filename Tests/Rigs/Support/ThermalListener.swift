import Foundation
import Synchronization

/// A thermal printer on the loopback's TCP: takes documents, keeps them, answers nothing.
package final class ThermalListener: Sendable {
  package let port: Int
  private let descriptor: Int32
  private let received = Mutex<[[UInt8]]>([])

  /// What arrived, one document a connection.
  package var documents: [[UInt8]] { received.withLock(\.self) }

  package init() throws {
    (descriptor, port) = try listen()
    let descriptor = descriptor
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return }
        var document: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
          let count = read(connection, &buffer, buffer.count)
          guard count > 0 else { break }
          document += buffer[..<count]
        }
        close(connection)
        guard let self else { return }
        received.withLock { $0.append(document) }
      }
    }
  }

  deinit {
    // Wakes the thread that waits in accept.
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }
}

/// A port that nobody listens on now.
package func freePort() throws -> Int {
  let (descriptor, port) = try listen()
  close(descriptor)
  return port
}

/// Listens on the loopback, on a port that the system chooses unless one is named.
func listen(port: Int = 0) throws -> (descriptor: Int32, port: Int) {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  var again: Int32 = 1
  setsockopt(
    descriptor, SOL_SOCKET, SO_REUSEADDR, &again, socklen_t(MemoryLayout<Int32>.size))
  let bound = withLoopback(port) { bind(descriptor, $0, $1) }
  var address = sockaddr_in()
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isBound = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
      bound == 0 && Glibc.listen(descriptor, 8) == 0
        && getsockname(descriptor, generic, &length) == 0
    }
  }
  guard isBound else {
    throw RigFailure(description: "no port: \(String(cString: strerror(errno)))")
  }
  return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
}
