import DeskDomain
import Foundation
import GRDB

/// From a journal entry to the read tables: the same at a commit and at a rebuild.
extension JournalEntry {
  func project(into db: Database) throws {
    try noteBoot(in: db)
    if let key = event.ticketKey { try moveTicket(key, in: db) }
    if Reception.isMoved(by: event) { try moveReception(in: db) }
    if RotaRecord.kinds.contains(event.kind) { try moveRota(in: db) }
    try moveSlots(in: db)
    try moveRepairs(in: db)
    if Patrol.isMoved(by: event) { try movePatrol(in: db) }
    if let corrected = event.corrects {
      try db.run("INSERT INTO correction (seq, corrects) VALUES (?, ?)", [seq, corrected])
    }
    if let change = event.slipChange, let state = event.slipState {
      try moveSlip(change, to: state, in: db)
    }
    switch event {
    case .dayOpened(let body):
      // The day may be opened again after a clock was set back and forth.
      try db.run(
        """
        WITH newest AS (SELECT * FROM business_day ORDER BY opened_seq DESC LIMIT 1)
        INSERT INTO business_day (day, time_zone, opened_seq, began_seq)
        VALUES (?1, ?2, ?3, coalesce((SELECT began_seq FROM newest WHERE day > ?1), ?3))
        ON CONFLICT (day) DO UPDATE
        SET opened_seq = excluded.opened_seq, began_seq = excluded.began_seq
        """, [body.day.description, body.timeZone, seq])
    case .ticketIssued(let body): try issue(body, into: db)
    case .slipReprinted(let body):
      try owe(body.slip, to: body.key, isReprint: true, in: db)
    case .doorOpened(let body):
      try db.run("INSERT OR REPLACE INTO door (line, opened_seq) VALUES (?, ?)", [body.door, seq])
    case .doorClosed(let body): try db.run("DELETE FROM door WHERE line = ?", [body.door])
    case .checkLogged(let body):
      try db.run(
        """
        INSERT INTO check_entry (seq, asset, result, point, note, person)
        VALUES (?, ?, ?, ?, ?, ?)
        """, [seq, body.asset, body.result.rawValue, body.point, body.note, body.person])
    case .alertRaised(let alert):
      try db.run(
        "INSERT OR REPLACE INTO alert (kind, subject, detail, raised_seq) VALUES (?, ?, ?, ?)",
        [alert.kind.rawValue, alert.subject, alert.detail, seq])
    case .alertCleared(let alert):
      try db.run(
        "DELETE FROM alert WHERE kind = ? AND subject = ?", [alert.kind.rawValue, alert.subject])
    case .personErased(let body):
      try db.run("DELETE FROM person WHERE key = ?", [body.person.rawValue])
    case .followUpOpened(let body):
      if let key = body.person, var person = try Person.fetch(db, key) {
        person.hasFollowUp = true
        try person.save(in: db)
      }
    default: break
    }
  }

  /// Where the desk's own time goes on in a new boot; see `Timeline`.
  private func noteBoot(in db: Database) throws {
    try db.run(
      """
      INSERT INTO boot (boot, base, opened_seq)
      SELECT ?1, coalesce(
        (SELECT boot.base + journal.mono - ?2 FROM journal JOIN boot USING (boot)
         WHERE journal.seq < ?3 ORDER BY journal.seq DESC LIMIT 1), 0), ?3
      WHERE NOT EXISTS (SELECT 1 FROM boot WHERE boot = ?1)
      """, [at.boot, Int64(bitPattern: at.uptime.nanoseconds), seq])
  }

  private func issue(_ body: TicketIssued, into db: Database) throws {
    try db.run(
      """
      INSERT INTO ticket
        (key, day, series, round, number, service, state, arrival, line, issued_seq, record)
      VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?)
      """,
      [
        body.key.rawValue, body.day.description, body.ticket.series.rawValue, body.round,
        body.ticket.number, body.service, body.arrival, body.line, seq,
        try JSONText.encode(Ticket(body, at: at)),
      ])
    if let slip = body.slip {
      try owe(slip, to: body.key, isReprint: false, in: db)
    }
  }

  private func owe(
    _ slip: Int64, to key: TicketKey, isReprint: Bool, in db: Database
  ) throws {
    try db.run(
      """
      INSERT INTO slip (id, ticket_key, state, is_reprint, owed_seq) VALUES (?, ?, 'owed', ?, ?)
      """, [slip, key.rawValue, isReprint, seq])
  }

  private func moveTicket(_ key: TicketKey, in db: Database) throws {
    guard var ticket = try Ticket.fetch(db, "WHERE key = ?", [key.rawValue]).first else { return }
    let wasOpen = ticket.state.isOpen
    let calls = event.kind == .ticketParked ? try Reception.fetch(db).calls : 0
    ticket.apply(event, seq: seq, at: at, callsSoFar: calls)
    let endsNow = wasOpen && !ticket.state.isOpen
    try db.run(
      """
      UPDATE ticket SET service = ?1, state = ?2, counter = ?3, record = ?4,
        ended_seq = CASE WHEN ?5 THEN NULL WHEN ?6 THEN ?7 ELSE ended_seq END
      WHERE key = ?8
      """,
      [
        ticket.service, ticket.state.word, ticket.state.counter, try JSONText.encode(ticket),
        ticket.state.isOpen, endsNow, seq, key.rawValue,
      ])
  }

  private func moveReception(in db: Database) throws {
    var reception = try Reception.fetch(db)
    reception.apply(event, at: at)
    try reception.save(in: db)
  }

  /// The patrol goes on, and the rounds that have ended are there to be reported (S4).
  private func movePatrol(in db: Database) throws {
    var patrol = try Patrol.fetch(db)
    patrol.apply(event, at: at)
    try patrol.save(in: db)
    for record in event.patrolRecords {
      // A round is decided again where a clock that was believed has been set back since.
      try db.run(
        "INSERT OR REPLACE INTO patrol_round (begins, night, record, seq) VALUES (?, ?, ?, ?)",
        [
          Int64(record.round.begins.timeIntervalSince1970), record.round.night.description,
          try JSONText.encode(record), seq,
        ])
    }
  }

  private func moveRota(in db: Database) throws {
    // An older step of the schema fills its tables before this one is there.
    guard try db.tableExists("rota") else { return }
    let before = try RotaRecord.fetch(db)
    var rota = before
    rota.apply(event, at: at)
    if rota != before { try rota.save(in: db) }
  }

  private func moveSlip(_ body: SlipChanged, to state: SlipState, in db: Database) throws {
    try db.run(
      "UPDATE slip SET state = ?, job = ?, queue = ?, detail = ?, file = ? WHERE id = ?",
      [
        state.rawValue, state == .owed ? nil : body.job, state == .owed ? nil : body.queue,
        body.detail, body.file, body.slip,
      ])
  }
}

extension Database {
  /// Runs a statement that is compiled once a connection.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
