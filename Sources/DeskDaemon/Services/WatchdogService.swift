import DeskEngine
import DeskSystemd
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
