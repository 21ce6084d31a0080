package import DeskBasics
package import DeskChain
package import DeskDomain

/// The journal and the tables read from it, on disk.
///
/// Called from the engine's own thread only; calls may block.
package protocol DeskJournal: Sendable {
  /// What the desk remembered when it was last running.
  func load() throws(JournalError) -> Desk.State

  /// The first answer to the command of this idempotency key, if it has been carried out, and the request it came with.
  func answer(toKey key: String) throws(JournalError) -> (answer: Receipt, key: CommandKey)?

  /// Writes the events and what they have changed in one transaction with one sync. When it returns, both are durable.
  ///
  /// Fails where the record's key is known.
  ///
  /// Where a name was erased, no byte of it is left when it returns, or after the next `tidy` that no reader hinders.
  func commit(_ record: DeskRecord) throws(JournalError) -> [JournalEntry]

  /// The ticket of this number that ended last, by an entry after `seq`; nil where there is none.
  func endedTicket(_ number: TicketNumber, after seq: Int64) throws(JournalError) -> Ticket?

  /// Where the chain of the newest entries is broken, as far as a quick look can tell (R4).
  ///
  /// Nil where nothing is wrong with them.
  func brokenLink() throws(JournalError) -> ChainBreak?

  /// Does what could not be done with a commit, or need not be; called every minute, `running` ns after the desk was first
  /// started (`Timeline`).
  func tidy(at running: Int64)
}

/// An idempotency key, bound to the request that it came with: whoever repeats the request hears the first answer, and the
/// key is no other request's.
package struct CommandKey: Hashable, Sendable {
  package var text: String
  /// A hash of who asked for what; empty where that was not noted.
  package var request: [UInt8]

  package init(_ text: String, request: [UInt8] = []) {
    self.text = text
    self.request = request
  }

  /// Whether `other`, of the same text, is of another request.
  func isAnother(than other: CommandKey) -> Bool {
    !request.isEmpty && !other.request.isEmpty && request != other.request
  }
}

/// What is committed together: all of one command.
package struct DeskRecord: Sendable {
  package var events: [Event]
  package var at: Moment
  /// Who did it.
  package var actor: String
  /// The command's idempotency key, and what it answered.
  package var key: CommandKey?
  package var answer: Receipt
  /// What the desk knew before, and what it knows when this is done: the rows that differ are written.
  package var before: Desk.State
  package var after: Desk.State

  init(
    events: [Event], at: Moment, actor: String, key: CommandKey? = nil, answer: Receipt = .done,
    before: Desk.State, after: Desk.State
  ) {
    self.events = events
    self.at = at
    self.actor = actor
    self.key = key
    self.answer = answer
    self.before = before
    self.after = after
  }
}

extension DeskJournal {
  /// Makes `decision` so: what it has changed is on disk when `desk` knows of it, and where the disk refuses, neither is.
  package func carryOut(
    _ decision: Decision, on desk: inout Desk, at moment: Moment, by actor: String,
    key: CommandKey? = nil
  ) throws(JournalError) -> [JournalEntry] {
    var recalled: [Ticket] = []
    for event in decision.events {
      guard let (number, key) = event.absentTicket(in: desk.state),
        let ticket = try endedTicket(number, after: desk.state.dayBegan), ticket.key == key
      else { continue }
      recalled.append(ticket)
    }
    var next = desk
    next.apply(decision, at: moment, recalling: recalled)
    let entries = try commit(
      DeskRecord(
        events: decision.events, at: moment, actor: actor, key: key, answer: decision.answer,
        before: desk.state, after: next.state))
    if let newest = entries.last { next.isWritten(to: newest.seq) }
    desk = next
    return entries
  }

  /// The desk to decide `command` by: with the ticket at hand that it is about, where that has ended today and is on record
  /// only.
  package func recalling(
    for command: Command, _ desk: Desk
  ) throws(JournalError) -> Desk {
    guard let number = desk.absentTicket(of: command),
      let ticket = try endedTicket(number, after: desk.state.dayBegan)
    else { return desk }
    return desk.recalling(ticket)
  }
}

/// The disk did not do what it was asked.
package struct JournalError: Error, Hashable, Sendable, CustomStringConvertible {
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
