import DeskDomain
import GRDB

/// Slots in the read tables: a row each, and how many of a date and checklist ended how.
extension JournalEntry {
  func moveSlots(in db: Database) throws {
    switch event {
    case .slotsMade(let body):
      for group in body.groups { try make(group, in: db) }
    case .slotsMissed(let body): try end(body.keys, as: .missed, in: db)
    case .slotsExcused(let body): try end(body.keys, as: .excused, in: db)
    case .slotsWithdrawn(let body):
      for key in body.keys { try count(key, into: nil, in: db) }
    case .checkLogged(let check):
      if let key = check.slot { try end([key], as: check.isLate == true ? .late : .done, in: db) }
      return
    default: return
    }
    var marks = try SlotBook.Marks.fetch(db)
    marks.apply(event)
    try marks.save(in: db)
  }

  private func make(_ group: SlotsMade.SlotGroup, in db: Database) throws {
    for asset in group.assets {
      try db.run(
        """
        INSERT INTO slot (asset, checklist, due, opens, missed, date, state)
        VALUES (?, ?, ?, ?, ?, ?, 'open')
        """,
        [
          asset, group.checklist, group.due, group.opens, group.missed, group.date.description,
        ])
    }
    try tally(
      group.date.description, group.checklist, .open, by: group.assets.count, in: db)
  }

  private func end(_ keys: [Slot.Key], as state: SlotState, in db: Database) throws {
    for key in keys {
      try count(key, into: state, in: db)
      try db.run(
        """
        UPDATE slot SET state = ?, ended_seq = ? WHERE asset = ? AND checklist = ? AND due = ?
        """, [state.rawValue, seq, key.asset, key.checklist, key.dueSeconds])
    }
  }

  /// Moves a slot from the count that it is in to another one, or away.
  private func count(_ key: Slot.Key, into state: SlotState?, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT date, state FROM slot WHERE asset = ? AND checklist = ? AND due = ?")
    guard
      let row = try Row.fetchOne(
        statement, arguments: [key.asset, key.checklist, key.dueSeconds]),
      let before = SlotState(rawValue: row["state"])
    else { return }
    let date: String = row["date"]
    try tally(date, key.checklist, before, by: -1, in: db)
    if let state {
      try tally(date, key.checklist, state, by: 1, in: db)
    } else {
      try db.run(
        "DELETE FROM slot WHERE asset = ? AND checklist = ? AND due = ?",
        [key.asset, key.checklist, key.dueSeconds])
    }
  }

  private func tally(
    _ date: String, _ checklist: String, _ state: SlotState, by change: Int, in db: Database
  ) throws {
    try db.run(
      """
      INSERT INTO slot_tally (date, checklist, state, count) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (date, checklist, state) DO UPDATE SET count = count + ?4
      """, [date, checklist, state.rawValue, change])
  }
}

extension SlotBook {
  /// What is open, and what was looked at last.
  init(_ db: Database) throws {
    self.init()
    marks = try Marks.fetch(db)
    for row in try Row.fetchAll(db, sql: "SELECT * FROM slot WHERE state = 'open'") {
      let slot = Slot(
        key: Slot.Key(
          asset: row["asset"], checklist: row["checklist"], due: .init(seconds: row["due"])),
        opens: .init(seconds: row["opens"]), missed: .init(seconds: row["missed"]))
      open[slot.key] = slot
    }
    let latest = try Row.fetchAll(
      db, sql: "SELECT asset, max(due) AS due FROM slot WHERE state <> 'open' GROUP BY asset")
    for row in latest { ended[row["asset"]] = .init(seconds: row["due"]) }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM journal WHERE seq IN (SELECT max(seq) FROM check_entry GROUP BY asset)
        """)
    for row in rows {
      // One that somebody has been at keeps no desk from starting.
      guard let entry = try? JournalEntry(row), case .checkLogged(let check) = entry.event
      else { continue }
      last[check.asset] = LastCheck(seq: entry.seq, at: entry.at, check: check)
    }
  }
}
