import CSystemd
import DeskBasics
import DeskEngine
import DeskGPIO
import Foundation

/// The machine's clocks.
///
/// The kernel knows whether timesyncd, chrony or ntpd keeps the wall clock (`adjtimex(2)`).
struct SystemClock: DeskClock {
  private let boot: String
  /// Whether a clock with a battery has set the wall clock at boot.
  let hasBattery: Bool

  init() {
    let id = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    boot = id?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
    hasBattery = Self.hasBattery()
  }

  func now() -> Moment {
    Moment(
      wall: Date(), uptime: Uptime.kernelNow, boot: boot,
      isClockTrusted: desk_wall_clock_is_synchronised())
  }

  func sleep(until deadline: Uptime) async throws {
    let rest = Uptime.kernelNow.duration(to: deadline)
    try await Task.sleep(for: max(rest, .zero), tolerance: .milliseconds(1))
  }

  private static func hasBattery() -> Bool {
    let folder = "/sys/class/rtc"
    let clocks = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return clocks.contains { clock in
      let mark = try? String(contentsOfFile: "\(folder)/\(clock)/hctosys", encoding: .utf8)
      let time = try? String(contentsOfFile: "\(folder)/\(clock)/since_epoch", encoding: .utf8)
      let seconds = time.flatMap {
        Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      // One whose battery is empty or missing begins in 1970.
      return mark?.first == "1" && (seconds ?? 0) > 1_735_689_600
    }
  }
}
