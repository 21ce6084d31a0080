import Dispatch
import Glibc
import Synchronization

/// A thread of its own as an actor's executor (pthreads(7)): for a C library that blocks.
///
/// A call that hangs keeps this thread, never one of the shared pool. Jobs run one after another, in the order they came.
/// The thread ends with the executor.
package final class ThreadExecutor: SerialExecutor {
  private let line: WorkLine

  /// Starts the thread; `name` is what `top -H` shows, 15 bytes of it.
  package init(name: String) {
    let line = WorkLine(name: String(decoding: name.utf8.prefix(15), as: UTF8.self))
    self.line = line
    var thread = pthread_t()
    // The thread owns the line: what is retained here is released there, once.
    let owned = unsafe Unmanaged.passRetained(line).toOpaque()
    let failure = unsafe pthread_create(
      &thread, nil,
      { line in
        if let line = unsafe line {
          unsafe Unmanaged<WorkLine>.fromOpaque(line).takeRetainedValue().work()
        }
        return nil
      }, owned)
    precondition(failure == 0, "the system has no more threads")
    pthread_detach(thread)
  }

  deinit {
    line.end()
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    unsafe line.add(UnownedJob(job), for: asUnownedSerialExecutor())
  }
}

/// The jobs in the order they came, and the thread's loop over them.
private final class WorkLine: Sendable {
  // A job belongs to an actor, and the actor keeps its executor: both are there as long as the job is.
  @safe private struct Waiting {
    var jobs = unsafe [(UnownedJob, UnownedSerialExecutor)]()
    var isEnded = false
  }

  private let name: String
  private let waiting = Mutex(Waiting())
  private let ready = DispatchSemaphore(value: 0)

  init(name: String) {
    self.name = name
  }

  func add(_ job: UnownedJob, for executor: UnownedSerialExecutor) {
    waiting.withLock { unsafe $0.jobs.append((job, executor)) }
    ready.signal()
  }

  func end() {
    waiting.withLock { $0.isEnded = true }
    ready.signal()
  }

  func work() {
    // pthread_setname_np(3) is not for Swift to see; the kernel takes the name here.
    let comm = unsafe open("/proc/thread-self/comm", O_WRONLY | O_CLOEXEC)
    _ = unsafe write(comm, name, name.utf8.count)
    close(comm)
    while true {
      ready.wait()
      let due = waiting.withLock { waiting in
        defer { unsafe waiting.jobs = [] }
        return waiting
      }
      for unsafe(job, executor) in unsafe due.jobs { unsafe job.runSynchronously(on: executor) }
      if due.isEnded { return }
    }
  }
}
