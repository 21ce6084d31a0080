/// Where the chain first breaks, and how, as far as it can be told.
package struct ChainBreak: Hashable, Codable, Sendable {
  /// What was done to the journal.
  enum Kind: String, Hashable, Codable, CaseIterable, Sendable {
    /// The entry is not the one that was hashed.
    case changed
    /// The entry was changed and hashed anew: the one after it follows another.
    case rewritten
    /// Entries are gone from between others.
    case missing
    /// Entries stand here that were not written by the desk.
    case inserted
    /// Two entries stand in each other's place.
    case swapped
    /// The newest entries are gone.
    case cutOff = "cut-off"
    /// Entries were added behind the desk's back.
    case added
    /// The journal's own note of its head is gone.
    case headLost = "head-lost"
    /// No entry has the hash that somebody has kept: what led to it was written anew.
    case headUnknown = "head-unknown"
    /// A line of a file is no entry.
    case unreadable
  }

  var kind: Kind
  /// The first entry that is concerned; nil where that cannot be told.
  var seq: Int64?
  /// The last one, or of two that were swapped the other one.
  var until: Int64?

  init(_ kind: Kind, _ seq: Int64?, until: Int64? = nil) {
    self.kind = kind
    self.seq = seq
    self.until = until
  }
}

extension ChainBreak: CustomStringConvertible {
  package var description: String {
    switch kind {
    case .changed: "\(entries) was changed"
    case .rewritten: "\(entries) was rewritten: what follows was chained to another one"
    case .missing: "\(entries) \(isOne ? "is" : "are") missing"
    case .inserted: "\(entries) \(isOne ? "was" : "were") inserted"
    case .swapped:
      "entries \(word(seq)) and \(word(until)) stand in each other's place"
    case .cutOff: "the journal is cut off: \(entries) \(isOne ? "is" : "are") missing at its end"
    case .added: "\(entries) \(isOne ? "was" : "were") added behind the desk's back"
    case .headLost: "the journal's note of its newest entry is gone"
    case .headUnknown:
      seq.map {
        "entry \($0) has another hash than the given head: it, or one before, was rewritten"
      }
        ?? "no entry has the given head: the journal was cut off or rewritten before it"
    case .unreadable: "\(entries) is not readable"
    }
  }

  private var isOne: Bool { until == nil || until == seq }
  private var entries: String {
    isOne ? "entry \(word(seq))" : "entries \(word(seq)) to \(word(until))"
  }
  private func word(_ seq: Int64?) -> String { seq.map(String.init) ?? "?" }
}
