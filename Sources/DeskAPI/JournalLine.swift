package import DeskDomain
import Foundation

/// A journal entry as one flat JSON object: `seq`, `at`, `kind`, `actor`, and the body's own fields beside them.
package struct JournalLine: Encodable, Sendable {
  private let entry: JournalEntry

  package init(_ entry: JournalEntry) {
    self.entry = entry
  }

  package func encode(to encoder: any Encoder) throws {
    try entry.event.body.encode(to: encoder)
    var head = encoder.container(keyedBy: Head.self)
    try head.encode(entry.seq, forKey: .seq)
    try head.encode(entry.at.wall, forKey: .at)
    // An alert has a kind of its own.
    if case .alertRaised(let alert) = entry.event { try head.encode(alert.kind, forKey: .alert) }
    if case .alertCleared(let alert) = entry.event { try head.encode(alert.kind, forKey: .alert) }
    try head.encode(entry.event.kind, forKey: .kind)
    try head.encode(entry.actor, forKey: .actor)
  }

  private enum Head: String, CodingKey {
    case seq
    case at
    case kind
    case actor
    case alert
  }
}
