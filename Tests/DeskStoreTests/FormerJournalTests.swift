import DeskChain
import DeskDomain
import Foundation
import Testing

@testable import DeskStore

/// R4: what release 0.1 wrote into its journal is read, and would be written so again, byte by byte.
@Suite struct FormerJournalTests {
  private static func lines(_ file: String) throws -> [Substring] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: folder.appending(path: "Journal/" + file), encoding: .utf8
    ).split(separator: "\n")
  }

  @Test("R4 a chain of before still verifies, and would be exported so again")
  func chain() throws {
    var verifier = ChainVerifier()
    let lines = try Self.lines("chain.jsonl")
    for line in lines {
      let exported = try #require(ExportedLine(line: Data(line.utf8)))
      verifier.take(exported.entry)
      #expect(ExportedLine(exported.entry) == exported)
    }
    let verdict = verifier.verdict(.open)
    #expect(verdict.broken == nil && verdict.entries == lines.count && lines.count == 160)
  }

  @Test("R4 a body of every kind is read and written as it was")
  func bodies() throws {
    var kinds: Set<EventKind> = []
    for line in try Self.lines("bodies.tsv") {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      let kind = try #require(EventKind(rawValue: parts[0]), "\(parts[0])")
      kinds.insert(kind)
      let event = try Event(kind: kind) { try JSONText.decode($0, from: parts[1]) }
      #expect(event.kind == kind)
      #expect(try JSONText.encode(event.body) == parts[1])
    }
    // No due check was withdrawn in the run that it comes from.
    #expect(Set(EventKind.allCases).subtracting(kinds) == [.checksWithdrawn])
  }
}
