import DeskBasics
import DeskPlanning
import DeskTesting
import Testing

/// Every rule broken on purpose, in a rota that is otherwise good.
@Suite struct RotaValidatorTests {
  private func good() throws -> (PlanScene, [Duty]) {
    let scene = try PlanScene.site("2026-W10")
    guard case .planned(let duties) = scene.planned() else {
      Issue.record("the site's own week must have a plan")
      return (scene, [])
    }
    #expect(scene.violations(duties).isEmpty)
    return (scene, duties)
  }

  private func texts(_ violations: [Violation], _ rule: StaffRule) -> [String] {
    violations.filter { $0.rule == rule }.map(\.text)
  }

  /// One person's duties and nothing else, as the demand asks for them.
  private func alone(
    _ duties: [Duty], rules: StaffRules = StaffRules(), history: [Duty] = [],
    zone: String = "Asia/Shanghai"
  ) throws -> [Violation] {
    let week = ISOWeek(of: try #require(duties.first).date)
    let scene = PlanScene(
      demand: PlanDemand(week: week, rota: duties), staff: [.of("wang")], rules: rules,
      history: history, zone: zone)
    return scene.violations(duties)
  }

  private func duty(_ date: String, _ from: String, _ to: String, _ post: String = "indoor") -> Duty
  {
    ShiftSlot.of(date, post, from, to).taken(by: "wang")
  }

  @Test("S1–S6 a slot that nobody takes is named")
  func cover() throws {
    let (scene, duties) = try good()
    for index in duties.indices {
      var fewer = duties
      let gone = fewer.remove(at: index)
      let violations = scene.violations(fewer)
      let key = ShiftSlot.Key(date: gone.date, post: gone.post, hours: gone.hours)
      #expect(violations.map(\.rule) == [.cover])
      #expect(violations.map(\.slots) == [[key]])
    }
    let without = scene.violations(duties.filter { $0.post != "reception" || $0.date.day != 3 })
    #expect(without.map(\.text) == ["reception 2026-03-03 08:10–17:30: 0 of 2 persons"])
  }

  @Test("S1–S6 a duty at no slot, and one more than the slot needs, are named")
  func noSlot() throws {
    let (scene, duties) = try good()
    let extra = duty("2026-03-03", "18:00", "19:00", "bar")
    let one = scene.violations(duties + [extra]).filter { $0.rule == .noSlot }
    #expect(
      one.map(\.text) == ["wang: bar 2026-03-03 18:00–19:00 is no slot of 2026-W10"])
    let third = ShiftSlot.of("2026-03-03", "reception", "08:10", "17:30").taken(by: "he")
    #expect(
      texts(scene.violations(duties + [third]), .noSlot).allSatisfy {
        $0.hasSuffix("reception 2026-03-03 08:10–17:30 needs 2, 3 take it")
      })
    #expect(texts(scene.violations(duties + [third]), .noSlot).count == 1)
  }

  @Test("S1–S6 whoever is none of the staff, or may not take the post, is named")
  func persons() throws {
    let (scene, duties) = try good()
    let place = try #require(
      duties.firstIndex { $0.post == "cleaning" && $0.date == .of("2026-03-04") })
    var stranger = duties
    stranger[place].person = "ma"
    #expect(
      scene.violations(stranger).map(\.text) == [
        "ma: takes cleaning 2026-03-04 07:00–17:30 and is not one of the staff"
      ])
    // One who rests on that date.
    let free = try #require(
      ["wang", "li", "zhang", "chen", "he"].first { id in
        !duties.contains { $0.person == id && $0.date == .of("2026-03-04") }
      })
    var wrong = duties
    wrong[place].person = free
    let found = scene.violations(wrong)
    #expect(
      texts(found, .post) == [
        "\(free): may not take cleaning 2026-03-04 07:00–17:30, only reception, customer-reception"
      ])
  }

  @Test("S7 duty on a date of leave is named, also where a night runs into it")
  func leave() throws {
    var (scene, duties) = try good()
    let night = try #require(duties.first { $0.post == "night-guard" && $0.date.day == 4 })
    scene.rules.leave = [night.person: [.of("2026-03-05")]]
    let found = texts(scene.violations(duties), .leave)
    #expect(
      found.contains(
        "\(night.person): on duty at night-guard 2026-03-04 19:00–07:00 and on leave on 2026-03-05")
    )
    scene.rules.leave = [night.person: []]
    #expect(scene.violations(duties).isEmpty)
  }

  @Test("S3 a person on two posts at once is named, and one twice at one post")
  func twice() throws {
    let both = try alone([
      duty("2026-03-03", "08:30", "12:00", "indoor"),
      duty("2026-03-03", "11:30", "17:00", "parking"),
    ])
    #expect(
      both.map(\.text) == [
        "wang: at two posts at once, indoor 2026-03-03 08:30–12:00 and "
          + "parking 2026-03-03 11:30–17:00"
      ])
    #expect(both.map(\.rule) == [.twoPosts])
    let same = try alone([
      duty("2026-03-03", "08:30", "12:00"), duty("2026-03-03", "11:30", "17:00"),
    ])
    #expect(same.map(\.rule) == [.overlap])
    let double = try alone([
      duty("2026-03-03", "08:30", "12:00"), duty("2026-03-03", "08:30", "12:00"),
    ])
    // It is no cover either: two are asked for, and one is there.
    #expect(Set(double.map(\.rule)) == [.overlap, .cover])
  }

  @Test("S4 less than 10 h between two duties is named with the time that there is")
  func rest() throws {
    let found = try alone([
      duty("2026-03-03", "19:00", "07:00", "night-guard"),
      duty("2026-03-04", "15:30", "19:00", "indoor"),
    ])
    #expect(
      found.map(\.text) == [
        "wang: 8 h 30 min rest between night-guard 2026-03-03 19:00–07:00 and "
          + "indoor 2026-03-04 15:30, 10 h needed"
      ])
    let enough = try alone([
      duty("2026-03-03", "19:00", "07:00"), duty("2026-03-04", "17:00", "21:00"),
    ])
    #expect(enough.isEmpty)
  }

  @Test(
    "S4 rest is counted as it passes on the nights when clocks change",
    arguments: [
      // Ten hours by the clocks on the wall, nine and a half or nine as they pass.
      ("Europe/Berlin", "2026-03-28", "21:00", "2026-03-29", "07:00", "9 h"),
      ("Australia/Lord_Howe", "2026-10-03", "21:00", "2026-10-04", "07:00", "9 h 30 min"),
      // Less by the clocks, and enough as it passes.
      ("Europe/Berlin", "2026-10-24", "22:00", "2026-10-25", "07:00", nil),
      ("Australia/Lord_Howe", "2026-04-04", "21:30", "2026-04-05", "07:00", nil),
      ("Europe/Berlin", "2026-10-24", "22:30", "2026-10-25", "07:00", "9 h 30 min"),
    ] as [(String, String, String, String, String, String?)])
  func restOnSuchNights(
    zone: String, evening: String, ends: String, morning: String, begins: String, rest: String?
  ) throws {
    let found = try alone(
      [duty(evening, "13:00", ends), duty(morning, begins, "12:00")], zone: zone)
    #expect(found.map(\.rule) == (rest == nil ? [] : [.restBetween]))
    if let rest { #expect(found[0].text.hasPrefix("wang: \(rest) rest between")) }
  }

  @Test("S4 a duty is as long as it lasts on the night when the clocks go back")
  func longest() throws {
    let long = try alone([duty("2026-10-24", "18:00", "08:00")], zone: "Europe/Berlin")
    #expect(
      long.map(\.text) == ["wang: indoor 2026-10-24 18:00–08:00 lasts 15 h, 14 h at most"])
    #expect(try alone([duty("2026-10-23", "18:00", "08:00")], zone: "Europe/Berlin").isEmpty)
  }

  @Test("S4 a fifth night in a row is named, across the week's border too")
  func nights() throws {
    let week = (2...8).map { duty("2026-03-0\($0)", "19:00", "07:00", "night-guard") }
    #expect(try alone(Array(week[0..<4])).isEmpty)
    let five = try alone(Array(week[0..<5]))
    #expect(
      five.map(\.text) == [
        "wang: 5 nights in a row (2026-03-02 to 2026-03-06), 4 at most"
      ])
    let before = ["2026-02-27", "2026-02-28", "2026-03-01"].map {
      duty($0, "19:00", "07:00", "night-guard")
    }
    #expect(try alone([week[0]], history: before).isEmpty)
    let border = try alone(Array(week[0..<2]), history: before)
    #expect(
      border.map(\.text) == [
        "wang: 5 nights in a row (2026-02-27 to 2026-03-03), 4 at most"
      ])
    // What was is not told again.
    let long = (20...28).map { duty("2026-02-\($0)", "19:00", "07:00", "night-guard") }
    #expect(try alone([week[1]], history: long).isEmpty)
  }

  @Test("S7 a week without a rest day is named; the morning after a night is none")
  func restDay() throws {
    let days = (2...8).map { duty("2026-03-0\($0)", "09:00", "12:00") }
    #expect(
      try alone(days).map(\.text) == [
        "wang: no rest day in 2026-W10 (2026-03-02 to 2026-03-08), 1 needed"
      ])
    #expect(try alone(Array(days[1...])).isEmpty)
    let night = duty("2026-03-01", "19:00", "07:00", "night-guard")
    // The night of the Sunday before ends on Monday.
    #expect(
      try alone(Array(days[1...]), history: [night]).map(\.rule) == [.restDay])
    let six =
      (2...4).map { duty("2026-03-0\($0)", "09:00", "12:00") } + [
        duty("2026-03-05", "20:00", "06:00"), duty("2026-03-07", "09:00", "12:00"),
        duty("2026-03-08", "09:00", "12:00"),
      ]
    #expect(try alone(six).map(\.rule) == [.restDay])
  }

  @Test("S7 a week of more than 60 hours is named, and breaks are no work")
  func longestWeek() throws {
    var days = (2...7).map { duty("2026-03-0\($0)", "07:00", "17:30") }
    #expect(
      try alone(days).map(\.text) == ["wang: 63 h of work in 2026-W10, 60 h at most"])
    for index in days.indices { days[index].breaks = [Duty.Break(hours: .of("12:00", "12:30"))] }
    #expect(try alone(days).isEmpty)
    days[5].breaks = []
    #expect(
      try alone(days).map(\.text) == ["wang: 60 h 30 min of work in 2026-W10, 60 h at most"])
  }

  @Test("S7 every rule that is broken is named, also several at once")
  func all() throws {
    var rules = StaffRules()
    rules.leave = ["wang": [.of("2026-03-04")]]
    let week = (2...8).map { duty("2026-03-0\($0)", "19:00", "10:00", "night-guard") }
    let found = try alone(week, rules: rules)
    #expect(
      Set(found.map(\.rule)) == [
        .leave, .longestDuty, .restBetween, .nightsInARow, .restDay, .longestWeek,
      ])
    #expect(found.filter { $0.rule == .longestDuty }.count == 7)
    #expect(found.filter { $0.rule == .restBetween }.count == 6)
    #expect(found.filter { $0.rule == .leave }.count == 2)
  }
}
