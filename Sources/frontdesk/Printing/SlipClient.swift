import DeskAPI
import DeskClient
import DeskDomain
import DeskPrinting
import Foundation

/// The daemon as the printer's process sees it.
actor SlipClient: SlipDesk {
  private let client: DeskClient
  private let process = UUID().uuidString
  /// How often each slip went back to being owed.
  private var returns: [Int64: Int] = [:]

  init(client: DeskClient) {
    self.client = client
  }

  func unfinished() async throws -> [SlipTask] {
    try await client.get(Path.slipsToPrint)
  }

  func report(_ id: Int64, _ report: SlipReport) async throws {
    // Sent again after a lost answer it is the same report; another process's claim is another one.
    let key = "\(process.prefix(18))-\(id)-\(report.state.rawValue)-\(returns[id] ?? 0)"
    do throws(ClientError) {
      let _: TicketOrNothing = try await client.post(Path.slip(id), report, key: key)
      if report.state == .owed { returns[id, default: 0] += 1 }
    } catch {
      // The daemon will say the same however often it is asked.
      if case .problem(let problem) = error, problem.status < 500 {
        throw SlipRefused(reason: problem.detail)
      }
      throw error
    }
  }

  func tell(_ trouble: PrinterTrouble?) async throws {
    let report = PrinterReport(
      trouble: trouble.map(String.init(describing:)), stopsSlips: trouble?.stopsSlips)
    let _: TicketOrNothing = try await client.post(Path.printer, report)
  }

  nonisolated func wakeups() -> AsyncStream<Void> {
    let news = client.events([.slip])
    let (stream, line) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let listener = Task {
      for await case .event in news { line.yield() }
      line.finish()
    }
    line.onTermination = { _ in listener.cancel() }
    return stream
  }
}

/// An answer of which nothing is needed.
private struct TicketOrNothing: Decodable {}
