import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskCourtesy
@testable import DeskDomain
@testable import DeskPlanning

/// What people are told of a refusal: the fixture has each of them, in three languages.
@Suite struct RefusalTests {
  private static let a012 = TicketNumber.typed("A012")
  private static let date = LocalDate(year: 2026, month: 3, day: 3)
  private static let time = LocalDateTime(date: date, minutes: 510)
  private static let stamp = LocalStamp(date: date, time: .typed("08:00"))
  private static let duty = Duty(
    date: date, post: "gate", person: "li", hours: .of("08:00", "12:00"))

  static let refusals: [Refusal] =
    site + tickets + counters + turns + notices + checks + repairs + rota

  private static let site: [Refusal] = [
    .site(.unknownService("tea", known: ["consult", "tour"])),
    .site(.unknownCounter("9", known: ["1", "2"])), .site(.unknownLine("bell")),
    .site(.unknownPerson("nobody", known: [])), .site(.unknownPerson("nobody", known: ["wang"])),
    .clock(.implausible(Date(timeIntervalSince1970: 0))), .clock(.unconfirmed(field: "date")),
    .clock(.skipped(field: "until", date, "02:30".time, hour: .of("02:00", "03:00"))),
    .hours(.unknown(DatedHours(date: date, hours: .of("18:00", "21:00")))),
    .hours(.past(DatedHours(date: date, hours: .of("18:00", "21:00")))),
    .hours(.tooLong(DatedHours(date: date, hours: .of("06:00", "21:00")))),
    .hours(.backwards(DatedHours(date: date, hours: .of("21:00", "18:00")))),
    .hours(.notOpen(date, .typed("19:00"))), .hours(.endPast(.typed("09:30"))),
    .hours(.tooMany(limit: 60)), .followUp(.unknown(7, known: [])),
    .followUp(.unknown(7, known: [1, 2])), .journal(.unknownEntry(9, newest: 0)),
    .journal(.unknownEntry(9, newest: 8)), .patrol(.noPatrol), .patrol(.noAlarm),
    .patrol(.unknownPoint("PT-9", nearest: ["PT-01"], known: ["PT-01", "PT-02"])),
    .patrol(.unknownPoint("XX", nearest: [], known: ["PT-01", "PT-02"])),
  ]

  private static let tickets: [Refusal] =
    [
      .draw(.closed(opens: time)), .draw(.closed(opens: nil)),
      .draw(.tooLate(closes: time, opens: time)), .draw(.tooLate(closes: time, opens: nil)),
      .draw(.stopped(service: "tour", until: .typed("14:00"))),
      .draw(.stopped(service: "tour", until: nil)), .draw(.early(.typed("16:00"), now: time)),
      .draw(.numbersExhausted(service: "consult")), .draw(.queueFull(limit: 2_000)),
      .ticket(.unknown(a012)), .ticket(.outOfRange(a012, numbers: 1...9)),
      .ticket(.notCallable(a012, .finished(counter: "1"))), .ticket(.notCalled(a012, .waiting)),
      .ticket(.notParked(a012, .called(counter: "1"))), .ticket(.notOpen(a012, .cancelled)),
      .ticket(.notWaiting(a012, .parked(counter: "1", until: 7))),
      .ticket(.alreadyFor(a012, service: "payment")),
      .ticket(.calledTooLittle(a012, calls: 1, wait: .seconds(12))),
      .ticket(.calledTooLittle(a012, calls: 2, wait: .zero)),
      .ticket(.calledJustNow(a012, wait: .seconds(20))), .ticket(.numberTaken(a012)),
      .ticket(.noStep(a012, .expired)), .ticket(.noStep(a012, .noShow(counter: "1"))),
      .ticket(.noStep(a012, .serving(counter: "1"))), .ticket(.foreignUndo(a012, takenAt: "2")),
      .ticket(.foreignUndo(a012, takenAt: nil)), .ticket(.noName(a012)),
      .ticket(.nothingToNote(a012)), .slip(.unknown(3)),
      .slip(.noPrinter), .slip(.none(a012)),
      .slip(.outOfOrder(3, from: .owed, to: .printed)),
    ] + SlipState.allCases.map { .slip(.underway(a012, $0)) }

  private static let counters: [Refusal] = [
    .counter(.nobodyWaiting(counter: "1")), .counter(.nobodyThere("1")), .counter(.closed("1")),
    .counter(.breakEndUnknown(counter: "1")),
    .counter(.breakEndPast(counter: "1", .typed("08:00"))), .counter(.busy("1", with: a012)),
    .counter(.justCalled("1", a012)),
    .counter(.nothingToUndo(counter: "1")), .counter(.nothingToRate(counter: "1")),
    .counter(.alreadyRated(a012)),
  ]

