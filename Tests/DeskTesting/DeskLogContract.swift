import DeskDomain
package import DeskEngine

/// What every `DeskLog` must do, run on the one in memory and on the one on disk.
package struct DeskLogContract: Sendable {
  /// A promise that was not kept.
  package struct Breach: Error, CustomStringConvertible {
    package var description: String
  }

  /// Makes a new, empty log.
  package var make: @Sendable () throws -> any DeskLog

  package init(make: @escaping @Sendable () throws -> any DeskLog) {
    self.make = make
  }

  /// Every promise with its name.
  package static let promises: [(name: String, check: @Sendable (DeskLogContract) throws -> Void)] =
    [
      ("an empty log remembers nothing", { try $0.startsEmpty() }),
      ("entries are numbered from 1 without gaps", { try $0.numbersEntries() }),
      ("what was committed is remembered", { try $0.remembers() }),
      ("a key's first answer is kept", { try $0.keepsAnswers() }),
      ("a used key commits nothing", { try $0.refusesUsedKeys() }),
    ]

  private func startsEmpty() throws {
    try expect(try make().load() == Desk.Memory(), "it remembers something")
  }

  private func numbersEntries() throws {
    let log = try make()
    let first = try log.commit(DeskRecord(events: issue(1), at: .morning, actor: "a"))
    let second = try log.commit(DeskRecord(events: issue(2), at: .morning, actor: "b"))
    try expect(first.map(\.seq) == [1, 2], "\(first.map(\.seq))")
    try expect(second.map(\.seq) == [3], "\(second.map(\.seq))")
  }

  private func remembers() throws {
    let log = try make()
    guard var desk = Desk(site: .sample) else { throw Breach(description: "no zone") }
    var now = Moment.morning
    for number in 1...6 {
      now = now.advanced(by: .seconds(7))
      for command in [
        Command.press(line: "call", key: .test(number)), .call(counter: "1", ticket: nil),
      ] {
        let decision = try desk.handle(command, at: now)
        _ = try log.commit(
          DeskRecord(
            events: decision.events, at: now, actor: "a", people: decision.people))
      }
    }
    try expect(try log.load() == desk.memory, "memory differs")
  }

  private func keepsAnswers() throws {
    let log = try make()
    try expect(try log.answer(toKey: "k") == nil, "an answer out of nowhere")
    let answer = Answer.ticket(.test(1))
    _ = try log.commit(
      DeskRecord(events: issue(1), at: .morning, actor: "a", key: "k", answer: answer))
    try expect(try log.answer(toKey: "k") == answer, "another answer")
  }

  private func refusesUsedKeys() throws {
    let log = try make()
    _ = try log.commit(DeskRecord(events: issue(1), at: .morning, actor: "a", key: "k"))
    do {
      _ = try log.commit(DeskRecord(events: issue(2), at: .morning, actor: "a", key: "k"))
      throw Breach(description: "a used key was taken")
    } catch is DeskLogError {}
    try expect(try log.load().open.count == 1, "something was committed")
  }

  /// The events of ticket `number`, the first of which opens the day.
  private func issue(_ number: Int) throws -> [Event] {
    guard var desk = Desk(site: .sample) else { throw Breach(description: "no zone") }
    var events: [Event] = []
    for count in 1...number {
      let command = Command.issue(IssueOrder(service: "consult", key: .test(count)))
      events = try desk.handle(command, at: .morning).events
    }
    return events
  }

  private func expect(_ holds: Bool, _ reason: String) throws {
    guard holds else { throw Breach(description: reason) }
  }
}
