import DeskBasics
import DeskDomain
package import DeskEngine

/// What every `DeskJournal` must do, run on the one in memory and on the one on disk.
package struct DeskJournalContract: Sendable {
  /// A promise that was not kept.
  package struct Breach: Error, CustomStringConvertible {
    package var description: String
  }

  /// Makes a new, empty log.
  package var make: @Sendable () throws -> any DeskJournal

  package init(make: @escaping @Sendable () throws -> any DeskJournal) {
    self.make = make
  }

  /// Every promise with its name.
  package static let promises:
    [(name: String, check: @Sendable (DeskJournalContract) throws -> Void)] =
      [
        ("an empty log remembers nothing", { try $0.startsEmpty() }),
        ("entries are numbered from 1 without gaps", { try $0.numbersEntries() }),
        ("what was committed is remembered", { try $0.remembers() }),
        ("a slip is printed again for a ticket that is at hand no more", { try $0.reprints() }),
        ("a key's first answer is kept", { try $0.keepsAnswers() }),
        ("a used key commits nothing", { try $0.refusesUsedKeys() }),
      ]

  private func startsEmpty() throws {
    try expect(try make().load() == Desk.State(), "it remembers something")
  }

  private func numbersEntries() throws {
    let journal = try make()
    var desk = try desk()
    let first = try issue(1, on: &desk, journal)
    let second = try issue(2, on: &desk, journal)
    try expect(first.map(\.seq) == [1, 2], "\(first.map(\.seq))")
    try expect(second.map(\.seq) == [3], "\(second.map(\.seq))")
  }

  /// A desk at which 40 visitors were called, of which the newest 16 are at hand.
  private func busyDesk(on journal: any DeskJournal) throws -> Desk {
    var desk = try desk()
    var now = Moment.morning
    for number in 1...40 {
      now = now.advanced(by: .seconds(30))
      for command in [
        Command.press(line: "call", key: .test(number)), .call(counter: "1", ticket: nil),
      ] {
        let decision = try desk.decide(command, at: now)
        _ = try journal.carryOut(decision, on: &desk, at: now, by: "a")
      }
    }
    return desk
  }

  private func remembers() throws {
    let journal = try make()
    let desk = try busyDesk(on: journal)
    try expect(try journal.load() == desk.state, "memory differs")
    // The first visitor is at hand no more, and is found by the number.
    let first = TicketNumber(series: .named("A"), number: 1)
    try expect(desk.absentTicket(of: .cancel(first)) == first, "A001 is at hand")
    let ticket = try journal.endedTicket(first, after: desk.state.dayBegan)
    try expect(ticket?.state == .finished(counter: "1"), "\(String(describing: ticket))")
    try expect(try journal.endedTicket(first, after: desk.state.lastEntry) == nil, "of another day")
    let recalled = try journal.recalling(for: .undo(counter: "1", first), desk)
    try expect(recalled.state.ticket(.test(1)) == ticket, "A001 is not brought back")
  }

  private func reprints() throws {
    let journal = try make()
    var desk = try busyDesk(on: journal)
    let first = TicketNumber(series: .named("A"), number: 1)
    let later = Moment.morning.advanced(by: .seconds(1_800))
    func carryOut(_ command: Command) throws {
      let decision = try journal.recalling(for: command, desk).decide(command, at: later)
      _ = try journal.carryOut(decision, on: &desk, at: later, by: "a")
    }
    func slip() throws -> SlipState? {
      try journal.endedTicket(first, after: desk.state.dayBegan)?.slip
    }
    for old in desk.state.slips.values where old.ticket.number == first {
      try carryOut(.dropSlip(first))
      try expect(desk.state.slips[old.id] == nil, "the first slip is still owed")
    }
    try carryOut(.reprint(first))
    let id = desk.state.lastSlip
    try expect(desk.state.slips[id]?.ticket.number == first, "nobody owes the slip")
    try expect(try journal.load() == desk.state, "memory differs")
    try expect(try slip() == .owed, "the ticket does not know of it")
    try carryOut(.printer(.slip(id, SlipProgress(state: .submitting))))
    try carryOut(.printer(.slip(id, SlipProgress(state: .printed))))
    try expect(desk.state.slips[id] == nil, "a printed slip is still owed")
    try expect(try journal.load() == desk.state, "memory differs after the print")
    try expect(try slip() == .printed, "the ticket does not know of the print")
  }

  private func keepsAnswers() throws {
    let journal = try make()
    try expect(try journal.answer(toKey: "k") == nil, "an answer out of nowhere")
    let answer = Receipt.ticket(.test(1))
    var desk = try desk()
    let key = CommandKey("k", request: [1, 2])
    _ = try issue(1, on: &desk, journal, key: key)
    let first = try journal.answer(toKey: "k")
    try expect(first?.answer == answer && first?.key == key, "another answer")
  }

  private func refusesUsedKeys() throws {
    let journal = try make()
    var desk = try desk()
    _ = try issue(1, on: &desk, journal, key: CommandKey("k"))
    let before = desk.state
    do {
      _ = try issue(2, on: &desk, journal, key: CommandKey("k"))
      throw Breach(description: "a used key was taken")
    } catch is JournalError {}
    try expect(try journal.load().open.count == 1, "something was committed")
    try expect(desk.state == before, "the desk knows what the disk does not")
  }

  private func desk() throws -> Desk {
    guard let desk = Desk(site: .sample) else { throw Breach(description: "no zone") }
    return desk
  }

  /// Draws ticket `number`, the first of which opens the day.
  private func issue(
    _ number: Int, on desk: inout Desk, _ journal: any DeskJournal, key: CommandKey? = nil
  ) throws -> [JournalEntry] {
    let command = Command.issue(service: "consult", key: .test(number))
    let decision = try desk.decide(command, at: .morning)
    return try journal.carryOut(decision, on: &desk, at: .morning, by: "a", key: key)
  }

  private func expect(_ holds: Bool, _ reason: String) throws {
    guard holds else { throw Breach(description: reason) }
  }
}
