import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// G5, C9: a stated wait is a promise.
@Suite struct PromiseTests {
  @Test("G5 a wait over 30 s is stated as a time, and grows with those ahead")
  func stated() throws {
    var desk = try TestDesk()
    var stated: [Double] = []
    for _ in 1...8 {
      let ticket = try desk.issue()
      let promise = try #require(ticket.promise)
      #expect(!promise.isApology)
      stated.append(try #require(promise.statement).stated.until)
      desk.wait(.seconds(4))
    }
    #expect(stated == stated.sorted())
    #expect(stated[0] <= 30 && stated[7] > 15 * 60)
  }

  @Test("G5 a wait that outlasts what was stated gets an apology and a new time")
  func apology() throws {
    var desk = try TestDesk()
    let first = try #require(try desk.issue().promise)
    try desk.passMinutes(2)
    let second = try #require(try desk.ticket("A001").promise)
    #expect(second.isApology && second.at > first.at)
    #expect(second.statement!.stated.until > 60)
    #expect(try desk.ticket("A001").firstPromise == first)
    // Minute after minute: never outlasted for longer than until the next minute.
    for _ in 1...60 {
      try desk.passMinutes(1)
      #expect(desk.desk.outlasted(at: desk.now).isEmpty)
    }
  }

  @Test("C9 what was promised and what came of it stays with the ticket")
  func record() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.issue()
    desk.wait(.seconds(90))
    try desk.handle(.call(counter: "1", ticket: try number("A002")))
    desk.wait(.seconds(30))
    try desk.handle(.call(counter: "2", ticket: nil))
    desk.wait(.seconds(300))
    try desk.handle(.finish(counter: "2"))
    let ticket = try desk.ticket("A001")
    #expect(ticket.waited == 120)
    #expect(ticket.served == 300)
    #expect(ticket.overtakers == 1)
    #expect(VisitRecord(ticket)?.quoted == ticket.firstPromise?.statement?.quoted)
  }
}

extension Moment {
  fileprivate static func > (left: Moment, right: Moment) -> Bool { left.uptime > right.uptime }
}
