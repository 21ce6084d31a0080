import DeskDomain
import Foundation

/// Reads a text file whole, with every way of failing told in words.
enum FileText {
  /// - Throws: missing, unreadable, not a plain file, larger than `limit` bytes, not UTF-8.
  static func read(path: String, limit: Int) throws(SiteFileErrors) -> String {
    func refusal(_ reason: String, _ suggestion: String) -> SiteFileErrors {
      SiteFileErrors([SiteFileError(file: path, reason: reason, suggestion: suggestion)])
    }
    // Not blocking: a FIFO in the file's place must not hang the daemon.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw openingFailed(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw refusal("is not a plain file", "name the site file itself")
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        throw refusal("cannot be read: \(String(cString: strerror(errno)))", "look at the disk")
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    guard bytes.count <= limit else {
      throw refusal("is larger than \(limit) bytes", "a site file has a few kilobytes")
    }
    return try decode(bytes, file: path)
  }

  private static func openingFailed(path: String, code: Int32) -> SiteFileErrors {
    let reason: String
    let suggestion: String
    switch code {
    case ENOENT, ENOTDIR:
      reason = "there is no such file"
      suggestion = "copy the example site.yaml there, or name another file with --config"
    case EACCES, EPERM:
      reason = "may not be read by this user"
      suggestion = "make it readable for the group frontdesk (chgrp frontdesk, chmod 0640)"
    default:
      reason = "cannot be opened: \(String(cString: strerror(code)))"
      suggestion = "look at the path and the disk"
    }
    return SiteFileErrors([SiteFileError(file: path, reason: reason, suggestion: suggestion)])
  }

  /// The bytes as UTF-8, or the place of the first byte that is not.
  static func decode(_ bytes: [UInt8], file: String) throws(SiteFileErrors) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = SiteFileError.Position(line: 1, column: 1)
    scan: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        let isLineEnd = scalar.count == 1 && scalar.first == 10
        position.line += isLineEnd ? 1 : 0
        position.column = isLineEnd ? 1 : position.column + 1
      case .error, .emptyInput:
        break scan
      }
    }
    throw SiteFileErrors([
      SiteFileError(
        file: file, position: position, reason: "is not UTF-8 from here on",
        suggestion: "save the file as UTF-8 (not GBK, Big5 or UTF-16)")
    ])
  }
}