  private static let turns: [Refusal] = [
    .turns(.noConsultants), .turns(.unknownConsultant("x", known: ["li", "wu"])),
    .turns(
      .nobodyAvailable([
        "li": .with(a012), "wu": .onErrand, "chen": .refused, "he": .absent, "qian": .placeClosed,
      ])), .turns(.nobodyAvailable(["li": .offDuty, "wu": .with(a012)])),
    .turns(.ticketTaken(a012, by: "li")), .turns(.ownConsultantBusy("li", with: a012)),
    .turns(.withVisitor("li", a012)), .turns(.notWithVisitor("li")),
    .turns(.ticketNotTaken(a012, taken: [])), .turns(.ticketNotTaken(a012, taken: [a012])),
    .turns(.alreadyAway("li")), .turns(.notAway("li")), .turns(.absent("li")),
    .turns(.sameConsultant("li")), .turns(.notResumable(a012)),
  ]

  private static let notices: [Refusal] =
    NoticeField.allCases.map { .notice(.incomplete($0, .outage)) } + [
      .notice(.tooEarly(earliest: date)), .notice(.endPast(stamp)),
      .notice(.endsFirst(stamp, from: stamp)), .notice(.tooLong(stamp)),
      .notice(.tooWordy(.text, limit: 60)), .notice(.tooMany(limit: 20)),
      .notice(.unknown(7, known: [1, 2])),
      .notice(
        .discourteous(
          Discourtesy(
            field: .reason, words: "不知道", rule: .noForbiddenPhrase, proposal: "我去问清楚"))),
    ]

  private static let checks: [Refusal] = [
    .check(.unknownAsset("FE-9", nearest: [])), .check(.unknownAsset("FE-9", nearest: ["FE-01"])),
    .check(.unknownPoint("x", asset: "FE-01", known: ["pin", "gauge"])),
    .check(.pointMissing(asset: "FE-01", known: ["pin", "gauge"])),
    .check(.assetRetired("FE-01", since: date)),
    .check(.notDue(asset: "FE-01", last: nil, made: nil, next: time)),
    .check(.notDue(asset: "FE-01", last: last(by: "wang"), made: time, next: time)),
    .check(.notDue(asset: "FE-01", last: last(by: nil), made: time, next: nil)),
    .check(.notTheNewest(4, asset: "FE-01", newest: 9)),
    .check(.notTheNewest(4, asset: "FE-01", newest: nil)),
    .check(.nothingToWaive(asset: "FE-01", known: [])),
    .check(.nothingToWaive(asset: "FE-01", known: [date])),
  ]

  private static func last(by person: String?) -> LastCheck {
    LastCheck(
      seq: 12, at: .morning,
      check: CheckLogged(asset: "FE-01", result: .ok, points: [], person: person))
  }

  private static let repairs: [Refusal] =
    [
      .repair(.findingIncomplete), .repair(.askerMissing), .repair(.tooMany(limit: 500)),
      .repair(.unknown(7, known: [])), .repair(.unknown(7, known: [1])), .repair(.closed(7)),
      .repair(.outOfOrder(7, .open(due: date), wanted: .close)),
      .repair(.outOfOrder(7, .done(by: "wang", inspectBy: date), wanted: .done)),
      .repair(.outOfOrder(7, .inspected(doneBy: "wang", by: "li"), wanted: .done)),
      .repair(.inspectedByDoer(7, "wang")), .repair(.precautionMissing(7)),
    ]
    + [
      .precaution, .done, .call(satisfied: true), .reclass(urgency: .minor), .close,
    ].map { .repair(.noteMissing($0)) }

  private static let rota: [Refusal] =
    [
      .unknownPost("roof", known: ["gate"]), .unknownPost("roof", known: []),
      .time(.past(date, today: date.next)),
      .time(.tooFarAhead(date, latest: date.advanced(by: -1))),
      .time(.notInCalendar(date)), .time(.tooLong(.of("08:00", "23:00"))),
      .person(.postNotTaken(person: "li", post: "gate", own: ["desk"])),
      .person(.overlap(person: "li", duty, duty)), .person(.twoPosts(person: "li", duty, duty)),
      .person(.noDuty(person: "li", date, duties: [])),
      .person(.noDuty(person: "li", date, duties: [duty])),
      .person(.severalDuties(person: "li", date, duties: [duty, duty])),
      .person(.away(person: "li", date, change: 4)),
      .person(.awayAlready(person: "li", date, change: 4, duties: [duty])),
      .person(.samePerson("li")), .tooManyChanges(limit: 500), .unknownChange(4, known: [1, 2]),
      .unknownChange(4, known: []), .undoneAlready(4), .builtOn(4, by: 5),
      .handoverByNobody(post: "gate"),
    ].map { .rota($0) }

