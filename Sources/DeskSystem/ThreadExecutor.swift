import Foundation
import Synchronization

/// Runs an actor's work on a thread of its own, so that a blocking C library never holds up the shared pool.
///
/// The thread lives as long as the executor: one a process for each blocking library.
package final class ThreadExecutor: SerialExecutor {
  private let line: WorkLine

  /// Starts the thread; `name` is what `top -H` shows, 15 bytes of it.
  package init(name: String) {
    let line = WorkLine()
    self.line = line
    Thread.detachNewThread {
      // Foundation's name of a thread stays within Foundation; the kernel takes one here.
      try? Data(name.utf8).write(to: URL(fileURLWithPath: "/proc/thread-self/comm"))
      line.work()
    }
  }

  deinit {
    line.end()
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    line.add(UnownedJob(job), for: asUnownedSerialExecutor())
  }
}

/// The jobs in the order they came, and the thread's loop over them.
private final class WorkLine: Sendable {
  private struct Waiting {
    var jobs: [(UnownedJob, UnownedSerialExecutor)] = []
    var isEnded = false
  }

  private let waiting = Mutex(Waiting())
  private let ready = DispatchSemaphore(value: 0)

  func add(_ job: UnownedJob, for executor: UnownedSerialExecutor) {
    waiting.withLock { $0.jobs.append((job, executor)) }
    ready.signal()
  }

  func end() {
    waiting.withLock { $0.isEnded = true }
    ready.signal()
  }

  func work() {
    while true {
      ready.wait()
      let (jobs, isEnded) = waiting.withLock { waiting in
        defer { waiting.jobs = [] }
        return (waiting.jobs, waiting.isEnded)
      }
      for (job, executor) in jobs {
        job.runSynchronously(on: executor)
      }
      if isEnded { return }
    }
  }
}
