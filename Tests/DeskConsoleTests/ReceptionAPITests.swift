import DeskAPI
import DeskClient
import DeskDomain
import DeskEngine
import DeskTesting
import Foundation
import Testing

/// The reception over the socket: what a receptionist's commands come to.
@Suite struct ReceptionAPITests {
  private func step(
    _ desk: RunningDesk, _ path: String, _ body: StepRequest = StepRequest()
  ) async throws -> TicketView {
    try await desk.client.post(path, body)
  }

  @Test("Q4, Q5 a ticket's whole life: priority, sent on, parked, back, undone, cancelled")
  func life() async throws {
    try await RunningDesk.run(site: .reception) { desk in
      let order = IssueRequest(
        service: "consult", isPriority: true, appointment: nil, visitor: "欧阳女士")
      let issued: TicketView = try await desk.client.post(Path.tickets, order)
      #expect(issued.visitorClass == .priority)
      #expect(issued.visitor == "欧阳女士")
      #expect(issued.wait == "马上为您服务" && issued.reason == "刚到；优先")
      #expect(try await step(desk, Path.counter("1", .call)).state == "called")
      #expect(try await step(desk, Path.counter("1", .serve)).state == "serving")
      #expect(try await step(desk, Path.counter("1", .undo)).state == "called")
      #expect(try await step(desk, Path.counter("1", .park)).state == "parked")
      #expect(try await step(desk, Path.ticket("A001", .comeBack)).state == "waiting")
      let sent = try await step(
        desk, Path.ticket("A001", .transfer), StepRequest(service: "payment"))
      #expect(sent.service == "payment" && sent.state == "waiting")
      #expect(try await step(desk, Path.ticket("A001", .undo)).service == "consult")
      #expect(try await step(desk, Path.ticket("A001", .cancel)).state == "cancelled")
      #expect(try await step(desk, Path.ticket("A001", .undo)).state == "waiting")
    }
  }

  @Test("Q3, Q6, Q7, S8 counters, turns, opinions, hours, the clock")
  func reception() async throws {
    try await RunningDesk.run(site: .reception) { desk in
      let _: TicketView = try await desk.client.post(
        Path.tickets, IssueRequest(service: "consult"))
      let assigned = try await step(desk, Path.ticket("A001", .assign))
      #expect(assigned.consultant == "li" && assigned.counter == "1")
      let rotation: RotationView = try await desk.client.get(Path.rotation)
      let turns = rotation.turns
      #expect(turns.map(\.consultant) == ["chen", "wu", "li"])
      #expect(turns.last?.ticket == "A001" && turns.last?.firstTime == 1)
      let _: Nothing = try await desk.client.post(
        Path.rotation(.swap), RotationRequest(consultant: "chen", with: "wu"))
      let _: Nothing = try await desk.client.post(
        Path.rotation(.errand), RotationRequest(consultant: "wu"))
      let swapped: RotationView = try await desk.client.get(Path.rotation)
      #expect(swapped.turns.first?.state == "errand" && swapped.last?.isEmpty == false)

      #expect(try await step(desk, Path.counter("1", .finish)).state == "finished")
      let rated = try await step(
        desk, Path.counter("1", .rate), StepRequest(rating: .below))
      #expect(rated.rating == .below)
      let followUps: [FollowUpView] = try await desk.client.get(Path.followUps)
      #expect(followUps.map(\.ticket) == ["A001"])
      let _: Nothing = try await desk.client.post(
        Path.closeFollowUp(1), NoteRequest(note: "called back"))

      let _: Nothing = try await desk.client.post(
        Path.counter("2", .goOnBreak), StepRequest(until: "09:30"))
      let counters: [CounterView] = try await desk.client.get(Path.counters)
      #expect(counters.map(\.state) == ["open", "on-break", "open"])
      #expect(counters[1].back == "09:30")

      let evening = HoursRequest(date: "2026-03-02", from: "18:00", to: "21:00")
      let _: Nothing = try await desk.client.post(Path.hours, evening)
      let hours: HoursView = try await desk.client.get(Path.hours)
      #expect(hours.isOpen && hours.additional == [evening])
      let _: Nothing = try await desk.client.post(Path.removedHours, evening)

      let _: Nothing = try await desk.client.post(Path.clock, Nothing())
      let _: Nothing = try await desk.client.post(Path.day, Nothing())
      let report: WaitReport = try await desk.client.get(Path.waitReport)
      #expect(report.services.last?.promises == 1 && report.services.last?.kept == 1)
      let status: StatusView = try await desk.client.get(Path.status)
      #expect(status.isReceiving && status.followUps == 0 && status.waiting == 0)
    }
  }

