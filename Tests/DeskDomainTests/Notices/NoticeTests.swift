import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskCourtesy
@testable import DeskDomain

/// N1, N2: what everybody is told, from when and until when, and what is refused.
@Suite struct NoticeTests {
  static let pipes = Name([
    .simplifiedChinese: "管道检修".plain, .traditionalChinese: "管道檢修".plain,
    .english: "work on the pipes".plain,
  ])

  static func outage(
    _ what: Outage? = .water, reason: Name? = pipes, from: String? = nil, until: String? = "17:00"
  ) -> NoticeAsk {
    .post(
      kind: .outage, what: what, reason: reason, from: from.flatMap { NoticeTime($0) },
      until: until.flatMap { NoticeTime($0) })
  }

  private func words(_ desk: TestDesk) -> [Phrase] {
    var watching = desk.desk
    let seen = watching.vet(desk.now)
    return watching.shownNotices(at: seen).map { watching.words(of: $0, at: seen) }
  }

  @Test("N1 an outage is announced at once: why, until when, and an apology, in every language")
  func announced() throws {
    var desk = try TestDesk()
    let decision = try desk.handle(.notice(Self.outage()))
    #expect(decision.answer == .notice(1))
    #expect(
      words(desk) == [
        Phrase(
          zhHans: "因管道检修，暂时停水，预计今天 17:00 恢复。不便之处，敬请谅解",
          zhHant: "因管道檢修，暫時停水，預計今天 17:00 恢復。不便之處，敬請諒解",
          en: "The water is off (work on the pipes) and will be back today at 17:00. "
            + "We apologise for the inconvenience")
      ])
  }

  @Test(
    "N1 an outage says what, why and when it will be over: a missing one is named",
    arguments: [
      (outage(nil), NoticeField.what), (outage(reason: nil), .reason), (outage(until: nil), .until),
    ])
  func incomplete(order: NoticeAsk, field: NoticeField) throws {
    var desk = try TestDesk()
    #expect(throws: Refusal.notice(.incomplete(field, .outage))) {
      try desk.handle(.notice(order))
    }
  }

  @Test(
    "N1 once its end has passed the board apologises, until a new end is stated or it is closed")
  func overdue() throws {
    var desk = try TestDesk()
    try desk.handle(.notice(Self.outage(.power, until: "09:30")))
    try desk.passMinutes(29)
    #expect(words(desk).first?.zhHans.hasPrefix("因管道检修") == true)
    #expect(desk.desk.state.alerts.isEmpty)
    try desk.passMinutes(1)
    let late = try #require(words(desk).first)
    #expect(late.zhHans.hasPrefix("对不起，供电仍未恢复（原定今天 09:30）"))
    #expect(late.zhHant.hasPrefix("對不起，供電仍未恢復") && late.zhHans.hasSuffix("敬请谅解"))
    #expect(late.en.hasPrefix("We are sorry: the power is still not back"))
    let alert = try #require(desk.desk.state.alerts.keys.first)
    #expect(alert.kind == .noticeOverdue && alert.subject == "1")
    #expect(alert.detail == "power, stated end: 2026-03-02 09:30")
    // It is asked once, and not every minute again.
    try desk.passMinutes(3)
    #expect(desk.desk.state.alerts.count == 1)

    let decision = try desk.handle(
      .extendNotice(id: 1, until: try #require(NoticeTime("10:15"))))
    #expect(decision.events.map(\.kind) == [.noticeExtended, .alertCleared])
    #expect(words(desk).first?.zhHans == "对不起，因管道检修，供电推迟到今天 10:15 恢复。不便之处，敬请谅解")
    #expect(desk.desk.state.alerts.isEmpty)
    try desk.passMinutes(60)
    #expect(words(desk).first?.zhHans.contains("仍未恢复") == true)
    try desk.handle(.closeNotice(id: 1))
    #expect(words(desk).isEmpty && desk.desk.state.alerts.isEmpty)
    #expect(throws: Refusal.notice(.unknown(1, known: []))) { try desk.handle(.closeNotice(id: 1)) }
  }

  @Test("N1 an end that comes earlier than was stated is no reason for an apology")
  func earlier() throws {
    var desk = try TestDesk()
    try desk.handle(.notice(Self.outage()))
    try desk.handle(.extendNotice(id: 1, until: try #require(NoticeTime("12:00"))))
    #expect(words(desk).first?.zhHans == "因管道检修，暂时停水，预计今天 12:00 恢复。不便之处，敬请谅解")
    try desk.handle(.extendNotice(id: 1, until: try #require(NoticeTime("2026-03-04 12:00"))))
    #expect(words(desk).first?.zhHans == "对不起，因管道检修，供水推迟到周三 12:00 恢复。不便之处，敬请谅解")
  }

  @Test("N1 a notice stands on the board from its begin until its end, and then goes by itself")
  func span() throws {
    var desk = try TestDesk()
    let order = NoticeAsk.post(
      kind: .text, text: Name("咖啡免费，欢迎品尝".plain), from: NoticeTime("09:10"),
      until: NoticeTime("09:20"))
    try desk.handle(.notice(order))
    #expect(words(desk).isEmpty)
    try desk.passMinutes(10)
    #expect(words(desk).map(\.en) == ["咖啡免费，欢迎品尝"])
    try desk.passMinutes(10)
    #expect(words(desk).isEmpty)
    #expect(desk.desk.state.reception.notices.isEmpty)
    #expect(desk.desk.state.reception.lastNotice == 1 && desk.desk.state.alerts.isEmpty)
  }

  @Test("N2 pest control is announced a day ahead, and stands there from then on")
  func pestControl() throws {
    var desk = try TestDesk()
    let order = NoticeAsk.post(
      kind: .pestControl, from: NoticeTime("2026-03-03 08:00"),
      until: NoticeTime("2026-03-03 12:00"))
    try desk.handle(.notice(order))
    #expect(
      words(desk).map(\.zhHans) == ["明天 08:00 至 12:00 园区消杀，请关好门窗，照看好儿童和宠物，谢谢配合。不便之处，敬请谅解"])
    #expect(
      words(desk).first?.en.hasPrefix(
        "Pest control in the grounds tomorrow from 08:00 to 12:00. Please") == true)
    try desk.passMinutes(23 * 60)
    #expect(words(desk).first?.zhHans.hasPrefix("今天 08:00 至 12:00 ") == true)
    try desk.passMinutes(4 * 60)
    #expect(words(desk).isEmpty)
  }

  @Test("N1 an outage to come is announced at once, in the words of what is to come")
  func plannedOutage() throws {
    var desk = try TestDesk()
    try desk.handle(
      .notice(Self.outage(from: "2026-03-03 08:00", until: "2026-03-03 12:00")))
    #expect(
      words(desk) == [
        Phrase(
          zhHans: "因管道检修，明天 08:00 至 12:00 停水。不便之处，敬请谅解",
          zhHant: "因管道檢修，明天 08:00 至 12:00 停水。不便之處，敬請諒解",
          en: "The water will be off tomorrow from 08:00 to 12:00 (work on the pipes). "
            + "We apologise for the inconvenience")
      ])
    // Put off before it has begun, it is still to come.
    let later = try #require(NoticeTime("2026-03-04 02:00"))
    try desk.handle(.notice(.extend(id: 1, until: later)))
    #expect(
      words(desk).map(\.en) == [
        "The water will be off from tomorrow at 08:00 to Wednesday at 02:00 (work on the pipes). "
          + "We apologise for the inconvenience"
      ])
    try desk.passMinutes(23 * 60)
    #expect(words(desk).map(\.zhHans) == ["对不起，因管道检修，供水推迟到明天 02:00 恢复。不便之处，敬请谅解"])
  }

  @Test("N1 whatever does not work is announced in every language before it begins")
  func plannedOutages() throws {
    for what in Outage.allCases {
      var desk = try TestDesk()
      try desk.handle(
        .notice(Self.outage(what, from: "2026-03-09 22:00", until: "2026-03-10 24:00")))
      for language in Language.allCases {
        let text = try #require(words(desk).first)[language]
        #expect(CourtesyLinter.findings(in: text, language: language).isEmpty, "\(text)")
        #expect(text.contains("22:00") && text.contains("24:00"))
      }
    }
  }

  @Test("N2 pest control on the same day is refused, at whatever hour it is asked for")
  func pestControlToday() throws {
    var desk = try TestDesk()
    let tomorrow = try #require(LocalDate("2026-03-03"))
    for from in ["09:00", "23:59", "2026-03-02 20:00", "2026-03-01 08:00"] {
      let order = NoticeAsk.post(
        kind: .pestControl, from: NoticeTime(from), until: NoticeTime("2026-03-04 12:00"))
      #expect(throws: Refusal.notice(.tooEarly(earliest: tomorrow))) {
        try desk.handle(.notice(order))
      }
    }
    let order = NoticeAsk.post(kind: .pestControl, until: NoticeTime("2026-03-04 12:00"))
    #expect(throws: Refusal.notice(.incomplete(.from, .pestControl))) {
      try desk.handle(.notice(order))
    }
  }

  @Test("Bad input: ends that cannot be, too many words, too many notices")
  func badEnds() throws {
    var desk = try TestDesk()
    let today = try #require(LocalDate("2026-03-02"))
    func stamp(_ text: String) -> LocalStamp {
      LocalStamp(date: today, time: LocalTime(text) ?? .midnight)
    }
    #expect(throws: Refusal.notice(.endPast(stamp("08:59")))) {
      try desk.handle(.notice(Self.outage(until: "08:59")))
    }
    #expect(throws: Refusal.notice(.endsFirst(stamp("10:00"), from: stamp("11:00")))) {
      try desk.handle(.notice(Self.outage(from: "11:00", until: "10:00")))
    }
    #expect(throws: Refusal.self) {
      try desk.handle(.notice(Self.outage(until: "2028-01-01 10:00")))
    }
    let wordy = Name(String(repeating: "长", count: Desk.reasonLimit + 1).plain)
    #expect(throws: Refusal.notice(.tooWordy(.reason, limit: Desk.reasonLimit))) {
      try desk.handle(.notice(Self.outage(reason: wordy)))
    }
    for _ in 1...Desk.noticeLimit { try desk.handle(.notice(Self.outage())) }
    #expect(throws: Refusal.notice(.tooMany(limit: Desk.noticeLimit))) {
      try desk.handle(.notice(Self.outage()))
    }
    for text in ["17", "17:00 2026-03-03", "2026-02-30 10:00", "", "tomorrow 10:00"] {
      #expect(NoticeTime(text) == nil, "\(text)")
    }
  }

  @Test(
    "G5 G6 G7 words that no visitor should read are named, with the rule and what to say instead",
    arguments: [
      ("我们不知道", "我们不知道", CourtesyRule.noForbiddenPhrase),
      ("请稍候", "请稍候", .statedWait), ("禁止用水", "禁止", .askNotCommand),
    ])
  func discourteous(reason: String, words: String, rule: CourtesyRule) throws {
    var desk = try TestDesk()
    let text = NoticeAsk.post(kind: .text, text: Name(reason.plain), until: NoticeTime("17:00"))
    for (order, field) in [
      (Self.outage(reason: Name(reason.plain)), NoticeField.reason), (text, .text),
    ] {
      let error = #expect(throws: Refusal.self) { try desk.handle(.notice(order)) }
      guard case .notice(.discourteous(let found))? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(found.words == words && found.rule == rule && !found.proposal.isEmpty)
      #expect(found.field == field)
    }
    #expect(desk.desk.state.reception.notices.isEmpty)
  }

  @Test(
    "G5 G6 G7 every notice of ours passes the linter, whatever it is about",
    arguments: Outage.allCases)
  func ownWords(what: Outage) throws {
    var desk = try TestDesk()
    try desk.handle(.notice(Self.outage(what, until: "10:00")))
    func check() {
      for phrase in words(desk) {
        for language in Language.allCases {
          #expect(CourtesyLinter.findings(in: phrase[language], language: language).isEmpty)
          #expect(phrase[language].unicodeScalars.count < PlainText.limit)
        }
      }
    }
    check()
    try desk.handle(.extendNotice(id: 1, until: try #require(NoticeTime("10:30"))))
    check()
    desk.wait(.seconds(3 * 3_600))
    #expect(words(desk).first?.zhHant.hasPrefix("對不起") == true)
    check()
  }
}
