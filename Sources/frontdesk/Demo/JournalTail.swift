import DeskAPI
import DeskClient
import DeskScript
import Foundation
import Synchronization

/// Follows the journal and prints each entry as one line of JSON.
final class JournalTail: Sendable {
  private let journal = Mutex(ScriptJournal())

  /// What has been seen so far.
  var seen: ScriptJournal { journal.withLock(\.self) }

  /// Follows until cancelled; goes on where it was after the daemon has been away.
  func follow(_ client: DeskClient) async {
    for await case .event(let event) in client.events([.journal]) {
      print(event.data)
      fflush(nil)
      journal.withLock { $0.take(Data(event.data.utf8)) }
    }
  }
}
