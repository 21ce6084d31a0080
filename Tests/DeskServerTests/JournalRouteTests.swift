import DeskTesting
import Foundation
import Synchronization
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskChain
@testable import DeskClient
@testable import DeskDomain
@testable import DeskEngine

/// R4 over the socket, on a real database.
@Suite struct JournalRouteTests {
  /// An entry as the routes show it.
  private struct Line: Decodable, Sendable {
    var seq: Int64
    var kind: String
    var actor: String
    var asset: String?
    var corrects: Int64?
    var note: String?
    var person: String?
    var prev: String?
    var hash: String?
    var correctedBy: [Line]?
  }

  @Test("R4 a correction stands beside the entry that it corrects, and both stay")
  func corrections() async throws {
    try await RunningDesk.runOnDisk { client, _ in
      let _: Nothing = try await client.perform(
        .check(CheckAsk(asset: "FE-01", result: .ok, person: "wang")))
      let checks: [Line] = try await client.get(Path.asking(Path.journal, ["kind": "check"]))
      let check = try #require(checks.first)
      #expect(checks.count == 1 && check.correctedBy == nil)
      for note: Note in ["it was FE-02", "it was FE-03"] {
        let _: Nothing = try await client.perform(
          .correction(CorrectionAsk(entry: check.seq, note: note, person: "wang")))
      }
      let shown: Line = try await client.get(Path.entry(check.seq))
      #expect(shown.asset == "FE-01" && shown.hash == check.hash)
      #expect(shown.correctedBy?.map(\.note) == ["it was FE-02", "it was FE-03"])
      #expect(
        shown.correctedBy?.allSatisfy { $0.person == "wang" && $0.corrects == check.seq } == true)
      let next: Line = try await client.get(Path.entry(check.seq + 1))
      #expect(next.prev == check.hash && next.kind == "entry.corrected")
      let newest: [Line] = try await client.get(
        Path.asking(Path.journal, ["newest": "true", "limit": "2"]))
      #expect(newest.map(\.seq) == [check.seq + 1, check.seq + 2])
    }
  }

  @Test("R4 bad input: an unknown entry, an empty note, a name as the person")
  func refusals() async throws {
    try await RunningDesk.runOnDisk { client, _ in
      let cases: [(Int64, String, String, String, String)] = [
        (99, "x", "wang", "unknown-entry", "seq"), (0, "x", "wang", "unknown-entry", "seq"),
        (1, " \u{200B}", "wang", "bad-request", "note"),
        (1, String(repeating: "x", count: 501), "wang", "too-long", "note"),
        (1, "x", "王小姐", "unknown-person", "person"),
      ]
      for (seq, note, person, type, field) in cases {
        let error = await #expect(throws: ClientError.self) {
          let ask =
            #"{"correction": {"entry": \#(seq), "note": "\#(note)", "person": "\#(person)"}}"#
          let _: Nothing = try await client.post(Path.commands, try JSONTree(ask))
        }
        guard case .problem(let problem)? = error else {
          Issue.record("\(String(describing: error))")
          continue
        }
        #expect(problem.type == "urn:frontdesk:" + type && problem.field == field, "\(problem)")
        #expect(problem.remedy?.isEmpty == false)
      }
      for path in [
        Path.entry(99), Path.asking(Path.journalVerdict, ["head": "xyz"]),
        Path.asking(Path.journalExport, ["from": "yesterday"]),
        Path.asking(Path.dayReport, ["date": "2019-01-01"]),
      ] {
        await #expect(throws: ClientError.self) { try await client.getData(path) }
      }
    }
  }

  @Test(
    "R4 the journal is verified over the socket, with a head that was kept and with another one")
  func verify() async throws {
    try await RunningDesk.runOnDisk { client, _ in
      for _ in 1...700 {
        let _: Nothing = try await client.perform(
          .correction(CorrectionAsk(entry: 1, note: "it was earlier", person: "wang")))
      }
      let whole: ChainVerdict = try await client.get(Path.journalVerdict)
      #expect(whole.broken == nil && whole.entries >= 700 && whole.first == 1)
      let head = try #require(whole.head)
      let paper = head.groups.joined(separator: " ")
      let known: ChainVerdict = try await client.get(
        Path.asking(Path.journalVerdict, ["head": paper, "seq": whole.last.map { String($0) }]))
      #expect(known == whole)
      let other = try await client.get(
        Path.asking(Path.journalVerdict, ["head": ChainHash.genesis.description]),
        as: ChainVerdict.self
      )
      #expect(other.broken == ChainBreak(.headUnknown, nil))
    }
  }

  @Test("R4 what is exported is what is hashed: the file verifies without the daemon")
  func export() async throws {
    try await RunningDesk.runOnDisk { client, _ in
      for number in 1...3 {
        let _: Nothing = try await client.perform(
          .draw(DrawAsk(service: "consult")), key: "key-\(number)")
      }
      let file = Mutex(Data())
      try await client.download(Path.journalExport) { piece in file.withLock { $0 += piece } }
      let lines = file.withLock(\.self).split(separator: UInt8(ascii: "\n"))
      var verifier = ChainVerifier(isWhole: true)
      for line in lines {
        verifier.take(try #require(ExportedLine(line: line)).entry)
      }
      let own = verifier.verdict(.open)
      var daemons: ChainVerdict = try await client.get(Path.journalVerdict)
      // Only the daemon has tables to hold against it.
      #expect(daemons.strayTables == [])
      daemons.strayTables = nil
      #expect(own == daemons && own.broken == nil && own.entries == lines.count)
      #expect(lines.contains { String(decoding: $0, as: UTF8.self).contains("key-2") })
    }
  }

  @Test("R4 the summary of a day has its figures and the head of its chain")
  func dayReport() async throws {
    try await RunningDesk.runOnDisk { client, engine in
      for _ in 1...3 {
        let _: Nothing = try await client.perform(.draw(DrawAsk(service: "consult")))
      }
      for step in [CounterAsk.Step.call(), .finish, .call()] {
        try await client.perform(.counter(CounterAsk("1", step)))
      }
      let _: Nothing = try await client.perform(.counter(CounterAsk("1", .serve)))
      let _: Nothing = try await client.perform(
        .check(CheckAsk(asset: "FE-01", result: .failed, points: ["pin"], person: "wang")))
      let report: DayReport = try await client.get(Path.dayReport)
      #expect(report["visitors.drawn"] == 3 && report["visitors.served"] == 1)
      #expect(report["checks.failed"] == 1 && report["checks.ok"] == 0)
      #expect(report["findings.opened"] == 1 && report["repairs.open"] == 1)
      #expect(report["checks.missed"] == 0 && report["rounds.missed"] == 0)
      #expect(report["waits.median"] == 0 && report["log.corrections"] == 0)
      #expect(!report.isOver && report.remark?.count == 2 && report.date == "2026-03-02")
      let verdict: ChainVerdict = try await client.get(
        Path.asking(
          Path.journalVerdict, ["head": report.head.hash, "seq": String(report.head.seq)]))
      #expect(verdict.broken == nil && verdict.last == report.head.seq)
      // No day is over yet.
      let error = await #expect(throws: ClientError.self) {
        try await client.getData(Path.asking(Path.dayReport, ["date": "last"]))
      }
      guard case .problem(let problem)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(problem.type == "urn:frontdesk:unknown-day")
    }
  }
}
