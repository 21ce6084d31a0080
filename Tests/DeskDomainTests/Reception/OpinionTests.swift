import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// Q6: the visit ends with the visitor's opinion.
@Suite struct OpinionTests {
  private func visited() throws -> TestDesk {
    var desk = try TestDesk()
    try desk.issue(name: "周先生")
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.finish(counter: "1"))
    return desk
  }

  @Test("Q6 an opinion belongs to the visit that has just ended at the counter, once")
  func once() throws {
    var desk = try visited()
    #expect(throws: Refusal.counter(.nothingToRate(counter: "2"))) {
      try desk.desk.decide(.rate(counter: "2", .equal), at: desk.now)
    }
    try desk.handle(.rateByButton(line: "above"))
    #expect(try desk.ticket("A001").rating == .above)
    #expect(desk.desk.state.reception.followUps.isEmpty)
    #expect(throws: Refusal.counter(.alreadyRated(try number("A001")))) {
      try desk.desk.decide(.rate(counter: "1", .below), at: desk.now)
    }
    desk.wait(Desk.ratingWindow)
    #expect(throws: Refusal.counter(.nothingToRate(counter: "1"))) {
      try desk.desk.decide(.rate(counter: "1", .equal), at: desk.now)
    }
  }

  @Test("Q6 \"below\" opens a follow-up, which keeps the name for longer (G4), until it is closed")
  func followUp() throws {
    var desk = try visited()
    try desk.handle(.rate(counter: "1", .below))
    #expect(desk.desk.state.reception.followUps.map(\.ticket) == [try number("A001")])
    desk.wait(.seconds(2 * 86_400))
    #expect(!desk.desk.hasOldNames(at: desk.now))
    try desk.handle(.closeFollowUp(id: 1, note: "called back"))
    #expect(desk.desk.state.reception.followUps.isEmpty)
    desk.wait(.seconds(28 * 86_400))
    try desk.handle(.eraseOldNames)
    #expect(desk.desk.state.people.isEmpty)
  }

  @Test(
    "G4 a name is kept for a day, under a trusted clock alone, and is in no entry of the journal")
  func names() throws {
    var desk = try TestDesk()
    let decision = try desk.handle(
      .issue(
        DrawAsk(service: "consult", visitor: "欧阳娜娜女士"), key: .test(1),
        person: PersonKey(rawValue: "P1")))
    #expect(decision.people.map { $0.name?.addressed(in: .simplifiedChinese) } == ["欧阳女士"])
    #expect(!"\(decision)".contains("欧阳"))
    desk.wait(.seconds(86_399))
    #expect(!desk.desk.hasOldNames(at: desk.now))
    var jumped = desk.now
    jumped.isClockTrusted = false
    jumped.wall += 30 * 86_400
    #expect(!desk.desk.hasOldNames(at: jumped))
    // A board whose clock nobody has confirmed has run for a day all the same.
    desk.wait(.seconds(1))
    desk.now.isClockTrusted = false
    #expect(desk.desk.hasOldNames(at: desk.now))
    try desk.handle(.eraseOldNames)
    #expect(desk.desk.name(of: try desk.ticket("A001")) == nil)
  }
}
