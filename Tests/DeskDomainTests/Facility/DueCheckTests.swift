import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// Due checks of a desk: made ahead, ended, excused, withdrawn, and never missed by a wrong clock.
@Suite struct DueCheckTests {
  /// A Monday.
  private static let start = "2026-03-02T00:30:00Z"

  private static func asset(_ code: String, _ rhythm: CheckRhythm?, version: Int = 1) -> Asset {
    var list = Checklist(rhythm: rhythm, points: ["gauge", "pin"])
    list.version = version
    return Asset(code: code, name: Name(code.plain), checklist: list)
  }

  private struct House {
    var desk: Desk
    var moment: Moment

    init(_ assets: [Asset], people: [StaffMember] = []) throws {
      var site = Site.sample
      site.assets = assets
      site.people = people
      desk = try #require(Desk(site: site))
      moment = Moment(
        wall: try Date(DueCheckTests.start, strategy: .iso8601), uptime: Uptime(nanoseconds: 0),
        boot: "boot", isClockTrusted: true)
      try review()
    }

    mutating func review() throws {
      for command in desk.dueCommands(at: moment) {
        try desk.handle(.due(command), at: moment)
      }
    }

    mutating func wait(_ hours: Double) throws {
      moment = moment.advanced(by: .milliseconds(Int64(hours * 3_600_000)))
      try review()
    }

    @discardableResult
    mutating func check(_ code: ShortText, person: ShortText? = nil) throws -> CheckLogged? {
      try log(CheckAsk(asset: code, result: .ok, person: person))
    }

    @discardableResult
    mutating func log(_ order: CheckAsk) throws -> CheckLogged? {
      let decision = try desk.handle(.logCheck(order), at: moment)
      if case .checkLogged(let check)? = decision.events.first { return check }
      return nil
    }

