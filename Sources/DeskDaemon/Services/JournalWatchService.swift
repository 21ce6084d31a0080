import DeskChain
import DeskEngine
import Logging
import ServiceLifecycle

/// Looks at the newest links of the journal and at the database's file once the desk is ready, at the whole log soon after and
/// then once a day (R4), and lets the staff know what came of it.
struct JournalWatchService: Service {
  let records: any DeskRecords & JournalRecords
  let engine: DeskEngine
  let logger: Logger

  /// The first visitors come first.
  private static let firstLook = Duration.seconds(60)
  private static let interval = Duration.seconds(86_400)
  /// Between two pages: a year's log may take minutes, and a small board has other things to do.
  private static let rest = Duration.milliseconds(20)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await lookAtOnce()
      var wait = Self.firstLook
      while (try? await Task.sleep(for: wait)) != nil {
        await look()
        wait = Self.interval
      }
    }
  }

  private func lookAtOnce() async {
    do {
      try await engine.lookAtNewestLinks()
      try await engine.hear(damage: try await records.damage())
    } catch is CancellationError {
    } catch {
      logger.error("the database could not be looked at", metadata: ["why": "\(error)"])
    }
  }

  private func look() async {
    do {
      var examination = try await JournalExamination(of: records)
      var verdict: ChainVerdict?
      while verdict == nil {
        verdict = try await examination.step()
        try await Task.sleep(for: Self.rest)
      }
      try await engine.hear(logBrokenAt: verdict?.broken)
    } catch is CancellationError {
    } catch {
      logger.error("the journal could not be looked at", metadata: ["why": "\(error)"])
    }
  }
}
