import DeskTesting
import Foundation
import GRDB
import Testing

@testable import DeskBasics
@testable import DeskChain
@testable import DeskDomain
@testable import DeskEngine
@testable import DeskStore

/// R4: whatever is done to the journal behind the daemon's back is found, and the first broken link is named.
@Suite struct AttackTests {
  private let journal: AttackedLog
  private let count = AttackedLog.count

  init() throws {
    journal = try AttackedLog()
  }

  /// The first entry, one in the middle, the last.
  private var places: [Int64] { [1, count / 2, count] }

  @Test("R4 an untouched log is unbroken, up to its head, and has every head that was printed")
  func untouched() async throws {
    #expect(count > 40)
    let verdict = try await journal.verdict()
    let head = try AttackedLog.printed(count)
    #expect(verdict.broken == nil && verdict.entries == Int(count))
    #expect(verdict.first == 1 && verdict.last == count)
    #expect(verdict.head == head)
    for seq in places {
      let known = KnownHead(try AttackedLog.printed(seq).description, seq: seq)
      #expect(try await journal.verdict(known: known).broken == nil)
    }
  }

  @Test(
    "R4 an edit is found, in whatever column and entry",
    arguments: [
      "at = at + 1", "boot = boot || 'x'", "mono = mono - 1", "clock_trusted = 1 - clock_trusted",
      "actor = 'uid:999'", "command_key = 'other'", "command_key = NULL, actor = actor || 'x'",
      "kind = CASE kind WHEN 'door.closed' THEN 'door.opened' ELSE 'door.closed' END",
      "body = replace(body, '\"', '\" ')", "body = body || char(0)",
      "prev = zeroblob(32)", "hash = zeroblob(32)",
    ])
  func edited(_ change: String) async throws {
    for seq in places {
      let journal = try AttackedLog()
      try journal.attack { try $0.execute(sql: "UPDATE journal SET \(change) WHERE seq = \(seq)") }
      #expect(try await journal.verdict().broken == ChainBreak(.changed, seq), "entry \(seq)")
    }
  }

  @Test("R4 bytes that read alike are not alike")
  func bytes() async throws {
    try journal.attack { db in
      try db.execute(
        sql: "UPDATE journal SET actor = CAST(x'efbfbd' AS TEXT) WHERE seq = 3; ")
      try db.rechain(from: 3)
      try db.fixHead()
    }
    #expect(try await journal.verdict().broken == nil)
    // What is no UTF-8 reads as U+FFFD too.
    try journal.attack {
      try $0.execute(sql: "UPDATE journal SET actor = CAST(x'ff' AS TEXT) WHERE seq = 3")
    }
    #expect(try await journal.verdict().broken == ChainBreak(.changed, 3))
  }

  @Test("R4 an entry that was changed and hashed anew is found by the one behind it")
  func rehashed() async throws {
    let seq = count / 2
    try journal.attack { db in
      try db.execute(sql: "UPDATE journal SET actor = 'uid:999' WHERE seq = \(seq)")
      try db.rechain(from: seq, through: seq)
    }
    #expect(try await journal.verdict().broken == ChainBreak(.rewritten, seq))
  }

  @Test("R4 a deleted entry is missed, whether a gap is left or closed", arguments: [true, false])
  func deleted(_ closesGap: Bool) async throws {
    for first in [1, count / 2, count - 3] {
      for length in [1, 3] as [Int64] {
        let journal = try AttackedLog()
        try journal.attack { db in
          try db.execute(
            sql: "DELETE FROM journal WHERE seq BETWEEN ? AND ?",
            arguments: [first, first + length - 1])
          if closesGap {
            try db.renumber(from: first + length, by: -length)
            try db.fixHead()
          }
        }
        let expected = ChainBreak(.missing, first, until: first + length - 1)
        #expect(try await journal.verdict().broken == expected, "\(first), \(length)")
      }
    }
  }

