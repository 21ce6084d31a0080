package import DeskAPI

/// Two printers: slips go to the second one while the first is in trouble.
///
/// A slip stays with the queue that has it, or may have it: the other one knows nothing of it.
package struct PrinterPair<First: SlipPrinter, Second: SlipPrinter>: SlipPrinter {
  private let first: First
  private let second: Second
  private let secondQueue: String

  /// `secondQueue` is the name of the second one's queue.
  package init(first: First, second: Second, secondQueue: String) {
    self.first = first
    self.second = second
    self.secondQueue = secondQueue
  }

  package func ready() async throws(PrinterTrouble) -> Readiness {
    do {
      return try await first.ready()
    } catch {
      // Of two that are in trouble, the first one is the one to mend.
      guard var readiness = try? await second.ready() else { throw error }
      readiness.trouble = error
      readiness.trouble?.stopsSlips = false
      return readiness
    }
  }

  package func submit(_ slip: SlipTask) async throws(PrinterTrouble) -> Int {
    slip.queue == secondQueue ? try await second.submit(slip) : try await first.submit(slip)
  }

  package func sighting(of slip: SlipTask) async throws(PrinterTrouble) -> JobSighting? {
    slip.queue == secondQueue
      ? try await second.sighting(of: slip) : try await first.sighting(of: slip)
  }

  package func takeBack(_ slip: SlipTask) async throws(PrinterTrouble) {
    slip.queue == secondQueue
      ? try await second.takeBack(slip) : try await first.takeBack(slip)
  }
}
