import DeskBasics
import DeskDomain
import DeskTesting
import Foundation
import Testing

@Suite struct QueueTests {
  private func desk() throws -> Desk { try #require(Desk(site: .sample)) }

  private func number(_ text: String) throws -> TicketNumber { try #require(TicketNumber(text)) }

  @Test("Numbers wrap inside their range, never onto one that is still open")
  func wrap() throws {
    var desk = try desk()
    for key in 1...3 { try desk.handle(.issue(service: "tour", key: .test(key)), at: .morning) }
    #expect(throws: Refusal.draw(.numbersExhausted(service: "tour"))) {
      try desk.handle(.issue(service: "tour", key: .test(4)), at: .morning)
    }
    try desk.handle(.call(counter: "1", ticket: try number("B002")), at: .morning)
    try desk.handle(.finish(counter: "1"), at: .morning)
    try desk.handle(.issue(service: "tour", key: .test(4)), at: .morning)
    #expect(desk.waiting.map(\.number.description) == ["B001", "B003", "B002"])
  }

  @Test("A call while a visit is open finishes it")
  func callFinishes() throws {
    var desk = try desk()
    for key in 1...2 { try desk.handle(.issue(service: "consult", key: .test(key)), at: .morning) }
    try desk.handle(.call(counter: "1", ticket: nil), at: .morning)
    let later = Moment.morning.advanced(by: .seconds(30))
    let decision = try desk.handle(.call(counter: "1", ticket: nil), at: later)
    #expect(decision.events.map(\.kind) == [.ticketFinished, .ticketCalled])
    #expect(decision.answer == .ticket(.test(2), besides: [.test(1)]))
    #expect(desk.visitor(at: "1")?.number == (try number("A002")))
  }

  @Test("C1 of eight calls within a second one calls, and nobody is finished unseen")
  func eightCalls() throws {
    var desk = try desk()
    for key in 1...8 { try desk.handle(.issue(service: "consult", key: .test(key)), at: .morning) }
    try desk.handle(.call(counter: "1", ticket: nil), at: .morning)
    for millisecond in 1...7 {
      let now = Moment.morning.advanced(by: .milliseconds(millisecond * 100))
      #expect(throws: Refusal.counter(.justCalled("1", try number("A001")))) {
        try desk.decide(.call(counter: "1", ticket: nil), at: now)
      }
    }
    // Once somebody has said that the visitor is there, the next call ends the visit.
    let now = Moment.morning.advanced(by: .seconds(5))
    try desk.handle(.serve(counter: "1"), at: now)
    try desk.handle(.call(counter: "1", ticket: nil), at: now)
    #expect(desk.visitor(at: "1")?.number == (try number("A002")))
  }

  @Test("Refusals change nothing")
  func refusals() throws {
    let desk = try desk()
    let refused: [(Command, Refusal)] = [
      (.call(counter: "1", ticket: nil), .counter(.nobodyWaiting(counter: "1"))),
      (.call(counter: "9", ticket: nil), .site(.unknownCounter("9", known: ["1", "2"]))),
      (.call(counter: "1", ticket: try number("A007")), .ticket(.unknown(try number("A007")))),
      (.finish(counter: "1"), .counter(.nobodyThere("1"))),
      (
        .issue(service: "tea", key: .test(1)),
        .site(.unknownService("tea", known: ["consult", "tour"]))
      ),
      (.press(line: "bell", key: .test(1)), .site(.unknownLine("bell"))),
      (.press(line: "door", key: .test(1)), .site(.unknownLine("door"))),
      (
        .logCheck(CheckAsk(asset: "FE-9", result: .ok)),
        .check(.unknownAsset("FE-9", nearest: ["FE-01"]))
      ),
      (
        .logCheck(CheckAsk(asset: "FE-01", result: .failed)),
        .check(.pointMissing(asset: "FE-01", known: ["gauge", "pin"]))
      ),
      (.reportSlip(id: 1, SlipProgress(state: .printed)), .slip(.unknown(1))),
    ]
    for (command, refusal) in refused {
      #expect(throws: refusal) { try desk.decide(command, at: .morning) }
    }
  }

