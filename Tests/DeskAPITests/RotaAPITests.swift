import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

@Suite struct RotaAPITests {
  private let date = LocalDate(year: 2026, month: 3, day: 3)

  @Test("S1–S9 every refusal of a change or a hand-over names the field and what to do")
  func refusals() {
    let duty = Duty(date: date, post: "gate", person: "li", hours: .of("08:00", "12:00"))
    let refusals: [(RotaRefusal, String, String, Int)] = [
      (.unknownPost("roof", known: ["gate"]), "unknown-post", "post", 422),
      (.unknownPost("roof", known: []), "unknown-post", "post", 422),
      (.postNotTaken(person: "li", post: "gate", own: ["desk"]), "post-not-taken", "person", 409),
      (.overlap(person: "li", duty, duty), "shift-overlap", "from", 409),
      (.twoPosts(person: "li", duty, duty), "two-posts", "person", 409),
      (.noDuty(person: "li", date, duties: []), "no-duty", "person", 409),
      (.noDuty(person: "li", date, duties: [duty]), "no-duty", "person", 409),
      (.severalDuties(person: "li", date, duties: [duty, duty]), "several-duties", "post", 409),
      (.away(person: "li", date, change: 4), "person-away", "person", 409),
      (.past(date, today: date.next), "rota-past", "date", 422),
      (.tooFarAhead(date, latest: date.previous), "too-far-ahead", "date", 422),
      (.dateMissing, "clock-unconfirmed", "date", 409),
      (.notInCalendar(date), "bad-date", "date", 422),
      (.tooLong(.of("08:00", "23:00")), "duty-too-long", "to", 422),
      (.tooManyChanges(limit: 500), "too-many-changes", "date", 409),
      (.samePerson("li"), "same-person", "person", 422),
      (.unknownChange(4, known: [1, 2]), "unknown-rota-change", "change", 404),
      (.unknownChange(4, known: []), "unknown-rota-change", "change", 404),
      (.undoneAlready(4), "undone-already", "change", 409),
      (.builtOn(4, by: 5), "built-on", "change", 409),
      (.handoverByNobody(post: "gate"), "handover-by-nobody", "person", 409),
    ]
    for (refusal, type, field, status) in refusals {
      let problem = Problem(.rota(refusal))
      #expect(problem.type == "urn:frontdesk:" + type && problem.field == field, "\(refusal)")
      #expect(problem.status == status && problem.remedy?.isEmpty == false, "\(refusal)")
      #expect(!problem.detail.isEmpty)
    }
    #expect(
      Problem(.rota(.severalDuties(person: "li", date, duties: [duty]))).remedy
        == "Say which with --post or --from: gate 2026-03-03 08:00–12:00.")
  }

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
    let view = AlertView(alert, since: Moment.morning.wall)
    #expect(view.kind == "handover.missing")
    #expect(view.text.contains("frontdesk rota handover --post gate --to"))
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