  @Test("Bad input: every step that cannot be done says why, with its own type and the way out")
  func refusals() async throws {
    try await RunningDesk.run(site: .reception) { desk in
      for _ in 1...2 {
        let _: TicketView = try await desk.client.post(
          Path.tickets, IssueRequest(service: "consult"))
      }
      let _: TicketView = try await step(desk, Path.counter("1", .call))
      let _: Nothing = try await desk.client.post(Path.counter("2", .close), StepRequest())
      let before = desk.log.happened.count
      let cases: [(String, any Encodable & Sendable, Int, String)] = [
        (Path.tickets, IssueRequest(service: "consult", appointment: "25:00"), 422, "bad-time"),
        (Path.tickets, IssueRequest(service: "consult", visitor: "13800138000"), 422, "bad-name"),
        (Path.ticket("A001", .cancel) + "x", StepRequest(), 404, "unknown-step"),
        (Path.ticket("A001", .comeBack), StepRequest(), 409, "wrong-state"),
        (Path.ticket("A002", .transfer), StepRequest(), 400, "bad-request"),
        (Path.ticket("A002", .transfer), StepRequest(service: "tea"), 422, "unknown-service"),
        (Path.ticket("A002", .eraseName), StepRequest(), 409, "no-name"),
        (Path.ticket("A002", .undo), StepRequest(), 409, "nothing-to-undo"),
        (Path.ticket("A001", .undo), StepRequest(), 409, "foreign-undo"),
        (Path.ticket("A1200", .cancel), StepRequest(), 422, "number-out-of-range"),
        (Path.counter("2", .call), StepRequest(), 409, "counter-closed"),
        (Path.counter("1", .noShow), StepRequest(), 409, "called-too-little"),
        (Path.counter("3", .goOnBreak), StepRequest(), 409, "break-end-unknown"),
        (Path.counter("3", .goOnBreak), StepRequest(until: "08:00"), 409, "break-end-past"),
        (Path.counter("3", .goOnBreak), StepRequest(until: "8"), 422, "bad-time"),
        (Path.counter("1", .rate), StepRequest(), 400, "bad-request"),
        (Path.counter("1", .rate), StepRequest(rating: .equal), 409, "nothing-to-rate"),
        (Path.counter("3", .undo), StepRequest(), 409, "nothing-to-undo"),
        (Path.rotation(.errand), RotationRequest(), 400, "bad-request"),
        (Path.rotation(.errand), RotationRequest(consultant: "sun"), 409, "rotation"),
        (Path.rotation + "/dance", RotationRequest(), 404, "unknown-step"),
        (
          Path.hours, HoursRequest(date: "2026-02-30", from: "18:00", to: "21:00"), 422, "bad-date"
        ),
        (
          Path.hours, HoursRequest(date: "2026-03-01", from: "18:00", to: "21:00"), 409,
          "hours-past"
        ),
        (
          Path.removedHours, HoursRequest(date: "2026-03-09", from: "18:00", to: "21:00"), 404,
          "unknown-opening"
        ),
        (Path.closeFollowUp(3), NoteRequest(note: "x"), 404, "unknown-follow-up"),
        (Path.closeFollowUp(3), NoteRequest(note: "\u{202E}"), 400, "bad-request"),
      ]
      for (path, body, status, type) in cases {
        let error = await #expect(throws: ClientError.self, "\(path)") {
          let _: Nothing = try await desk.client.post(path, AnyBody(body))
        }
        guard case .problem(let problem)? = error else {
          Issue.record("\(path): \(String(describing: error))")
          continue
        }
        #expect(
          problem.status == status && problem.type == "urn:frontdesk:" + type, "\(path): \(problem)"
        )
        #expect(!problem.detail.isEmpty)
        #expect(problem.remedy?.isEmpty == false || problem.field != nil, "\(path): \(problem)")
        // What was typed may be somebody's name or number: it is not told again.
        #expect(!problem.detail.contains("13800138000"))
      }
      #expect(desk.log.happened.count == before)
    }
  }
}
