import DeskBasics
package import DeskDomain
import Foundation

/// A journal entry as one flat JSON object: `seq`, `at`, `kind`, `actor`, and the body's own fields beside them.
package struct JournalLine: Encodable, Sendable {
  private let entry: JournalEntry
  private let prev: String?
  private let hash: String?
  private let corrections: [JournalLine]

  package init(_ entry: JournalEntry) {
    self.init(entry, prev: nil, hash: nil, corrections: [])
  }

  /// An entry with its links, in hex, and with what corrects it (R4).
  package init(
    _ entry: JournalEntry, prev: String?, hash: String?, corrections: [JournalEntry]
  ) {
    self.entry = entry
    self.prev = prev
    self.hash = hash
    self.corrections = corrections.map { JournalLine($0) }
  }

  package func encode(to encoder: any Encoder) throws {
    try entry.event.body.encode(to: encoder)
    var head = encoder.container(keyedBy: Head.self)
    try head.encode(entry.seq, forKey: .seq)
    try head.encode(entry.at.wall, forKey: .at)
    // An alert has a kind of its own.
    if case .alert(_, let alert) = entry.event { try head.encode(alert.kind, forKey: .alert) }
    try head.encode(entry.event.kind, forKey: .kind)
    try head.encode(entry.actor, forKey: .actor)
    try head.encodeIfPresent(prev, forKey: .prev)
    try head.encodeIfPresent(hash, forKey: .hash)
    if !corrections.isEmpty { try head.encode(corrections, forKey: .correctedBy) }
  }

  private enum Head: String, CodingKey {
    case seq
    case at
    case kind
    case actor
    case alert
    case prev
    case hash
    case correctedBy
  }
}
