import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskClient
@testable import DeskDomain
@testable import DeskPlanning

/// S1–S9 over the socket: the rota, its changes, who is where, hand-overs.
@Suite struct RotaRouteTests {
  /// Two receptionists in turns, one with the counter, and a night guard who hands over to them.
  private static let site: Site = {
    var site = Site.sample
    site.people = [("wang", "Wang Xiaoming"), ("li", "Li Fang"), ("zhao", "Zhao Qiang")].map {
      StaffMember(id: $0, name: $1.plain)
    }
    func shift(
      _ id: String, _ name: String, _ from: String, _ to: String, relief: String? = nil
    )
      -> Shift
    {
      Shift(
        person: name.plain, personID: id, hours: .of(from, to), days: Set(Weekday.allCases),
        breaks: relief.map { [.of("09:00", "09:30", relief: $0)] } ?? [])
    }
    site.posts = [
      Post(
        id: "reception", name: Name("Reception".plain),
        shifts: [
          shift("wang", "Wang Xiaoming", "08:10", "17:30", relief: "li"),
          shift("li", "Li Fang", "08:30", "17:30"),
        ]),
      Post(
        id: "night", name: Name("Night".plain),
        shifts: [shift("zhao", "Zhao Qiang", "19:00", "09:00")], handsOverTo: "reception"),
    ]
    return site
  }()

  private func problem(
    of body: () async throws -> Void
  ) async -> Problem? {
    let error = await #expect(throws: ClientError.self) { try await body() }
    guard case .problem(let problem)? = error else { return nil }
    return problem
  }

  @Test("S8 a change is entered, shown on rota and board, listed, and taken back")
  func changes() async throws {
    try await RunningDesk.run(site: Self.site) { desk in
      let today: [DutyView] = try await desk.client.get(Path.rota)
      #expect(today.map(\.person) == ["wang", "li", "zhao"])
      #expect(today.first?.name == "Wang Xiaoming" && today.first?.breaks.first?.relief == "li")
      #expect(today.allSatisfy { $0.date == LocalDate("2026-03-02") })

      let sick: RotaChangeView = try await desk.client.perform(
        .rota(.absence(person: "li", reason: .sickness)))
      #expect(sick.change == 1 && sick.kind == .absence && sick.person == "li")
      #expect(sick.text == "Li Fang away the whole day (sickness)")
      let after: [DutyView] = try await desk.client.get(Path.rota)
      #expect(after.map(\.person) == ["wang", "zhao"] && after.first?.breaks.first?.relief == nil)
      let board: BoardSnapshot = try await desk.client.get(Path.board)
      #expect(!board.shifts.map(\.person).contains("Li Fang"))
      let evening = Ask.rota(
        .add(person: "Li Fang", post: "reception", from: .typed("18:00"), to: .typed("21:00")))
      let problem = await problem {
        let _: Nothing = try await desk.client.perform(evening)
      }
      #expect(problem?.type == "urn:frontdesk:person-away" && problem?.status == 409)
      #expect(problem?.ask == NextAsk(.rota, RotaAsk.CodingKeys.undo, of: "1"))

      let undone: RotaChangeView = try await desk.client.perform(.rota(.undo(id: 1)), key: "once")
      #expect(undone.isUndone)
      let again: RotaChangeView = try await desk.client.perform(.rota(.undo(id: 1)), key: "once")
      #expect(again == undone)
      let _: RotaChangeView = try await desk.client.perform(evening)
      let all: [RotaChangeView] = try await desk.client.get(Path.rotaChanges)
      #expect(all.map(\.isUndone) == [true, false] && all.last?.to == LocalTime("21:00"))
      let week: [DutyView] = try await desk.client.get(
        Path.rota + "?date=2026-03-02&days=7&person=li")
      #expect(week.count == 8 && Set(week.map(\.person)) == ["li"])
    }
  }

