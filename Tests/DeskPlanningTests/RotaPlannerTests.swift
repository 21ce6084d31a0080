import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskPlanning

/// Plans of a site's weeks.
@Suite struct RotaPlannerTests {
  private func duties(_ scene: PlanScene) throws -> [Duty] {
    guard case .planned(let duties) = scene.planned() else {
      Issue.record("no plan")
      return []
    }
    #expect(scene.violations(duties).map(\.text) == [])
    return duties
  }

  private func impossible(_ scene: PlanScene) -> ([PlanReason], PartialPlan)? {
    guard case .infeasible(let reasons, let partial) = scene.planned() else {
      Issue.record("not infeasible")
      return nil
    }
    return (reasons, partial)
  }

  @Test(
    "S1–S7 a site's week has a plan in every zone, in the weeks when clocks change too",
    arguments: [
      ("2026-W49", "Asia/Shanghai"), ("2026-W13", "Europe/Berlin"), ("2026-W43", "Europe/Berlin"),
      ("2026-W14", "Australia/Lord_Howe"), ("2026-W40", "Australia/Lord_Howe"),
      ("2026-W10", "America/New_York"), ("2026-W44", "America/New_York"),
      ("2028-W09", "Asia/Kathmandu"), ("2026-W53", "Asia/Shanghai"),
    ])
  func week(week: String, zone: String) throws {
    #expect(try duties(.site(week, zone: zone)).count == 56)
  }

  @Test("S7 the guards rotate: each has a rest day, and on every date one of them rests")
  func turns() throws {
    let scene = try PlanScene.site()
    let duties = try duties(scene)
    let guards = ["zhou", "wu", "zhao", "qian"]
    for date in scene.demand.week.dates {
      let there = Set(duties.filter { $0.date == date }.map(\.person))
      #expect(guards.filter { !there.contains($0) }.count == 1, "\(date)")
    }
  }

  @Test("S1–S6 the same question has the same answer")
  func deterministic() throws {
    let scene = try PlanScene.site()
    #expect(scene.planned() == scene.planned())
    var other = scene
    other.demand = try PlanDemand(week: scene.demand.week, slots: scene.demand.slots.reversed())
    #expect(other.planned() == scene.planned())
  }

  @Test("S1–S6 whoever the pattern names keeps the slot where the rules let them")
  func pattern() throws {
    let week = try #require(ISOWeek("2026-W49"))
    func post(_ id: String, _ person: String, _ days: Set<Weekday>) -> Post {
      Post(
        id: id, name: Name(id.plain),
        shifts: [
          Shift(
            person: person.plain, personID: person, hours: .of("08:10", "17:30"), days: days,
            breaks: [.of("12:00", "12:30")], counter: "1")
        ])
    }
    let scene = PlanScene(
      demand: try .of(
        week,
        [
          post("reception", "wang", Set(Weekday.allCases)),
          post("bar", "li", [.monday, .tuesday, .wednesday]),
        ]), staff: [.of("he"), .of("li"), .of("wang")])
    let duties = try duties(scene)
    #expect(duties.filter { $0.post == "reception" && $0.person == "wang" }.count == 6)
    #expect(duties.filter { $0.post == "bar" }.allSatisfy { $0.person == "li" })
    #expect(duties.allSatisfy { $0.counter == "1" })
    #expect(duties.allSatisfy { $0.breaks.map(\.hours) == [.of("12:00", "12:30")] })
  }

  @Test("S1–S6 nights, weekends and hours are spread evenly")
  func fairness() throws {
    let week = try #require(ISOWeek("2026-W49"))
    let slots = week.dates.flatMap { date in
      [
        ShiftSlot(date: date, post: "night-guard", hours: .of("19:00", "07:00"), persons: 1),
        ShiftSlot(date: date, post: "indoor", hours: .of("07:00", "19:00"), persons: 1),
      ]
    }
    let scene = PlanScene(
      demand: try PlanDemand(week: week, slots: slots),
      staff: ["a", "b", "c", "d", "e", "f", "g"].map { .of($0) })
    let duties = try duties(scene)
    for member in scene.staff {
      let own = duties.filter { $0.person == member.id }
      #expect(own.count == 2, "\(member.id)")
      #expect(own.filter { $0.post == "night-guard" }.count == 1, "\(member.id)")
      #expect(own.filter { $0.date.weekday.rawValue > 5 }.count <= 1, "\(member.id)")
    }
  }

  @Test("S8 an evening that was added is covered by one who may still work")
  func evening() throws {
    var scene = try PlanScene.site()
    let extra = ShiftSlot.of("2026-12-04", "reception", "18:00", "21:00")
    scene.demand = try PlanDemand(
      week: scene.demand.week, slots: scene.demand.slots + [extra])
    let duties = try duties(scene)
    let there = try #require(duties.first { $0.hours == extra.hours })
    #expect(duties.filter { $0.person == there.person && $0.date == there.date }.count == 1)
  }

  @Test("S4 the nights before the week count")
  func history() throws {
    var scene = try PlanScene.site()
    for back in 1...4 {
      scene.history.append(
        ShiftSlot(
          date: scene.demand.week.monday.advanced(by: -back), post: "night-guard",
          hours: .of("19:00", "07:00"), persons: 1
        ).taken(by: "zhao"))
    }
    let monday = try duties(scene).first {
      $0.post == "night-guard" && $0.date == scene.demand.week.monday
    }
    #expect(monday?.person != "zhao")
  }

