import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain

@Suite struct BoardComposerTests {
  private func board(
    _ hours: Double = 0, _ edit: (inout Desk) throws -> Void = { _ in }
  ) throws
    -> BoardSnapshot
  {
    var desk = try #require(Desk(site: .sample))
    try edit(&desk)
    return BoardSnapshot(desk, at: Moment.morning.advanced(by: .seconds(hours * 3_600)))
  }

  @Test(
    "G2 the greeting follows the time of day",
    arguments: [
      (-3.0, "早上好，欢迎光临"), (0, "上午好，欢迎光临"), (3, "中午好，欢迎光临"), (6, "下午好，欢迎光临"),
      (10, "晚上好，欢迎光临"),
    ])
  func greeting(hours: Double, text: String) throws {
    #expect(try board(hours).greeting.first == text)
  }

  @Test("G8 one text a language, the site's first one first")
  func languages() throws {
    let board = try board()
    #expect(board.languages == ["zh-Hans", "en"])
    #expect(board.greeting == ["上午好，欢迎光临", "Good morning, and welcome"])
  }

  @Test("Q4 the newest call comes first, and the waiting are counted by service")
  func calls() throws {
    let board = try board { desk in
      for number in 1...3 {
        try desk.handle(.issue(service: "consult", key: .test(number)), at: .morning)
      }
      try desk.handle(.call(counter: "2", ticket: nil), at: .morning)
      let later = Moment.morning.advanced(by: .seconds(5))
      try desk.handle(.call(counter: "1", ticket: nil), at: later)
    }
    #expect(board.nowServing.map(\.ticket) == ["A002", "A001"])
    #expect(board.nowServing.first?.counterName == ["1 号柜台", "Counter 1"])
    #expect(board.waiting.map(\.waiting) == [1, 0])
  }

  @Test(
    "S4 the night guard of yesterday is on duty until seven, and again from seven in the evening")
  func night() throws {
    let early = try board(-3).shifts
    #expect(early.map(\.person) == ["Zhao", "Wang", "Zhao"])
    #expect(early.map(\.phase) == [.onDuty, .later, .later])
    #expect(early.map(\.crossesMidnight) == [true, false, true])
    #expect(try board().shifts.map(\.phase) == [.onDuty, .later])
    #expect(try board(11).shifts.map(\.phase) == [.over, .onDuty])
    // Saturday: reception rests.
    #expect(try board(5 * 24).shifts.map(\.person) == ["Zhao"])
  }

  @Test("Q4 the slip says how many are ahead, in both languages")
  func slip() throws {
    var desk = try #require(Desk(site: .sample))
    for number in 1...3 {
      try desk.handle(.issue(service: "consult", key: .test(number)), at: .morning)
    }
    let tasks = desk.state.slips.values.sorted { $0.id < $1.id }.map {
      SlipTask($0, desk: desk, at: .morning)
    }
    #expect(tasks.map(\.content.ahead.first) == ["下一位就是您", "您前面还有 1 位", "您前面还有 2 位"])
    #expect(tasks.first?.content.issued == "2026-03-02 09:00")
    #expect(tasks.map(\.jobName) == ["A001-T1", "A002-T2", "A003-T3"])
  }

  @Test("B6 whoever was missed or set aside stands on the board for a while")
  func missed() throws {
    var desk = try #require(Desk(site: .sample))
    for number in 1...2 {
      try desk.handle(.issue(service: "consult", key: .test(number)), at: .morning)
    }
    var now = Moment.morning
    try desk.handle(.call(counter: "1", ticket: nil), at: now)
    try desk.handle(.park(counter: "1"), at: now)
    try desk.handle(.call(counter: "1", ticket: nil), at: now)
    now = now.advanced(by: .seconds(31))
    try desk.handle(.recall(counter: "1"), at: now)
    now = now.advanced(by: .seconds(31))
    try desk.handle(.noShow(counter: "1"), at: now)
    let notices = BoardSnapshot(desk, at: now).notices
    #expect(notices.last?.last == "A001, A002: you were called; please ask at the desk")
    #expect(notices.last?.first?.hasPrefix("A001、A002 号") == true)
    #expect(BoardSnapshot(desk, at: now.advanced(by: .seconds(1_200))).notices.isEmpty)
  }

  @Test("J4 hours after closing no call stands on the board, and it says when the desk opens")
  func closedIsClosed() throws {
    var desk = try #require(Desk(site: .reception))
    let late = Moment.morning.advanced(by: .seconds(8 * 3_600 + 1_700))
    try desk.handle(.issue(service: "consult", key: .test(1)), at: late)
    try desk.handle(.call(counter: "1", ticket: nil), at: late)
    let board = BoardSnapshot(desk, at: late.advanced(by: .seconds(300)))
    #expect(board.closed != nil && board.nowServing.map(\.ticket) == ["A001"])
    // The number stands where the board would say when the desk opens: so the greeting says it.
    #expect(board.greeting == board.closed)
    let night = BoardSnapshot(desk, at: late.advanced(by: .seconds(6 * 3_600)))
    #expect(night.closed != nil && night.nowServing.isEmpty)
  }

