import DeskChain
import DeskDomain
import GRDB

/// What the desk remembered, read from the tables.
extension Desk.Memory {
  init(_ db: Database) throws {
    self.init()
    let opened = try Row.fetchOne(
      db, sql: "SELECT day, began_seq FROM business_day ORDER BY opened_seq DESC LIMIT 1")
    day = (opened?["day"] as String?).flatMap { LocalDate($0) }
    timeline = try Self.timeline(db)
    lastBelieved = try Row.fetchOne(
      db,
      sql: """
        WITH newest AS (SELECT * FROM boot ORDER BY opened_seq DESC LIMIT 1)
        SELECT journal.* FROM journal JOIN newest USING (boot)
        WHERE journal.seq >= newest.opened_seq AND (clock_trusted OR kind = ?)
        ORDER BY journal.seq DESC LIMIT 1
        """, arguments: [EventKind.clockVouched.rawValue]
    ).map { Moment($0) }
    lastEntry = try ChainHead.next(in: db).seq - 1
    lastNumbers = try Self.lastNumbers(db)
    lastArrival = try Int64.fetchOne(db, sql: "SELECT max(arrival) FROM ticket") ?? 0
    lastSlip = try Int64.fetchOne(db, sql: "SELECT max(id) FROM slip") ?? 0
    let tickets = try Ticket.fetch(db, "WHERE state IN ('waiting', 'called', 'serving', 'parked')")
    open = Dictionary(uniqueKeysWithValues: tickets.map { ($0.key, $0) })
    let dayBegan: Int64 = opened?["began_seq"] ?? 0
    closed = try Ticket.fetch(
      db, "WHERE ended_seq > ? AND state <> 'expired' ORDER BY ended_seq", [dayBegan])
    pastVisits = try Ticket.fetch(
      db,
      """
      WHERE ended_seq < ? AND state IN ('finished', 'no-show')
        AND json_extract(record, '$.waited') IS NOT NULL
        AND json_extract(record, '$.firstCalledFor') = json_extract(record, '$.drawnFor')
      ORDER BY ended_seq DESC LIMIT ?
      """, [dayBegan, VisitRecord.limit]
    ).reversed().compactMap { VisitRecord($0) }
    let newest = try Ticket.fetch(
      db,
      "WHERE arrival IN (SELECT max(arrival) FROM ticket WHERE line IS NOT NULL GROUP BY line)")
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
      guard let alert = try? JSONText.decode(Alert.self, from: row["body"]) else { continue }
      alerts[alert] = Moment(row)
    }
    reception = try Reception.fetch(db)
    slots = try SlotBook(db)
    repairs = try RepairBook(db)
    patrol = try Patrol.fetch(db)
    rota = try RotaRecord.fetch(db)
    keep(
      try String.fetchAll(db, sql: "SELECT record FROM person")
        .map { try JSONText.decode(Person.self, from: $0) })
  }

  private static func timeline(_ db: Database) throws -> Timeline {
    let boots = try Row.fetchAll(
      db, sql: "SELECT boot, base FROM boot ORDER BY opened_seq DESC LIMIT ?",
      arguments: [Timeline.bootsRemembered]
    ).reversed().map { (boot: $0["boot"] as String, base: $0["base"] as Int64) }
    let last = try Row.fetchOne(db, sql: "SELECT * FROM journal ORDER BY seq DESC LIMIT 1")
    return Timeline(boots: boots, last: last.map { Moment($0) })
  }

  /// Of the latest days: a clock that is set back finds its day as it left it.
  private static func lastNumbers(
    _ db: Database
  ) throws -> [LocalDate: [Series: Desk.LastNumber]] {
    var numbers: [LocalDate: [Series: Desk.LastNumber]] = [:]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT day, series, round, number, max(arrival) FROM ticket
        WHERE day IN (SELECT DISTINCT day FROM ticket ORDER BY day DESC LIMIT ?)
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
      db,
      sql: """
        SELECT slip.*, slip.state AS slip_state, ticket.record, journal.at, journal.mono,
          journal.boot, journal.clock_trusted
        FROM slip JOIN ticket ON ticket.key = slip.ticket_key
          JOIN journal ON journal.seq = slip.owed_seq
        WHERE slip.state IN ('owed', 'submitting', 'submitted')
        """)
    var slips: [Int64: Slip] = [:]
    for row in rows {
      guard let state = SlipState(rawValue: row["slip_state"]) else {
        throw DatabaseError(message: "slip \(row["id"] as Int64) is not readable")
      }
      let ticket = try JSONText.decode(Ticket.self, from: row["record"])
      slips[row["id"]] = Slip(
        id: row["id"], ticket: ticket.drawn, state: state, job: row["job"], queue: row["queue"],
        since: Moment(row), isReprint: row["is_reprint"])
    }
    return slips
  }
}
