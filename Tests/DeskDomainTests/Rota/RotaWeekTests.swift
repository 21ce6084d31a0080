import DeskBasics
import DeskDomain
import DeskPlanning
import DeskTesting
import Foundation
import Testing

/// A week with changes in it, as it is judged, planned and told in calendars (S1–S9).
@Suite struct RotaWeekTests {
  private static let week = ISOWeek(of: "2026-03-02".date)

  private func added(
    _ person: String, _ post: String, _ from: String, _ to: String
  ) -> RotaOrder.What {
    .add(AddedDuty(post: post, person: person, hours: .of(from, to)))
  }

  /// What the desk says about `rule`.
  private func found(_ scene: RotaScene, _ rule: StaffRule) -> [String] {
    scene.desk.violations(in: Self.week).filter { $0.rule == rule }.map(\.text)
  }

  /// The events of a person's calendar by their day: `20260302 1 CONFIRMED`.
  private func events(_ scene: RotaScene, _ person: String, _ date: String) -> [String] {
    let text = scene.desk.rotaCalendar(days: 7, at: scene.now).person(person)
    let starts = CalendarScene.values("DTSTART", text).filter { $0.contains("TZID") }
    let numbers = CalendarScene.values("SEQUENCE", text)
    let states = CalendarScene.values("STATUS", text)
    return starts.indices.filter { starts[$0].contains(date) }.map {
      "\(numbers[$0]) \(states[$0])"
    }
  }

  @Test("S7 a rest day that was taken away on Monday is still missed on Saturday")
  func remembered() throws {
    var scene = RotaScene(at: "2026-03-02 06:00")
    try scene.handle(.turnDay)
    for date in Self.week.dates {
      try scene.change(added("hu", "gardening", "09:00", "12:00"), on: date.description)
    }
    let before = found(scene, .restDay)
    #expect(before.contains { $0.hasPrefix("hu: no rest day") })
    try scene.go(to: "2026-03-07 12:00")
    #expect(found(scene, .restDay) == before)
  }

  @Test("S9 nobody is asked to hand over a shift that was another's, or nobody's, two nights ago")
  func handover() throws {
    var scene = RotaScene(at: "2026-03-02 12:00")
    try scene.handle(.turnDay)
    try scene.change(.absence("zhao", .sickness))
    try scene.handle(.handOver(HandoverAsk(post: "parking", to: "hu")))
    try scene.go(to: "2026-03-04 00:06")
    #expect(!scene.missing.contains("night"))
  }

  @Test("S8 a calendar's number only grows, and whoever had a duty for a while is told so")
  func sequence() throws {
    var scene = RotaScene()
    let steps: [(inout RotaScene) throws -> Void] = [
      { try $0.change(.replace("wang", by: "hu")) }, { try $0.change(.replace("hu", by: "mei")) },
      { try $0.handle(.undoRotaChange(2)) }, { try $0.handle(.undoRotaChange(1)) },
    ]
    var seen = [events(scene, "wang", "20260302")]
    for step in steps {
      try step(&scene)
      seen.append(events(scene, "wang", "20260302"))
    }
    #expect(
      seen == [
        ["0 CONFIRMED"], ["1 CANCELLED"], ["2 CANCELLED"], ["3 CANCELLED"], ["4 CONFIRMED"],
      ])
    for other in ["hu", "mei"] { #expect(events(scene, other, "20260302") == ["4 CANCELLED"]) }
    // What was added, taken by another, and taken back altogether.
    try scene.change(added("hu", "gardening", "09:00", "12:00"))
    try scene.change(.replace("hu", by: "zhao"))
    try scene.handle(.undoRotaChange(4))
    try scene.handle(.undoRotaChange(3))
    #expect(events(scene, "hu", "20260302").sorted() == ["3 CANCELLED", "4 CANCELLED"])
    #expect(events(scene, "zhao", "20260302").contains("3 CANCELLED"))
  }

  @Test("S1 who loses the relief of a break is told by the judge, the plan and the calendar")
  func relief() throws {
    var scene = RotaScene()
    #expect(found(scene, .relief).isEmpty)
    #expect(events(scene, "wang", "20260302") == ["0 CONFIRMED"])
    try scene.change(.replace("li", by: "hu"))
    #expect(
      found(scene, .relief) == [
        "wang: nobody relieves the break 12:00–12:30 at reception 2026-03-02 08:10–17:30, li otherwise"
      ])
    let text = scene.desk.rotaCalendar(days: 0, at: scene.now).person("wang")
    let today = CalendarScene.values("DESCRIPTION", text).last
    #expect(today?.contains("休息 12:00–12:30\\n") == true, "\(today ?? "")")
    #expect(events(scene, "wang", "20260302") == ["1 CONFIRMED"])
  }

  @Test("S8 who comes for somebody who is away fills that place, and the refusal says how")
  func substitute() throws {
    var scene = RotaScene()
    try scene.change(.absence("chen", .sickness))
    #expect(found(scene, .cover) == ["parking 2026-03-02 08:30–19:00: 0 of 1 persons"])
    let refusal = #expect(throws: Refusal.self) { try scene.change(.replace("chen", by: "hu")) }
    guard case .rota(.person(.awayAlready("chen", _, change: 1, let duties)))? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(duties.map(\.post) == ["parking"])
    try scene.change(added("hu", "parking", "08:30", "19:00"))
    #expect(found(scene, .cover).isEmpty && found(scene, .noSlot).isEmpty)
    // One more than usual is one more that is asked for.
    try scene.change(added("li", "parking", "19:00", "21:00"))
    #expect(found(scene, .cover).isEmpty && found(scene, .noSlot).isEmpty)
  }

  @Test("S7 whoever is away today still had the night before")
  func nightBefore() throws {
    var scene = RotaScene(at: "2026-03-03 08:00")
    try scene.change(.absence("zhao", .sickness))
    #expect(found(scene, .leave).isEmpty)
  }

  @Test("S7 a plan leaves those their rest who begin early on the Monday after")
  func mondayAfter() throws {
    let scene = RotaScene(posts: [
      RotaScene.post(
        "desk",
        [
          RotaScene.shift("wang", "12:00", "22:00", days: [.sunday]),
          RotaScene.shift("wang", "07:00", "12:00", days: [.monday]),
        ])
    ])
    let plan = scene.desk.proposedPlan(for: Self.week)
    let sunday = plan.duties.first { $0.date == "2026-03-08".date }
    #expect(sunday != nil && sunday?.person != "wang")
  }

  @Test("S9 R4 where the site lists nobody, names of its rota stay out of the journal")
  func names() throws {
    var posts = RotaScene.posts
    for post in posts.indices {
      for shift in posts[post].shifts.indices { posts[post].shifts[shift].personID = nil }
    }
    var scene = RotaScene(at: "2026-03-02 18:00", posts: posts, people: [])
    try scene.go(to: "2026-03-02 19:05")
    let alert = try #require(scene.desk.state.alerts.keys.first { $0.subject == "parking" })
    #expect(alert.detail == "due 2026-03-02 19:00")
    #expect(throws: Refusal.rota(.handoverByNobody(post: "parking"))) {
      try scene.handle(.handOver(HandoverAsk(post: "parking", to: "zhao")))
    }
    try scene.handle(.handOver(HandoverAsk(post: "parking", person: "chen", to: "zhao")))
    #expect(scene.missing.isEmpty)
  }
}
