package import DeskBasics

/// Both clocks, and a way to wait on the monotonic one.
package protocol DeskClock: Sendable {
  /// Now.
  func now() -> Moment

  /// Returns at `deadline` or later; throws `CancellationError` when the task is cancelled.
  func sleep(until deadline: Uptime) async throws
}
