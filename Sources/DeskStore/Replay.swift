import DeskChain
import DeskDomain
import GRDB

/// Everything that the desk knows, made anew from its journal by the one way in which a desk takes events in.
enum Replay {
  /// Entries between two writes of what they have changed.
  private static let batch = 2_000
  /// Entries between two words of how far it is.
  private static let leap = 50_000

  /// Fills the tables that follow from the journal, which are empty.
  ///
  /// - Returns: what a desk that starts now remembers.
  @discardableResult
  static func run(
    in db: Database, telling tell: (String) -> Void = { _ in }
  ) throws -> Desk.State {
    var state = Desk.State()
    state.people = try Book(people: db)
    var before = state
    var count = 0
    func write() throws {
      try state.write(since: before, into: db)
      state.beginStep()
      before = state
    }
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY seq")
    while let row = try rows.next() {
      let entry = try JournalEntry(row)
      if let (number, key) = entry.event.absentTicket(in: state) {
        try write()
        let ticket = try Ticket.newest(number, after: state.dayBegan, in: db)
        if let ticket, ticket.key == key { state.ended.recall(ticket) }
      }
      // What is renamed must be there.
      if case .dayOpened(let body) = entry.event, body.isRenamed == true || body.after != nil {
        try write()
      }
      state.lastEntry = entry.seq - 1
      state.apply(entry.event, at: entry.at)
      try entry.writeHistory(into: db)
      count += 1
      if count % batch == 0 { try write() }
      if count % leap == 0 { tell("\(count) entries of the journal are taken in") }
    }
    try write()
    state.lastEntry = try ChainHead.next(in: db).seq - 1
    try DeskRow.save(state, since: nil, in: db)
    return state
  }
}
