import Glibc

/// A call to the system that failed: which, on what, and why.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  package var operation: String
  package var code: Int32

  /// With the error that the last call left.
  package init(_ operation: String, code: Int32 = errno) {
    self.operation = operation
    self.code = code
  }

  package var description: String { "\(operation): \(String(cString: strerror(code)))" }
}
