import Glibc

/// Ends a `poll(2)` from another thread: a pipe that nobody reads.
final class WakeUp: Sendable {
  /// Readable once `signal()` was called; -1, which `poll` passes over, where the system has no
  /// more files.
  let fileDescriptor: Int32
  private let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    // The call writes two numbers, and the array has room for two.
    _ = unsafe pipe(&ends)
    (fileDescriptor, writing) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(fileDescriptor)
    close(writing)
  }

  func signal() {
    // The byte is copied during the call. A full pipe is readable already.
    _ = unsafe write(writing, [1], 1)
  }
}
