import Foundation
import Glibc

/// The path of the daemon's Unix socket: cleared of what a killed daemon left, never of anything else.
struct SocketPath {
  private let path: String

  /// Bytes that the kernel's `sockaddr_un` has room for, with its end.
  private static let limit = 108

  /// Makes room for a socket at `path`.
  ///
  /// - Throws: `DaemonError` where somebody listens there, or something else is in the way.
  init(claiming path: String) throws(DaemonError) {
    self.path = path
    guard path.utf8.count < Self.limit else {
      throw DaemonError(
        "the socket's path has \(path.utf8.count) bytes: \(path)",
        remedy: "Name one of at most \(Self.limit - 1) with --socket.", status: .cannotCreate)
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard access(folder, W_OK | X_OK) == 0 else {
      throw DaemonError(
        "\(folder) is not a folder that this user may write to",
        remedy:
          "Make it (systemd does: RuntimeDirectory=frontdesk), or name another with --socket.",
        status: .cannotCreate)
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let attributes else { return }
    guard attributes[.type] as? FileAttributeType == .typeSocket else {
      throw DaemonError(
        "\(path) is there and is not a socket", remedy: "Name another path with --socket.",
        status: .cannotCreate)
    }
    guard !isListenedTo() else {
      throw DaemonError(
        "another frontdeskd listens on \(path)",
        remedy: "Stop it (systemctl stop frontdeskd), or name another path with --socket.",
        status: .unavailable)
    }
    unlink(path)
  }

  /// Removes the socket when the daemon ends.
  func remove() { unlink(path) }

  private func isListenedTo() -> Bool {
    let handle = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }
}
