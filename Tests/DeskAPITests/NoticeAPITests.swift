import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskCourtesy
@testable import DeskDomain

@Suite struct NoticeAPITests {
  private let outage = NoticeAsk.post(
    kind: .outage, what: .water, reason: Name("检修".plain), until: .typed("10:00"))

  private func text(_ words: String) -> NoticeAsk {
    .post(kind: .text, text: Name(words.plain), until: .typed("17:30"))
  }

  @Test(
    "N1 an outage is on the board in the site's languages, and apologises when its end has passed")
  func board() throws {
    var desk = try #require(Desk(site: .sample))
    try desk.handle(.notice(outage), at: .morning)
    let board = BoardSnapshot(desk, at: .morning)
    #expect(board.notices.map(\.count) == [2])
    #expect(board.notices.first?.first == "因检修，暂时停水，预计今天 10:00 恢复。不便之处，敬请谅解")
    let later = Moment.morning.advanced(by: .seconds(3_600))
    #expect(BoardSnapshot(desk, at: later).notices.first?.first?.hasPrefix("对不起") == true)
    #expect(desk.noticeViews(at: .morning).map(\.state) == [.shown])
    #expect(desk.noticeViews(at: later).map(\.state) == [.overdue])
    for duty in desk.dueCommands(at: later) { try desk.handle(.due(duty), at: later) }
    let status = StatusView(desk, at: later, version: "test", isDatabaseChecked: true, in: .english)
    #expect(status.alerts.map(\.kind) == ["notice.overdue"])
    #expect(status.alerts.first?.ask == NextAsk(.notice, NoticeAsk.CodingKeys.extend, of: "1"))
  }

  @Test("G8 where the site's words are one text, the board does not say them twice")
  func once() throws {
    var desk = try #require(Desk(site: .sample))
    try desk.handle(.notice(text("Coffee is free today")), at: .morning)
    #expect(BoardSnapshot(desk, at: .morning).notices == [["Coffee is free today"]])
  }

  @Test("of many notices the board shows some at a time, and each within a few minutes")
  func turns() throws {
    var desk = try #require(Desk(site: .sample))
    for number in 1...8 {
      try desk.handle(.notice(text("No. \(number)")), at: .morning)
    }
    var seen: Set<[String]> = []
    for minute in 0..<8 {
      let board = BoardSnapshot(desk, at: Moment.morning.advanced(by: .seconds(minute * 60)))
      #expect(board.notices.count == 3)
      seen.formUnion(board.notices)
    }
    #expect(seen.count == 8)
  }

  @Test("words come as one text or one a language, and times with or without a date")
  func wire() throws {
    let json = """
      {"post":{"kind":"outage","what":"lift","reason":{"zh-Hans":"年检","en":"yearly check"},
       "from":"2026-03-02 09:30","until":"17:00"}}
      """
    let read = try StrictJSON.decode(NoticeAsk.self, from: Data(json.utf8))
    guard case .post(_, _, let reason, _, let from, let until) = read else {
      Issue.record("\(read)")
      return
    }
    #expect(reason?[.simplifiedChinese] == "年检" && reason?[.english] == "yearly check")
    #expect(from?.date == LocalDate("2026-03-02") && until?.date == nil)
    for bad in [
      #"{"post":{"kind":"fire"}}"#, #"{"post":{"kind":"text","text":{"fr":"x"}}}"#,
      #"{"post":{"kind":"text","text":""}}"#, #"{"post":{"kind":"text","until":"soon"}}"#,
      #"{"extend":{"id":1,"until":"25:00"}}"#,
    ] {
      #expect(throws: RequestFault.self, "\(bad)") {
        try StrictJSON.decode(NoticeAsk.self, from: Data(bad.utf8))
      }
    }
  }
}
