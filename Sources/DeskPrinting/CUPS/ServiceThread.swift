import Foundation
import Synchronization

/// A thread of its own as an actor's executor: for a C library that blocks.
///
/// A call that hangs keeps this thread, never one of Swift's shared ones. Jobs run one after the
/// other, in the order they came. The thread ends with its last owner.
final class ServiceThread: SerialExecutor {
  /// What waits to be run, and how the thread hears of it.
  private final class Inbox: Sendable {
    struct State {
      var jobs: [UnownedJob] = []
      var isClosed = false
    }

    let state = Mutex(State())
    let arrived = DispatchSemaphore(value: 0)

    /// The next job, waiting for it; nil when closed and empty.
    func next() -> UnownedJob? {
      while true {
        arrived.wait()
        let (job, isClosed) = state.withLock { state in
          (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.isClosed)
        }
        if let job { return job }
        if isClosed { return nil }
      }
    }
  }

  private let inbox = Inbox()

  /// Starts the thread; its name is seen in `top -H`, cut to 15 bytes.
  init(name: String) {
    let inbox = inbox
    // The jobs belong to this executor for the runtime, though the thread holds the inbox alone:
    // else the executor would keep itself alive for ever.
    let identity = Weak(self)
    Thread.detachNewThread {
      // Foundation's names reach the kernel by chance only. A thread without one works as well.
      try? Data(name.utf8.prefix(15)).write(to: URL(filePath: "/proc/thread-self/comm"))
      while let job = inbox.next() {
        guard let executor = identity.value else { return }
        unsafe job.runSynchronously(on: executor.asUnownedSerialExecutor())
      }
    }
  }

  deinit {
    inbox.state.withLock { $0.isClosed = true }
    inbox.arrived.signal()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    inbox.state.withLock { $0.jobs.append(job) }
    inbox.arrived.signal()
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    unsafe UnownedSerialExecutor(ordinary: self)
  }
}

/// Holds an executor without keeping it alive.
private struct Weak: Sendable {
  weak let value: ServiceThread?

  init(_ value: ServiceThread) {
    self.value = value
  }
}
