import DeskChain
import DeskEngine
import Logging
import ServiceLifecycle

/// Looks at the whole log soon after the start and then once a day (R4), and lets the staff know what came of it.
struct LogWatchService: Service {
  let log: any LogRecords
  let engine: DeskEngine
  let logger: Logger

  /// The first visitors come first.
  private static let firstLook = Duration.seconds(60)
  private static let interval = Duration.seconds(86_400)
  /// Between two pages: a year's log may take minutes, and a small board has other things to do.
  private static let rest = Duration.milliseconds(20)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var wait = Self.firstLook
      while (try? await Task.sleep(for: wait)) != nil {
        await look()
        wait = Self.interval
      }
    }
  }

  private func look() async {
    do {
      var examination = try await LogExamination(of: log)
      var verdict: ChainVerdict?
      while verdict == nil {
        verdict = try await examination.step()
        try await Task.sleep(for: Self.rest)
      }
      try await engine.hear(logBrokenAt: verdict?.broken)
    } catch is CancellationError {
    } catch {
      logger.error("the log could not be looked at", metadata: ["why": "\(error)"])
    }
  }
}