  static let faults: [RequestFault] =
    [.noJSON, .missing, .unknownField(nearest: "note"), .unknownField(nearest: nil), .twice]
    .map { RequestFault($0, at: ["nite"]) }
    + [.object, .list, .bool, .text, .number, .integer]
    .map { RequestFault(.wrongType($0), at: ["points", "2"]) }
    + [
      RequestFault(.notOne(of: ["call", "finish"]), at: ["step"]),
      RequestFault(.unreadable("is odd"), at: []),
    ]
    + [
      .empty, .tooLong(501, limit: 500), .noDate("2026-02-30"), .noTime("25:00"),
      .noTicketNumber("12A"), .unknownWord("fnish", known: ["call", "finish"]),
      .unknownWord("x", known: ["call", "finish"]),
    ].map { RequestFault($0, field: "note") }
    + VisitorNameError.allCases.map { RequestFault(.name($0), field: "visitor") }

  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Refusals.txt")

  @Test(
    "Bad input: every refusal reads as the fixture has it: code, field, three languages, way out")
  func fixture() throws {
    let errors: [any Explained] = Self.refusals + Self.faults
    let difference = try ErrorFixture.difference(of: errors, from: Self.fixture)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("every case of every refusal is among them")
  func complete() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/DeskDomain").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var declared: Set<String> = []
    for case let file as URL in files where file.lastPathComponent.hasSuffix("Refusal.swift") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in text.components(separatedBy: "package enum ").dropFirst() {
        let name = part.prefix { $0 != ":" }
        guard let body = part.components(separatedBy: "\n}\n").first else { continue }
        for match in body.matches(of: /\n  case (\w+)/) { declared.insert("\(name).\(match.1)") }
      }
    }
    var shown: Set<String> = []
    for refusal in Self.refusals {
      var value: Any = refusal
      while String(describing: type(of: value)).hasSuffix("Refusal") {
        shown.insert("\(type(of: value)).\(ErrorFixture.label(of: value))")
        guard let inner = Mirror(reflecting: value).children.first?.value else { break }
        value = inner
      }
    }
    #expect(shown == declared)
    #expect(declared.count > 90)
  }

  @Test("no refusal speaks of a command or of an option of the command line")
  func commands() {
    for error in Self.refusals {
      for language in Language.allCases {
        let texts = [error.detail[language], error.remedy?.words[language] ?? ""]
        #expect(!texts.contains { $0.contains("frontdesk") || $0.contains("--") }, "\(texts)")
      }
      #expect(error.remedy != nil || error == .ticket(.noName(Self.a012)), "\(error)")
    }
    for kind in Alert.Kind.allCases {
      let text = StaffTexts.alert(Alert(kind: kind, subject: "7"))
      for language in Language.allCases {
        #expect(!text[language].contains("frontdesk ") && !text[language].contains("--"))
      }
    }
  }

  @Test(
    "the language is the one that the reader accepts",
    arguments: [
      ("zh-CN,zh;q=0.9,en;q=0.8", Language.simplifiedChinese), ("zh-TW", .traditionalChinese),
      ("zh-Hant-HK;q=0.5, en;q=0.4", .traditionalChinese), ("en-GB", .english),
      ("fr, zh-Hans;q=0.1", .simplifiedChinese), ("en;q=0, zh;q=0.5", .simplifiedChinese),
      ("en;q=x, zh-SG;q=0.1", .simplifiedChinese),
    ])
  func accepted(field: String, language: Language) {
    #expect(Language(accepting: field) == language)
  }

  @Test("no language of ours is accepted", arguments: ["", "fr", "*", ";;,", "en;q=0", "q=1"])
  func notAccepted(field: String) {
    #expect(Language(accepting: field) == nil)
  }

  @Test("a locale's name is read as a language")
  func locales() {
    #expect(Language(tag: "zh_CN.UTF-8") == .simplifiedChinese)
    #expect(Language(tag: "zh_HK.UTF-8") == .traditionalChinese)
    #expect(Language(tag: "en_US") == .english)
    #expect(Language(tag: "C.UTF-8") == nil)
  }
}