    func refusal(_ command: Command) -> Refusal? {
      do throws(Refusal) {
        _ = try desk.decide(command, at: moment)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test("F1 a day's slot is made the day before, done in time, late, or missed")
  func daily() throws {
    // 08:30 in Shanghai.
    var house = try House([Self.asset("LI-01", .daily)])
    #expect(house.desk.state.dueChecks.open.count == 2)
    #expect(house.desk.dueChecks(at: house.moment).count == 1)
    let done = try house.check("LI-01")
    #expect(done?.isLate == nil)
    try house.wait(24 + 10)  // Tuesday, 18:30
    let late = try house.check("LI-01")
    #expect(late?.isLate == true)
    try house.wait(24)
    #expect(house.desk.state.dueChecks.missed.isEmpty)
    try house.wait(6)  // Thursday, 00:30
    #expect(house.desk.state.dueChecks.missed.keys.sorted() == ["LI-01"])
  }

  @Test("a second result for a slot is refused, with who and what else there is to do")
  func second() throws {
    var house = try House(
      [Self.asset("LI-01", .daily)], people: [StaffMember(id: "wang", name: "王小明".plain)])
    try house.check("LI-01", person: "王小明")
    let refusal = house.refusal(.logCheck(CheckAsk(asset: "LI-01", result: .ok)))
    guard case .check(.notDue(_, let last, let made, let next))? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(last?.check.person == "wang")
    #expect(made?.time.description == "08:30", "in the site's own time")
    #expect(next?.date == LocalDate(year: 2026, month: 3, day: 3))
  }

  @Test("R4 a correction is a new entry that names the one it corrects, and only the newest can be")
  func correction() throws {
    var house = try House([Self.asset("LI-01", .daily)])
    try house.check("LI-01")
    let seq = try #require(house.desk.state.dueChecks.last["LI-01"]?.seq)
    let before = house.desk.state.dueChecks.open
    let corrected = try house.log(
      CheckAsk(asset: "LI-01", result: .failed, points: ["pin"], corrects: seq))
    #expect(corrected?.corrects == seq)
    #expect(house.desk.state.dueChecks.open == before)
    #expect(
      house.refusal(.logCheck(CheckAsk(asset: "LI-01", result: .ok, corrects: seq)))
        == .check(.notTheNewest(seq, asset: "LI-01", newest: seq + 1)))
  }

  @Test("nothing is missed, and nothing made, by a clock that nobody has confirmed")
  func untrusted() throws {
    var house = try House([Self.asset("LI-01", .daily)])
    let before = house.desk.state.dueChecks
    house.moment.isClockTrusted = false
    try house.wait(24 * 40)
    #expect(house.desk.state.dueChecks.open == before.open)
    #expect(house.desk.state.dueChecks.marks == before.marks)
    // What was looked at all the same is not lost, and not called late.
    let check = try house.check("LI-01")
    #expect(check?.isLate == nil)
    #expect(check?.due != nil)
  }

  @Test("after a downtime the slots of the dark days are made, and end as missed then")
  func backFill() throws {
    var house = try House([Self.asset("LI-01", .daily), Self.asset("FE-01", .monthly)])
    house.moment = house.moment.advanced(by: .seconds(50 * 86_400))
    var events: [Event] = []
    for _ in 0..<3 {
      for command in house.desk.dueCommands(at: house.moment) {
        events += try house.desk.handle(.due(command), at: house.moment).events
      }
      house.moment = house.moment.advanced(by: .seconds(60))
    }
    let missed = events.flatMap { event -> [(DueCheck.Key, Bool)] in
      guard case .checksEnded(.missed, let body) = event else { return [] }
      return body.keys.map { ($0, body.isBackFilled == true) }
    }
    // 2 March to 20 April, each day's light; March's extinguisher on 4 April.
    #expect(missed.count { $0.0.asset == "LI-01" } == 50)
    #expect(missed.count { $0.0.asset == "FE-01" } == 1)
    // Those of 2 and 3 March stood already.
    #expect(missed.count { $0.1 } == 48)
    #expect(house.desk.state.dueChecks.marks.through == LocalDate(year: 2026, month: 4, day: 22))
  }

  @Test("an excuse has a reason; it ends an open slot, or says why one was missed")
  func excuse() throws {
    var house = try House([Self.asset("LI-01", .daily)])
    let excuse = Command.waiveCheck(
      WaiveAsk(asset: "LI-01", reason: "painters in the hall", person: "li"))
    try house.desk.handle(excuse, at: house.moment)
    #expect(house.desk.dueChecks(at: house.moment).isEmpty)
    #expect(house.refusal(excuse) == .check(.nothingToWaive(asset: "LI-01", known: [])))
    try house.wait(48)
    try house.check("LI-01")
    #expect(house.desk.state.dueChecks.missed.count == 1)
    try house.desk.handle(excuse, at: house.moment)
    #expect(house.desk.state.dueChecks.missed.isEmpty)
  }

  @Test("an excuse says which slot it ended, and can be of an earlier day")
  func excuseOfADay() throws {
    var house = try House([Self.asset("LI-01", .daily)])
    try house.wait(72)  // Thursday: Monday to Wednesday were missed.
    func date(_ day: Int) -> LocalDate { LocalDate(year: 2026, month: 3, day: day) }
    func excuse(_ date: LocalDate?) -> Command {
      .waiveCheck(WaiveAsk(asset: "LI-01", date: date, reason: "painters", person: "li"))
    }
    for day in [3, 2] {
      let decision = try house.desk.handle(excuse(date(day)), at: house.moment)
      guard case .dueCheck("LI-01", let due) = decision.answer else {
        Issue.record("\(decision.answer)")
        return
      }
      #expect(house.desk.local(Date(seconds: due)).date == date(day))
    }
    #expect(
      house.refusal(excuse(date(2)))
        == .check(.nothingToWaive(asset: "LI-01", known: [date(4), date(5)])))
    // Today's is open still, and can be made.
    #expect(house.desk.dueChecks(at: house.moment).count == 1)
    #expect(try house.check("LI-01")?.due != nil)
    #expect(house.desk.state.dueChecks.missed["LI-01"]?.count == 1)
  }