  @Test("S1 who is where now: in which break, relieved by whom")
  func now() async throws {
    try await RunningDesk.run(site: Self.site) { desk in
      let now: WhereaboutsView = try await desk.client.get(Path.whereabouts)
      #expect(now.people.map(\.person) == ["wang", "li"])
      #expect(now.people.first?.relief == "li" && now.people.last?.relieves == ["wang"])
      #expect(now.people.first?.breakEnds == Moment.morning.wall + 1_800)
    }
  }

  @Test("S9 a hand-over is due, is entered with what is open, and its entry is in the journal")
  func handover() async throws {
    try await RunningDesk.run(site: Self.site) { desk in
      let due: [HandoverView] = try await desk.client.get(Path.handovers)
      #expect(
        due.map { "\($0.post) \($0.person) \($0.to) \($0.isEntered)" }.first
          == "night zhao wang false")
      let _: RepairView = try await desk.client.perform(
        .finding(FindingAsk(what: "loose rail", urgency: .minor, person: "zhao")))
      let _: Nothing = try await desk.client.perform(
        .handover(HandoverAsk(post: "night", to: "li", note: "gate lamp flickers")))
      let entered: [HandoverView] = try await desk.client.get(Path.handovers)
      #expect(entered.first?.isEntered == true)
      let entry = try #require(
        desk.journal.entries.compactMap { entry -> ShiftHandedOver? in
          if case .shiftHandedOver(let body) = entry.event { body } else { nil }
        }.first)
      #expect(entry.person == "zhao" && entry.to == "li" && entry.open.repairs == [1])
      #expect(entry.note == "gate lamp flickers")
    }
  }

  @Test("Bad input: what cannot be is refused with the field and the way out")
  func refusals() async throws {
    try await RunningDesk.run(site: Self.site) { desk in
      let cases: [(ask: String, type: String, field: String, status: Int)] = [
        (#"{"add": {"person": "li"}}"#, "bad-request", "post", 400),
        (
          #"{"add": {"person": "li", "post": "reception", "from": "18:00"}}"#, "bad-request", "to",
          400
        ),
        (#"{"replace": {"person": "li"}}"#, "bad-request", "by", 400),
        (#"{"absence": {"person": "li", "from": "8 am"}}"#, "bad-time", "from", 422),
        (#"{"absence": {"person": "li", "date": "2026-02-30"}}"#, "bad-date", "date", 422),
        (#"{"absence": {"person": "li", "date": "2026-02-28"}}"#, "rota-past", "date", 422),
        (#"{"absence": {"person": "nobody"}}"#, "unknown-person", "person", 422),
        (
          #"{"add": {"person": "li", "post": "roof", "from": "18:00", "to": "21:00"}}"#,
          "unknown-post", "post", 422
        ),
        (
          #"{"add": {"person": "li", "post": "night", "from": "16:00", "to": "20:00"}}"#,
          "two-posts", "person", 409
        ),
        (
          #"{"add": {"person": "li", "post": "reception", "from": "16:00", "to": "20:00"}}"#,
          "shift-overlap", "from", 409
        ),
      ]
      for (ask, type, field, status) in cases {
        let problem = await problem {
          let _: Nothing = try await desk.client.post(
            Path.commands, try JSONTree(#"{"rota": \#(ask)}"#))
        }
        #expect(problem?.type == "urn:frontdesk:" + type && problem?.field == field, "\(type)")
        #expect(problem?.status == status, "\(type)")
        #expect(problem?.remedy?.isEmpty == false || type == "bad-request", "\(type)")
      }
      for query in ["?days=0", "?days=63", "?date=monday", "?person=nobody"] {
        let problem = await problem {
          let _: [DutyView] = try await desk.client.get(Path.rota + query)
        }
        #expect(problem.map { (400..<500).contains($0.status) } == true, "\(query)")
      }
      let unknown = await problem {
        let _: Nothing = try await desk.client.perform(.rota(.undo(id: 9)))
      }
      #expect(unknown?.status == 404 && unknown?.type == "urn:frontdesk:unknown-rota-change")
    }
  }
}
