package import DeskBasics
package import DeskDomain

/// What has been written, for reports and look-ups: read beside the writer, never through it.
package protocol DeskRecords: Sendable {
  /// Entries after `seq`, oldest first, `limit` at most.
  func entries(after seq: Int64, limit: Int) async throws -> [JournalEntry]

  /// The newest ticket of this number, open or ended.
  func ticket(_ number: TicketNumber) async throws -> Ticket?

  /// The ticket of this key.
  func ticket(_ key: TicketKey) async throws -> Ticket?

  /// What is wrong with the database's file; nil where nothing is.
  ///
  /// It takes as long as the years have filled the file, and holds up no commit.
  func damage() async throws -> String?

  /// Everybody's tickets of the business days from `day` on.
  func tickets(since day: LocalDate) async throws -> [Ticket]

  /// The repair of this number, open or closed, and the entries that are about it.
  func repair(_ id: Int64) async throws -> (repair: Repair, entries: [JournalEntry])?

  /// The newest repairs, open or closed, the newest first.
  func repairs(limit: Int) async throws -> [Repair]

  /// How many due checks ended how on the dates from `first` to `last`, by checklist, month (`2026-03`) and end.
  func dueCheckCounts(
    from first: LocalDate, to last: LocalDate
  ) async throws -> [DueCheckCount]

  /// The rounds of the night that began on `night` that have ended, in order (S4).
  func patrolRounds(night: LocalDate) async throws -> [PatrolRecord]
}
