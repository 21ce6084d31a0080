import Glibc
import Synchronization

/// Turns signals into values of a stream.
///
/// Handlers, not ignored or blocked signals: those would be inherited by the programs that the demo
/// starts, while handlers end with exec.
enum SignalPipe {
  /// Where the handler writes; a plain number, since a handler may touch nothing else.
  private static let writeEnd = Atomic<Int32>(-1)

  /// The signals as they come, until nobody listens; one stream at a time.
  static func stream(of signals: [Int32]) throws(TerminalError) -> AsyncStream<Int32> {
    let (reader, writer) = try pipe()
    writeEnd.store(writer, ordering: .releasing)
    for number in signals { signal(number, handler) }
    unblock(signals)
    return Readings.stream(
      of: reader, limit: 16, take: { bytes in bytes.map { Int32($0) } },
      end: {
        release(signals)
        writeEnd.store(-1, ordering: .releasing)
        close(reader)
        close(writer)
      })
  }

  /// Lets `signals` act as they do by default.
  static func release(_ signals: [Int32]) {
    for number in signals { signal(number, SIG_DFL) }
  }

  /// Lets this thread take `signals`; one thread that does is enough.
  ///
  /// A program may be started with signals blocked: by Foundation's Process, for one.
  private static func unblock(_ signals: [Int32]) {
    var mask = sigset_t()
    sigemptyset(&mask)
    for number in signals { sigaddset(&mask, number) }
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }

  private static func pipe() throws(TerminalError) -> (reader: Int32, writer: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw TerminalError(.open) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    // A full pipe holds enough of them; then this one may be lost.
    _ = write(writeEnd.load(ordering: .acquiring), &byte, 1)
    errno = saved
  }
}
