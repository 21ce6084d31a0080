import DeskSystem
import Glibc

/// The document of a job.
enum DocumentFile {
  /// Reads the file, or standard input where there is none; one byte more than a slip has at most.
  static func read(_ path: String?) throws(SystemError) -> [UInt8] {
    let descriptor = path.map { open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
    guard descriptor >= 0 else { throw SystemError("open the document \(path ?? "")") }
    defer { if path != nil { close(descriptor) } }
    var document: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while document.count <= EscPosDecoder.longest {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError("read the document") }
      guard count > 0 else { break }
      document += buffer[..<count]
    }
    return document
  }
}
