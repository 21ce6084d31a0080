import DeskDomain
import GRDB

/// Repairs in the read tables: the record that the core makes of each, and its entries.
extension JournalEntry {
  func moveRepairs(in db: Database) throws {
    switch event {
    case .findingOpened(let body):
      let repair = Repair(body)
      try db.run(
        "INSERT INTO repair (id, is_closed, opened_seq, record) VALUES (?, 0, ?, ?)",
        [repair.id, seq, try JSONText.encode(repair)])
      try note(repair.id, in: db)
    case .findingNoted(let body):
      try change(body.repair, in: db) { $0.timesNoted += 1 }
    case .repairMoved(let body): try change(body.repair, in: db) { $0.apply(body) }
    default: break
    }
  }

  private func change(_ id: Int64, in db: Database, by step: (inout Repair) -> Void) throws {
    guard var repair = try Repair.fetch(db, id) else { return }
    step(&repair)
    try db.run(
      "UPDATE repair SET is_closed = ?, record = ? WHERE id = ?",
      [repair.isClosed, try JSONText.encode(repair), id])
    try note(id, in: db)
  }

  private func note(_ repair: Int64, in db: Database) throws {
    try db.run("INSERT INTO repair_entry (repair, seq) VALUES (?, ?)", [repair, seq])
  }
}

extension Repair {
  static func fetch(_ db: Database, _ id: Int64) throws -> Repair? {
    let statement = try db.cachedStatement(sql: "SELECT record FROM repair WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id])
      .map { try JSONText.decode(Repair.self, from: $0) }
  }
}

extension RepairBook {
  /// Those that are not closed.
  init(_ db: Database) throws {
    self.init()
    last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM repair") ?? 0
    for record in try String.fetchAll(db, sql: "SELECT record FROM repair WHERE NOT is_closed") {
      let repair = try JSONText.decode(Repair.self, from: record)
      open[repair.id] = repair
    }
  }
}
