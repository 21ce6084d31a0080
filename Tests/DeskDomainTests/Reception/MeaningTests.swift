import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// J14: names and codes are taken where they mean one thing.
@Suite struct MeaningTests {
  private func site() throws -> Site {
    var site = Site.reception
    site.services[0].name = try #require(
      Name([.simplifiedChinese: "咨询".plain, .english: "Consulting".plain]))
    site.consultants[1].name = try #require(
      Name([.simplifiedChinese: "陈静".plain, .english: "Chen Jing".plain]))
    site.counters[2].name = Name("Cashier".plain)
    return site
  }

  @Test("J14 a service by its name, a counter by its name or in wide digits, a consultant by name")
  func names() throws {
    var desk = try TestDesk(site: try site())
    try desk.issue("咨询")
    try desk.issue("CONSULTING")
    #expect(desk.desk.waiting.map(\.service) == ["consult", "consult"])
    try desk.handle(.call(counter: "１", ticket: nil))
    #expect(try desk.ticket("A001").state == .called(counter: "1"))
    try desk.handle(.assign(try number("A002"), .returning(to: "陈静")))
    #expect(try desk.ticket("A002").turn?.consultant == "chen")
    try desk.handle(.transfer(try number("A002"), service: "Payment"))
    try desk.handle(.call(counter: "cashier", ticket: nil))
    #expect(try desk.ticket("A002").state == .called(counter: "3"))
    try desk.handle(.turns(.errand(consultant: "Wu Hai")))
    #expect(desk.desk.state.reception.turns.whereabouts(of: "wu") == .onErrand)
  }

  @Test("J14 a name that two things have, or none, is refused as it was typed")
  func unclear() throws {
    var site = try site()
    site.consultants[0].name = site.consultants[1].name
    var desk = try TestDesk(site: site)
    try desk.issue()
    #expect(throws: Refusal.turns(.unknownConsultant("陈静", known: ["li", "chen", "wu"]))) {
      try desk.desk.decide(.assign(try number("A001"), .returning(to: "陈静")), at: desk.now)
    }
    #expect(throws: Refusal.self) { try desk.issue("buying") }
  }
}
