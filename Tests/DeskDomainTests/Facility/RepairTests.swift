import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// From a finding to the end of its repair.
@Suite struct RepairTests {
  private static let zhou: TypedName = "周先生"
  /// Under which a name is kept.
  private static let key = PersonKey(rawValue: "P0")

  private struct House {
    var desk: Desk
    var moment: Moment
    var journal: [Event] = []

    init(zone: String = "Asia/Shanghai", at time: String = "2026-03-02T01:00:00Z") throws {
      var site = Site.sample
      site.timeZone = zone
      site.people = ["wang", "li"].map { StaffMember(id: $0, name: $0.plain) }
      site.assets = [
        Asset(
          code: "FE-01", name: Name("Extinguisher".plain),
          checklist: ChecklistCatalogue.checklist("F3") ?? Checklist(rhythm: nil, points: ["x"])),
        Asset(
          code: "LI-01", name: Name("Lights".plain),
          checklist: ChecklistCatalogue.checklist("F1") ?? Checklist(rhythm: nil, points: ["x"])),
      ]
      desk = try #require(Desk(site: site))
      moment = Moment(
        wall: try Date(time, strategy: .iso8601), uptime: Uptime(nanoseconds: 0), boot: "boot",
        isClockTrusted: true)
    }

    mutating func handle(_ command: Command) throws {
      journal += try desk.handle(command, at: moment).events
    }

    mutating func fail(_ asset: ShortText, _ points: ShortText...) throws {
      try handle(.logCheck(CheckAsk(asset: asset, result: .failed, points: points, person: "li")))
    }

    mutating func step(
      _ step: RepairAsk.Step, by person: ShortText = "wang", note: Note? = "so", _ id: Int64 = 1
    ) throws {
      try handle(.moveRepair(RepairAsk(id, step, person: person, note: note)))
    }

    func refusal(
      _ step: RepairAsk.Step, by person: ShortText = "wang", note: Note? = "so"
    ) -> Refusal? {
      do throws(Refusal) {
        _ = try desk.decide(
          .moveRepair(RepairAsk(1, step, person: person, note: note)), at: moment)
        return nil
      } catch {
        return error
      }
    }

    /// So many days later, minute by minute as far as it matters.
    mutating func wait(days: Double) throws {
      moment = moment.advanced(by: .milliseconds(Int64(days * 86_400_000)))
      for command in desk.dueCommands(at: moment) { try handle(.due(command)) }
    }

    var repair: Repair? { desk.state.repairs.open[1] }
    var alerts: [Alert.Kind] {
      let own: Set<Alert.Kind> = [.precautionMissing, .repairOverdue, .inspectionOverdue]
      return desk.state.alerts.keys.map(\.kind).filter(own.contains)
        .sorted { $0.rawValue < $1.rawValue }
    }
  }

  private static func date(_ text: String) -> LocalDate? { LocalDate(text) }

