import Glibc

/// A pipe from the process to itself (pipe(2)): `poll` waits for it, and any thread or handler ends the wait.
struct SelfPipe {
  let reader: Int32
  let writer: Int32

  /// - Throws: `SystemError` where the system has no more descriptors.
  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    // The call writes two numbers, and the array has room for two.
    guard unsafe pipe(&ends) == 0 else { throw SystemError("make a pipe") }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reader, writer) = (ends[0], ends[1])
  }

  func close() {
    _ = Glibc.close(reader)
    _ = Glibc.close(writer)
  }
}
