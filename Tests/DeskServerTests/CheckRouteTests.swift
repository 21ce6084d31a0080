import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskClient
@testable import DeskDomain

/// F1–F18 over the socket: what is due for whom, excuses, and the report.
@Suite struct CheckRouteTests {
  /// A guard's extinguisher, a receptionist's lamps and anybody's plant.
  private static let site: Site = {
    var site = Site.patrolled
    func asset(_ code: String, post: String?, _ rhythm: CheckRhythm) -> Asset {
      Asset(
        code: code, name: Name(code.plain), checklist: Checklist(rhythm: rhythm, points: ["good"]),
        post: post)
    }
    site.assets = [
      asset("FE-01", post: "guard", .monthly), asset("LI-01", post: "reception", .monthly),
      asset("PL-01", post: nil, .monthly),
    ]
    return site
  }()

  private func due(_ client: DeskClient, _ person: String?) async throws -> [String] {
    let query = person.map { Path.asking(Path.dueChecks, ["person": $0]) } ?? Path.dueChecks
    let due: [DueCheckView] = try await client.get(query)
    return due.map(\.asset)
  }

  @Test(
    "F1 what is due is asked of those whose post looks after it; of anybody where nobody is named")
  func dueForMe() async throws {
    try await RunningDesk.runOnDisk(site: Self.site) { client, _ in
      #expect(try await due(client, nil) == ["FE-01", "LI-01", "PL-01"])
      #expect(try await due(client, "zhao") == ["FE-01", "PL-01"])
      #expect(try await due(client, "王小明") == ["LI-01", "PL-01"])
      let stranger = await problem { _ = try await due(client, "root") }
      #expect(stranger?.type == "urn:frontdesk:unknown-person")
      let _: Nothing = try await client.perform(
        .check(CheckAsk(asset: "pl-01", result: .ok, person: "zhao")))
      #expect(try await due(client, "zhao") == ["FE-01"])
      let again = await problem {
        let _: Nothing = try await client.perform(
          .check(CheckAsk(asset: "PL-01", result: .ok, person: "zhao")))
      }
      #expect(again?.type == "urn:frontdesk:no-check-due" && again?.status == 409)
      #expect(again?.detail.contains("by zhao") == true && again?.remedy?.isEmpty == false)
    }
  }

  @Test("F3 K4 the report counts what was done, excused and is open, by checklist and month")
  func report() async throws {
    try await RunningDesk.runOnDisk(site: Self.site) { client, _ in
      let _: Nothing = try await client.perform(
        .check(CheckAsk(asset: "FE-01", result: .failed, points: ["good"])))
      let _: Nothing = try await client.perform(
        .waive(WaiveAsk(asset: "LI-01", reason: "the hall is being painted", person: "wang")))
      #expect(try await due(client, nil) == ["PL-01"])
      let report: CheckReport = try await client.get(
        Path.checkReport + "?from=2026-03-01&to=2026-03-31")
      #expect(report.total.due == 3 && report.total.done == 1 && report.total.waived == 1)
      #expect(report.total.open == 1 && report.total.missed == 0 && report.total.inTime == 1)
      #expect(report.rows.map(\.month) == ["2026-03", nil])
      let before: CheckReport = try await client.get(
        Path.checkReport + "?from=2025-01-01&to=2025-12-31")
      #expect(before.total.due == 0 && before.total.inTime == nil && before.rows.isEmpty)
    }
  }

  @Test(
    "Bad input: an excuse without a reason, for nothing open, of an unknown asset; a date that is none"
  )
  func refusals() async throws {
    try await RunningDesk.runOnDisk(site: Self.site) { client, _ in
      let cases = [
        ("FE-01", " ", "bad-request", "reason"), ("FE-99", "x", "unknown-asset", "asset"),
      ]
      for (asset, reason, type, field) in cases {
        let problem = await problem {
          let _: Nothing = try await client.post(
            Path.commands,
            ["waive": ["asset": asset, "reason": reason, "person": "wang"]])
        }
        #expect(problem?.type == "urn:frontdesk:" + type && problem?.field == field)
        #expect(problem?.remedy?.isEmpty == false)
      }
      let _: Nothing = try await client.perform(
        .waive(WaiveAsk(asset: "FE-01", reason: "at the maker's", person: "wang")))
      let twice = await problem {
        let _: Nothing = try await client.perform(
          .waive(WaiveAsk(asset: "FE-01", reason: "at the maker's", person: "wang")))
      }
      #expect(twice?.type == "urn:frontdesk:nothing-to-waive" && twice?.status == 409)
      let date = await problem {
        let _: CheckReport = try await client.get(Path.checkReport + "?from=2026-02-30")
      }
      #expect(date?.type == "urn:frontdesk:bad-date" && date?.field == "from")
    }
  }
}
