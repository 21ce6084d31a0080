import DeskChild
import Foundation
import Synchronization

/// A program that gets so much time, and is killed with its children after that.
struct BoundedRun {
  enum End: Hashable, Sendable {
    /// With its exit code, and what it printed, at the most 4 KB of it.
    case ended(code: Int, output: String)
    case killed
  }

  /// Runs `command`, found by PATH, for `limit` at the most; shorter where the task is cancelled.
  ///
  /// - Throws: `ChildError` where it cannot be started.
  static func run(_ command: [String], limit: Duration) async throws(ChildError) -> End {
    // ALSA and espeak-ng tell their troubles in the words of the system; these are for a log.
    let child = try await ChildProcess.start(command, environment: ["LC_ALL": "C.UTF-8"])
    child.endInput()
    let isKilled = Atomic(false)
    let kill = { @Sendable in
      isKilled.store(true, ordering: .relaxed)
      child.signalAll(SIGKILL)
    }
    let timer = Task {
      try await Task.sleep(for: limit)
      kill()
    }
    let (output, code) = await withTaskCancellationHandler {
      let output = await onThread { child.output.readDataToEndOfFile().prefix(4_096) }
      return (output, await child.end())
    } onCancel: {
      kill()
    }
    timer.cancel()
    return isKilled.load(ordering: .relaxed)
      ? .killed : .ended(code: code, output: String(decoding: output, as: UTF8.self))
  }
}
