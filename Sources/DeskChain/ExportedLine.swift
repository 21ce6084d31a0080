package import Foundation

/// An entry as a line of an exported journal: one JSON object whose fields are the columns, exactly as they are hashed.
///
/// `prev` and `hash` are hex; `body` is a text that holds JSON, since its bytes count.
package struct ExportedLine: Codable, Hashable, Sendable {
  var seq: Int64
  var at: Int64
  var boot: String
  var mono: Int64
  var clockTrusted: Int64
  var actor: String
  var commandKey: String?
  var kind: String
  var body: String
  var prev: String
  var hash: String

  private enum CodingKeys: String, CodingKey {
    case seq, at, boot, mono, actor, kind, body, prev, hash
    case clockTrusted = "clock_trusted"
    case commandKey = "command_key"
  }
}

extension ExportedLine {
  package init(_ entry: ChainedEntry) {
    seq = entry.seq
    at = entry.at
    boot = String(decoding: entry.boot, as: UTF8.self)
    mono = entry.mono
    clockTrusted = entry.clockTrusted
    actor = String(decoding: entry.actor, as: UTF8.self)
    commandKey = entry.commandKey.map { String(decoding: $0, as: UTF8.self) }
    kind = String(decoding: entry.kind, as: UTF8.self)
    body = String(decoding: entry.body, as: UTF8.self)
    prev = Hex.text(entry.prev)
    hash = Hex.text(entry.hash)
  }

  /// The entry; a hash that is none is one that fits nothing.
  package var entry: ChainedEntry {
    ChainedEntry(
      seq: seq, at: at, boot: Array(boot.utf8), mono: mono, clockTrusted: clockTrusted,
      actor: Array(actor.utf8), commandKey: commandKey.map { Array($0.utf8) },
      kind: Array(kind.utf8), body: Array(body.utf8), prev: Hex.bytes(prev) ?? [],
      hash: Hex.bytes(hash) ?? [])
  }

  /// The line, with its end.
  package func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// Nil where the line is none of an exported journal.
  package init?(line: some DataProtocol) {
    guard let read = try? JSONDecoder().decode(ExportedLine.self, from: Data(line)) else {
      return nil
    }
    self = read
  }
}
