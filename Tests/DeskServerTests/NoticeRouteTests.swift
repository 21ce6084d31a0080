import DeskTesting
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskClient
@testable import DeskDomain

/// N1, N2 over the socket: a notice is posted, stands on the board, is extended and closed.
@Suite struct NoticeRouteTests {
  @Test("N1 an outage is on the board at once, and off it when somebody says that it is over")
  func life() async throws {
    try await RunningDesk.run { desk in
      let posted: NoticeView = try await desk.client.perform(
        .notice(
          .post(kind: .outage, what: .water, reason: Name("检修".plain), until: .typed("17:00"))))
      #expect(posted.notice == 1 && posted.state == .shown && posted.what == .water)
      let board: BoardSnapshot = try await desk.client.get(Path.board)
      #expect(board.notices == [posted.texts])
      #expect(posted.texts.first == "因检修，暂时停水，预计今天 17:00 恢复。不便之处，敬请谅解")

      let extended: NoticeView = try await desk.client.perform(
        .notice(.extend(id: 1, until: .typed("18:00"))))
      #expect(extended.texts.first?.hasPrefix("对不起") == true)
      let open: [NoticeView] = try await desk.client.get(Path.notices)
      #expect(open == [extended])

      let _: Nothing = try await desk.client.perform(.notice(.close(id: 1)))
      let none: [NoticeView] = try await desk.client.get(Path.notices)
      #expect(none.isEmpty)
    }
  }

  @Test("a repeated key posts one notice, and is told of the same")
  func repeated() async throws {
    try await RunningDesk.run { desk in
      let text = Ask.notice(
        .post(kind: .text, text: Name("Coffee is free".plain), until: .typed("17:00")))
      for _ in 1...2 {
        let posted: NoticeView = try await desk.client.perform(text, key: "once")
        #expect(posted.notice == 1)
      }
      let open: [NoticeView] = try await desk.client.get(Path.notices)
      #expect(open.count == 1)
    }
  }

  @Test("Bad input: every notice that cannot be posted says why, with the field and the way out")
  func refusals() async throws {
    try await RunningDesk.run { desk in
      let reason = Name("pipe works".plain)
      let cases: [(NoticeAsk, String, String)] = [
        (NoticeAsk.post(kind: .outage, what: .water, reason: reason), "notice-incomplete", "until"),
        (
          NoticeAsk.post(kind: .outage, what: .water, until: .typed("17:00")), "notice-incomplete",
          "reason"
        ),
        (
          NoticeAsk.post(kind: .outage, reason: reason, until: .typed("17:00")),
          "notice-incomplete", "what"
        ),
        (
          NoticeAsk.post(kind: .text, text: reason, until: .typed("08:00")), "notice-end-past",
          "until"
        ),
        (
          NoticeAsk.post(
            kind: .pestControl, from: .typed("20:00"), until: .typed("2026-03-03 06:00")),
          "notice-too-early", "from"
        ),
        (
          NoticeAsk.post(kind: .text, text: Name("Please wait".plain), until: .typed("17:00")),
          "discourteous", "text"
        ),
      ]
      for (request, type, field) in cases {
        let error = await #expect(throws: ClientError.self) {
          let _: NoticeView = try await desk.client.perform(.notice(request))
        }
        guard case .problem(let problem)? = error else {
          Issue.record("\(String(describing: error))")
          continue
        }
        #expect(problem.type == "urn:frontdesk:" + type && problem.field == field, "\(problem)")
        #expect(problem.status == 422 && problem.remedy?.isEmpty == false)
      }
      let error = await #expect(throws: ClientError.self) {
        let _: Nothing = try await desk.client.perform(.notice(.close(id: 9)))
      }
      guard case .problem(let problem)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(problem.status == 404 && problem.type == "urn:frontdesk:unknown-notice")
    }
  }
}
