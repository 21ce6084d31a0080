import Foundation

/// One kept connection and no more HTTP than it takes: so that the daemon is measured, and not its client.
final class RawClient {
  private let handle: Int32
  private var rest = Data()

  /// Connects to the Unix socket at `path`.
  init(_ path: String) throws {
    handle = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
  }

  deinit {
    close(handle)
  }

  /// Sends a command and waits for the whole answer.
  func post(_ path: String, _ body: String, key: String) throws {
    let request =
      "POST \(path) HTTP/1.1\r\nHost: desk\r\nIdempotency-Key: \(key)\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    _ = request.withCString { send(handle, $0, request.utf8.count, Int32(MSG_NOSIGNAL)) }
    let separator = Data("\r\n\r\n".utf8)
    var head = rest.range(of: separator)
    while head == nil {
      try receive()
      head = rest.range(of: separator)
    }
    guard let head else { return }
    let text = String(decoding: rest[..<head.lowerBound], as: UTF8.self).lowercased()
    guard text.hasPrefix("http/1.1 2"),
      let field = text.split(separator: "\r\n").first(where: { $0.hasPrefix("content-length:") }),
      let length = Int(field.split(separator: ":")[1].trimmingCharacters(in: .whitespaces))
    else { throw POSIXError(.EPROTO) }
    while rest.count < head.upperBound + length { try receive() }
    rest = Data(rest[(head.upperBound + length)...])
  }

  private func receive() throws {
    var buffer = [UInt8](repeating: 0, count: 8_192)
    let count = recv(handle, &buffer, buffer.count, 0)
    guard count > 0 else { throw POSIXError(.ECONNRESET) }
    rest += buffer[..<count]
  }
}
