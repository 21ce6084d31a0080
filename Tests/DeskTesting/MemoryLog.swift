package import DeskChain
package import DeskDomain
package import DeskEngine
import Synchronization

/// A journal in memory that behaves as the real one must, and fails when it is told to.
package final class MemoryLog: DeskLog {
  private struct State {
    var memory = Desk.Memory()
    var entries: [JournalEntry] = []
    var answers: [String: (answer: Answer, key: CommandKey)] = [:]
    /// Tickets that have ended, by the entries that ended them.
    var ended: [Int64: Ticket] = [:]
    var failure: DeskLogError?
    var broken: ChainBreak?
  }

  private let state = Mutex(State())

  package init() {}

  /// What has been committed.
  package var entries: [JournalEntry] { state.withLock(\.entries) }

  /// What has been committed beside what a desk does by itself when it starts.
  package var happened: [JournalEntry] {
    entries.filter { ![.deskStarted, .slotsMade].contains($0.event.kind) }
  }

  /// Makes every following commit fail, or succeed again.
  package func fail(_ error: DeskLogError?) { state.withLock { $0.failure = error } }

  /// Makes the newest entries look as if somebody had been at them.
  package func tamper(_ broken: ChainBreak?) { state.withLock { $0.broken = broken } }

  package func brokenLink() throws(DeskLogError) -> ChainBreak? { state.withLock(\.broken) }

  package func load() throws(DeskLogError) -> Desk.Memory { state.withLock(\.memory) }

  package func tidy(at running: Int64) {}

  package func endedTicket(
    _ number: TicketNumber, after seq: Int64
  ) throws(DeskLogError) -> Ticket? {
    state.withLock { state in
      state.ended.filter { $0.key > seq && $0.value.number == number }.max { $0.key < $1.key }?
        .value
    }
  }

  package func answer(
    toKey key: String
  ) throws(DeskLogError) -> (answer: Answer, key: CommandKey)? {
    state.withLock { $0.answers[key] }
  }

  package func commit(_ record: DeskRecord) throws(DeskLogError) -> [JournalEntry] {
    try state.withLock { state throws(DeskLogError) in
      if let failure = state.failure { throw failure }
      if let key = record.key, state.answers[key.text] != nil {
        throw DeskLogError(operation: "commit", reason: "the key is used", remedy: "")
      }
      let first = Int64(state.entries.count) + 1
      let entries = record.events.enumerated().map { index, event in
        JournalEntry(
          seq: first + Int64(index), at: record.at, actor: record.actor, event: event)
      }
      state.entries += entries
      state.memory = record.after
      for (seq, change) in record.after.ended.book.changes { state.ended[seq] = change.value }
      if let key = record.key { state.answers[key.text] = (record.answer, key) }
      return entries
    }
  }
}
