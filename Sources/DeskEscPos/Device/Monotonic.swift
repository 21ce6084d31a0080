import Glibc

/// The clock that waits are measured with.
enum Monotonic {
  /// Time since an unknown, fixed point.
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Milliseconds until then, rounded up; 0 where it is past.
  static func milliseconds(until then: Duration) -> Int32 {
    let (seconds, fraction) = max(.zero, then - now).components
    return Int32(
      clamping: seconds * 1000 + (fraction + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
