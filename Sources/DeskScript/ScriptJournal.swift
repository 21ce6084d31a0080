import DeskAPI
package import DeskDomain
package import Foundation

/// What a script knows of the journal: its entries as they come on the stream.
package struct ScriptJournal: Sendable {
  /// The sequence number of the newest entry.
  package private(set) var last: Int64 = 0
  /// The kinds that there were.
  package private(set) var kinds: Set<EventKind> = []
  /// What became of the slips, by the tickets' numbers.
  var slips: [String: SlipState] = [:]
  /// The newest check of each asset.
  var checks: [String: CheckResult] = [:]

  /// The fields of an entry that matter here.
  private struct Entry: Decodable {
    var seq: Int64
    var kind: EventKind
    var ticket: String?
    var asset: String?
    var result: CheckResult?
  }

  package init() {}

  /// Takes in an entry, as a line of JSON.
  package mutating func take(_ line: Data) {
    guard let entry = try? Wire.decode(Entry.self, from: line) else { return }
    last = entry.seq
    kinds.insert(entry.kind)
    if let ticket = entry.ticket {
      if entry.kind == .ticketIssued { slips[ticket] = .owed }
      if let state = entry.kind.slipState { slips[ticket] = state }
    }
    if let asset = entry.asset, let result = entry.result { checks[asset] = result }
  }
}
