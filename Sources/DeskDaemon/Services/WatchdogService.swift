import CSystemd
import DeskEngine
import Logging
import ServiceLifecycle

/// Tells systemd that the daemon lives, as long as the edge reader, the writer and the publisher make progress.
struct WatchdogService: Service {
  let engine: DeskEngine
  let pulse: Pulse
  let logger: Logger

  func run() async throws {
    guard let interval = SystemdNotice.watchdogInterval else { return }
    await cancelWhenGracefulShutdown {
      while (try? await Task.sleep(for: interval / 3)) != nil {
        // Answers only when the engine's thread is not caught in the disk.
        _ = await engine.view()
        if pulse.isAlive() {
          SystemdNotice.alive()
        } else {
          logger.critical("a part of the daemon stands still; systemd will restart it")
        }
      }
    }
  }
}

/// What systemd is told (`sd_notify(3)`); without systemd nothing happens.
enum SystemdNotice {
  /// How often systemd wants to hear of us; nil: not at all.
  static var watchdogInterval: Duration? {
    var microseconds: UInt64 = 0
    return sd_watchdog_enabled(0, &microseconds) > 0
      ? .microseconds(Int64(clamping: microseconds)) : nil
  }

  static func ready() { sd_notify(0, "READY=1") }
  static func alive() { sd_notify(0, "WATCHDOG=1") }
  static func stopping() { sd_notify(0, "STOPPING=1") }
}
