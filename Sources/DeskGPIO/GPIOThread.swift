import Dispatch

/// A thread of its own for an actor that calls the kernel and may block in it.
final class GPIOThread: SerialExecutor {
  private let queue: DispatchQueue

  init(name: String) {
    queue = DispatchQueue(label: name)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    // The runtime keeps the job until it has run, and the queue runs each exactly once, in turn.
    let job = UnownedJob(job)
    queue.async { [self] in
      unsafe job.runSynchronously(on: asUnownedSerialExecutor())
    }
  }
}
