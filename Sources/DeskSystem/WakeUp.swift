import Glibc

/// Ends a `poll(2)` from another thread.
package final class WakeUp: Sendable {
  private let pipe: SelfPipe?

  /// Readable once `signal()` was called; -1, which `poll` passes over, where the system has no more descriptors.
  package var fileDescriptor: Int32 { pipe?.reader ?? -1 }

  package init() {
    pipe = try? SelfPipe()
  }

  deinit {
    pipe?.close()
  }

  package func signal() {
    // The byte is copied during the call. A full pipe is readable already.
    if let pipe { _ = unsafe write(pipe.writer, [1], 1) }
  }
}
