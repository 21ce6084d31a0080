import DeskBasics
import DeskTesting
import Foundation
import Testing

@testable import DeskDomain

/// Q4: an order that one can read.
@Suite struct OrderTests {
  @Test("Q4 ordinary visitors are called by arrival, and each place says why")
  func arrival() throws {
    var desk = try TestDesk()
    for _ in 1...3 {
      try desk.issue()
      desk.wait(.seconds(600))
    }
    #expect(desk.queue == ["A001", "A002", "A003"])
    let reasons = desk.desk.queue(at: desk.now).map(\.reason.en)
    #expect(reasons == ["waited 30 min", "waited 20 min", "waited 10 min"])
  }

  @Test("Q4 who needs it overtakes by the rate of the class, and not beyond it")
  func accumulates() throws {
    var desk = try TestDesk()
    try desk.issue()
    desk.wait(.seconds(600))
    try desk.issue(class: .priority)
    // 10 minutes at rate 1 against 0 at rate 4: level after another 200 s.
    desk.wait(.seconds(199))
    #expect(desk.queue == ["A001", "A002"])
    desk.wait(.seconds(2))
    #expect(desk.queue == ["A002", "A001"])
    #expect(desk.desk.queue(at: desk.now).first?.reason.en == "waited 3 min; priority")
    #expect(desk.desk.queue(at: desk.now).first?.reason.zhHans == "已等 3 分钟；优先")
  }

  @Test("Q4 nobody waits longer than the maximum while others overtake")
  func maximumWait() throws {
    var desk = try TestDesk()
    try desk.issue()
    desk.wait(.seconds(25 * 60))
    try desk.issue(appointment: "09:25")
    desk.wait(.seconds(19 * 60 + 59))
    #expect(desk.queue == ["A002", "A001"])
    desk.wait(.seconds(1))
    #expect(desk.queue == ["A001", "A002"])
    #expect(
      desk.desk.queue(at: desk.now).first?.reason.en == "waited 45 min; over the maximum wait")
  }

  @Test("B4 priority counts among those who have waited for longer than the maximum, too")
  func priorityAmongOverdue() throws {
    var desk = try TestDesk()
    for _ in 1...30 { try desk.issue() }
    desk.wait(.seconds(50 * 60))
    let last = try desk.issue(class: .priority)
    #expect(desk.queue.last == last.number.description)
    // 17 min at rate 4 are 68; the others have waited for 67.
    desk.wait(.seconds(17 * 60))
    #expect(desk.queue.first == last.number.description)
    #expect(Array(desk.queue.dropFirst()) == (1...30).map { "A0" + ($0 < 10 ? "0\($0)" : "\($0)") })
  }

  @Test("B3 the only counter of a service closed: nobody is sent away for the day")
  func onlyCounterClosed() throws {
    var desk = try TestDesk()
    try desk.handle(.setCounter("3", .close))
    let decision = try desk.desk.decide(
      .issue(service: "payment", key: .test(1)), at: desk.now)
    guard case .ticketIssued(let body)? = decision.events.last else {
      Issue.record("no ticket")
      return
    }
    #expect(body.statement?.stated.until == 900)
    // All closed: the same.
    try desk.handle(.setCounter("1", .close))
    try desk.handle(.setCounter("2", .close))
    #expect(try desk.issue().promise?.statement != nil)
  }

  @Test("Q4 an appointment counts from its time on: early it is an ordinary visitor")
  func appointments() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.issue(appointment: "09:20")
    desk.wait(.seconds(19 * 60))
    #expect(desk.queue == ["A001", "A002"])
    desk.wait(.seconds(2 * 60))
    #expect(desk.queue == ["A002", "A001"])
    #expect(
      desk.desk.queue(at: desk.now).first?.reason.en == "waited 21 min; appointment 09:20")
  }

  @Test("Q4 a clock that is set moves nobody in the queue")
  func clockMovesNobody() throws {
    var desk = try TestDesk()
    try desk.issue()
    desk.wait(.seconds(300))
    try desk.issue(appointment: "09:10")
    let before = desk.desk.queue(at: desk.now)
    desk.now.wall += 86_400
    #expect(desk.desk.queue(at: desk.now) == before)
    desk.now.wall -= 2 * 86_400
    #expect(desk.desk.queue(at: desk.now) == before)
  }

  @Test("Q4 after a restart those who waited go on waiting, in the same order")
  func restart() throws {
    var desk = try TestDesk()
    try desk.issue()
    desk.wait(.seconds(600))
    try desk.issue(class: .priority)
    desk.wait(.seconds(60))
    try desk.handle(.start)
    let before = desk.desk.queue(at: desk.now)
    // Another boot, with a clock that knows nothing.
    var next = try TestDesk()
    next.desk = try #require(Desk(site: .reception, state: desk.desk.state))
    next.now = Moment(
      wall: .init(timeIntervalSince1970: 0), uptime: .seconds(20), boot: "boot-2",
      isClockTrusted: false)
    try next.handle(.start)
    #expect(next.desk.queue(at: next.now) == before)
    next.wait(.seconds(60))
    #expect(next.desk.queue(at: next.now).map { Int($0.waited.inSeconds) } == [720, 120])
  }
}
