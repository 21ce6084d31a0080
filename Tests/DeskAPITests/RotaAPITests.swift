import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

@Suite struct RotaAPITests {
  private let date = LocalDate(year: 2026, month: 3, day: 3)

  @Test("S8 the board shows who is there by what was changed")
  func board() throws {
    var site = Site.sample
    site.people = ["wang": "Wang", "li": "Li", "zhao": "Zhao"].map {
      StaffMember(id: $0, name: $1.plain)
    }.sorted { $0.id < $1.id }
    for post in site.posts.indices {
      for shift in site.posts[post].shifts.indices {
        let person = site.posts[post].shifts[shift].person.string.lowercased()
        site.posts[post].shifts[shift].personID = person
      }
    }
    var desk = try #require(Desk(site: site))
    #expect(BoardSnapshot(desk, at: .morning).shifts.map(\.person) == ["Wang", "Zhao"])
    try desk.handle(.rota(.replace(person: "wang", by: "li")), at: .morning)
    #expect(BoardSnapshot(desk, at: .morning).shifts.map(\.person) == ["Li", "Zhao"])
    #expect(BoardSnapshot(desk, at: .morning).shifts.map(\.phase) == [.onDuty, .later])
  }

  @Test("S9 a hand-over that is missing stands in the status with what to do")
  func alert() throws {
    let alert = Alert(kind: .handoverMissing, subject: "gate", detail: "due 2026-03-03 07:00")
    let view = AlertView(alert, since: Moment.morning.wall, in: .english)
    #expect(view.kind == "handover.missing")
    #expect(view.text.contains("enter it") && view.ask == NextAsk(.handover, of: "gate"))
  }

  @Test("changes are read as they were written")
  func wire() throws {
    let key = DutyKey(post: "gate", from: .midnight, person: "li")
    let changes: [RotaChange.What] = [
      .add(AddedDuty(post: "gate", person: "li", hours: .of("18:00", "21:00"), counter: "1")),
      .absence(person: "li", duty: nil, reason: .sickness),
      .absence(person: "li", duty: key, reason: .leave), .replace(key, by: "wang"),
      .exchange(key, DutyKey(post: "desk", from: .midnight, person: "wang")),
    ]
    for what in changes {
      let body = RotaChange(id: 1, date: date, what: what)
      #expect(try Wire.decode(RotaChange.self, from: try Wire.encode(body)) == body)
      let view = RotaChangeView(body, site: .sample)
      #expect(try Wire.decode(RotaChangeView.self, from: try Wire.encode(view)) == view)
      #expect(!view.text.isEmpty && view.person == "li")
    }
  }
}
