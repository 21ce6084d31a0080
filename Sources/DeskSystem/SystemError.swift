import Glibc

/// A call to the system that failed: which, on what, and why.
struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  var operation: String
  var code: Int32

  /// With the error that the last call left.
  init(_ operation: String, code: Int32 = errno) {
    self.operation = operation
    self.code = code
  }

  var description: String { "\(operation): \(String(cString: strerror(code)))" }
}
