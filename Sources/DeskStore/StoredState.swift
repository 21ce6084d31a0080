import DeskBasics
import DeskChain
import DeskDomain
import Foundation
import GRDB

/// What the desk remembered, read from its rows: no more than what it needs to go on.
extension Desk.State {
  /// Nil where the desk's own row is gone, or was never there.
  init?(_ db: Database) throws {
    let head = try Row.fetchOne(
      db, sql: "SELECT * FROM journal_head WHERE day_began IS NOT NULL")
    guard let head else { return nil }
    self.init()
    try restoreParts(db)
    let last = try Row.fetchOne(db, sql: "SELECT * FROM journal ORDER BY seq DESC LIMIT 1")
    timeline = Timeline(boots: timeline.boots, last: last.map { Moment($0) })
    try restore(head)
    lastEntry = try ChainHead.next(in: db).seq - 1
    open = OpenTickets(try Ticket.open(db))
    ended = EndedTickets(
      try Ticket.fetch(db, "FROM recent_ticket JOIN ticket USING (arrival)"))
    visits = Visits(try Book(db, table: "visit") { $0 })
    slips = try Book(db, table: "slip") { $0 }
    people = try Book(people: db)
    repairs.open = Book(
      try String.fetchAll(db, sql: "SELECT record FROM repair WHERE NOT is_closed").map {
        let repair = try JSONText.decode(Repair.self, from: $0)
        return (repair.id, repair)
      })
    dueChecks.open = Book(
      try Row.fetchAll(db, sql: "SELECT * FROM slot WHERE state = 'open'").map {
        let dueCheck = try DueCheck($0)
        return (dueCheck.key, dueCheck)
      })
    dueChecks.last = try Book(db, table: "last_check") { $0 }
    dueChecks.ended = try Book(db, table: "last_slot") { $0 }
    dueChecks.missed = try Book(db, table: "missed_slot") { $0 }
  }

  private mutating func restoreParts(_ db: Database) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT name, record FROM record")
    let texts = Dictionary(
      uniqueKeysWithValues: rows.map { ($0["name"] as String, $0["record"] as String) })
    for part in Part.all {
      if let text = texts[part.name] { try part.restore(text, &self) }
    }
  }
}

extension Book<PersonKey, Person> {
  /// The names that are kept apart from the journal.
  init(people db: Database) throws {
    try self.init(db, table: "person") { PersonKey(rawValue: $0) }
  }
}

extension Book where Value: Codable {
  /// Reads a table of keys and records.
  fileprivate init<ID: DatabaseValueConvertible>(
    _ db: Database, table: String, key: (ID) -> Key
  ) throws {
    self.init(
      try Row.fetchAll(db, sql: "SELECT key, record FROM \(table)").map { row in
        (key(row["key"]), try JSONText.decode(Value.self, from: row["record"]))
      })
  }
}

extension Ticket {
  /// The tickets of the table that `clause` (of literal SQL, from `FROM` on) names.
  static func fetch(
    _ db: Database, _ clause: String, _ arguments: StatementArguments = []
  ) throws -> [Ticket] {
    let statement = try db.cachedStatement(sql: "SELECT record \(clause)")
    return try String.fetchAll(statement, arguments: arguments)
      .map { try JSONText.decode(Ticket.self, from: $0) }
  }
}

extension Ticket {
  /// The ticket of this number that ended last; nil where that was not by an entry after `seq`.
  static func newest(
    _ number: TicketNumber, after seq: Int64 = 0, in db: Database
  ) throws -> Ticket? {
    try fetch(
      db,
      """
      FROM business_day CROSS JOIN ticket USING (day)
      WHERE series = ? AND number = ? ORDER BY opened_seq DESC, arrival DESC LIMIT 1
      """, [number.series.rawValue, number.number]
    ).first.flatMap { ($0.endedSeq ?? 0) > seq ? $0 : nil }
  }

  /// The tickets of a day, by arrival.
  static func of(_ day: LocalDate, in db: Database) throws -> [Ticket] {
    let ended = try fetch(db, "FROM ticket WHERE day = ?", [day.description])
    let open = try open(db).filter { $0.day == day }
    return (ended + open).sorted { $0.arrival < $1.arrival }
  }
}

extension Ticket {
  /// The open tickets, by arrival; `clause` (of literal SQL, from `WHERE` on) chooses.
  static func open(
    _ db: Database, _ clause: String = "", _ arguments: StatementArguments = []
  ) throws -> [Ticket] {
    try Row.fetchAll(
      db,
      sql: "SELECT *, 'desk' AS actor FROM open_ticket \(clause) ORDER BY arrival",
      arguments: arguments
    ).compactMap { row in
      if let record = row["record"] as String? {
        return try JSONText.decode(Ticket.self, from: record)
      }
      let entry = try JournalEntry(row)
      guard case .ticketIssued(let body) = entry.event else { return nil }
      return Ticket(body, seq: entry.seq, at: entry.at)
    }
  }
}

extension Repair {
  static func fetch(_ db: Database, _ id: Int64) throws -> Repair? {
    let statement = try db.cachedStatement(sql: "SELECT record FROM repair WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id])
      .map { try JSONText.decode(Repair.self, from: $0) }
  }
}

extension DueCheck {
  fileprivate init(_ row: Row) throws {
    guard let date = LocalDate(row["date"] as String),
      let state = DueCheckState(rawValue: row["state"])
    else { throw DatabaseError(message: "a slot of \(row["asset"] as String) is not readable") }
    self.init(
      key: Key(
        asset: row["asset"], checklist: row["checklist"], due: Date(seconds: row["due"])),
      opens: Date(seconds: row["opens"]), missed: Date(seconds: row["missed"]), date: date,
      state: state, endedSeq: row["ended_seq"])
  }
}
