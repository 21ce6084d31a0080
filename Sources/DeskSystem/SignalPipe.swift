import Glibc
import Synchronization

/// Signals as something to wait for: their handler writes each of them into a pipe (signal(7)).
///
/// Handlers, not ignored or blocked signals: those would be inherited by programs that are started, while handlers end
/// with exec. One at a time in a process.
package final class SignalPipe: Sendable {
  /// Where the handler writes; a plain number, since a handler may touch nothing else.
  private static let writeEnd = Atomic<Int32>(-1)

  private let pipe: SelfPipe?
  private let signals: [Int32]

  /// Readable once one of them has come.
  package var fileDescriptor: Int32 { pipe?.reader ?? -1 }

  /// Takes `signals` over from their defaults for the whole process.
  ///
  /// - Throws: `SystemError` where the system has no more descriptors.
  package init(_ signals: [Int32]) throws(SystemError) {
    let pipe = try SelfPipe()
    self.pipe = pipe
    self.signals = signals
    Self.writeEnd.store(pipe.writer, ordering: .sequentiallyConsistent)
    for number in signals { signal(number, Self.handler) }
    Self.unblock(signals)
  }

  /// One that never comes, and leaves the process's signals alone.
  package static let never = SignalPipe()

  private init() {
    pipe = nil
    signals = []
  }

  deinit {
    guard let pipe else { return }
    Self.release(signals)
    Self.writeEnd.store(-1, ordering: .sequentiallyConsistent)
    pipe.close()
  }

  /// Lets `signals` act as they do by default.
  package static func release(_ signals: [Int32]) {
    for number in signals { signal(number, SIG_DFL) }
  }

  /// Whether one has come that nobody has taken.
  package var hasCome: Bool {
    var wait = pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&wait, 1, 0) > 0
  }

  /// Takes those that have come, so that each is seen once.
  @discardableResult
  package func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = unsafe read(fileDescriptor, &bytes, bytes.count)
    return bytes.prefix(max(count, 0)).map { Int32($0) }
  }

  /// Lets this thread take `signals`; one thread that does is enough.
  ///
  /// A program may be started with signals blocked: by Foundation's Process, for one.
  private static func unblock(_ signals: [Int32]) {
    var mask = sigset_t()
    unsafe sigemptyset(&mask)
    for number in signals { unsafe sigaddset(&mask, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    // A full pipe holds enough of them; then this one may be lost.
    _ = unsafe write(writeEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = saved
  }
}