  @Test(
    "R1 each failed point becomes a finding in the same step; fire equipment is urgent, lights are minor"
  )
  func findings() throws {
    var house = try House()
    try house.fail("FE-01", "pin", "gauge")
    try house.fail("LI-01", "shade")
    let repairs = house.desk.state.repairs.all
    #expect(repairs.map(\.finding.point) == ["gauge", "pin", "shade"])
    #expect(repairs.map(\.urgency) == [.urgent, .urgent, .minor])
    #expect(
      repairs.map(\.deadline) == [
        Self.date("2026-03-02"), Self.date("2026-03-02"), Self.date("2026-03-04"),
      ])
    #expect(repairs.map(\.finding.person) == ["li", "li", "li"])
  }

  @Test("R1 an urgent one asks for a precaution at once, and is not done without")
  func precaution() throws {
    var house = try House()
    try house.fail("FE-01", "pin")
    #expect(house.alerts == [.precautionMissing])
    #expect(house.refusal(.done) == .repair(.precautionMissing(1)))
    #expect(house.refusal(.precaution, note: nil) == .repair(.noteMissing(.precaution)))
    try house.step(.precaution, note: "one from the store put up")
    #expect(house.alerts.isEmpty)
    #expect(
      house.repair?.precaution == Precaution(what: "one from the store put up", person: "wang"))
    try house.step(.done)
  }

  @Test("R1 the same point found again is noted on the repair, and opens no second one")
  func again() throws {
    var house = try House()
    try house.handle(.openFinding(FindingAsk(asset: "LI-01", point: "shade")))
    try house.fail("LI-01", "shade")
    #expect(house.desk.state.repairs.open.count == 1)
    #expect(house.repair?.timesNoted == 1)
  }

  @Test("R2 somebody else looks at it within three days; closing before that is refused")
  func inspection() throws {
    var house = try House()
    try house.fail("LI-01", "shade")
    #expect(
      house.refusal(.close)
        == .repair(.outOfOrder(1, .open(due: Self.date("2026-03-04")), wanted: .close)))
    #expect(house.refusal(.inspect(passed: true), by: "li") != nil)
    try house.step(.done, by: "wang")
    #expect(house.repair?.deadline == Self.date("2026-03-05"))
    #expect(house.refusal(.close, by: "li") != nil)
    #expect(
      house.refusal(.inspect(passed: true), by: "wang") == .repair(.inspectedByDoer(1, "wang")))
    #expect(house.refusal(.done) != nil)
    try house.step(.inspect(passed: true), by: "li")
    #expect(house.desk.state.repairs.open.isEmpty)
    #expect(house.refusal(.done) == .repair(.closed(1)))
  }

  @Test("R2 where it is not good, the repair is open again, with a new deadline")
  func failedInspection() throws {
    var house = try House()
    try house.fail("LI-01", "shade")
    try house.step(.done)
    try house.wait(days: 1)
    try house.step(.inspect(passed: false), by: "li")
    #expect(house.repair?.state == .open(due: Self.date("2026-03-05")))
    #expect(house.repair?.timesReopened == 1)
  }

  @Test("R1 R2 what fails again after it was done, or even inspected, is open again")
  func foundAgain() throws {
    var house = try House()
    try house.fail("LI-01", "shade")
    try house.step(.done)
    try house.handle(.openFinding(FindingAsk(asset: "LI-01", point: "shade", person: "li")))
    #expect(house.repair?.state == .open(due: Self.date("2026-03-04")))
    #expect(house.repair?.timesReopened == 1 && house.repair?.timesNoted == 1)
    // Worse than it was: what is urgent now is so at once.
    try house.handle(
      .openFinding(FindingAsk(asset: "LI-01", point: "shade", urgency: .urgent)))
    #expect(house.repair?.urgency == .urgent && house.alerts == [.precautionMissing])
    #expect(house.repair?.deadline == Self.date("2026-03-02"))
  }

  @Test("R3 whoever asks for what is being mended already has a repair of their own, and a call")
  func askedAgain() throws {
    var house = try House()
    try house.fail("LI-01", "shade")
    try house.handle(
      .openFinding(
        FindingAsk(asset: "LI-01", point: "shade", askedBy: Self.zhou, phone: "139")))
    #expect(house.desk.state.repairs.open[2]?.finding.askedBy == Self.key)
    #expect(house.desk.state.people[Self.key]?.phone == "139")
  }

  @Test("R4 a failed point that was a mistake takes its repair with it, unless work was done on it")
  func mistake() throws {
    for isTouched in [false, true] {
      var house = try House()
      try house.fail("LI-01", "shade")
      if isTouched { try house.step(.precaution, note: "lamp off") }
      let seq = try #require(house.desk.state.dueChecks.last["LI-01"]?.seq)
      try house.handle(
        .logCheck(CheckAsk(asset: "LI-01", result: .ok, note: "it was LI-02", corrects: seq)))
      #expect(house.desk.state.repairs.open.isEmpty != isTouched)
    }
  }

  @Test("R2 an urgent one that was not mended needs what keeps people safe anew")
  func precautionAgain() throws {
    var house = try House()
    try house.handle(.openFinding(FindingAsk(what: "loose rail", urgency: .urgent)))
    try house.step(.precaution, note: "roped off")
    try house.step(.done)
    try house.step(.inspect(passed: false), by: "li")
    #expect(house.alerts == [.precautionMissing])
    #expect(house.refusal(.done) == .repair(.precautionMissing(1)))
  }

  @Test("R3 whoever asked for it is called, and while they are not content it goes back")
  func call() throws {
    var house = try House()
    try house.handle(
      .openFinding(
        FindingAsk(
          what: "tap drips", place: "8-1201", urgency: .minor, askedBy: Self.zhou, phone: "139")))
    #expect(house.refusal(.call(satisfied: true)) != nil)
    try house.step(.done)
    #expect(house.refusal(.call(satisfied: true)) != nil)
    try house.step(.inspect(passed: true), by: "li")
    #expect(house.repair?.isClosed == false)
    #expect(
      house.refusal(.call(satisfied: true), note: nil)
        == .repair(.noteMissing(.call(satisfied: true))))
    try house.step(.call(satisfied: false), note: "still drips")
    #expect(house.repair?.state == .open(due: Self.date("2026-03-04")))
    try house.step(.done)
    try house.step(.inspect(passed: true), by: "li")
    try house.step(.call(satisfied: true), note: "dry now")
    #expect(house.desk.state.repairs.open.isEmpty)
  }

  @Test("R3 G4 name and telephone are nowhere in the journal, and stay until the repair is closed")
  func privacy() throws {
    var house = try House()
    try house.handle(
      .openFinding(
        FindingAsk(
          what: "tap drips", urgency: .minor, askedBy: Self.zhou, phone: "13900000000")))
    #expect(house.desk.state.people[Self.key]?.phone == "13900000000")
    try house.wait(days: 40)
    #expect(house.desk.state.people[Self.key] != nil)
    try house.step(.done)
    try house.step(.inspect(passed: true), by: "li")
    try house.step(.close, note: "nobody answers")
    try house.wait(days: 0.01)
    #expect(house.desk.state.people[Self.key] == nil)
    let encoder = JSONEncoder()
    for event in house.journal {
      let text = String(decoding: try encoder.encode(event.body), as: UTF8.self)
      #expect(!text.contains("周") && !text.contains("1390000"), "\(text)")
    }
  }

  @Test("F19 a hazard is reported at once: urgent, and the staff is told")
  func hazard() throws {
    var house = try House()
    try house.handle(.openFinding(FindingAsk(what: "loose rail", place: "stairs", person: "li")))
    #expect(house.repair?.urgency == .urgent)
    #expect(house.alerts == [.precautionMissing])
    #expect(throws: Refusal.repair(.findingIncomplete)) {
      try house.desk.handle(.openFinding(FindingAsk(point: "shade")), at: house.moment)
    }
    #expect(throws: Refusal.repair(.findingIncomplete)) {
      try house.desk.handle(.openFinding(FindingAsk(place: "stairs")), at: house.moment)
    }
  }

  @Test(
    "R1 R2 K9 what is overdue is told from the next midnight on the wall, at a month's end and when the clocks change",
    arguments: [
      ("Asia/Shanghai", "2026-02-26T01:00:00Z", "2026-02-28T15:59:00Z", "2026-02-28T16:01:00Z"),
      ("Europe/Berlin", "2026-03-27T08:00:00Z", "2026-03-29T21:59:00Z", "2026-03-29T22:01:00Z"),
    ])
  func overdue(zone: String, found: String, before: String, after: String) throws {
    var house = try House(zone: zone, at: found)
    try house.fail("LI-01", "shade")
    func seconds(_ text: String) throws -> Double {
      try Date(text, strategy: .iso8601).timeIntervalSince(house.moment.wall) / 86_400
    }
    try house.wait(days: try seconds(before))
    #expect(house.alerts.isEmpty)
    #expect(house.repair?.isOverdue == false)
    try house.wait(days: try seconds(after))
    #expect(house.alerts == [.repairOverdue])
    #expect(house.repair?.isOverdue == true)
    try house.step(.done)
    #expect(house.alerts.isEmpty)
    try house.wait(days: 4)
    #expect(house.alerts == [.inspectionOverdue])
    try house.step(.inspect(passed: true), by: "li")
    #expect(house.alerts.isEmpty)
  }

  @Test(
    "nothing is overdue by a clock that nobody has confirmed, and deadlines are given once it is right"
  )
  func untrusted() throws {
    var house = try House()
    house.moment.isClockTrusted = false
    try house.fail("LI-01", "shade")
    #expect(house.repair?.state == .open(due: nil))
    try house.wait(days: 10)
    #expect(house.alerts.isEmpty)
    house.moment.isClockTrusted = true
    try house.wait(days: 0)
    #expect(house.repair?.deadline == Self.date("2026-03-14"))
  }

  @Test("R1 judged again: urgent from now on, minor from when it was found, with the reason")
  func reclassed() throws {
    var house = try House()
    try house.fail("LI-01", "shade")
    #expect(
      house.refusal(.reclass(urgency: .urgent), note: nil)
        == .repair(.noteMissing(.reclass(urgency: .urgent))))
    try house.step(.reclass(urgency: .urgent), note: "glass over the entrance")
    #expect(house.repair?.deadline == Self.date("2026-03-02"))
    #expect(house.alerts == [.precautionMissing])
    try house.wait(days: 1)
    try house.step(.reclass(urgency: .minor), note: "taken down")
    #expect(house.repair?.deadline == Self.date("2026-03-04"))
    try house.step(.reclass(urgency: .minor), note: "no time")
    #expect(house.repair?.deadline == Self.date("2026-03-04"), "a deadline is not put off")
    try house.wait(days: 1)
    try house.step(.reclass(urgency: .urgent), note: "it has come down again")
    #expect(house.repair?.deadline == Self.date("2026-03-04"))
    try house.wait(days: 1)
    #expect(house.alerts.contains(.repairOverdue))
    for urgency in [Repair.Urgency.minor, .urgent, .minor] {
      try house.step(.reclass(urgency: urgency), note: "no time")
      #expect(house.alerts.contains(.repairOverdue), "what is late stays late")
    }
  }

  @Test("a repair that there is not is refused, and the open ones are named")
  func unknown() throws {
    var house = try House()
    try house.fail("LI-01", "shade")
    #expect(throws: Refusal.repair(.unknown(9, known: [1]))) {
      try house.desk.handle(
        .moveRepair(RepairAsk(9, .done, person: "li")), at: house.moment)
    }
    #expect(
      house.refusal(.done, by: "nobody") == .site(.unknownPerson("nobody", known: ["wang", "li"])))
  }
}
