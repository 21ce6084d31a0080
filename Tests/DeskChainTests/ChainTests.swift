import Foundation
import Testing

@testable import DeskChain

/// R4: the encoding, which others must be able to compute.
@Suite struct ChainTests {
  @Test("R4 the hashes are those that Python computes from the written-down encoding")
  func vectors() {
    #expect(
      ChainHash.genesis.description
        == "0a89b02ff72fdadf527b35b6e82ac7b9f9e8dc261732a33fdbbae998c28cbfd0")
    let first = ChainedEntry.sample(
      1, at: 1_772_413_200_000, boot: "boot-1", mono: 3_600_000_000_000, clockTrusted: 1,
      actor: "uid:1000", commandKey: nil, kind: "day.opened",
      body: #"{"day":"2026-03-02","timeZone":"Asia/Shanghai"}"#
    ).chained(to: .genesis)
    #expect(
      first.head.hash.description
        == "fb9d1051b442267cbf62330b67a1e750936edc24a6a7f000a404fb74472b3bb1")
    #expect(first.entry.prev == ChainHash.genesis.bytes && first.head.seq == 1)
    let second = ChainedEntry.sample(
      2, at: -1, boot: "b", mono: -2, clockTrusted: 0, actor: "行", commandKey: "k", kind: "x",
      body: "{}"
    ).chained(to: first.head)
    #expect(
      second.head.hash.description
        == "822edffac59c7be71adfbbdf0d1114f01d9a7c134bdf5dff40bd48c795017515")
  }

  @Test("R4 no two entries are written alike: what moves between columns changes the hash")
  func injective() {
    let base = ChainedEntry.sample(7, actor: "ab", commandKey: "c", kind: "d", body: "e")
    let others = [
      ChainedEntry.sample(7, actor: "a", commandKey: "bc", kind: "d", body: "e"),
      .sample(7, actor: "ab", commandKey: "cd", kind: "", body: "e"),
      .sample(7, actor: "ab", commandKey: "c", kind: "de", body: ""),
      .sample(7, actor: "ab", commandKey: nil, kind: "cd", body: "e"),
      .sample(7, actor: "ab", commandKey: "", kind: "cd", body: "e"),
      .sample(8, actor: "ab", commandKey: "c", kind: "d", body: "e"),
    ]
    let hashes = ([base] + others).map { $0.hash(as: $0.seq, after: ChainHash.genesis.bytes) }
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func hashesAreReadAndWritten() throws {
    let hash = ChainHash.genesis
    #expect(ChainHash(hash.description.uppercased()) == hash)
    #expect(hash.groups.count == 16 && hash.groups.joined() == hash.description)
    #expect(ChainHash(String(hash.description.dropLast(2))) == nil)
    #expect(ChainHash("zz" + hash.description.dropFirst(2)) == nil)
    let coded = try JSONEncoder().encode([hash])
    #expect(try JSONDecoder().decode([ChainHash].self, from: coded) == [hash])
  }

  @Test("A head is typed as it stands on paper, whole or from the left on")
  func knownHeads() {
    let digits = ChainHash.genesis.description
    let paper = ChainHash.genesis.groups.joined(separator: " ")
    #expect(KnownHead(paper)?.bytes == ChainHash.genesis.bytes)
    #expect(KnownHead(paper.uppercased())?.bytes == ChainHash.genesis.bytes)
    #expect(
      KnownHead(String(digits.prefix(32)))?.bytes == Array(ChainHash.genesis.bytes.prefix(16)))
    for bad in ["", String(digits.prefix(30)), String(digits.prefix(33)), digits + "00", "head"] {
      #expect(KnownHead(bad) == nil, "\(bad)")
    }
  }

  @Test("An exported line is read back as the entry that was hashed, whatever it holds")
  func lines() throws {
    for body in [#"{"note":"\"line\u2028\\ 换行"}"#, "", "{\"a\":\"/\"}\n"] {
      for key in [nil, "", "k"] {
        let entry = ChainedEntry.sample(3, at: -5, commandKey: key, body: body)
          .chained(to: ChainHead(seq: 2, hash: .genesis)).entry
        let line = try ExportedLine(entry).encoded()
        #expect(line.last == UInt8(ascii: "\n") && line.dropLast().allSatisfy { $0 != 10 })
        #expect(ExportedLine(line: line)?.entry == entry)
      }
    }
    #expect(ExportedLine(line: Data("{}".utf8)) == nil)
  }
}

extension ChainedEntry {
  /// An entry of the tests' own.
  static func sample(
    _ seq: Int64, at: Int64 = 1_000, boot: String = "boot-1", mono: Int64 = 1,
    clockTrusted: Int64 = 1, actor: String = "uid:1", commandKey: String? = nil,
    kind: String = "door.opened", body: String = #"{"door":"door"}"#
  ) -> ChainedEntry {
    ChainedEntry(
      seq: seq, at: at, boot: Array(boot.utf8), mono: mono, clockTrusted: clockTrusted,
      actor: Array(actor.utf8), commandKey: commandKey.map { Array($0.utf8) },
      kind: Array(kind.utf8), body: Array(body.utf8))
  }
}
