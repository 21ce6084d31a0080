package import DeskChain
package import DeskDomain
package import DeskEngine
import Synchronization

/// A journal in memory that behaves as the real one must, and fails when it is told to.
package final class MemoryLog: DeskLog {
  private struct State {
    var memory = Desk.Memory()
    var entries: [JournalEntry] = []
    var answers: [String: Answer] = [:]
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

  package func tidy() {}

  package func answer(toKey key: String) throws(DeskLogError) -> Answer? {
    state.withLock { $0.answers[key] }
  }

  package func commit(_ record: DeskRecord) throws(DeskLogError) -> [JournalEntry] {
    try state.withLock { state throws(DeskLogError) in
      if let failure = state.failure { throw failure }
      if let key = record.key, state.answers[key] != nil {
        throw DeskLogError(operation: "commit", reason: "the key is used", remedy: "")
      }
      let first = Int64(state.entries.count) + 1
      let entries = record.events.enumerated().map { index, event in
        JournalEntry(
          seq: first + Int64(index), at: record.at, actor: record.actor, event: event)
      }
      state.entries += entries
      for entry in entries { state.memory.apply(entry.event, at: entry.at) }
      state.memory.keep(record.people)
      if let key = record.key { state.answers[key] = record.answer }
      return entries
    }
  }
}
