import NIOCore

/// Runs tasks on the thread of an event loop: what a request needs before and after the engine is done where its bytes are read.
///
/// Each hand-over to another thread costs a request more than its work does.
final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) {
    self.loop = loop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
