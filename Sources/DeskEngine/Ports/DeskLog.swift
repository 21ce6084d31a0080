package import DeskChain
package import DeskDomain

/// The journal and the tables read from it, on disk.
///
/// Called from the engine's own thread only; calls may block.
package protocol DeskLog: Sendable {
  /// What the desk remembered when it was last running.
  func load() throws(DeskLogError) -> Desk.Memory

  /// The first answer to the command of this idempotency key, if it has been carried out.
  func answer(toKey key: String) throws(DeskLogError) -> Answer?

  /// Writes `events` and what follows from them in one transaction with one sync. When it returns, they are durable.
  ///
  /// Where a name was erased, no byte of it is left when it returns, or after the next `tidy` that no reader hinders.
  func commit(_ record: DeskRecord) throws(DeskLogError) -> [JournalEntry]

  /// Where the chain of the newest entries is broken, as far as a quick look can tell (R4).
  ///
  /// Nil where nothing is wrong with them.
  func brokenLink() throws(DeskLogError) -> ChainBreak?

  /// Does what could not be done with a commit; called every minute.
  func tidy()
}

/// What is committed together: all of one command.
package struct DeskRecord: Sendable {
  package var events: [Event]
  package var at: Moment
  /// Who did it.
  package var actor: String
  /// The command's idempotency key, and what it answered.
  package var key: String?
  package var answer: Answer
  /// Names to be kept apart from the journal (G4).
  package var people: [Person]

  package init(
    events: [Event], at: Moment, actor: String, key: String? = nil, answer: Answer = .done,
    people: [Person] = []
  ) {
    self.events = events
    self.at = at
    self.actor = actor
    self.key = key
    self.answer = answer
    self.people = people
  }
}

/// The disk did not do what it was asked.
package struct DeskLogError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done ("commit", "load").
  package var operation: String
  /// What the database said.
  package var reason: String
  /// What a person can do about it.
  package var remedy: String

  package init(operation: String, reason: String, remedy: String) {
    self.operation = operation
    self.reason = reason
    self.remedy = remedy
  }

  package var description: String { "\(operation): \(reason). \(remedy)" }
}
