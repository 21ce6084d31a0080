import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskClient
@testable import DeskDomain
@testable import DeskEngine

/// The reception over the socket: what a receptionist's commands come to.
@Suite struct ReceptionAPITests {
  private func at(
    _ counter: String, _ step: CounterAsk.Step, _ desk: RunningDesk
  ) async throws -> TicketView {
    try await desk.client.perform(.counter(CounterAsk(counter, step)))
  }

  private func take(_ step: TicketAsk.Step, _ desk: RunningDesk) async throws -> TicketView {
    try await desk.client.perform(.ticket(TicketAsk(.typed("A001"), step)))
  }

  @Test("Q4, Q5 a ticket's whole life: priority, sent on, parked, back, undone, cancelled")
  func life() async throws {
    try await RunningDesk.run(site: .reception) { desk in
      let issued: TicketView = try await desk.client.perform(
        .draw(DrawAsk(service: "consult", isPriority: true, visitor: "欧阳女士")))
      #expect(issued.visitorClass == .priority)
      #expect(issued.visitor == "欧阳女士")
      #expect(issued.wait == "马上为您服务" && issued.reason == "刚到；优先")
      #expect(try await at("1", .call(), desk).state == "called")
      #expect(try await at("1", .serve, desk).state == "serving")
      #expect(try await at("1", .undo(), desk).state == "called")
      #expect(try await at("1", .park, desk).state == "parked")
      #expect(try await take(.requeue, desk).state == "waiting")
      let sent = try await take(.transfer(service: "payment"), desk)
      #expect(sent.service == "payment" && sent.state == "waiting")
      #expect(try await take(.undo, desk).service == "consult")
      #expect(try await take(.cancel, desk).state == "cancelled")
      #expect(try await take(.undo, desk).state == "waiting")
    }
  }

  @Test("Q3, Q6, Q7, S8 counters, turns, opinions, hours, the clock")
  func reception() async throws {
    try await RunningDesk.run(site: .reception) { desk in
      let _: TicketView = try await desk.client.perform(.draw(DrawAsk(service: "consult")))
      let assigned = try await take(.assign(), desk)
      #expect(assigned.consultant == "li" && assigned.counter == "1")
      let view: TurnsView = try await desk.client.get(Path.turns)
      let turns = view.turns
      #expect(turns.map(\.consultant) == ["chen", "wu", "li"])
      #expect(turns.last?.ticket == "A001" && turns.last?.firstTime == 1)
      try await desk.client.perform(.turns(.swap(consultant: "chen", with: "wu")))
      try await desk.client.perform(.turns(.errand(consultant: "wu")))
      let swapped: TurnsView = try await desk.client.get(Path.turns)
      #expect(swapped.turns.first?.state == "errand" && swapped.last?.isEmpty == false)

      #expect(try await at("1", .finish, desk).state == "finished")
      let rated = try await at("1", .rate(rating: .below), desk)
      #expect(rated.rating == .below)
      let followUps: [FollowUpView] = try await desk.client.get(Path.followUps)
      #expect(followUps.map(\.ticket) == ["A001"])
      try await desk.client.perform(.followUp(FollowUpAsk(1, .close(note: "called back"))))

      try await desk.client.perform(.counter(CounterAsk("2", .goOnBreak(until: .typed("09:30")))))
      let counters: [CounterView] = try await desk.client.get(Path.counters)
      #expect(counters.map(\.state) == ["open", "on-break", "open"])
      #expect(counters[1].back == "09:30")

      try await desk.client.perform(
        .hours(.add(date: .typed("2026-03-02"), from: .typed("18:00"), to: .typed("21:00"))))
      let hours: HoursView = try await desk.client.get(Path.hours)
      #expect(hours.isOpen && hours.additional.map(\.from) == [.typed("18:00")])
      try await desk.client.perform(
        .hours(.remove(date: .typed("2026-03-02"), from: .typed("18:00"), to: .typed("21:00"))))

      try await desk.client.perform(.clock(.confirm))
      try await desk.client.perform(.day(.open))
      let report: WaitReport = try await desk.client.get(Path.waitReport)
      #expect(report.services.last?.promises == 1 && report.services.last?.kept == 1)
      let status: StatusView = try await desk.client.get(Path.status)
      #expect(status.isReceiving && status.followUps == 0 && status.waiting == 0)
    }
  }