  @Test("by a clock that nobody has confirmed a second result takes no other day's slot")
  func untrustedTwice() throws {
    var house = try House([Self.asset("LI-01", .daily)])
    house.moment.isClockTrusted = false
    #expect(house.desk.dueChecks(at: house.moment).count == 1)
    #expect(try house.check("LI-01")?.due != nil)
    #expect(house.desk.dueChecks(at: house.moment).isEmpty)
    // Kept, and of no due check.
    #expect(try house.check("LI-01")?.due == nil)
    house.moment.isClockTrusted = true
    try house.wait(24)
    #expect(house.desk.dueChecks(at: house.moment).count == 1)
  }

  @Test("an asset that the site file loses and has again owes its month as before")
  func slipOfThePen() throws {
    var house = try House([Self.asset("LI-01", .daily), Self.asset("FE-01", .monthly)])
    let whole = house.desk.site
    let before = house.desk.state.dueChecks.open
    var site = whole
    site.assets.removeLast()
    house.desk = try #require(house.desk.with(site))
    try house.review()
    #expect(house.desk.state.dueChecks.dueChecks(of: "FE-01").isEmpty)
    house.desk = try #require(house.desk.with(whole))
    try house.review()
    #expect(house.desk.state.dueChecks.open == before)
  }

  @Test("what was missed before an asset was retired stays missed, and nothing of it is due after")
  func missedBeforeRetirement() throws {
    var house = try House([Self.asset("LI-01", .daily)])
    var site = house.desk.site
    site.assets[0].retired = LocalDate(year: 2026, month: 3, day: 4)
    house.desk = try #require(house.desk.with(site))
    var events: [Event] = []
    for _ in 0..<50 {
      house.moment = house.moment.advanced(by: .seconds(3_600))
      for command in house.desk.dueCommands(at: house.moment) {
        events += try house.desk.handle(.due(command), at: house.moment).events
      }
    }
    #expect(events.count { $0.kind == .checksMissed } == 2)
    #expect(events.allSatisfy { $0.kind != .checksWaived && $0.kind != .checksWithdrawn })
    #expect(house.desk.state.dueChecks.open.isEmpty)
  }

  @Test("after a downtime a new asset owes nothing of before, however long it was")
  func newAfterDowntime() throws {
    var house = try House([Self.asset("LI-01", .daily)])
    house.moment = house.moment.advanced(by: .seconds(60 * 86_400))
    var site = house.desk.site
    site.assets.append(Self.asset("LI-02", .daily))
    house.desk = try #require(house.desk.with(site))
    for _ in 0..<4 { try house.wait(1 / 60) }
    #expect(house.desk.state.dueChecks.missed["LI-02"] == nil)
    #expect(house.desk.state.dueChecks.missed["LI-01"] != nil)
    #expect(house.desk.dueChecks(at: house.moment).map(\.asset.code) == ["LI-01", "LI-02"])
  }

  @Test("slots that open and are due together are missed each by its own rhythm")
  func ownGrace() throws {
    let noon = try #require(LocalTime("12:00"))
    let house = try House([
      Self.asset("A", .daily(by: noon)), Self.asset("B", .times([noon, CheckRhythm.closing])),
    ])
    let missed = house.desk.dueChecks(at: house.moment).map {
      "\($0.asset.code) \(house.desk.local($0.dueCheck.missed).time)"
    }
    #expect(missed == ["A 00:00", "B \(CheckRhythm.closing)"])
  }

