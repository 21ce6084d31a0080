import Glibc

/// A line on a backend's standard error, as CUPS reads them (filter(7)).
enum BackendLine: Hashable, Sendable, CustomStringConvertible {
  /// For people; shown until the next one.
  case info(String)
  /// For people. CUPS keeps a job's first: only a verdict is told by it.
  case error(String)
  /// Reasons that begin to hold.
  case add([String])
  /// Reasons that no longer hold.
  case remove([String])
  /// One slip is out.
  case page

  var description: String {
    switch self {
    case .info(let text): "INFO: " + Self.plain(text)
    case .error(let text): "ERROR: " + Self.plain(text)
    case .add(let reasons): "STATE: +" + reasons.joined(separator: ",")
    case .remove(let reasons): "STATE: -" + reasons.joined(separator: ",")
    case .page: "PAGE: 1 1"
    }
  }

  /// Tells CUPS.
  func say() {
    let bytes = Array("\(self)\n".utf8)
    // Nobody listens any more where cupsd has died: the slip is finished all the same.
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// On one line, and not too long for CUPS.
  private static func plain(_ text: String) -> String {
    String(text.unicodeScalars.prefix(400).map { $0.value < 32 ? " " : Character($0) })
  }
}