  @Test("Bad input: every step that cannot be done says why, with its own type and the way out")
  func refusals() async throws {
    try await RunningDesk.run(site: .reception) { desk in
      for _ in 1...2 { try await desk.client.perform(.draw(DrawAsk(service: "consult"))) }
      _ = try await at("1", .call(), desk)
      try await desk.client.perform(.counter(CounterAsk("2", .close)))
      let before = desk.journal.happened.count
      let cases: [(String, Int, String)] = [
        (#"{"draw": {"service": "consult", "appointment": "25:00"}}"#, 422, "bad-time"),
        (#"{"draw": {"service": "consult", "visitor": "13800138000"}}"#, 422, "bad-name"),
        (#"{"ticket": {"number": "A001", "step": "cancelx"}}"#, 422, "unknown-word"),
        (#"{"ticket": {"number": "A001", "step": "requeue"}}"#, 409, "wrong-state"),
        (#"{"ticket": {"number": "A002", "step": "transfer"}}"#, 400, "bad-request"),
        (
          #"{"ticket": {"number": "A002", "step": {"transfer": {"service": "tea"}}}}"#, 422,
          "unknown-service"
        ),
        (#"{"ticket": {"number": "A002", "step": "erase-name"}}"#, 409, "no-name"),
        (#"{"ticket": {"number": "A002", "step": "undo"}}"#, 409, "nothing-to-undo"),
        (#"{"ticket": {"number": "A001", "step": "undo"}}"#, 409, "foreign-undo"),
        (#"{"ticket": {"number": "A1200", "step": "cancel"}}"#, 422, "number-out-of-range"),
        (#"{"counter": {"id": "2", "step": "call"}}"#, 409, "counter-closed"),
        (#"{"counter": {"id": "1", "step": "no-show"}}"#, 409, "called-too-little"),
        (#"{"counter": {"id": "3", "step": "break"}}"#, 409, "break-end-unknown"),
        (
          #"{"counter": {"id": "3", "step": {"break": {"until": "08:00"}}}}"#, 409,
          "break-end-past"
        ),
        (#"{"counter": {"id": "3", "step": {"break": {"until": "8"}}}}"#, 422, "bad-time"),
        (#"{"counter": {"id": "1", "step": "rate"}}"#, 400, "bad-request"),
        (
          #"{"counter": {"id": "1", "step": {"rate": {"rating": "equal"}}}}"#, 409,
          "nothing-to-rate"
        ),
        (#"{"counter": {"id": "3", "step": "undo"}}"#, 409, "nothing-to-undo"),
        (#"{"turns": "errand"}"#, 400, "bad-request"),
        (#"{"turns": {"errand": {"consultant": "sun"}}}"#, 422, "unknown-consultant"),
        (#"{"turns": "dance"}"#, 422, "unknown-word"),
        (
          #"{"hours": {"add": {"date": "2026-02-30", "from": "18:00", "to": "21:00"}}}"#, 422,
          "bad-date"
        ),
        (
          #"{"hours": {"add": {"date": "2026-03-01", "from": "18:00", "to": "21:00"}}}"#, 409,
          "hours-past"
        ),
        (
          #"{"hours": {"remove": {"date": "2026-03-09", "from": "18:00", "to": "21:00"}}}"#, 404,
          "unknown-opening"
        ),
        (
          #"{"follow-up": {"id": 3, "step": {"close": {"note": "x"}}}}"#, 404,
          "unknown-follow-up"
        ),
        (
          #"{"follow-up": {"id": 3, "step": {"close": {"note": "\u202E"}}}}"#, 422, "bad-request"
        ),
      ]
      for (ask, status, type) in cases {
        let error = await #expect(throws: ClientError.self, "\(ask)") {
          let _: Nothing = try await desk.client.post(Path.commands, try JSONTree(ask))
        }
        guard case .problem(let problem)? = error else {
          Issue.record("\(ask): \(String(describing: error))")
          continue
        }
        #expect(
          problem.status == status && problem.type == "urn:frontdesk:" + type, "\(ask): \(problem)"
        )
        #expect(!problem.detail.isEmpty)
        #expect(problem.remedy?.isEmpty == false || problem.field != nil, "\(ask): \(problem)")
        // What was typed may be somebody's name or number: it is not told again.
        #expect(!problem.detail.contains("13800138000"))
      }
      #expect(desk.journal.happened.count == before)
    }
  }
}
