import DeskDomain
import GRDB

/// What moves with nearly every ticket: it stands in one row beside the note of the journal's head.
struct DeskRow: Codable {
  var day: LocalDate?
  var dayBegan: Int64
  /// Of this day, by series.
  var lastNumbers: [Series: Desk.LastNumber]
  var lastArrival: Int64
  var lastSlip: Int64
  var lastRepair: Int64
  var calls: Int64
  var lastByLine: [String: NewestTicket]
  /// When the wall clock was last believed; nil where it never was, or at the newest entry.
  var lastBelieved: Moment?
  var isBelieved: Bool

  init(_ memory: Desk.Memory) {
    day = memory.day
    dayBegan = memory.dayBegan
    lastNumbers = memory.day.flatMap { memory.lastNumbers[$0] } ?? [:]
    lastArrival = memory.lastArrival
    lastSlip = memory.lastSlip
    lastRepair = memory.repairs.last
    calls = memory.calls
    lastByLine = memory.lastByLine
    isBelieved = memory.lastBelieved != nil && memory.lastBelieved == memory.timeline.last
    lastBelieved = isBelieved ? nil : memory.lastBelieved
  }

  /// Notes what `memory` knows beside the journal's head, where there is one.
  static func save(_ memory: Desk.Memory, in db: Database) throws {
    try db.run("UPDATE journal_head SET desk = ?", [try JSONText.encode(DeskRow(memory))])
  }

  /// Puts it back into `memory`, whose timeline and numbers of other days are there.
  func restore(in memory: inout Desk.Memory) {
    memory.day = day
    memory.dayBegan = dayBegan
    if let day { memory.lastNumbers[day] = lastNumbers }
    memory.lastArrival = lastArrival
    memory.lastSlip = lastSlip
    memory.repairs.last = lastRepair
    memory.calls = calls
    memory.lastByLine = lastByLine
    memory.lastBelieved = isBelieved ? memory.timeline.last : lastBelieved
  }
}
