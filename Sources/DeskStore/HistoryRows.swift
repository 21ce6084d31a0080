import DeskBasics
import DeskDomain
import Foundation
import GRDB

/// What is kept of a journal entry for reports alone: the desk knows nothing of these tables.
extension JournalEntry {
  func writeHistory(into db: Database) throws {
    switch event {
    case .dayOpened(let body):
      try open(body, in: db)
    case .checkLogged(let body):
      try db.run(
        """
        INSERT INTO check_entry (seq, asset, result, point, note, person)
        VALUES (?, ?, ?, ?, ?, ?)
        """, [seq, body.asset, body.result.rawValue, body.point, body.note, body.person])
    default: break
    }
    if let corrected = event.corrects {
      try db.run("INSERT INTO correction (seq, corrects) VALUES (?, ?)", [seq, corrected])
    }
    if let repair = event.repair {
      try db.run("INSERT INTO repair_entry (repair, seq) VALUES (?, ?)", [repair, seq])
    }
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

  /// A day that was called by a wrong date goes on under its right one, and what came since the machine was started on it is
  /// of it as well, with its tickets.
  private func open(_ body: DayOpened, in db: Database) throws {
    var opened = seq
    if body.isRenamed == true || body.after != nil,
      let former = try Row.fetchOne(
        db, sql: "SELECT day, opened_seq FROM business_day ORDER BY opened_seq DESC LIMIT 1")
    {
      let day: String = former["day"]
      opened = max(former["opened_seq"], (body.after ?? 0) + 1)
      try db.run(
        """
        UPDATE ticket SET day = ?1, record = json_set(record, '$.day', ?1)
        WHERE day = ?2 AND json_extract(record, '$.issuedSeq') >= ?3
        """, [body.day.description, day, opened])
      if body.isRenamed == true {
        try db.run(
          """
          DELETE FROM business_day WHERE day = ?1
            AND NOT EXISTS (SELECT 1 FROM ticket WHERE day = ?1)
          """, [day])
      }
    }
    // A day may be opened again after a clock was set back and forth.
    try db.run(
      """
      INSERT INTO business_day (day, time_zone, opened_seq) VALUES (?, ?, ?)
      ON CONFLICT (day) DO UPDATE SET opened_seq = excluded.opened_seq
      """, [body.day.description, body.timeZone, opened])
  }
}
