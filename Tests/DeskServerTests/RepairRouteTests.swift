import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskClient
@testable import DeskDomain

/// R1–R3, F19 over the socket: found, mended, looked at again, and the call.
@Suite struct RepairRouteTests {
  @Test("R1 R2 R3 a repair goes its way, and its history tells who did what")
  func whole() async throws {
    try await RunningDesk.runOnDisk(site: .patrolled) { client, _ in
      let found: RepairView = try await client.perform(
        .finding(
          FindingAsk(
            what: "the rail is loose", place: "stairs", person: "wang", askedBy: "周杰伦先生",
            phone: "139 0000 0000")))
      #expect(found.repair == 1 && found.state == .open && found.urgency == .urgent)
      #expect(found.due == LocalDate("2026-03-02") && found.askedBy?.contains("周") == true)
      #expect(found.phone == "139 0000 0000" && found.askedBy?.contains("杰") == false)
      let steps: [RepairAsk] = [
        RepairAsk(1, .precaution, person: "wang", note: "stairs closed"),
        RepairAsk(1, .done, person: "wang"),
        RepairAsk(1, .inspect(passed: false), person: "zhao", note: "still loose"),
        RepairAsk(1, .precaution, person: "wang", note: "stairs closed again"),
        RepairAsk(1, .done, person: "wang", note: "new screws"),
        RepairAsk(1, .inspect(passed: true), person: "zhao"),
        RepairAsk(1, .call(satisfied: true), person: "zhao", note: "thanks us"),
      ]
      var states: [Repair.Stage] = []
      for step in steps {
        let view: RepairView = try await client.perform(.repair(step))
        states.append(view.state)
      }
      #expect(states == [.open, .done, .open, .open, .done, .inspected, .closed])
      let open: [RepairView] = try await client.get(Path.repairs)
      #expect(open.isEmpty)
      let all: [RepairView] = try await client.get(Path.repairs + "?state=all")
      #expect(all.map(\.repair) == [1] && all.first?.timesReopened == 1)
      let whole: RepairView = try await client.get(Path.repair(1))
      #expect(
        whole.history?.map(\.step) == [
          "found", "precaution", "done", "failed", "precaution", "done", "passed", "satisfied",
        ])
      #expect(
        whole.history?.map(\.person) == [
          "wang", "wang", "wang", "zhao", "wang", "wang", "zhao", "zhao",
        ])
      let entries = try await client.getData(Path.journal)
      let text = String(decoding: entries, as: UTF8.self)
      #expect(!text.contains("周") && !text.contains("139 0000"), "personal data is in the journal")
    }
  }

  @Test("R1 a failed point opens a repair, and the same point again is a note on it")
  func ofAChecks() async throws {
    try await RunningDesk.runOnDisk { client, _ in
      let checked: CheckReceipt = try await client.perform(
        .check(CheckAsk(asset: "FE-01", result: .failed, points: ["pin"], note: "bent")),
        key: "checked")
      #expect(checked.check?.points == ["pin"] && checked.check?.seq == 3)
      #expect(checked.repairs.map(\.repair) == [1] && checked.repairs.first?.state == .open)
      let twice: CheckReceipt = try await client.perform(
        .check(CheckAsk(asset: "FE-01", result: .failed, points: ["pin"], note: "bent")),
        key: "checked")
      #expect(twice == checked)
      let again: RepairView = try await client.perform(
        .finding(FindingAsk(what: "gone now", asset: "FE-01", point: "pin")), key: "once")
      #expect(again.repair == 1 && again.timesNoted == 1 && again.what == "bent")
      let repeated: RepairView = try await client.perform(
        .finding(FindingAsk(what: "gone now", asset: "FE-01", point: "pin")), key: "once")
      #expect(repeated.timesNoted == 1, "a repeated key enters it once")
    }
  }

  @Test("R1 R2 bad input: closed early, inspected by the doer, without a precaution, unknown")
  func refusals() async throws {
    try await RunningDesk.runOnDisk(site: .patrolled) { client, _ in
      let _: RepairView = try await client.perform(
        .finding(FindingAsk(asset: "FE-01", point: "pin", urgency: .urgent)))
      func expect(_ ask: Ask, _ type: String, _ field: String?) async {
        let problem = await problem { try await client.perform(ask) }
        #expect(problem?.type == "urn:frontdesk:" + type && problem?.field == field, "\(type)")
        #expect(problem?.remedy?.isEmpty == false, "\(type)")
      }
      func step(
        _ id: Int64, _ step: RepairAsk.Step, _ note: Note? = nil, by person: ShortText = "wang"
      ) -> Ask {
        .repair(RepairAsk(id, step, person: person, note: note))
      }
      await expect(step(1, .done), "precaution-missing", "repair")
      await expect(step(1, .precaution), "note-missing", "note")
      await expect(step(1, .close, "cone"), "repair-not-inspected", "repair")
      await expect(step(9, .done), "unknown-repair", "repair")
      await expect(step(1, .done, by: "nobody"), "unknown-person", "person")
      await expect(.finding(FindingAsk(asset: "FE-01")), "finding-incomplete", "what")
      await expect(.finding(FindingAsk(what: "x", asset: "FE-99")), "unknown-asset", "asset")
      await expect(
        .finding(FindingAsk(asset: "FE-01", point: "wheel")), "unknown-point", "point")
      await expect(.finding(FindingAsk(what: "x", phone: "139")), "asker-missing", "askedBy")
      try await client.perform(step(1, .precaution, "cone"))
      try await client.perform(step(1, .done))
      await expect(step(1, .inspect(passed: true)), "inspected-by-doer", "person")
      let unknown = await problem { let _: RepairView = try await client.get(Path.repair(7)) }
      #expect(unknown?.status == 404 && unknown?.remedy == "Open: 1.")
    }
  }
}
