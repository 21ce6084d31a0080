import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// What may be asked for, as JSON: these lines are what programs of others send, and do not change.
@Suite struct AskWireTests {
  private static let a012 = TicketNumber.typed("A012")

  static let asks: [(json: String, ask: Ask)] = [
    (#"{"draw": {"service": "consult"}}"#, .draw(DrawAsk(service: "consult"))),
    (
      #"{"draw": {"service": "consult", "isPriority": true, "appointment": "10:30", "visitor": "周先生"}}"#,
      .draw(
        DrawAsk(
          service: "consult", isPriority: true, appointment: .typed("10:30"), visitor: "周先生"))
    ),
    (#"{"counter": {"id": "1", "step": "finish"}}"#, .counter(CounterAsk("1", .finish))),
    (#"{"counter": {"id": "1", "step": "no-show"}}"#, .counter(CounterAsk("1", .noShow))),
    (
      #"{"counter": {"id": "1", "step": {"call": {"ticket": "A012"}}}}"#,
      .counter(CounterAsk("1", .call(ticket: a012)))
    ),
    (
      #"{"counter": {"id": "1", "step": {"break": {"until": "13:00"}}}}"#,
      .counter(CounterAsk("1", .goOnBreak(until: .typed("13:00"))))
    ),
    (
      #"{"counter": {"id": "1", "step": {"rate": {"rating": "above"}}}}"#,
      .counter(CounterAsk("1", .rate(rating: .above)))
    ),
    (
      #"{"draw": {"service": "consult", "appointment": "16:00", "reason": "will wait", "party": 4, "language": "en", "note": "needs an interpreter"}}"#,
      .draw(
        DrawAsk(
          service: "consult", appointment: .typed("16:00"), reason: "will wait",
          details: VisitorDetails(
            note: "needs an interpreter", party: .typed("4"), language: .english)))
    ),
    (
      #"{"ticket": {"number": "A012", "step": {"describe": {"details": {"visitor": "周先生"}}}}}"#,
      .ticket(TicketAsk(a012, .describe(details: VisitorDetails(visitor: "周先生"))))
    ),
    (
      #"{"service": {"id": "tour", "step": {"stop": {"until": "14:00"}}}}"#,
      .service(ServiceAsk("tour", .stop(until: .typed("14:00"))))
    ),
    (#"{"service": {"id": "tour", "step": "start"}}"#, .service(ServiceAsk("tour", .start))),
    (
      #"{"hours": {"close": {"from": "16:00"}}}"#, .hours(.close(from: .typed("16:00")))
    ),
    (#"{"ticket": {"number": "A012", "step": "requeue"}}"#, .ticket(TicketAsk(a012, .requeue))),
    (
      #"{"ticket": {"number": "A012", "step": {"transfer": {"service": "tour"}}}}"#,
      .ticket(TicketAsk(a012, .transfer(service: "tour")))
    ),
    (
      #"{"ticket": {"number": "A012", "step": {"assign": {"consultant": "li", "orNext": true}}}}"#,
      .ticket(TicketAsk(a012, .assign(consultant: "li", orNext: true)))
    ),
    (
      #"{"turns": {"swap": {"consultant": "li", "with": "wu"}}}"#,
      .turns(.swap(consultant: "li", with: "wu"))
    ),
    (#"{"turns": {"decline": {"ticket": "A012"}}}"#, .turns(.decline(ticket: a012))),
    (
      #"{"hours": {"add": {"date": "2026-12-24", "from": "18:00", "to": "21:00"}}}"#,
      .hours(.add(date: .typed("2026-12-24"), from: .typed("18:00"), to: .typed("21:00")))
    ),
    (
      #"{"follow-up": {"id": 3, "step": {"close": {"note": "called back"}}}}"#,
      .followUp(FollowUpAsk(3, .close(note: "called back")))
    ),
    (
      #"{"notice": {"post": {"kind": "outage", "what": "water", "reason": "pipe works", "until": "17:00"}}}"#,
      .notice(
        .post(
          kind: .outage, what: .water, reason: Name("pipe works".plain), until: .typed("17:00")))
    ),
    (
      #"{"notice": {"extend": {"id": 1, "until": "2026-03-03 08:00"}}}"#,
      .notice(.extend(id: 1, until: .typed("2026-03-03 08:00")))
    ),
    (
      #"{"rota": {"absence": {"person": "wang", "reason": "leave"}}}"#,
      .rota(.absence(person: "wang", reason: .leave))
    ),
    (
      #"{"rota": {"exchange": {"person": "wang", "with": "li", "withFrom": "08:10", "date": "2026-12-24"}}}"#,
      .rota(
        .exchange(
          person: "wang", with: "li", withFrom: .typed("08:10"), date: .typed("2026-12-24")))
    ),
    (#"{"rota": {"undo": {"id": 4}}}"#, .rota(.undo(id: 4))),
    (
      #"{"handover": {"post": "night", "to": "li", "note": "gate lamp flickers"}}"#,
      .handover(HandoverAsk(post: "night", to: "li", note: "gate lamp flickers"))
    ),
    (#"{"clock": "confirm"}"#, .clock(.confirm)),
    (#"{"day": "open"}"#, .day(.open)),
    (
      #"{"check": {"asset": "FE-01", "result": "fail", "points": ["pin"], "person": "wang"}}"#,
      .check(CheckAsk(asset: "FE-01", result: .failed, points: ["pin"], person: "wang"))
    ),
    (
      #"{"waive": {"asset": "FE-01", "date": "2026-03-02", "reason": "at the maker's"}}"#,
      .waive(WaiveAsk(asset: "FE-01", date: .typed("2026-03-02"), reason: "at the maker's"))
    ),
    (
      #"{"finding": {"what": "tap drips", "place": "8-1201", "urgency": "minor", "askedBy": "周先生", "phone": "139"}}"#,
      .finding(
        FindingAsk(
          what: "tap drips", place: "8-1201", urgency: .minor, askedBy: "周先生", phone: "139"))
    ),
    (
      #"{"repair": {"id": 7, "step": "precaution", "person": "wang", "note": "rail roped off"}}"#,
      .repair(RepairAsk(7, .precaution, person: "wang", note: "rail roped off"))
    ),
    (
      #"{"repair": {"id": 7, "step": {"inspect": {"passed": true}}, "person": "li"}}"#,
      .repair(RepairAsk(7, .inspect(passed: true), person: "li"))
    ),
    (
      #"{"patrol": {"scan": {"code": "PT-01", "person": "zhao"}}}"#,
      .patrol(.scan(code: "PT-01", person: "zhao"))
    ),
    (
      #"{"patrol": {"explain": {"note": "with the police"}}}"#,
      .patrol(.explain(note: "with the police"))
    ),
    (
      #"{"correction": {"entry": 12, "note": "it was FE-02", "person": "wang"}}"#,
      .correction(CorrectionAsk(entry: 12, note: "it was FE-02", person: "wang"))
    ),
  ]

  @Test("an ask is read as people write it, and as it is sent", arguments: asks)
  func isRead(json: String, ask: Ask) throws {
    #expect(try StrictJSON.decode(Ask.self, from: Data(json.utf8)) == ask)
    let sent = try Wire.encode(ask)
    #expect(try StrictJSON.decode(Ask.self, from: sent) == ask)
    let text = String(decoding: sent, as: UTF8.self)
    #expect(!text.contains("_0") && !text.contains("minutes"), "\(text)")
  }

  @Test("every kind of ask has a line here")
  func isWhole() {
    let words = Self.asks.compactMap { line in
      AskNoun.allCases.first { line.json.hasPrefix("{\"\($0.rawValue)\"") }
    }
    #expect(Set(words) == Set(AskNoun.allCases))
  }

  @Test(
    "Bad input: what is wrong is named, with the way out",
    arguments: [
      ("", "bad-request", nil, "One of: draw"),
      ("[]", "bad-request", nil, nil),
      ("{", "bad-request", nil, nil),
      (#"{"repiar": {}}"#, "unknown-word", nil, "Did you mean repair?"),
      (#"{"day": "open", "clock": "confirm"}"#, "bad-request", nil, "One of: draw"),
      (#"{"repair": {"id": 7, "step": "done"}}"#, "bad-request", "person", nil),
      (
        #"{"repair": {"id": 7, "step": "don", "person": "li"}}"#, "unknown-word", "step",
        "Did you mean done?"
      ),
      (#"{"repair": {"id": "7", "step": "done", "person": "li"}}"#, "bad-request", "id", nil),
      (#"{"repair": {"id": 7.5, "step": "done", "person": "li"}}"#, "bad-request", "id", nil),
      (
        #"{"repair": {"id": 7, "step": "done", "persn": "li"}}"#, "unknown-field", "persn",
        "Did you mean person?"
      ),
      (
        #"{"repair": {"id": 7, "step": "done", "person": "li", "not": "x"}}"#, "unknown-field",
        "not", "Did you mean note?"
      ),
      (
        #"{"counter": {"id": "1", "step": {"finish": {"ticket": "A1"}}}}"#, "unknown-field",
        "ticket", "Leave it out."
      ),
      (
        #"{"counter": {"id": "1", "id": "2", "step": "finish"}}"#, "bad-request", "id",
        "Give it once."
      ),
      (
        #"{"counter": {"id": "1", "\u0069d": "2", "step": "finish"}}"#, "bad-request", "id",
        "Give it once."
      ),
      (
        #"{"counter": {"id": "1", "step": {"rate": {"rating": "abov"}}}}"#, "unknown-word",
        "rating", "Did you mean above?"
      ),
      (
        #"{"check": {"asset": "FE-01", "result": "fail", "points": ["pin", 7]}}"#, "bad-request",
        "points.2", nil
      ),
      (
        #"{"draw": {"service": "consult", "visitor": "买买提", "title": "sir"}}"#, "unknown-word",
        "title", "One of: mister"
      ),
    ] as [(String, String, String?, String?)])
  func faults(json: String, type: String, field: String?, remedy: String?) throws {
    let fault = #expect(throws: RequestFault.self) {
      try StrictJSON.decode(Ask.self, from: Data(json.utf8))
    }
    let problem = Problem(try #require(fault), in: .english)
    #expect(problem.type == "urn:frontdesk:" + type && problem.field == field, "\(problem)")
    #expect(remedy.map { problem.remedy?.hasPrefix($0) == true } ?? true, "\(problem)")
    #expect((400..<500).contains(problem.status))
  }

  @Test("Bad input: of ten thousand requests that were changed, each is read or refused by name")
  func mutations() throws {
    var random = SeededRandom(seed: 15)
    var refused = 0
    for number in 0..<10_000 {
      let json = Self.asks[number % Self.asks.count].json
      let data = mutation(of: json, &random)
      do {
        let ask = try StrictJSON.decode(Ask.self, from: data)
        // What is read means the same when it is sent on.
        #expect(try StrictJSON.decode(Ask.self, from: Wire.encode(ask)) == ask)
      } catch let fault as RequestFault {
        let problem = Problem(fault, in: .english)
        #expect([400, 422].contains(problem.status) && !problem.detail.isEmpty, "\(problem)")
        refused += 1
      }
    }
    #expect(refused > 5_000)
  }

  /// Fields dropped, doubled, retyped, renamed, nested, giant; bytes that are no UTF-8.
  private func mutation(of json: String, _ random: inout SeededRandom) -> Data {
    var bytes = Array(json.utf8)
    func place(_ byte: String) -> Int {
      let places = bytes.indices.filter { bytes[$0] == byte.utf8.first }
      return places.randomElement(using: &random) ?? 0
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes.remove(at: bytes.indices.randomElement(using: &random) ?? 0)
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place(":"))
    case 2: bytes.insert(contentsOf: #""x": 7, "#.utf8, at: place("{") + 1)
    case 3: bytes.replaceSubrange((place(":") + 1)..., with: " 7}".utf8)
    case 4: bytes.insert(contentsOf: #"{"a": "#.utf8, at: place(":") + 1)
    case 5: bytes[place("\"")] = 0xFF
    case 6:
      bytes.insert(contentsOf: String(repeating: "长", count: 600).utf8, at: place("\"") + 1)
    default:
      let half = bytes.count / 2
      bytes.replaceSubrange(half..., with: bytes[..<half])
    }
    return Data(bytes)
  }
}
