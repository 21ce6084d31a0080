import DeskDomain
import GRDB

/// From a journal entry to the read tables: the same at a commit and at a rebuild.
extension JournalEntry {
  func project(into db: Database) throws {
    switch event {
    case .dayOpened(let body):
      // The day may be opened again after a clock was set back and forth.
      try db.run(
        """
        INSERT INTO business_day (day, time_zone, opened_seq) VALUES (?, ?, ?)
        ON CONFLICT (day) DO UPDATE SET opened_seq = excluded.opened_seq
        """, [body.day.description, body.timeZone, seq])
    case .ticketIssued(let body): try issue(body, into: db)
    case .ticketCalled(let body): try moveTicket(body, to: "called", calledSeq: seq, in: db)
    case .ticketRecalled(let body):
      try db.run("UPDATE ticket SET called_seq = ? WHERE key = ?", [seq, body.key.rawValue])
    case .ticketFinished(let body): try moveTicket(body, to: "finished", in: db)
    case .ticketNoShow(let body): try moveTicket(body, to: "no-show", in: db)
    case .ticketParked(let body):
      try db.run(
        "UPDATE ticket SET state = 'parked', counter = NULL WHERE key = ?", [body.key.rawValue])
    case .ticketExpired(let body):
      try db.run(
        "UPDATE ticket SET state = 'expired', counter = NULL WHERE key = ?", [body.key.rawValue])
    case .slipReturned(let body): try moveSlip(body, to: .owed, in: db)
    case .slipSubmitting(let body): try moveSlip(body, to: .submitting, in: db)
    case .slipSubmitted(let body): try moveSlip(body, to: .submitted, in: db)
    case .slipPrinted(let body): try moveSlip(body, to: .printed, in: db)
    case .slipFailed(let body): try moveSlip(body, to: .failed, in: db)
    case .slipUnsure(let body): try moveSlip(body, to: .unsure, in: db)
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
    }
  }

  private func issue(_ body: TicketIssued, into db: Database) throws {
    try db.run(
      """
      INSERT INTO ticket
        (key, day, series, round, number, service, state, arrival, ahead, line, issued_seq)
      VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?)
      """,
      [
        body.key.rawValue, body.day.description, body.ticket.series.rawValue, body.round,
        body.ticket.number, body.service, body.arrival, body.ahead, body.line, seq,
      ])
    if let slip = body.slip {
      try db.run(
        "INSERT INTO slip (id, ticket_key, state) VALUES (?, ?, 'owed')",
        [slip, body.key.rawValue])
    }
  }

  private func moveTicket(
    _ body: TicketAtCounter, to state: String, calledSeq: Int64? = nil, in db: Database
  ) throws {
    try db.run(
      """
      UPDATE ticket SET state = ?, counter = ?, called_seq = coalesce(?, called_seq)
      WHERE key = ?
      """, [state, body.counter, calledSeq, body.key.rawValue])
  }

  private func moveSlip(_ body: SlipChanged, to state: SlipState, in db: Database) throws {
    try db.run(
      "UPDATE slip SET state = ?, job = ?, detail = ?, file = ? WHERE id = ?",
      [state.rawValue, state == .owed ? nil : body.job, body.detail, body.file, body.slip])
  }
}

extension Database {
  /// Runs a statement that is compiled once a connection.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
