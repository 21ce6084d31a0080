import DeskDomain
import GRDB

/// What is kept as JSON in one column.
extension Ticket {
  /// The tickets that `clause` (of literal SQL) selects.
  static func fetch(
    _ db: Database, _ clause: String, _ arguments: StatementArguments = []
  ) throws -> [Ticket] {
    let statement = try db.cachedStatement(sql: "SELECT record FROM ticket \(clause)")
    return try String.fetchAll(statement, arguments: arguments)
      .map { try JSONText.decode(Ticket.self, from: $0) }
  }
}

extension Reception {
  static func fetch(_ db: Database) throws -> Reception {
    let statement = try db.cachedStatement(sql: "SELECT record FROM reception")
    return try String.fetchOne(statement).map { try JSONText.decode(Reception.self, from: $0) }
      ?? Reception()
  }
}

extension Patrol {
  static func fetch(_ db: Database) throws -> Patrol {
    let statement = try db.cachedStatement(sql: "SELECT record FROM patrol")
    return try String.fetchOne(statement).map { try JSONText.decode(Patrol.self, from: $0) }
      ?? Patrol()
  }
}

extension RotaRecord {
  static func fetch(_ db: Database) throws -> RotaRecord {
    let statement = try db.cachedStatement(sql: "SELECT record FROM rota")
    return try String.fetchOne(statement).map { try JSONText.decode(RotaRecord.self, from: $0) }
      ?? RotaRecord()
  }

  func save(in db: Database) throws {
    try db.run(
      "INSERT OR REPLACE INTO rota (id, record) VALUES (1, ?)", [try JSONText.encode(self)])
  }
}

extension Person {
  static func fetch(_ db: Database, _ key: PersonKey) throws -> Person? {
    try String.fetchOne(
      db, sql: "SELECT record FROM person WHERE key = ?", arguments: [key.rawValue]
    ).map { try JSONText.decode(Person.self, from: $0) }
  }

  func save(in db: Database) throws {
    try db.run(
      "INSERT OR REPLACE INTO person (key, record) VALUES (?, ?)",
      [key.rawValue, try JSONText.encode(self)])
  }
}
