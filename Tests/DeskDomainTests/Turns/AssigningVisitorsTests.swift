import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// Q3: the consultants' turns at work in the queue.
@Suite struct AssigningVisitorsTests {
  private var next: (TestDesk) -> String? {
    { $0.desk.state.reception.turns.next(for: .firstTime)?.consultant }
  }

  @Test("Q3 first-time visitors go to the next in turn, and the number is called to that place")
  func turns() throws {
    var desk = try TestDesk()
    for _ in 1...4 { try desk.issue() }
    for (ticket, place, consultant) in [
      ("A001", "1", "li"), ("A002", "2", "chen"), ("A003", "wu", "wu"),
    ] {
      try desk.handle(.assign(try number(ticket), .firstTime))
      #expect(try desk.ticket(ticket).state == .called(counter: place))
      #expect(try desk.ticket(ticket).turn?.consultant == consultant)
    }
    #expect(throws: Refusal.self) {
      try desk.desk.decide(.assign(try number("A004"), .firstTime), at: desk.now)
    }
    // A consultant without a counter is freed by name.
    try desk.handle(.turns(.free(consultant: "wu")))
    #expect(try desk.ticket("A003").state == .finished(counter: "wu"))
    try desk.handle(.assign(try number("A004"), .firstTime))
    #expect(try desk.ticket("A004").turn?.consultant == "wu")
  }

  @Test("Q3 a returning visitor goes to the own consultant, who keeps the turn")
  func returning() throws {
    var desk = try TestDesk()
    for _ in 1...2 { try desk.issue() }
    try desk.handle(.assign(try number("A001"), .returning(to: "li")))
    try desk.handle(.finish(counter: "1"))
    #expect(next(desk) == "li")
    try desk.handle(.turns(.absence(consultant: "chen")))
    // Away: the next stands in without loss of turn.
    try desk.handle(.assign(try number("A002"), .returning(to: "chen")))
    #expect(try desk.ticket("A002").turn?.consultant == "li")
    try desk.handle(.finish(counter: "1"))
    #expect(next(desk) == "li")
  }

  @Test(
    "Q3 a visit that did not come about gives the turn back; one that is taken up again goes on")
  func givesBack() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.handle(.assign(try number("A001"), .firstTime))
    #expect(next(desk) == "chen")
    try desk.handle(.undo(counter: "1"))
    #expect(next(desk) == "li")
    try desk.handle(.assign(try number("A001"), .firstTime))
    try desk.handle(.finish(counter: "1"))
    let turns = desk.desk.state.reception.turns
    #expect(turns.consultant(with: .test(1)) == nil)
    try desk.handle(.undo(counter: "1"))
    #expect(desk.desk.state.reception.turns.consultant(with: .test(1)) == "li")
  }

  @Test("Q3 a visitor who asks for somebody else is called to the next one's place")
  func refusal() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.handle(.assign(try number("A001"), .firstTime))
    try desk.handle(.turns(.refuse(ticket: try number("A001"))))
    #expect(try desk.ticket("A001").state == .called(counter: "2"))
    #expect(next(desk) == "li")
    let turns = desk.desk.state.reception.turns
    let fairness = turns.fairness(
      ConsultantNames(desk.desk.site.consultants), next: turns.next(for: .firstTime))
    #expect(fairness.map(\.consultant) == ["li", "wu", "chen"])
    #expect(fairness.allSatisfy { !$0.why.en.isEmpty })
  }

  @Test("Q3 a new site file brings and takes consultants, and the day begins in order")
  func siteChanges() throws {
    var desk = try TestDesk()
    try desk.issue()
    var site = Site.reception
    site.consultants.removeFirst()
    desk.desk = try #require(desk.desk.with(site))
    for command in desk.desk.reconciliation { try desk.handle(.due(command)) }
    #expect(desk.desk.state.reception.turns.order == ["chen", "wu"])
  }
}
