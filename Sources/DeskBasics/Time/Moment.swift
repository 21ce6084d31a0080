package import Foundation

/// When something happened, on both clocks: wall time for people, monotonic time for order.
///
/// The core takes a `Moment` with every command and never asks for the time itself.
package struct Moment: Hashable, Codable, Sendable {
  /// Wall time, ms since 1970 UTC: as exact as the journal keeps it.
  package var wallMilliseconds: Int64
  /// Monotonic time since boot.
  package var uptime: Uptime
  /// The kernel's boot id (`/proc/sys/kernel/random/boot_id`): uptimes compare only within one boot.
  package var boot: String
  /// Whether something confirms the wall clock: the network, as the machine says, and else, as the desk vets it, a battery
  /// or a person.
  package var isClockTrusted: Bool

  package init(wall: Date, uptime: Uptime, boot: String, isClockTrusted: Bool) {
    wallMilliseconds = Self.milliseconds(wall)
    self.uptime = uptime
    self.boot = boot
    self.isClockTrusted = isClockTrusted
  }

  /// Wall time (UTC); for people only.
  ///
  /// No rule orders events by it.
  package var wall: Date {
    get { Date(timeIntervalSince1970: Double(wallMilliseconds) / 1_000) }
    set { wallMilliseconds = Self.milliseconds(newValue) }
  }

  package init(wallMilliseconds: Int64, uptime: Uptime, boot: String, isClockTrusted: Bool) {
    self.wallMilliseconds = wallMilliseconds
    self.uptime = uptime
    self.boot = boot
    self.isClockTrusted = isClockTrusted
  }

  private static func milliseconds(_ date: Date) -> Int64 {
    Int64((date.timeIntervalSince1970 * 1_000).rounded())
  }

  /// This moment moved by `duration` on both clocks.
  package func advanced(by duration: Duration) -> Moment {
    var later = self
    later.wall += duration.inSeconds
    later.uptime = uptime.advanced(by: duration)
    return later
  }
}