  @Test("S1–S6 too few for a date: which slots, who may, and what keeps the others away")
  func tooFew() throws {
    var scene = try PlanScene.site("2026-W10")
    scene.staff.removeAll { ["qian", "tian"].contains($0.id) }
    scene.staff.append(.of("tian", ["cleaning"]))
    scene.rules.leave = ["zhao": [.of("2026-03-03")], "sun": [.of("2026-03-03")]]
    let (reasons, partial) = try #require(impossible(scene))
    let guards = try #require(
      reasons.first { $0.slots.contains { $0.post == "parking" && $0.date.day == 3 } })
    #expect(
      guards.text
        == "on 2026-03-02 and 2026-03-03 3 persons are needed at once, or without the rest "
        + "between, and only 2 may take one of them: zhou, wu (night-guard 2026-03-02 19:00–07:00; "
        + "parking 2026-03-03 06:30–17:30; indoor 2026-03-03 08:30–19:00)")
    let zhao = guards.obstacles.filter { $0.person == "zhao" }.map(\.text)
    #expect(
      zhao.first
        == "zhao: night-guard 2026-03-02 19:00–07:00: on leave on 2026-03-03")
    #expect(zhao.count == 3)
    // The supervisor can go on with everything else.
    #expect(!partial.uncovered.isEmpty)
    #expect(!partial.uncovered.contains { $0.slot.post == "cleaning" })
    #expect(partial.duties.count >= 56 - 7)
  }

  @Test("S1–S6 one slot that nobody may take, or too few, is told in one sentence")
  func oneSlot() throws {
    var scene = try PlanScene.site("2026-W10")
    scene.demand = try PlanDemand(
      week: scene.demand.week,
      slots: [.of("2026-03-03", "reception", "08:10", "17:30", persons: 2)])
    scene.staff = [.of("wang"), .of("sun", ["cleaning"])]
    let (few, partial) = try #require(impossible(scene))
    #expect(
      few.map(\.text) == [
        "reception 2026-03-03 08:10–17:30 needs 2 persons and may be taken by wang only"
      ])
    #expect(partial.duties.map(\.person) == ["wang"])
    #expect(
      partial.uncovered.map(\.text) == ["reception 2026-03-03 08:10–17:30: 1 wanting"])
    scene.staff = [.of("sun", ["cleaning"])]
    let (none, _) = try #require(impossible(scene))
    #expect(none.map(\.text) == ["nobody may take reception 2026-03-03 08:10–17:30"])
    #expect(
      none.flatMap(\.obstacles).map(\.text) == [
        "sun: reception 2026-03-03 08:10–17:30: may take cleaning only"
      ])
  }

  @Test("S4 one guard for seven nights: how many one person can do, and by which rule")
  func tooMuch() throws {
    var scene = try PlanScene.site("2026-W10")
    scene.demand = try PlanDemand(
      week: scene.demand.week, slots: scene.demand.slots.filter { $0.post == "night-guard" })
    scene.staff = [.of("zhao", ["night-guard"])]
    let (reasons, partial) = try #require(impossible(scene))
    // Four, a night off, and not three more, as a rest day is a whole date.
    #expect(partial.duties.count == 5)
    #expect(
      reasons.map(\.text) == [
        "7 duties are too many for those who may take one of them, who can take at most: "
          + "zhao 5 (rest-day) (7 slots at night-guard, from 2026-03-02 to 2026-03-08)"
      ])
    scene.staff.append(.of("qian", ["night-guard"]))
    #expect(try duties(scene).count == 7)
  }

  @Test("S1–S6 no staff at all, no slots at all")
  func nothing() throws {
    var scene = try PlanScene.site()
    scene.staff = []
    let (reasons, partial) = try #require(impossible(scene))
    #expect(Set(reasons.flatMap(\.slots)) == Set(scene.demand.slots.map(\.key)))
    #expect(partial.uncovered.reduce(0) { $0 + $1.missing } == 56)
    scene.demand = try PlanDemand(week: scene.demand.week, slots: [])
    #expect(scene.planned() == .planned([]))
  }

  @Test("S8 a slot outside the week, or for nobody, is refused with the way forward")
  func badDemand() throws {
    let week = try #require(ISOWeek("2026-W49"))
    let outside = ShiftSlot.of("2026-12-07", "reception", "18:00", "21:00")
    #expect(throws: PlanDemandError.outsideTheWeek(outside.key, week)) {
      try PlanDemand(week: week, slots: [outside])
    }
    #expect(
      PlanDemandError.outsideTheWeek(outside.key, week).advice
        == "reception 2026-12-07 18:00–21:00 is not in 2026-W49: give a date from 2026-11-30 to "
        + "2026-12-06")
    let nobody = ShiftSlot.of("2026-12-05", "reception", "18:00", "21:00", persons: 0)
    #expect(throws: PlanDemandError.asksForNobody(nobody.key)) {
      try PlanDemand(week: week, slots: [nobody])
    }
  }
}
