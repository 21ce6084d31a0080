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
}