  @Test("B3 J5 who closes the last counter is told so, and the board invites nobody in vain")
  func everyCounterClosed() throws {
    var desk = try #require(Desk(site: .reception))
    try desk.handle(.issue(service: "consult", key: .test(1)), at: .morning)
    func views() -> [CounterView] {
      desk.site.counters.map { CounterView($0, desk: desk, by: nil, at: .morning) }
    }
    #expect(views().allSatisfy { $0.unattended == nil })
    for counter in desk.site.counters {
      try desk.handle(.setCounter(counter.id, .close), at: .morning)
    }
    #expect(views().allSatisfy { $0.unattended == $0.services })
    #expect(BoardSnapshot(desk, at: .morning).closed == nil)
    // When nobody comes, that is said, to newcomers as well; and the board still gives numbers.
    var now = Moment.morning
    for _ in 1...40 {
      now = now.advanced(by: .seconds(60))
      for duty in desk.dueCommands(at: desk.vet(now)) { try desk.handle(.due(duty), at: now) }
    }
    #expect(desk.state.open[.test(1)]?.promise?.isUnattended == true)
    let board = BoardSnapshot(desk, at: now)
    #expect(board.closed == nil)
    #expect(board.waiting.first { $0.service == "consult" }?.wait == nil)
    try desk.handle(.issue(service: "payment", key: .test(2)), at: now)
    let other = try #require(desk.state.open[.test(2)])
    try desk.handle(.transfer(other.number, service: "consult"), at: now)
    #expect(desk.state.open[.test(2)]?.promise?.isUnattended == true)
    try desk.handle(.issue(service: "consult", key: .test(3)), at: now)
    let slip = try #require(desk.state.slips[desk.state.lastSlip])
    #expect(
      SlipTask(slip, desk: desk, at: now).content.wait
        == WaitTexts.unattended.texts(in: desk.site.languages))
    // Where nobody gets a number, the board invites nobody.
    for service in desk.site.services {
      try desk.handle(.ask(.service(ServiceAsk(service.id, .stop()))), at: now)
    }
    #expect(BoardSnapshot(desk, at: now).closed != nil)
  }

  @Test("J13 a call at a counter that was shut since is asked about at once, and is no break")
  func shutAfterCall() throws {
    var desk = try #require(Desk(site: .reception))
    try desk.handle(.issue(service: "consult", key: .test(1)), at: .morning)
    try desk.handle(.call(counter: "1", ticket: nil), at: .morning)
    try desk.handle(.setCounter("1", .goOnBreak(until: "09:40".time)), at: .morning)
    #expect(CounterView(desk.site.counters[0], desk: desk, by: nil, at: .morning).ticket == "A001")
    #expect(!BoardSnapshot(desk, at: .morning).notices.joined().contains { $0.contains("09:40") })
    let later = Moment.morning.advanced(by: .seconds(60))
    for duty in desk.dueCommands(at: desk.vet(later)) { try desk.handle(.due(duty), at: later) }
    #expect(desk.state.alerts.keys.contains { $0.kind == .callUnanswered })
  }

  @Test("B5 a slip that is printed again says what is true then")
  func reprint() throws {
    var desk = try #require(Desk(site: .sample))
    for number in 1...4 {
      try desk.handle(.issue(service: "consult", key: .test(number)), at: .morning)
    }
    func content(_ number: Int, at moment: Moment) throws -> SlipContent {
      let ticket = TicketNumber(series: .named("A"), number: number)
      try desk.handle(.reprint(ticket), at: moment)
      let slip = try #require(desk.state.slips[desk.state.lastSlip])
      return SlipTask(slip, desk: desk, at: moment).content
    }
    for slip in desk.state.slips.keys {
      for state in [SlipState.submitting, .printed] {
        try desk.handle(.reportSlip(id: slip, SlipProgress(state: state)), at: .morning)
      }
    }
    let later = Moment.morning.advanced(by: .seconds(60))
    try desk.handle(.call(counter: "1", ticket: nil), at: later)
    try desk.handle(.call(counter: "2", ticket: nil), at: later)
    let fourth = try content(4, at: later)
    #expect(fourth.ahead.last == "1 person ahead of you")
    #expect(fourth.wait?.last?.hasPrefix("We will call you by 09:") == true)
    let called = try content(1, at: later)
    #expect(called.ahead.isEmpty && called.wait == nil)
  }

  @Test("J8 a promise to somebody who was never called and is gone with the day was not kept")
  func vainPromises() throws {
    var desk = try #require(Desk(site: .reception))
    var all: [Ticket] = []
    for number in 1...10 {
      try desk.handle(.issue(service: "consult", key: .test(number)), at: .morning)
    }
    for number in 1...3 {
      let at = Moment.morning.advanced(by: .seconds(Double(number)))
      try desk.handle(.call(counter: "1", ticket: nil), at: at)
      try desk.handle(.finish(counter: "1"), at: at)
    }
    for number in 1...10 { all.append(try #require(desk.state.ticket(.test(number)))) }
    for index in 3..<10 { all[index].state = .expired }
    let row = try #require(WaitReport(all, desk: desk, at: .morning).services.last)
    #expect(row.promises == 10 && row.kept == 3 && row.late == 7)
    #expect(row.medianWait.map { $0 < 1 } == true)
  }
}
