import Glibc
import Synchronization

/// Where the signal's handler writes to; -1 while nobody waits.
private let handlerEnd = Atomic<Int32>(-1)

/// SIGTERM, by which CUPS cancels a job, as something to wait for; closes itself.
///
/// One at a time in a process.
struct StopSignal: ~Copyable {
  /// Readable once the signal has come.
  let descriptor: Int32
  private let writeEnd: Int32

  /// Takes the signal over from its default for the whole process.
  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError("make a pipe") }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
    handlerEnd.store(writeEnd, ordering: .sequentiallyConsistent)
    signal(SIGTERM) { _ in
      var byte: UInt8 = 1
      _ = write(handlerEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
    }
  }

  /// One that does not come, and leaves the process's signals alone.
  static var never: StopSignal { StopSignal(descriptor: -1, writeEnd: -1) }

  private init(descriptor: Int32, writeEnd: Int32) {
    (self.descriptor, self.writeEnd) = (descriptor, writeEnd)
  }

  deinit {
    guard descriptor >= 0 else { return }
    signal(SIGTERM, SIG_DFL)
    handlerEnd.store(-1, ordering: .sequentiallyConsistent)
    close(descriptor)
    close(writeEnd)
  }

  /// Whether it has come, and nobody has taken notice yet.
  var hasCome: Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0
  }

  /// Takes notice of it, so that it is seen once.
  func take() {
    var bytes = [UInt8](repeating: 0, count: 16)
    _ = read(descriptor, &bytes, bytes.count)
  }
}
