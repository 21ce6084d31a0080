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

/// What is kept whole, as JSON in the one row of its own table.
protocol OneRecord: Codable {
  static var table: String { get }

  /// Of a desk to which nothing has happened.
  init()
}

extension OneRecord {
  static func fetch(_ db: Database) throws -> Self {
    let statement = try db.cachedStatement(sql: "SELECT record FROM \(table)")
    return try String.fetchOne(statement).map { try JSONText.decode(Self.self, from: $0) } ?? Self()
  }

  func save(in db: Database) throws {
    try db.run(
      "INSERT OR REPLACE INTO \(Self.table) (id, record) VALUES (1, ?)",
      [try JSONText.encode(self)])
  }
}

extension Reception: OneRecord { static let table = "reception" }
extension Patrol: OneRecord { static let table = "patrol" }
extension RotaRecord: OneRecord { static let table = "rota" }
extension SlotBook.Marks: OneRecord { static let table = "slot_book" }

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
