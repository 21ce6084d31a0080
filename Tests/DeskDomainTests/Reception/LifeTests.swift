import DeskBasics
import DeskDomain
import DeskTesting
import Foundation
import Testing

/// The life of a ticket: each refusal is its own, names the ticket and its state, and changes nothing.
@Suite struct LifeTests {
  @Test("Bad input: every refusal names the ticket and its state, and nothing changes")
  func refusals() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.issue()
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.finish(counter: "1"))
    try desk.handle(.setCounter("2", .close))
    let a1 = try number("A001")
    let a2 = try number("A002")
    let services = ["consult", "tour", "payment"]
    let refused: [(Command, Refusal)] = [
      (.issue(service: "tea", key: .test(9)), .site(.unknownService("tea", known: services))),
      (.call(counter: "2", ticket: nil), .counter(.closed("2"))),
      (.call(counter: "1", ticket: a1), .ticket(.notCallable(a1, .finished(counter: "1")))),
      (.cancel(a1), .ticket(.notOpen(a1, .finished(counter: "1")))),
      (.requeue(a2), .ticket(.notParked(a2, .waiting))),
      (.transfer(a1, service: "tour"), .ticket(.notOpen(a1, .finished(counter: "1")))),
      (.reclass(a1, .priority), .ticket(.notWaiting(a1, .finished(counter: "1")))),
      (
        .undo(counter: "2", a1),
        .ticket(.foreignUndo(a1, takenAt: "1"))
      ),
      (.undo(a1), .ticket(.foreignUndo(a1, takenAt: "1"))),
      (.undo(a2), .ticket(.noStep(a2, .waiting))),
      (.undo(counter: "3"), .counter(.nothingToUndo(counter: "3"))),
      (
        .call(counter: "1", ticket: try number("A1200")),
        .ticket(.outOfRange(try number("A1200"), numbers: 1...999))
      ),
      (.call(counter: "1", ticket: try number("A003")), .ticket(.unknown(try number("A003")))),
      (.noShow(counter: "3"), .counter(.nobodyThere("3"))),
      (.setCounter("9", .open), .site(.unknownCounter("9", known: ["1", "2", "3"]))),
      (.setCounter("3", .goOnBreak(until: nil)), .counter(.breakEndUnknown(counter: "3"))),
      (.closeFollowUp(id: 7, note: "x"), .followUp(.unknown(7, known: []))),
      (.eraseName(a2), .ticket(.noName(a2))),
    ]
    for (command, refusal) in refused {
      #expect(throws: refusal, "\(command)") { try desk.desk.decide(command, at: desk.now) }
    }
    var old = desk.now
    old.wall = .init(timeIntervalSince1970: 0)
    #expect(throws: Refusal.clock(.implausible(old.wall))) {
      try desk.desk.decide(.openDay, at: old)
    }
    #expect(throws: Refusal.clock(.implausible(old.wall))) {
      try desk.desk.decide(.confirmClock, at: old)
    }
  }

  @Test("Two counters that call at once never get the same visitor")
  func twoCounters() throws {
    var desk = try TestDesk()
    for _ in 1...2 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.call(counter: "2", ticket: nil))
    #expect(desk.desk.visitor(at: "1")?.number == (try number("A001")))
    #expect(desk.desk.visitor(at: "2")?.number == (try number("A002")))
    #expect(throws: Refusal.ticket(.notCallable(try number("A001"), .called(counter: "1")))) {
      try desk.desk.decide(.call(counter: "2", ticket: try number("A001")), at: desk.now)
    }
  }

  @Test("Q5 a number goes along to another service, and every step on the way can be undone")
  func transfer() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.handle(.call(counter: "1", ticket: nil))
    let called = try desk.ticket("A001")
    try desk.handle(.transfer(try number("A001"), service: "payment"))
    #expect(try desk.ticket("A001").state == .waiting)
    #expect(try desk.ticket("A001").service == "payment")
    try desk.handle(.undo(counter: "1"))
    #expect(try desk.ticket("A001") == called)
  }

  @Test("A visit cannot be taken up again where another visitor sits by now")
  func busyCounter() throws {
    var desk = try TestDesk()
    for _ in 1...2 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(600))
    try desk.handle(.call(counter: "1", ticket: nil))
    let undo = Command.undo(counter: "1", try number("A001"))
    #expect(throws: Refusal.counter(.busy("1", with: try number("A002")))) {
      try desk.desk.decide(undo, at: desk.now)
    }
  }

  @Test("J1 undo goes back the way it came, step by step, to the state before")
  func undoStepByStep() throws {
    var desk = try TestDesk()
    for _ in 1...2 { try desk.issue() }
    let (first, second) = (TicketKey.test(1), TicketKey.test(2))
    var ways: [[TicketKey: Ticket]] = []
    func tickets() -> [TicketKey: Ticket] {
      [first: desk.desk.state.ticket(first), second: desk.desk.state.ticket(second)]
        .compactMapValues(\.self)
    }
    let steps: [Command] = [
      .call(counter: "1", ticket: nil), .recall(counter: "1"), .serve(counter: "1"),
      .call(counter: "1", ticket: nil), .serve(counter: "1"), .park(counter: "1"),
    ]
    for step in steps {
      ways.append(tickets())
      desk.wait(.seconds(40))
      try desk.handle(step)
    }
    #expect(desk.desk.state.visits.book.count == 1)
    while let before = ways.popLast() {
      let decision = try desk.handle(.undo(counter: "1"))
      for (key, ticket) in tickets() {
        var (ticket, before) = (ticket, try #require(before[key]))
        // What was said of it since is no step.
        (ticket.isAsIssued, before.isAsIssued) = (false, false)
        (ticket.endedSeq, before.endedSeq) = (nil, nil)
        #expect(ticket == before)
      }
      // The call that had ended another visit names that one, too.
      let others = ways.count == 3 ? [first] : []
      #expect(decision.answer == .ticket(ways.count > 2 ? second : first, besides: others))
    }
    #expect(desk.desk.state.visits.book.isEmpty && desk.desk.state.calls == 0)
    #expect(throws: Refusal.counter(.nothingToUndo(counter: "1"))) {
      try desk.desk.decide(.undo(counter: "1"), at: desk.now)
    }
  }

  @Test("C3 J2 whoever was missed today, or lapsed, comes back to the place of before")
  func missedComesBack() throws {
    var desk = try TestDesk()
    for _ in 1...8 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(31))
    try desk.handle(.recall(counter: "1"))
    let a1 = try number("A001")
    #expect(throws: Refusal.ticket(.calledJustNow(a1, wait: .seconds(30)))) {
      try desk.desk.decide(.noShow(counter: "1"), at: desk.now)
    }
    desk.wait(.seconds(30))
    try desk.handle(.noShow(counter: "1"))
    try desk.handle(.requeue(a1))
    #expect(desk.desk.queue(at: desk.now).first?.ticket.number == a1)
    #expect(desk.desk.state.visits.book.isEmpty)
    // Parked, and lapsed after five calls: whoever asks is told, and the number can be called as well.
    try desk.handle(.call(counter: "1", ticket: a1))
    try desk.handle(.park(counter: "1"))
    for call in 1...5 {
      desk.wait(.seconds(60))
      let answer = try desk.handle(.call(counter: "2", ticket: nil)).answer
      guard case .ticket(_, let others, _) = answer else {
        Issue.record("no ticket")
        return
      }
      #expect(others.contains(.test(1)) == (call == 5))
    }
    #expect(try desk.ticket("A001").state == .noShow(counter: "1"))
    try desk.handle(.call(counter: "1", ticket: a1))
    #expect(try desk.ticket("A001").state == .called(counter: "1"))
    try desk.handle(.undo(counter: "1"))
    #expect(try desk.ticket("A001").state == .noShow(counter: "1"))
    // Tomorrow nobody comes back.
    desk.wait(.seconds(86_400))
    try desk.passMinutes(1)
    #expect(throws: Refusal.ticket(.unknown(a1))) {
      try desk.desk.decide(.requeue(a1), at: desk.now)
    }
  }

  @Test("C2 a nervous hand on the button makes no visitor a no-show")
  func nextInBursts() throws {
    var desk = try TestDesk()
    for _ in 1...6 { try desk.issue() }
    for _ in 1...6 {
      try desk.handle(.next(line: "next"))
      desk.wait(.seconds(1))
    }
    #expect(try desk.ticket("A001").state == .called(counter: "1"))
    #expect(desk.desk.waiting.count == 5)
    // Called again after half a minute, and half a minute to come: then nobody came.
    desk.wait(.seconds(20))
    try desk.handle(.next(line: "next"))
    #expect(try desk.ticket("A001").state == .called(counter: "1"))
    desk.wait(.seconds(31))
    try desk.handle(.next(line: "next"))
    desk.wait(.seconds(31))
    try desk.handle(.next(line: "next"))
    #expect(try desk.ticket("A001").state == .noShow(counter: "1"))
    #expect(try desk.ticket("A002").state == .called(counter: "1"))
    // Who was served for a while is finished.
    desk.wait(.seconds(300))
    try desk.handle(.next(line: "next"))
    #expect(try desk.ticket("A002").state == .finished(counter: "1"))
  }

  @Test("Q7 a counter on its break says when it is back, as the shifts have it")
  func breaks() throws {
    var desk = try TestDesk()
    desk.wait(.seconds(2 * 3_600 + 50 * 60))
    try desk.handle(.setCounter("1", .goOnBreak(until: nil)))
    guard case .onBreak(let end) = desk.desk.state(of: "1", at: desk.now) else {
      Issue.record("no break")
      return
    }
    #expect(end.time == LocalTime("12:30"))
    desk.wait(.seconds(40 * 60))
    #expect(desk.desk.state(of: "1", at: desk.now) == .open)
  }
}
