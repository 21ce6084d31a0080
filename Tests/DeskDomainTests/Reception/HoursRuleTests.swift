import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// Q7: nothing is promised that nobody will keep.
@Suite struct HoursRuleTests {
  private func evening(_ desk: inout TestDesk) { desk.wait(.seconds(9 * 3_600)) }

  @Test("Q7 outside the hours the button gives no ticket, and says when the desk opens")
  func closed() throws {
    var desk = try TestDesk()
    evening(&desk)
    let decision = try desk.handle(.press(line: "call", key: .test(1)))
    #expect(decision.events.map(\.kind) == [.visitDeclined])
    #expect(decision.effects.count == 1)
    #expect(desk.desk.state.open.isEmpty)
    #expect(desk.desk.openingWords(at: desk.now).en == "We open tomorrow at 08:30")
    // Once more within three seconds is the same press.
    desk.wait(.seconds(1))
    #expect(try desk.handle(.press(line: "call", key: .test(2))).events.isEmpty)
    #expect(throws: Refusal.self) { try desk.issue() }
  }

  @Test("S8 an evening that is opened at short notice counts as open, and closes again")
  func evening() throws {
    var desk = try TestDesk()
    evening(&desk)
    let date = desk.desk.local(desk.now.wall).date
    let hours = DatedHours(date: date, hours: .of("18:00", "21:00"))
    try desk.handle(.changeHours(hours, isOpen: true))
    try desk.issue()
    desk.wait(.seconds(3 * 3_600))
    #expect(!desk.desk.isReceiving(at: desk.now))
    try desk.handle(.changeHours(hours, isOpen: false))
    #expect(throws: Refusal.hours(.unknown(hours))) {
      try desk.desk.decide(.changeHours(hours, isOpen: false), at: desk.now)
    }
    let past = DatedHours(date: date.previous, hours: .of("18:00", "21:00"))
    #expect(throws: Refusal.hours(.past(past))) {
      try desk.desk.decide(.changeHours(past, isOpen: true), at: desk.now)
    }
  }

  @Test("Q7 before closing, the last ticket is the one that can still be served")
  func lastTicket() throws {
    var desk = try TestDesk()
    desk.wait(.seconds(8 * 3_600))
    var served = 0
    while served < 50, (try? desk.issue()) != nil { served += 1 }
    // Half an hour of one or two counters: a handful, not fifty and not none.
    #expect((1...20).contains(served))
    let error = #expect(throws: Refusal.self) { try desk.issue() }
    guard case .draw(.tooLate(let closes, let opens))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(closes.time == "17:30" && opens?.time == "08:30")
    let press = try desk.handle(.press(line: "call", key: .test(99)))
    #expect(press.events.map(\.kind) == [.visitDeclined])
  }

  @Test("Q7 a clock that nobody has confirmed turns nobody away")
  func untrusted() throws {
    var desk = try TestDesk()
    evening(&desk)
    desk.now.isClockTrusted = false
    try desk.issue()
    #expect(desk.desk.state.open.count == 1)
  }
}
