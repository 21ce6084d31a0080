package import DeskBasics
package import DeskChain
package import DeskDomain

/// The journal as an auditor reads it (R4): read beside the writer, never through it, and in pages, so that no reader keeps the
/// writer from emptying its own log.
package protocol JournalRecords: Sendable {
  /// The desk's own note of its newest entry, and the number of the newest that is there, both as of one moment.
  func end() async throws -> JournalEnd

  /// Entries as they are stored, after `seq` and up to `last`, the oldest first, `limit` at most.
  func links(after seq: Int64, through last: Int64, limit: Int) async throws -> [ChainedEntry]

  /// The entries that `query` asks for, the oldest first, each with what corrects it.
  func entries(_ query: JournalQuery) async throws -> [LoggedEntry]

  /// The tables that do not follow from the journal, with how many of their rows; `tell` hears that it is still being looked at.
  ///
  /// The journal is played from its first entry on, as a desk would take it in.
  func strayTables(telling tell: @escaping @Sendable () -> Void) async throws -> [StrayTable]

  /// The first and the last entry of the business days from `from` to `to`; nil where there is none.
  ///
  /// Without `from`, from the first entry on; without `to`, up to the newest.
  func span(from: LocalDate?, to: LocalDate?) async throws -> ClosedRange<Int64>?

  /// What was written on a business day, and where the chain stood at its end; nil where the day was none.
  func day(_ day: LocalDate) async throws -> DayRecord?

  /// The business day before `day`, or the newest where that is nil; nil where there is none.
  func day(before day: LocalDate?) async throws -> LocalDate?
}

/// Where the journal ends.
package struct JournalEnd: Hashable, Sendable {
  /// Nil where the note is gone.
  var noted: ChainHead?
  package var last: Int64

  package init(noted: ChainHead?, last: Int64) {
    self.noted = noted
    self.last = last
  }
}

/// Which entries somebody wants to see.
package struct JournalQuery: Hashable, Sendable {
  package var after: Int64 = 0
  /// Entries of these business days only.
  package var from: LocalDate?
  package var to: LocalDate?
  /// A kind (`ticket.called`) or the first word of some (`ticket`).
  package var kind: String?
  package var actor: String?
  package var limit: Int = 100
  /// Of all that fit the newest ones, not the oldest.
  package var isNewest = false

  package init(after: Int64 = 0, limit: Int = 100) {
    self.after = after
    self.limit = limit
  }
}

/// An entry with its place in the chain and what has been said of it since.
package struct LoggedEntry: Hashable, Sendable {
  package var entry: JournalEntry
  /// Nil where the journal has none for it.
  package var prev: ChainHash?
  package var hash: ChainHash?
  /// The entries that correct it, the oldest first.
  package var corrections: [JournalEntry]

  package init(
    _ entry: JournalEntry, prev: ChainHash? = nil, hash: ChainHash? = nil,
    corrections: [JournalEntry] = []
  ) {
    self.entry = entry
    self.prev = prev
    self.hash = hash
    self.corrections = corrections
  }
}

/// A business day as the journal has it.
package struct DayRecord: Hashable, Sendable {
  package var day: LocalDate
  /// Its entries.
  var span: ClosedRange<Int64>
  /// The last of them.
  package var head: ChainHead
  /// How many there are of each kind.
  package var kinds: [EventKind: Int]
  /// Checks by their result; of those that were corrected by another one, that one counts.
  package var checks: [CheckResult: Int]
  /// The due checks that were due on its date, by how they stand.
  package var dueChecks: [DueCheckState: Int]
  /// The rounds of the patrol that ended on it, by how.
  package var rounds: [Patrol.Outcome: Int]
  /// The day's tickets, by arrival.
  package var tickets: [Ticket]

  package init(
    day: LocalDate, span: ClosedRange<Int64>, head: ChainHead, kinds: [EventKind: Int],
    checks: [CheckResult: Int], dueChecks: [DueCheckState: Int], rounds: [Patrol.Outcome: Int],
    tickets: [Ticket]
  ) {
    self.day = day
    self.span = span
    self.head = head
    self.kinds = kinds
    self.checks = checks
    self.dueChecks = dueChecks
    self.rounds = rounds
    self.tickets = tickets
  }
}
