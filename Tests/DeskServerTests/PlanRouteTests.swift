import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskClient
@testable import DeskDomain
@testable import DeskPlanning

/// S1–S8 over the socket: a week is proposed, judged, and shown as a calendar.
@Suite struct PlanRouteTests {
  /// One guard every night, as a site has it that must think again; with and without a second one.
  private func site(guards: [String]) -> Site {
    var site = Site.sample
    site.people = (guards + ["wang"]).map { id in
      StaffMember(id: id, name: id.plain, posts: [id == "wang" ? "reception" : "guard"])
    }
    for post in site.posts.indices {
      for shift in site.posts[post].shifts.indices {
        site.posts[post].shifts[shift].personID = post == 0 ? "zhao" : "wang"
      }
    }
    return site
  }

  @Test("S4 a week with two guards is planned, and the one who has every night keeps what he may")
  func planned() async throws {
    try await RunningDesk.run(site: site(guards: ["zhao", "qian"])) { desk in
      let plan: PlanView = try await desk.client.get(Path.rotaPlan + "?week=2026-W49")
      #expect(plan.week == "2026-W49" && plan.outcome == .planned)
      #expect(plan.duties.count == 12 && plan.uncovered.isEmpty && plan.reasons.isEmpty)
      #expect(Set(plan.duties.map(\.person)) == ["zhao", "qian", "wang"])
      // Without a week, the one after this.
      let next: PlanView = try await desk.client.get(Path.rotaPlan)
      #expect(ISOWeek(next.week) != nil)
    }
  }

  @Test(
    "S7 one guard for every night: what is uncovered, why, and what the rota breaks as it stands")
  func infeasible() async throws {
    try await RunningDesk.run(site: site(guards: ["zhao"])) { desk in
      let plan: PlanView = try await desk.client.get(Path.rotaPlan + "?week=2026-W49")
      #expect(plan.outcome == .infeasible && !plan.reasons.isEmpty)
      let gap = try #require(plan.uncovered.first)
      #expect(gap.slot.post == "guard" && gap.missing == 1)
      #expect(gap.obstacles.map(\.person) == ["zhao", "wang"])
      #expect(gap.obstacles.last?.rule == .post)
      let found: [ViolationView] = try await desk.client.get(
        Path.rotaViolations + "?week=2026-W49")
      #expect(Set(found.map(\.rule)) == [.nightsInARow, .restDay, .longestWeek])
      #expect(found.first { $0.rule == .restDay }?.standard == "S7")
      #expect(found.allSatisfy { $0.person == "zhao" })
    }
  }

  @Test("S7 too little rest from Sunday to Monday is told of both weeks")
  func restOverTheWeeksEnd() async throws {
    var site = Site.sample
    site.people = [StaffMember(id: "wang", name: "王小明".plain)]
    func shift(_ day: Weekday, _ from: String, _ to: String) -> Shift {
      Shift(person: "王小明".plain, personID: "wang", hours: .of(from, to), days: [day])
    }
    site.posts = [
      Post(
        id: "guard", name: Name("Guard".plain),
        shifts: [shift(.sunday, "12:00", "22:00"), shift(.monday, "07:00", "12:00")])
    ]
    try await RunningDesk.run(site: site) { desk in
      for week in ["2026-W49", "2026-W50"] {
        let found: [ViolationView] = try await desk.client.get(
          Path.rotaViolations + "?week=\(week)")
        #expect(Set(found.map(\.rule)) == [.restBetween])
        // With the Monday before, and with the Monday after.
        #expect(found.count == 2)
      }
    }
  }

  @Test("S4 a site says how long a week may be, and plan and judgement follow it")
  func longestWeek() async throws {
    var site = site(guards: ["zhao", "qian"])
    site.staffRules.longestWeek = 40 * 60
    try await RunningDesk.run(site: site) { desk in
      let plan: PlanView = try await desk.client.get(Path.rotaPlan + "?week=2026-W49")
      #expect(plan.outcome == .infeasible)
      let found: [ViolationView] = try await desk.client.get(
        Path.rotaViolations + "?week=2026-W49")
      let words = found.filter { $0.rule == .longestWeek }.map(\.text)
      #expect(!words.isEmpty && words.allSatisfy { $0.contains("40 h at most") })
    }
  }

  @Test("S1 a person's and a post's calendar")
  func calendar() async throws {
    try await RunningDesk.run(site: site(guards: ["zhao"])) { desk in
      let data = try await desk.client.getData(Path.rotaCalendar + "?person=wang&days=14")
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
      // Five days a week, for two weeks, yesterday and today.
      #expect((11...12).contains(text.components(separatedBy: "BEGIN:VEVENT").count - 1))
      let post = try await desk.client.getData(Path.rotaCalendar + "?post=guard")
      #expect(
        String(decoding: post, as: UTF8.self).components(separatedBy: "SUMMARY:zhao").count == 63)
    }
  }

  @Test(
    "Bad input: no week, no such person or post, neither or both",
    arguments: [
      (Path.rotaPlan + "?week=2026-49", "bad-week", "week"),
      (Path.rotaViolations + "?week=2025-W53", "bad-week", "week"),
      (Path.rotaCalendar + "?person=nobody", "unknown-person", "person"),
      (Path.rotaCalendar + "?post=bar", "unknown-post", "post"),
      (Path.rotaCalendar, "bad-request", "person"),
      (Path.rotaCalendar + "?post=guard&person=wang", "bad-request", "person"),
    ])
  func refused(path: String, type: String, field: String) async throws {
    try await RunningDesk.run(site: site(guards: ["zhao"])) { desk in
      await #expect {
        _ = try await desk.client.getData(path)
      } throws: { error in
        guard case ClientError.problem(let problem) = error else { return false }
        return problem.type == "urn:frontdesk:" + type && problem.field == field
          && problem.remedy != nil
      }
    }
  }
}
