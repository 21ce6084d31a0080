import DeskBasics
import DeskDomain
import Foundation
import GRDB

/// What is kept of a journal entry for reports alone: the desk knows nothing of these tables.
extension JournalEntry {
  func writeHistory(into db: Database) throws {
    switch event {
    case .dayOpened(let body):
      // The day may be opened again after a clock was set back and forth.
      try db.run(
        """
        INSERT INTO business_day (day, time_zone, opened_seq) VALUES (?, ?, ?)
        ON CONFLICT (day) DO UPDATE SET opened_seq = excluded.opened_seq
        """, [body.day.description, body.timeZone, seq])
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
}
