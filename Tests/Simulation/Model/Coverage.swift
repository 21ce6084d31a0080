package import DeskDomain

/// How often everything happened, so that nobody takes an idle simulation for a good one.
package struct Coverage: Sendable {
  package var steps = 0
  /// Entries of the journal.
  package var events: [EventKind: Int] = [:]
  package var refusals: [String: Int] = [:]
  /// What befell the machine: crashes, jumps, repeated commands.
  package var accidents: [String: Int] = [:]
  /// How many tickets of which the newest statement had to be replaced, and the like, are in `events`; this is the
  /// longest queue that was seen.
  package var longestQueue = 0
  /// Days of the world that went by, in ms.
  package var worldTime: Int64 = 0
  /// FNV-1a of the whole journal: the same of two runs of one seed.
  package var digest: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  mutating func refused(_ refusal: Refusal) {
    refusals[refusal.code.name, default: 0] += 1
  }

  mutating func met(_ accident: String) { accidents[accident, default: 0] += 1 }

  mutating func digest(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  package mutating func add(_ other: Coverage) {
    steps += other.steps
    events.merge(other.events, uniquingKeysWith: +)
    refusals.merge(other.refusals, uniquingKeysWith: +)
    accidents.merge(other.accidents, uniquingKeysWith: +)
    longestQueue = max(longestQueue, other.longestQueue)
    worldTime += other.worldTime
    digest = (digest &* 31) ^ other.digest
  }

  /// What never happened of all that can be in a journal.
  package var missing: [EventKind] { EventKind.allCases.filter { events[$0] == nil } }

  /// The table for a reader.
  package var table: String {
    var lines = ["events:"]
    lines += EventKind.allCases.map { Self.line($0.rawValue, events[$0] ?? 0) }
    lines.append("refusals:")
    lines += refusals.sorted { $0.key < $1.key }.map { Self.line($0.key, $0.value) }
    lines.append("accidents:")
    lines += accidents.sorted { $0.key < $1.key }.map { Self.line($0.key, $0.value) }
    lines.append(Self.line("longest queue", longestQueue))
    lines.append(Self.line("days gone by", Int(worldTime / 86_400_000)))
    return lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ count: Int) -> String {
    let digits = String(count)
    let gap = String(repeating: " ", count: max(1, 42 - name.count - digits.count))
    return "  " + name + gap + digits
  }
}
