import DeskBasics
import DeskDomain
import Foundation
import GRDB

/// What the desk knows, as rows: those that a step has changed are written, and no others are looked at.
extension Desk.State {
  /// Writes what differs from `before`.
  func write(since before: Desk.State, into db: Database) throws {
    try writeTickets(into: db)
    try visits.book.write(into: db, table: "visit") { $0 }
    try slips.write(into: db, table: "slip") { $0 }
    try people.write(into: db, table: "person") { $0.rawValue }
    try dueChecks.last.write(into: db, table: "last_check") { $0 }
    try dueChecks.ended.write(into: db, table: "last_slot") { $0 }
    try dueChecks.missed.write(into: db, table: "missed_slot") { $0 }
    try writeDueChecks(into: db)
    try writeRepairs(into: db)
    for part in Part.all {
      switch try part.change(before, self) {
      case .none: break
      case .deleted: try db.run("DELETE FROM record WHERE name = ?", [part.name])
      case .written(let text):
        try db.run(
          """
          INSERT INTO record (name, record) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET record = excluded.record
          """, [part.name, text])
      }
    }
  }

  private func writeTickets(into db: Database) throws {
    for (key, change) in open.book.changes {
      switch change {
      case .inserted(let ticket):
        if try ticket.isAsIssued && ticket.insertAsIssued(into: db) { continue }
        try db.run(
          "INSERT INTO open_ticket (arrival, key, number, record) VALUES (?, ?, ?, ?)",
          [
            ticket.arrival, key.rawValue, ticket.number.description, try JSONText.encode(ticket),
          ])
      case .updated(let ticket):
        try db.run(
          """
          UPDATE open_ticket SET record = ?, seq = NULL, at = NULL, boot = NULL, mono = NULL,
            clock_trusted = NULL, kind = NULL, body = NULL
          WHERE arrival = ?
          """, [try JSONText.encode(ticket), ticket.arrival])
      case .removed(let ticket):
        try db.run("DELETE FROM open_ticket WHERE arrival = ?", [ticket.arrival])
      }
    }
    // First: where many steps are written at once, one that was undone may have ended again.
    for case (let seq, .removed(let ticket)) in ended.book.changes {
      try db.run("DELETE FROM ticket WHERE arrival = ?", [ticket.arrival])
      try db.run("DELETE FROM recent_ticket WHERE ended_seq = ?", [seq])
    }
    for (seq, change) in ended.book.changes {
      guard let ticket = change.value else { continue }
      try db.run(
        """
        INSERT INTO ticket (arrival, key, day, series, number, record) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (arrival) DO UPDATE SET day = excluded.day, record = excluded.record
        """,
        [
          ticket.arrival, ticket.key.rawValue, ticket.day.description,
          ticket.number.series.rawValue, ticket.number.number, try JSONText.encode(ticket),
        ])
      guard !ended.book.forgotten.contains(seq) else { continue }
      try db.run(
        "INSERT OR IGNORE INTO recent_ticket (ended_seq, arrival) VALUES (?, ?)",
        [seq, ticket.arrival])
    }
    for seq in ended.book.forgotten {
      try db.run("DELETE FROM recent_ticket WHERE ended_seq = ?", [seq])
    }
  }

  private func writeDueChecks(into db: Database) throws {
    for (key, change) in dueChecks.open.changes {
      guard let dueCheck = change.value else {
        try db.run(
          "DELETE FROM slot WHERE asset = ? AND checklist = ? AND due = ?",
          [key.asset, key.checklist, key.dueSeconds])
        continue
      }
      try db.run(
        """
        INSERT INTO slot (asset, checklist, due, opens, missed, date, state, ended_seq)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (asset, checklist, due)
        DO UPDATE SET state = excluded.state, ended_seq = excluded.ended_seq
        """,
        [
          key.asset, key.checklist, key.dueSeconds, dueCheck.opens.seconds, dueCheck.missed.seconds,
          dueCheck.date.description, dueCheck.state.rawValue, dueCheck.endedSeq,
        ])
    }
    for (key, change) in dueChecks.tally where change != 0 {
      let place: StatementArguments = [
        key.date.description, key.checklist, key.state.rawValue, change,
      ]
      try db.run(
        """
        INSERT INTO slot_tally (date, checklist, state, count) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (date, checklist, state) DO UPDATE SET count = count + ?4
        """, place)
      guard change < 0 else { continue }
      try db.run(
        "DELETE FROM slot_tally WHERE date = ? AND checklist = ? AND state = ? AND count = 0",
        [key.date.description, key.checklist, key.state.rawValue])
    }
  }

  private func writeRepairs(into db: Database) throws {
    for (id, change) in repairs.open.changes {
      guard let repair = change.value else { continue }
      try db.run(
        """
        INSERT INTO repair (id, is_closed, record) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET is_closed = excluded.is_closed, record = excluded.record
        """, [id, repair.isClosed, try JSONText.encode(repair)])
    }
  }
}

extension Ticket {
  /// Copies the entry that issued it, and that says it all; false where the journal has none of that number.
  fileprivate func insertAsIssued(into db: Database) throws -> Bool {
    try db.run(
      """
      INSERT INTO open_ticket (arrival, key, number, seq, at, boot, mono, clock_trusted, kind, body)
      SELECT ?, ?, ?, seq, at, boot, mono, clock_trusted, kind, body FROM journal
      WHERE seq = ? AND kind = ?
      """,
      [
        arrival, key.rawValue, number.description, issuedSeq, EventKind.ticketIssued.rawValue,
      ])
    return db.changesCount == 1
  }
}

extension Book where Value: Codable {
  /// Writes what has changed into a table of keys and records.
  fileprivate func write<ID: DatabaseValueConvertible>(
    into db: Database, table: String, key id: (Key) -> ID
  ) throws {
    for (key, change) in changes {
      switch change {
      case .inserted(let value):
        try db.run(
          "INSERT INTO \(table) (key, record) VALUES (?, ?)", [id(key), try JSONText.encode(value)])
      case .updated(let value):
        try db.run(
          "UPDATE \(table) SET record = ? WHERE key = ?", [try JSONText.encode(value), id(key)])
      case .removed: try db.run("DELETE FROM \(table) WHERE key = ?", [id(key)])
      }
    }
  }
}

extension Database {
  /// Runs a statement that is compiled once a connection.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
