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
    var restored = try desk.ticket("A001")
    restored.lastStep = called.lastStep
    #expect(restored == called)
  }

  @Test("A visit cannot be taken up again where another visitor sits by now")
  func busyCounter() throws {
    var desk = try TestDesk()
    for _ in 1...2 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.call(counter: "1", ticket: nil))
    let undo = Command.undo(counter: "1", try number("A001"))
    #expect(throws: Refusal.counter(.busy("1", with: try number("A002")))) {
      try desk.desk.decide(undo, at: desk.now)
    }
    try desk.handle(.undo(counter: "1"))
    try desk.handle(undo)
    #expect(try desk.ticket("A001").state == .called(counter: "1"))
    #expect(try desk.ticket("A002").state == .waiting)
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