  @Test("R4 an inserted entry is found, chained or not", arguments: [true, false])
  func inserted(_ isChained: Bool) async throws {
    for seq in [2, count / 2, count] {
      let journal = try AttackedLog()
      try journal.attack { db in
        try db.renumber(from: seq, by: 1)
        try db.forge(seq, like: seq - 1)
        if isChained { try db.rechain(from: seq, through: seq) }
        try db.fixHead()
      }
      #expect(
        try await journal.verdict().broken == ChainBreak(.inserted, seq, until: seq), "\(seq)")
    }
  }

  @Test("R4 entries that were added at the end are found, however well they are chained")
  func added() async throws {
    try journal.attack { db in
      for seq in count + 1...count + 2 { try db.forge(seq, like: 4) }
      try db.rechain(from: count + 1)
    }
    #expect(try await journal.verdict().broken == ChainBreak(.added, count + 1, until: count + 2))
    try journal.attack { try $0.forge(-7, like: 4) }
    #expect(try await journal.verdict().broken == ChainBreak(.inserted, -7))
  }

  @Test("R4 a cut-off end is found by the head, and with the head put right by the printed one")
  func truncated() async throws {
    for lost in [1, 5, count] {
      let journal = try AttackedLog()
      try journal.attack {
        try $0.execute(sql: "DELETE FROM journal WHERE seq > ?", arguments: [count - lost])
      }
      let expected = ChainBreak(.cutOff, count - lost + 1, until: count)
      #expect(try await journal.verdict().broken == expected)
      guard lost < count else { continue }
      try journal.attack { try $0.fixHead() }
      #expect(try await journal.verdict().broken == nil)
      let printed = try AttackedLog.printed(count).description
      #expect(
        try await journal.verdict(known: KnownHead(printed)).broken == ChainBreak(.headUnknown, nil)
      )
      #expect(try await journal.verdict(known: KnownHead(printed, seq: count)).broken == expected)
      try journal.attack { try $0.execute(sql: "DELETE FROM journal_head") }
      #expect(try await journal.verdict().broken == ChainBreak(.headLost, nil))
    }
  }

  @Test("R4 two entries that changed places are found and named")
  func swapped() async throws {
    for (one, other) in [(1, 2), (count / 2, count / 2 + 1), (3, count - 2), (1, count)] {
      let journal = try AttackedLog()
      try journal.attack { db in
        try db.swap(one, other)
        try db.fixHead()
      }
      #expect(
        try await journal.verdict().broken == ChainBreak(.swapped, one, until: other),
        "\(one), \(other)")
    }
  }

  @Test("R4 a journal that was rewritten from the middle on is found by the printed head alone")
  func rechained() async throws {
    try journal.attack { db in
      try db.execute(sql: "UPDATE journal SET actor = 'uid:999' WHERE seq = \(count / 2)")
      try db.rechain(from: count / 2)
    }
    #expect(try await journal.verdict().broken == ChainBreak(.rewritten, count))
    try journal.attack { try $0.fixHead() }
    #expect(try await journal.verdict().broken == nil)
    let printed = try AttackedLog.printed(count).description
    #expect(
      try await journal.verdict(known: KnownHead(printed)).broken == ChainBreak(.headUnknown, nil))
    #expect(
      try await journal.verdict(known: KnownHead(printed, seq: count)).broken
        == ChainBreak(.headUnknown, count))
    // What was printed before holds still.
    let early = try #require(KnownHead(try AttackedLog.printed(3).description, seq: 3))
    #expect(try await journal.verdict(known: early).broken == nil)
  }

  @Test("R4 G4 names are erased without a trace in the chain")
  func erasure() async throws {
    let names = try await StoredRecords(path: journal.path).reader.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM person") ?? 0
    }
    #expect(names > 0)
    try journal.attack { try $0.execute(sql: "DELETE FROM person") }
    let verdict = try await journal.verdict()
    let head = try AttackedLog.printed(count)
    #expect(verdict.broken == nil && verdict.head == head)
  }

  @Test("R4 random attacks, each found at its first broken link")
  func random() async throws {
    var random = SeededRandom(seed: .random(in: 0...UInt64.max))
    let seed = random
    for round in 1...150 {
      let journal = try AttackedLog()
      let one = Int64.random(in: 2..<count - 1, using: &random)
      let other = Int64.random(in: one + 1..<count, using: &random)
      let attack = Int.random(in: 0..<6, using: &random)
      try journal.attack { db in
        switch attack {
        case 0:
          let column = ["at", "mono", "actor", "kind", "body", "boot"].randomElement(using: &random)
          try db.execute(
            sql: "UPDATE journal SET \(column ?? "at") = 7 WHERE seq IN (?, ?)",
            arguments: [one, other])
        case 1:
          try db.execute(
            sql: "DELETE FROM journal WHERE seq BETWEEN ? AND ?", arguments: [one, other])
        case 2: try db.swap(one, other)
        case 3:
          try db.renumber(from: one, by: 1)
          try db.forge(one, like: other)
        case 4:
          try db.execute(
            sql: "UPDATE journal SET hash = randomblob(32) WHERE seq >= ?", arguments: [one])
        default: try db.execute(sql: "DELETE FROM journal WHERE seq >= ?", arguments: [one])
        }
        if attack != 5, Bool.random(using: &random) { try db.fixHead() }
      }
      let broken = try await journal.verdict().broken
      #expect(broken?.seq == one, "round \(round) of \(seed): attack \(attack) at \(one), \(other)")
    }
  }
}