  @Test("a new version of a checklist takes back what was made ahead, and leaves what has opened")
  func newVersion() throws {
    var house = try House([Self.asset("LI-01", .daily)])
    let today = house.desk.dueChecks(at: house.moment).map(\.dueCheck)
    var site = house.desk.site
    site.assets = [Self.asset("LI-01", .times([CheckRhythm.closing]), version: 2)]
    house.desk = try #require(house.desk.with(site))
    let decision = try house.desk.handle(.reviewDueChecks, at: house.moment)
    #expect(decision.events.map(\.kind) == [.checksWithdrawn, .checksScheduled])
    #expect(house.desk.dueChecks(at: house.moment).map(\.dueCheck) == today)
    #expect(house.desk.state.dueChecks.open.count == 2)
    #expect(try house.desk.handle(.reviewDueChecks, at: house.moment).events.isEmpty)
  }

  @Test("a slot that has ended is not made again when its asset comes back, or its list is new")
  func comesBack() throws {
    var house = try House([Self.asset("LI-01", .daily)])
    let whole = house.desk.site
    try house.check("LI-01")
    var site = whole
    site.assets = []
    house.desk = try #require(house.desk.with(site))
    try house.review()
    house.desk = try #require(house.desk.with(whole))
    try house.review()
    // Tomorrow's alone.
    #expect(house.desk.state.dueChecks.open.count == 1)
    #expect(house.desk.dueChecks(at: house.moment).isEmpty)
  }

  @Test("an asset that is retired is refused, and owes nothing any more")
  func retired() throws {
    var house = try House([Self.asset("LI-01", .daily), Self.asset("FE-01", .monthly)])
    var site = house.desk.site
    site.assets[0].retired = LocalDate(year: 2026, month: 3, day: 3)
    house.desk = try #require(house.desk.with(site))
    try house.check("LI-01")
    try house.wait(24)
    #expect(house.desk.state.dueChecks.dueChecks(of: "LI-01").isEmpty)
    #expect(house.desk.state.dueChecks.dueChecks(of: "FE-01").count == 1)
    #expect(
      house.refusal(.logCheck(CheckAsk(asset: "LI-01", result: .ok)))
        == .check(.assetRetired("LI-01", since: LocalDate(year: 2026, month: 3, day: 3))))
  }

  @Test("an asset without a rhythm is logged whenever it was looked at (F4, F5, F11)")
  func byPlan() throws {
    var house = try House([Self.asset("AC-01", nil)])
    for _ in 0..<2 { #expect(try house.check("AC-01")?.due == nil) }
    #expect(house.desk.state.dueChecks.open.isEmpty)
  }

  @Test(
    "F3 a month's slot may be made up in the three days after it, and the new month's is owed still"
  )
  func monthly() throws {
    var house = try House([Self.asset("FE-01", .monthly)])
    try house.wait(24 * 31)  // 2 April
    #expect(house.desk.dueChecks(at: house.moment).count == 2)
    #expect(try house.check("FE-01")?.isLate == true)
    #expect(try house.check("FE-01")?.isLate == nil)
    #expect(house.desk.dueChecks(at: house.moment).isEmpty)
  }

  @Test("several points fail in one check, in the checklist's order")
  func severalPoints() throws {
    var house = try House([Self.asset("FE-01", .monthly)])
    let check = try house.log(
      CheckAsk(asset: "FE-01", result: .failed, points: ["pin", "gauge"], note: "red"))
    #expect(check?.failedPoints == ["gauge", "pin"])
    #expect(
      house.refusal(.logCheck(CheckAsk(asset: "FE-01", result: .failed)))
        == .check(.pointMissing(asset: "FE-01", known: ["gauge", "pin"])))
  }

  @Test("an entry of an earlier release still says which point failed")
  func oldEntry() throws {
    let old = #"{"asset":"FE-01","result":"fail","point":"pin","person":"li"}"#
    let check = try JSONDecoder().decode(CheckLogged.self, from: Data(old.utf8))
    #expect(check.failedPoints == ["pin"])
    #expect(check.dueCheck == nil)
  }
}
