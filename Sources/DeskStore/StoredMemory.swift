import DeskDomain
import GRDB

/// What the desk remembered, read from the tables.
extension Desk.Memory {
  init(_ db: Database) throws {
    self.init()
    day = try String.fetchOne(
      db, sql: "SELECT day FROM business_day ORDER BY opened_seq DESC LIMIT 1"
    ).flatMap { LocalDate($0) }
    lastNumbers = try Self.lastNumbers(db)
    lastArrival = try Int64.fetchOne(db, sql: "SELECT max(arrival) FROM ticket") ?? 0
    lastSlip = try Int64.fetchOne(db, sql: "SELECT max(id) FROM slip") ?? 0
    let tickets = try Ticket.fetch(
      db, "WHERE ticket.state IN ('waiting', 'called', 'parked')")
    open = Dictionary(uniqueKeysWithValues: tickets.map { ($0.key, $0) })
    let newest = try Ticket.fetch(
      db,
      """
      WHERE ticket.arrival IN
        (SELECT max(arrival) FROM ticket WHERE line IS NOT NULL GROUP BY line)
      """)
    for ticket in newest {
      if let line = ticket.line {
        lastByLine[line] = ticket.drawn
      }
    }
    slips = try Self.slips(db)
    for row in try Row.fetchAll(
      db, sql: "SELECT door.line, journal.* FROM door JOIN journal ON seq = opened_seq")
    {
      openDoors[row["line"]] = Moment(row)
    }
    for row in try Row.fetchAll(db, sql: "SELECT * FROM alert JOIN journal ON seq = raised_seq") {
      let alert = try JSONText.decode(Alert.self, from: row["body"])
      alerts[alert] = Moment(row)
    }
  }

  /// Of the days opened last: a clock that is set back finds its day as it left it.
  private static func lastNumbers(
    _ db: Database
  ) throws -> [LocalDate: [Series: Desk.LastNumber]] {
    var numbers: [LocalDate: [Series: Desk.LastNumber]] = [:]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT day, series, round, number, max(arrival) FROM ticket
        WHERE day IN (SELECT day FROM business_day ORDER BY opened_seq DESC LIMIT ?)
        GROUP BY day, series
        """, arguments: [Desk.daysRemembered])
    for row in rows {
      guard let day = LocalDate(row["day"] as String),
        let series = Series(rawValue: row["series"])
      else { continue }
      numbers[day, default: [:]][series] = Desk.LastNumber(
        round: row["round"], number: row["number"])
    }
    return numbers
  }

  private static func slips(_ db: Database) throws -> [Int64: Slip] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM slip WHERE state IN ('owed', 'submitting', 'submitted')")
    var slips: [Int64: Slip] = [:]
    for row in rows {
      let key: String = row["ticket_key"]
      guard let state = SlipState(rawValue: row["state"]),
        let ticket = try Ticket.fetch(db, "WHERE ticket.key = ?", [key]).first
      else { throw DatabaseError(message: "slip \(row["id"] as Int64) is not readable") }
      slips[row["id"]] = Slip(id: row["id"], ticket: ticket.drawn, state: state, job: row["job"])
    }
    return slips
  }
}

extension Ticket {
  /// The tickets that `clause` (of literal SQL) selects, with the moments of their journal entries.
  static func fetch(
    _ db: Database, _ clause: String, _ arguments: StatementArguments = []
  ) throws -> [Ticket] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT ticket.*,
          issued.at, issued.mono, issued.boot, issued.clock_trusted,
          called.at AS called_at, called.mono AS called_mono, called.boot AS called_boot,
          called.clock_trusted AS called_clock_trusted
        FROM ticket JOIN journal issued ON issued.seq = ticket.issued_seq
          LEFT JOIN journal called ON called.seq = ticket.called_seq
        \(clause)
        """, arguments: arguments
    ).map(Ticket.init)
  }

  private init(_ row: Row) throws {
    guard let series = Series(rawValue: row["series"]),
      let day = LocalDate(row["day"] as String),
      let state = TicketState(word: row["state"], counter: row["counter"])
    else { throw DatabaseError(message: "ticket \(row["key"] as String) is not readable") }
    self.init(
      key: TicketKey(rawValue: row["key"]),
      number: TicketNumber(series: series, number: row["number"]), day: day,
      service: row["service"], state: state, arrival: row["arrival"], issuedAt: Moment(row),
      ahead: row["ahead"],
      calledAt: (row["called_at"] as Int64?) == nil ? nil : Moment(row, prefix: "called_"),
      line: row["line"])
  }
}
