import Foundation

/// Bytes to a Unix socket, without any HTTP.
enum RawSocket {
  /// Sends `text`, and goes away without waiting.
  static func send(_ text: String, to path: String) throws {
    let handle = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(handle, $0, size) }
    }
    guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
    _ = text.withCString { Glibc.send(handle, $0, text.utf8.count, Int32(MSG_NOSIGNAL)) }
  }
}
