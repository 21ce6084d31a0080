import Foundation
import Synchronization

/// A wire between two programs that can be cut: it listens in one's place and passes on what it hears.
package final class Relay: Sendable {
  package enum Place: Hashable, Sendable {
    /// A port on the loopback.
    case tcp(Int)
    /// The path of a Unix socket.
    case unix(String)
  }

  package enum Direction: Hashable, Sendable {
    case toServer
    case toClient
  }

  /// What becomes of what was heard.
  package enum Ruling: Hashable, Sendable {
    case pass
    /// Kept back from now on, with all that follows on this connection.
    case hold
    /// The connection is reset, at both ends.
    case reset
  }

  /// Rules on the newest bytes; given all that one connection has carried in that direction.
  package typealias Judge = @Sendable (Direction, _ heard: [UInt8]) -> Ruling

  private struct State {
    var judge: Judge = { _, _ in .pass }
    var isHolding = false
    /// Nil while nobody listens.
    var listener: Int32?
  }

  private let here: Place
  private let server: Place
  private let state = Mutex(State())

  /// Listens at `here` for those who want to talk to `server`.
  package init(at here: Place, to server: Place) throws {
    (self.here, self.server) = (here, server)
    try open()
  }

  deinit { shut() }

  /// Whether something is kept back.
  package var isHolding: Bool { state.withLock(\.isHolding) }

  /// Whether nobody listens.
  package var isShut: Bool { state.withLock { $0.listener == nil } }

  /// From now on, for connections old and new.
  package func judge(_ judge: @escaping Judge) {
    state.withLock { ($0.judge, $0.isHolding) = (judge, false) }
  }

  /// Nobody listens any more; what is connected goes on.
  package func shut() {
    state.withLock { state in
      guard let listener = state.listener else { return }
      // Wakes the thread that waits in accept.
      shutdown(listener, Int32(SHUT_RDWR))
      close(listener)
      state.listener = nil
    }
  }

  /// Listens again.
  package func open() throws {
    let listener = try Self.listener(at: here)
    state.withLock { $0.listener = listener }
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        guard let relay = self else {
          close(client)
          return
        }
        relay.connect(client)
      }
    }
  }

  private func connect(_ client: Int32) {
    guard let server = try? Self.connection(to: server) else {
      Self.reset(client)
      return
    }
    Thread.detachNewThread { [weak self] in
      var heard: [Direction: [UInt8]] = [:]
      var isHeld = false
      while true {
        var waits = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&waits, 2, 200) >= 0, let relay = self else { break }
        var isOver = false
        for (index, direction) in [Direction.toServer, .toClient].enumerated()
        where waits[index].revents != 0 {
          var buffer = [UInt8](repeating: 0, count: 4096)
          let count = read(waits[index].fd, &buffer, buffer.count)
          guard count > 0 else {
            isOver = true
            break
          }
          guard !isHeld else { continue }
          heard[direction, default: []] += buffer[..<count]
          switch relay.rule(direction, heard[direction] ?? []) {
          case .pass: _ = write(waits[1 - index].fd, buffer, count)
          case .hold: isHeld = true
          case .reset:
            Self.reset(client)
            Self.reset(server)
            return
          }
        }
        if isOver { break }
      }
      close(client)
      close(server)
    }
  }

  private func rule(_ direction: Direction, _ heard: [UInt8]) -> Ruling {
    let judge = state.withLock(\.judge)
    let ruling = judge(direction, heard)
    if ruling == .hold { state.withLock { $0.isHolding = true } }
    return ruling
  }

  private static func reset(_ connection: Int32) {
    var hard = linger(l_onoff: 1, l_linger: 0)
    setsockopt(connection, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
    close(connection)
  }

  private static func listener(at place: Place) throws -> Int32 {
    switch place {
    case .tcp(let port): return try listen(port: port).descriptor
    case .unix(let path):
      unlink(path)
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      let isBound = withUnixAddress(path) { bind(descriptor, $0, $1) }
      guard isBound == 0, Glibc.listen(descriptor, 8) == 0 else {
        throw RigFailure(description: "\(path): \(String(cString: strerror(errno)))")
      }
      return descriptor
    }
  }

  private static func connection(to place: Place) throws -> Int32 {
    let descriptor: Int32
    let result: Int32
    switch place {
    case .tcp(let port):
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      result = withLoopback(port) { Glibc.connect(descriptor, $0, $1) }
    case .unix(let path):
      descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      result = withUnixAddress(path) { Glibc.connect(descriptor, $0, $1) }
    }
    guard result == 0 else {
      close(descriptor)
      throw RigFailure(description: "\(place): \(String(cString: strerror(errno)))")
    }
    return descriptor
  }
}

func withUnixAddress(
  _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
) -> Int32 {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
    }
  }
}

func withLoopback(
  _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
) -> Int32 {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
}
