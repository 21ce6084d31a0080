package import DeskChain
package import DeskDomain
package import DeskEngine
import Synchronization

/// A journal in memory that behaves as the real one must, and fails when it is told to.
package final class MemoryJournal: DeskJournal {
  private struct State {
    var state = Desk.State()
    var entries: [JournalEntry] = []
    var answers: [String: (answer: Receipt, key: CommandKey)] = [:]
    /// Tickets that have ended, by the entries that ended them.
    var ended: [Int64: Ticket] = [:]
    var failure: JournalError?
    var broken: ChainBreak?
  }

  private let state = Mutex(State())

  package init() {}

  /// What has been committed.
  package var entries: [JournalEntry] { state.withLock(\.entries) }

  /// What has been committed beside what a desk does by itself when it starts.
  package var happened: [JournalEntry] {
    entries.filter { ![.deskStarted, .checksScheduled].contains($0.event.kind) }
  }

  /// Makes every following commit fail, or succeed again.
  package func fail(_ error: JournalError?) { state.withLock { $0.failure = error } }

  /// Makes the newest entries look as if somebody had been at them.
  package func tamper(_ broken: ChainBreak?) { state.withLock { $0.broken = broken } }

  package func brokenLink() throws(JournalError) -> ChainBreak? { state.withLock(\.broken) }

  package func load() throws(JournalError) -> Desk.State { state.withLock(\.state) }

  package func tidy(at running: Int64) {}

  package func endedTicket(
    _ number: TicketNumber, after seq: Int64
  ) throws(JournalError) -> Ticket? {
    state.withLock { state in
      state.ended.filter { $0.key > seq && $0.value.number == number }.max { $0.key < $1.key }?
        .value
    }
  }

  package func answer(
    toKey key: String
  ) throws(JournalError) -> (answer: Receipt, key: CommandKey)? {
    state.withLock { $0.answers[key] }
  }

  package func commit(_ record: DeskRecord) throws(JournalError) -> [JournalEntry] {
    try state.withLock { state throws(JournalError) in
      if let failure = state.failure { throw failure }
      if let key = record.key, state.answers[key.text] != nil {
        throw JournalError(operation: "commit", reason: "the key is used", remedy: "")
      }
      let first = Int64(state.entries.count) + 1
      let entries = record.events.enumerated().map { index, event in
        JournalEntry(
          seq: first + Int64(index), at: record.at, actor: record.actor, event: event)
      }
      state.entries += entries
      state.state = record.after
      for (seq, change) in record.after.ended.book.changes { state.ended[seq] = change.value }
      if let key = record.key { state.answers[key.text] = (record.answer, key) }
      return entries
    }
  }
}
