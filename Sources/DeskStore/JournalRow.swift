import DeskBasics
import DeskDomain
import Foundation
import GRDB

/// A journal entry as the table holds it.
extension JournalEntry {
  /// Reads the entry back.
  init(_ row: Row) throws {
    let kindName: String = row["kind"]
    guard let kind = EventKind(rawValue: kindName) else {
      throw DatabaseError(message: "journal entry of unknown kind \(kindName)")
    }
    let body: String = row["body"]
    self.init(
      seq: row["seq"], at: Moment(row), actor: row["actor"],
      event: try Event(kind: kind) { try JSONText.decode($0, from: body) })
  }
}

extension Moment {
  /// Reads a moment from the journal's columns `at`, `mono`, `boot` and `clock_trusted`.
  init(_ row: Row, prefix: String = "") {
    let mono: Int64 = row[prefix + "mono"]
    self.init(
      wall: Date(timeIntervalSince1970: Double(row[prefix + "at"] as Int64) / 1_000),
      uptime: Uptime(nanoseconds: UInt64(bitPattern: mono)), boot: row[prefix + "boot"],
      isClockTrusted: row[prefix + "clock_trusted"])
  }
}

/// JSON as the journal holds it: keys sorted, so that equal bodies are equal bytes.
enum JSONText {
  static func encode(_ value: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
