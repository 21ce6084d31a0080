import Glibc

/// A call of the system that failed (errno(3)).
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What it was for, in the imperative: "open /dev/usb/lp0".
  package var operation: String
  package var code: Int32

  /// With the error that the last call left.
  package init(_ operation: String, code: Int32 = errno) {
    self.operation = operation
    self.code = code
  }

  package var description: String { "\(operation): \(unsafe String(cString: strerror(code)))" }
}
