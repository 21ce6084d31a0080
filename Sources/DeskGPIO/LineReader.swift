import DeskBasics
import DeskDomain
import DeskEngine
import DeskSystem
import Glibc

/// Reads all input lines on one thread of its own.
actor LineReader {
  /// The longest wait for an edge.
  ///
  /// Kernel 6.1 does not wake a waiting `poll` when a chip is taken away, and the watchdog wants to
  /// hear from us.
  static let longestWait = Duration.milliseconds(1_900)

  private let thread = ThreadExecutor(name: "gpio")
  private let wakeUp: WakeUp
  private let lines: [WatchedLine]

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    // The actor keeps its thread alive.
    unsafe thread.asUnownedSerialExecutor()
  }

  init(_ inputs: [InputSetup], consumer: String, wakeUp: WakeUp) {
    lines = inputs.map { WatchedLine($0, consumer: consumer) }
    self.wakeUp = wakeUp
  }

  /// Reads until the task is cancelled and `wakeUp` is signalled.
  func run(
    report: @Sendable (LineReport) async -> Void, progress: @Sendable () -> Void
  ) async {
    while !Task.isCancelled {
      for opened in lines.flatMap({ $0.open() }) {
        await report(opened)
      }
      progress()
      var reports: [LineReport] = []
      for (line, events) in zip(lines, wait()) {
        reports += events & (POLLERR | POLLHUP | POLLNVAL) == 0 ? line.read() : line.vanish()
      }
      for next in reports.sorted(by: { $0.at < $1.at }) {
        await report(next)
      }
    }
  }

  /// Waits for an edge of any line or for the next deadline.
  ///
  /// Returns the events of each line, as `poll` says them.
  private func wait() -> [Int32] {
    let now = Uptime.kernelNow
    let until = lines.compactMap(\.deadline).min() ?? now.advanced(by: Self.longestWait)
    let nanoseconds = min(now.duration(to: until), Self.longestWait).nanoseconds
    // Rounded up: a wait that ends too soon would be followed by a hundred short ones.
    let milliseconds = Int32(clamping: max(0, (nanoseconds + 999_999) / 1_000_000))
    var targets = (lines.map(\.fileDescriptor) + [wakeUp.fileDescriptor]).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // The array lives through the call, and its count is the one that is passed. An interrupted
    // call leaves no events, and the next round comes.
    _ = unsafe poll(&targets, nfds_t(targets.count), milliseconds)
    return targets.dropLast().map { Int32($0.revents) }
  }
}
