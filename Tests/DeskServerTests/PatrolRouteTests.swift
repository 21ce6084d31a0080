import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskClient
@testable import DeskDomain

/// S4, F16 over the socket: points are scanned, rounds shown and reported, alarms explained.
@Suite struct PatrolRouteTests {
  /// Rounds at the time of the tests' standing clock, 09:00.
  private static let byDay: Site = {
    var site = Site.patrolled
    site.patrol = .test(.of("09:00", "12:00"), every: 30)
    return site
  }()

  private func running(
    _ site: Site = byDay, _ body: @escaping @Sendable (RunningDesk) async throws -> Void
  ) async throws {
    try await RunningDesk.run(site: site, body)
  }

  @Test("F16 a point is entered by its code, and the round shows it")
  func scan() async throws {
    try await running { desk in
      let before: PatrolView = try await desk.client.get(Path.patrol)
      #expect(before.rounds.map(\.state) == ["open"] && before.rounds.first?.minutesLeft == 30)
      #expect(before.rounds.first?.points.map(\.code) == ["PT-01", "PT-02", "PT-03", "PT-04"])
      let scan: PatrolScanView = try await desk.client.perform(
        .patrol(.scan(code: "pt-02", person: "王小明")))
      #expect(scan.point == "bar" && scan.counts && scan.outcome == nil)
      #expect(scan.flag == .notOnDuty)
      let open = scan.patrol.rounds.first?.points.filter { $0.at == nil }.map(\.point)
      #expect(open == ["hall", "flat", "roof"])
    }
  }

  @Test("F16 the last point completes the round, with what was odd, and the report has it")
  func complete() async throws {
    try await running { desk in
      var last: PatrolScanView?
      for code in ["PT-01", "PT-02", "PT-03", "PT-04"] {
        last = try await desk.client.perform(.patrol(.scan(code: ShortText(typed: code))))
      }
      #expect(last?.outcome == .complete && last?.flags == [.tooFast, .burst])
      #expect(last?.patrol.rounds.map(\.state) == ["complete"])
      let report: PatrolReport = try await desk.client.get(Path.patrolReport(date: "2026-03-02"))
      #expect(report.complete == 1 && report.flagged == 1 && report.missed == 0)
      #expect(report.rounds.map(\.outcome) == ["complete"])
      let none: PatrolReport = try await desk.client.get(Path.patrolReport(date: "2026-03-01"))
      #expect(none.rounds.isEmpty)
      // Outside any round, a scan is entered all the same.
      let again: PatrolScanView = try await desk.client.perform(.patrol(.scan(code: "PT-01")))
      #expect(!again.counts)
    }
  }

  @Test("F16 a repeated key enters one point")
  func repeated() async throws {
    try await running { desk in
      for _ in 1...2 {
        let _: PatrolScanView = try await desk.client.perform(
          .patrol(.scan(code: "PT-01")), key: "once")
      }
      #expect(desk.journal.happened.filter { $0.event.kind == .patrolScanned }.count == 1)
    }
  }

  @Test("Bad input: what is refused says why, with the field and the way out")
  func refusals() async throws {
    try await running { desk in
      let cases: [(ask: String, type: String, field: String?)] = [
        (#"{"scan": {"code": "PT-10"}}"#, "unknown-patrol-point", "code"),
        (#"{"scan": {"code": "\u200B"}}"#, "bad-request", "code"),
        (#"{"explain": {"note": ""}}"#, "bad-request", "note"),
        (#"{"explain": {"note": "with the police"}}"#, "no-patrol-alarm", "note"),
      ]
      for (ask, type, field) in cases {
        let problem = await problem {
          let _: Nothing = try await desk.client.post(
            Path.commands, try JSONTree(#"{"patrol": \#(ask)}"#))
        }
        #expect(problem?.type == "urn:frontdesk:" + type && problem?.field == field)
        #expect(problem?.remedy?.isEmpty == false)
      }
      let near = await problem {
        let _: Nothing = try await desk.client.perform(.patrol(.scan(code: "PT-011")))
      }
      #expect(near?.remedy == "Did you mean PT-01?")
      let date = await problem {
        let _: PatrolReport = try await desk.client.get(Path.patrolReport(date: "2026-02-30"))
      }
      #expect(date?.type == "urn:frontdesk:bad-date")
    }
    try await running(.sample) { desk in
      let none = await problem { let _: PatrolView = try await desk.client.get(Path.patrol) }
      #expect(none?.type == "urn:frontdesk:no-patrol" && none?.status == 409)
    }
  }
}
