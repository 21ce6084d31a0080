import DeskAPI
import DeskClient
import DeskDomain
import Foundation
import Synchronization

/// Follows the journal and prints each entry as one line of JSON.
final class JournalTail: Sendable {
  /// What a script asks of the journal.
  private struct Seen {
    var last: Int64 = 0
    var kinds: Set<EventKind> = []
    var slips: [String: SlipState] = [:]
    var checks: [String: CheckResult] = [:]
  }

  /// The fields of an entry that matter here.
  private struct Entry: Decodable {
    var seq: Int64
    var kind: EventKind
    var ticket: String?
    var asset: String?
    var result: CheckResult?
  }

  private let seen = Mutex(Seen())

  /// Follows until cancelled; goes on where it was after the daemon has been away.
  func follow(_ client: DeskClient) async {
    for await case .event(let event) in client.events([.journal]) {
      print(event.data)
      fflush(nil)
      take(event)
    }
  }

  /// The sequence number of the newest entry.
  var last: Int64 { seen.withLock(\.last) }

  /// Whether there has been an entry of this kind.
  func hasSeen(_ kind: EventKind) -> Bool { seen.withLock { $0.kinds.contains(kind) } }

  /// What became of the slip of `ticket`; nil where none was owed.
  func slip(of ticket: TicketNumber) -> SlipState? {
    seen.withLock { $0.slips[ticket.description] }
  }

  /// The newest check of `asset`.
  func check(of asset: String) -> CheckResult? { seen.withLock { $0.checks[asset] } }

  private func take(_ event: ServerSentEvent) {
    guard let entry = try? Wire.decode(Entry.self, from: Data(event.data.utf8)) else { return }
    seen.withLock { seen in
      seen.last = entry.seq
      seen.kinds.insert(entry.kind)
      if let ticket = entry.ticket {
        if entry.kind == .ticketIssued { seen.slips[ticket] = .owed }
        if let state = entry.kind.slipState { seen.slips[ticket] = state }
      }
      if let asset = entry.asset, let result = entry.result { seen.checks[asset] = result }
    }
  }
}
