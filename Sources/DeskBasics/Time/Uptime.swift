/// A point on the machine's monotonic clock (`CLOCK_MONOTONIC`): nanoseconds since it booted.
///
/// Order and durations are read from here and never from the wall clock, which may be wrong or jump.
package struct Uptime: InstantProtocol, Codable, Sendable {
  package var nanoseconds: UInt64

  package init(nanoseconds: UInt64) {
    self.nanoseconds = nanoseconds
  }

  /// `seconds` after boot.
  package static func seconds(_ seconds: UInt64) -> Uptime {
    Uptime(nanoseconds: seconds * 1_000_000_000)
  }

  /// Moves by `duration`; never before boot.
  package func advanced(by duration: Duration) -> Uptime {
    let step = duration.nanoseconds
    if step >= 0 {
      return Uptime(nanoseconds: nanoseconds &+ UInt64(step))
    }
    let back = UInt64(-step)
    return Uptime(nanoseconds: back > nanoseconds ? 0 : nanoseconds - back)
  }

  package func duration(to other: Uptime) -> Duration {
    other.nanoseconds >= nanoseconds
      ? .nanoseconds(Int64(clamping: other.nanoseconds - nanoseconds))
      : .zero - .nanoseconds(Int64(clamping: nanoseconds - other.nanoseconds))
  }

  package static func < (left: Uptime, right: Uptime) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

extension Duration {
  /// Whole nanoseconds, cut at the ends of `Int64` (292 years).
  package var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? (seconds < 0 ? .min : .max) : product &+ attoseconds / 1_000_000_000
  }

  /// Seconds with their fraction, for arithmetic with wall time.
  package var inSeconds: Double {
    Double(nanoseconds) / 1e9
  }
}
