import DeskBasics
import DeskDomain
import GRDB

/// What moves with nearly every ticket: columns beside the note of the journal's head, so that a ticket writes one page less.
enum DeskRow {
  static let columns = """
    day, day_began, numbers, last_arrival, last_slip, last_repair, calls, buttons, believed, is_believed
    """

  /// Notes what `memory` knows beside the journal's head, where there is one.
  ///
  /// The buttons are as they were `before` as a rule, and then not written anew.
  static func save(
    _ state: Desk.State, since before: Desk.State?, in db: Database
  ) throws {
    let isBelieved =
      state.lastBelieved != nil && state.lastBelieved == state.timeline.last
    let believed = isBelieved ? nil : state.lastBelieved
    let areButtonsNew = before?.lastByLine != state.lastByLine
    try db.run(
      """
      UPDATE journal_head SET day = ?, day_began = ?, numbers = ?, last_arrival = ?, last_slip = ?,
        last_repair = ?, calls = ?, buttons = coalesce(?, buttons), believed = ?, is_believed = ?
      """,
      [
        state.day?.description, state.dayBegan, numbers(state), state.lastArrival,
        state.lastSlip, state.repairs.last, state.calls,
        areButtonsNew ? try JSONText.encode(state.lastByLine) : nil,
        try believed.map { try JSONText.encode($0) }, isBelieved,
      ])
  }

  /// Of this day: those of others are a part of their own (`Part`).
  private static func numbers(_ state: Desk.State) -> String {
    (state.day.flatMap { state.lastNumbers[$0] } ?? [:])
      .map { "\($0.key.rawValue):\($0.value.round):\($0.value.number)" }.sorted()
      .joined(separator: " ")
  }
}

extension Desk.State {
  /// Puts back what stands beside the head, into a memory whose timeline and numbers of other days are there.
  mutating func restore(_ head: Row) throws {
    day = (head["day"] as String?).flatMap { LocalDate($0) }
    dayBegan = head["day_began"]
    if let day {
      let words = (head["numbers"] as String).split(separator: " ")
      lastNumbers[day] = Dictionary(
        uniqueKeysWithValues: words.compactMap { word in
          let parts = word.split(separator: ":")
          guard parts.count == 3, let series = Series(rawValue: String(parts[0])),
            let round = Int(parts[1]), let number = Int(parts[2])
          else { return nil }
          return (series, Desk.LastNumber(round: round, number: number))
        })
    }
    lastArrival = head["last_arrival"]
    lastSlip = head["last_slip"]
    repairs.last = head["last_repair"]
    calls = head["calls"]
    if let buttons = head["buttons"] as String? {
      lastByLine = try JSONText.decode([String: NewestTicket].self, from: buttons)
    }
    let text = head["believed"] as String?
    lastBelieved =
      head["is_believed"]
      ? timeline.last : try text.map { try JSONText.decode(Moment.self, from: $0) }
  }
}
