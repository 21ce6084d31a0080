import Foundation
import NIOCore
import Synchronization

/// Who is at the other end of each connection, as the kernel says (`SO_PEERCRED`), asked once a connection.
final class Peers: Sendable {
  private let names = Mutex<[ObjectIdentifier: String]>([:])

  /// `uid:1000`.
  func name(of channel: any Channel) async throws -> String {
    let id = ObjectIdentifier(channel)
    if let name = names.withLock({ $0[id] }) { return name }
    guard let options = channel as? any SocketOptionProvider else { return "peer:unknown" }
    let credentials: PeerCredentials = try await options.unsafeGetSocketOption(
      level: SocketOptionLevel(SOL_SOCKET), name: SocketOptionName(SO_PEERCRED)
    ).get()
    let name = "uid:\(credentials.user)"
    names.withLock { $0[id] = name }
    // Another connection may come to the same address.
    channel.closeFuture.whenComplete { _ in self.names.withLock { $0[id] = nil } }
    return name
  }
}

/// The kernel's `struct ucred`.
private struct PeerCredentials: Sendable {
  var process: Int32
  var user: UInt32
  var group: UInt32
}
