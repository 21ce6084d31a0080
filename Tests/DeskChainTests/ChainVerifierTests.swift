import Foundation
import Testing

@testable import DeskChain

/// R4: what the verifier makes of logs in files, where the lines themselves may be moved.
@Suite struct ChainVerifierTests {
  private let log = ChainVerifierTests.log(of: 9)

  private static func log(of count: Int64) -> [ChainedEntry] {
    var head = ChainHead.genesis
    return (1...count).map { seq in
      let link = ChainedEntry.sample(seq, at: seq * 1_000, body: "{\"door\":\"\(seq)\"}")
        .chained(to: head)
      head = link.head
      return link.entry
    }
  }

  private func verdict(
    _ entries: [ChainedEntry], known: KnownHead? = nil, isWhole: Bool = false,
    _ end: ChainVerifier.End = .open
  ) -> ChainVerdict {
    var verifier = ChainVerifier(known: known, isWhole: isWhole)
    for entry in entries { verifier.take(entry) }
    return verifier.verdict(end)
  }

  @Test("R4 a whole log is unbroken, and so is any part of it")
  func whole() throws {
    let all = verdict(log, isWhole: true)
    #expect(all.broken == nil && all.entries == 9 && all.first == 1 && all.last == 9)
    #expect(all.head?.bytes == log[8].hash)
    #expect(all.since?.timeIntervalSince1970 == 1 && all.until?.timeIntervalSince1970 == 9)
    for part in [3..<9, 3..<4, 0..<5] {
      let verdict = verdict(Array(log[part]))
      #expect(verdict.broken == nil && verdict.first == Int64(part.lowerBound + 1))
    }
    #expect(verdict([]).broken == nil)
    #expect(verdict(Array(log[3...]), isWhole: true).broken == ChainBreak(.missing, 1, until: 3))
  }

  @Test("R4 lines of a file that were moved, doubled or lost are named")
  func lines() {
    var swapped = log
    swapped.swapAt(3, 6)
    #expect(verdict(swapped).broken == ChainBreak(.swapped, 4, until: 7))
    var doubled = log
    doubled.insert(log[4], at: 5)
    #expect(verdict(doubled).broken == ChainBreak(.inserted, 5))
    var short = log
    short.removeSubrange(2...3)
    #expect(verdict(short).broken == ChainBreak(.missing, 3, until: 4))
  }

  @Test("R4 a line that is no entry is a break, and none behind it is named instead")
  func unreadable() {
    var verifier = ChainVerifier(isWhole: false)
    verifier.take(log[0])
    verifier.takeUnreadable()
    verifier.take(log[5])
    verifier.takeUnreadable()
    #expect(verifier.verdict(.open).broken == ChainBreak(.unreadable, 2))
  }

  @Test("R4 a head that somebody kept must be one of the journal's, and that of its entry")
  func knownHead() throws {
    func known(_ entry: ChainedEntry, _ seq: Int64? = nil) throws -> KnownHead {
      let hash = try #require(ChainHash(bytes: entry.hash))
      return try #require(KnownHead(hash.description, seq: seq))
    }
    #expect(verdict(log, known: try known(log[4])).broken == nil)
    #expect(verdict(log, known: try known(log[4], 5)).broken == nil)
    #expect(verdict(log, known: try known(log[4], 6)).broken == ChainBreak(.headUnknown, 6))
    let short = Array(log.prefix(4))
    #expect(verdict(short, known: try known(log[4])).broken == ChainBreak(.headUnknown, nil))
    #expect(verdict(short, known: try known(log[6], 7)).broken == ChainBreak(.cutOff, 5, until: 7))
  }

  @Test("R4 the journal's end is held against the desk's own note of it")
  func end() throws {
    let head = ChainHead(seq: 9, hash: try #require(ChainHash(bytes: log[8].hash)))
    #expect(verdict(log, .noted(head)).broken == nil)
    #expect(verdict(log, .noted(nil)).broken == ChainBreak(.headLost, nil))
    let cut = verdict(Array(log.prefix(6)), .noted(head))
    #expect(cut.broken == ChainBreak(.cutOff, 7, until: 9))
    let early = ChainHead(seq: 7, hash: try #require(ChainHash(bytes: log[6].hash)))
    #expect(verdict(log, .noted(early)).broken == ChainBreak(.added, 8, until: 9))
    let other = ChainHead(seq: 9, hash: .genesis)
    #expect(verdict(log, .noted(other)).broken == ChainBreak(.rewritten, 9))
    #expect(verdict([], isWhole: true, .noted(.genesis)).broken == nil)
    #expect(verdict([], isWhole: true, .noted(head)).broken == ChainBreak(.cutOff, 1, until: 9))
  }

  @Test("R4 what a break is about is not confirmed")
  func confirmed() throws {
    // Entry 4 is another one, and 4 to 6 are chained anew: 7 follows what 6 was.
    var forged = Array(log.prefix(3))
    var head = ChainHead(seq: 3, hash: try #require(ChainHash(bytes: log[2].hash)))
    for seq in 4...6 as ClosedRange<Int64> {
      let link = ChainedEntry.sample(seq, at: seq * 1_000, body: "{\"door\":\"forged\"}")
        .chained(to: head)
      head = link.head
      forged.append(link.entry)
    }
    let rewritten = verdict(forged + log[6...], isWhole: true)
    #expect(rewritten.broken == ChainBreak(.rewritten, 6))
    #expect(rewritten.last == 5 && rewritten.head?.bytes == forged[4].hash)
    #expect(rewritten.until?.timeIntervalSince1970 == 5)
    let early = ChainHead(seq: 7, hash: try #require(ChainHash(bytes: log[6].hash)))
    let added = verdict(log, .noted(early))
    #expect(added.last == 7 && added.broken?.kind == .added)
    let short = verdict(
      Array(log.prefix(4)),
      known: KnownHead(try #require(ChainHash(bytes: log[6].hash)).description))
    #expect(short.last == nil && short.head == nil)
  }

  @Test(
    "R4 entries that were added behind the desk's back are named, also when it has gone on writing")
  func wroteOn() throws {
    let known = Array(log.prefix(7))
    let head = ChainHead(seq: 7, hash: try #require(ChainHash(bytes: known[6].hash)))
    let forged = log[7...8]
    // The desk goes on from its own note, and gives no number twice.
    let next = ChainedEntry.sample(10, at: 10_000, body: "{\"door\":\"10\"}").chained(to: head)
    let verdict = verdict(known + forged + [next.entry], isWhole: true, .noted(next.head))
    #expect(verdict.broken == ChainBreak(.inserted, 8, until: 9))
    #expect(verdict.last == 7)
  }

  @Test("Every break says in words what and where", arguments: ChainBreak.Kind.allCases)
  func words(_ kind: ChainBreak.Kind) {
    let one = ChainBreak(kind, 41, until: nil).description
    let more = ChainBreak(kind, 41, until: 43).description
    #expect(kind == .headLost || (one.contains("41") && more.contains("41")))
    #expect(!one.contains("?") || kind == .swapped)
  }
}