  @Test("A slip never goes back from paper, and a report that comes twice changes nothing")
  func slips() throws {
    var desk = try desk()
    try desk.handle(.issue(service: "consult", key: .test(1)), at: .morning)
    #expect(throws: Refusal.slip(.outOfOrder(1, from: .owed, to: .printed))) {
      try desk.decide(.reportSlip(id: 1, SlipProgress(state: .printed)), at: .morning)
    }
    try desk.handle(.reportSlip(id: 1, SlipProgress(state: .submitting)), at: .morning)
    // Two printer processes: the second one's claim is refused.
    #expect(throws: Refusal.slip(.outOfOrder(1, from: .submitting, to: .submitting))) {
      try desk.decide(.reportSlip(id: 1, SlipProgress(state: .submitting)), at: .morning)
    }
    try desk.handle(.reportSlip(id: 1, SlipProgress(state: .submitted, job: 7)), at: .morning)
    #expect(throws: Refusal.slip(.outOfOrder(1, from: .submitted, to: .owed))) {
      try desk.decide(.reportSlip(id: 1, SlipProgress(state: .owed)), at: .morning)
    }
    let again = try desk.decide(.reportSlip(id: 1, SlipProgress(state: .submitted)), at: .morning)
    #expect(again.events.isEmpty)
    try desk.handle(.reportSlip(id: 1, SlipProgress(state: .unsure)), at: .morning)
    #expect(desk.state.slips.isEmpty)
    // The staff hears of it until a slip of this number comes out.
    #expect(desk.state.alerts.keys.map(\.kind) == [.slipMissing])
    let number = try #require(desk.state.open.values.first?.number)
    try desk.handle(.reprint(number), at: .morning)
    for state in [SlipState.submitting, .submitted, .printed] {
      try desk.handle(.reportSlip(id: 2, SlipProgress(state: state)), at: .morning)
    }
    #expect(desk.state.alerts.isEmpty)
  }

  @Test("The lockout is counted on the monotonic clock, whatever the wall clock does")
  func lockoutAndWallClock() throws {
    var desk = try desk()
    try desk.handle(.press(line: "call", key: .test(1)), at: .morning)
    var later = Moment.morning.advanced(by: .milliseconds(2_900))
    later.wall += 86_000
    let same = try desk.handle(.press(line: "call", key: .test(2)), at: later)
    #expect(same.answer == .ticket(.test(1)) && same.events.isEmpty)
    later = later.advanced(by: .milliseconds(100))
    later.wall -= 2 * 86_000
    let next = try desk.handle(.press(line: "call", key: .test(3)), at: later)
    #expect(next.answer == .ticket(.test(3)))
  }

  @Test("An alert of one kind and subject stands once")
  func alerts() throws {
    var desk = try desk()
    let alert = Alert(kind: .printer, subject: "Ticket", detail: "out of paper")
    #expect(try desk.handle(.raise(alert), at: .morning).events.count == 1)
    #expect(try desk.handle(.raise(alert), at: .morning).events.isEmpty)
    let other = Alert(kind: .printer, subject: "Ticket", detail: "cover open")
    #expect(try desk.handle(.raise(other), at: .morning).events.count == 1)
    #expect(desk.state.alerts.count == 1)
    #expect(try desk.handle(.clear(.printer, subject: "Ticket"), at: .morning).events.count == 1)
    #expect(desk.state.alerts.isEmpty)
  }

  @Test(
    "C7 ticket numbers are read as people write them",
    arguments: [
      ("A012", "A012"), ("a12", "A012"), ("Z1000", "Z1000"), ("A0", "A000"), ("A 002", "A002"),
      ("Ａ０１２", "A012"), ("　a１ ", "A001"),
    ])
  func ticketNumbers(text: String, number: String) {
    #expect(TicketNumber(text)?.description == number)
  }

  @Test(arguments: ["", "A", "12", "AA1", "A-1", "é1", "A１-"])
  func notTicketNumbers(_ text: String) {
    #expect(TicketNumber(text) == nil)
  }
}
