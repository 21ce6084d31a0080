import DeskTesting
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskCourtesy
@testable import DeskDomain

/// G5, G6, G7: board and slip as they read in the course of a day.
@Suite struct OwnTextsTests {
  private func check(_ texts: [String]) {
    for text in texts {
      let findings = CourtesyLinter.findings(in: text)
      #expect(findings.isEmpty, "\(text): \(findings)")
    }
  }

  private func texts(_ board: BoardSnapshot) -> [String] {
    [board.site] + board.greeting + board.nowServing.flatMap { $0.counterName + ($0.visitor ?? []) }
      + board.waiting.flatMap { $0.serviceName + ($0.wait ?? []) } + board.shifts.flatMap(\.post)
      + (board.closed ?? []) + board.notices.flatMap(\.self)
  }

  private func texts(_ slip: SlipContent) -> [String] {
    slip.greeting + slip.service + slip.ahead + (slip.wait ?? []) + (slip.codeCaption ?? [])
      + slip.farewell + (slip.reprint ?? [])
  }

  @Test(
    "G5 G6 G7 every text on board and slip passes, in every language, all day long",
    arguments: Language.allCases)
  func day(language: Language) throws {
    var site = Site.reception
    site.languages = [language]
    var desk = try #require(Desk(site: site))
    var now = Moment.morning
    try desk.handle(.setCounter("2", .goOnBreak(until: LocalTime("09:40"))), at: now)
    for number in 1...12 {
      try desk.handle(
        .issue(
          DrawAsk(service: number % 3 == 0 ? "payment" : "consult", visitor: "周先生"),
          key: .test(number), person: PersonKey(rawValue: "P\(number)")), at: now)
    }
    try desk.handle(.call(counter: "1", ticket: nil), at: now)
    try desk.handle(
      .notice(
        .post(
          kind: .outage, what: .network, reason: Name("检修".plain), until: NoticeTime("10:00"))),
      at: now)
    for _ in 0..<10 {
      for duty in desk.dueCommands(at: now) { try desk.handle(.due(duty), at: now) }
      check(texts(BoardSnapshot(desk, at: now)))
      for slip in desk.state.slips.values { check(texts(SlipContent(slip.ticket, desk: desk))) }
      now = now.advanced(by: .seconds(3_600))
    }
  }
}
