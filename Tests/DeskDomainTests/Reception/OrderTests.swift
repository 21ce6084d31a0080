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

  @Test("B2 J12 those ahead are those who are called before, on any counters", arguments: 1...20)
  func aheadComesTrue(seed: UInt64) throws {
    var dice = SeededRandom(seed: seed)
    var desk = try TestDesk()
    for _ in 0..<12 {
      let service = ["consult", "tour", "payment"][dice.roll(3)]
      let isPriority = dice.roll(5) == 0
      _ = try? desk.handle(
        .issue(
          DrawAsk(service: service, isPriority: isPriority ? true : nil),
          key: .test(100 + Int(desk.desk.state.lastArrival))))
      desk.wait(.seconds(Double(dice.roll(90))))
    }
    let predicted = desk.desk.callOrder(at: desk.now).map(\.number)
    #expect(Set(predicted).count == desk.desk.waiting.count)
    for (index, number) in predicted.enumerated() {
      let ticket = try #require(desk.desk.openTicket(number))
      let rivals = desk.desk.rivals(of: ticket.service)
      let before = predicted.prefix(index).compactMap { desk.desk.openTicket($0) }
        .count { rivals.contains($0.service) }
      #expect(desk.desk.ahead(of: ticket.queued, at: desk.now) == before)
    }
    // The staff comes: each counter calls as soon as it is free, and each visit takes as long as such visits do.
    let cost = desk.desk.experience.service("consult").cost
    var free = ["1": 0.0, "2": 0.0, "3": 0.0]
    var (called, elapsed): ([TicketNumber], Double) = ([], 0)
    while !desk.desk.waiting.isEmpty {
      let (counter, time) = try #require(
        free.min { ($0.value, $0.key == "2" ? 0 : 1) < ($1.value, $1.key == "2" ? 0 : 1) })
      desk.wait(.seconds(time - elapsed))
      elapsed = time
      if desk.desk.visitor(at: counter) != nil { try desk.handle(.finish(counter: counter)) }
      guard let decision = try? desk.handle(.call(counter: counter, ticket: nil)),
        case .ticket(let key, _, _) = decision.answer
      else {
        free[counter] = nil
        continue
      }
      called.append(try #require(desk.desk.state.open[key]).number)
      free[counter] = time + cost
    }
    // Whoever is called in the same second at two counters may change places.
    for number in predicted {
      let one = predicted.firstIndex(of: number) ?? 0
      let other = called.firstIndex(of: number) ?? 99
      #expect(abs(one - other) <= 2, "\(predicted) and \(called)")
    }
  }

  @Test("B2 whoever another counter takes at once has nobody ahead, on the slip as in the wait")
  func freeCounter() throws {
    var desk = try TestDesk()
    for key in 1...3 {
      try desk.handle(.issue(service: "tour", key: .test(key)))
      desk.wait(.seconds(4))
    }
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.issue(service: "consult", key: .test(9)))
    let ticket = try #require(desk.desk.state.open[.test(9)])
    #expect(ticket.ahead == 0)
    #expect(ticket.promise?.statement?.stated.isAtOnce == true)
    // Somebody who needs it and is called next is told so.
    for key in 20...22 { try desk.handle(.issue(service: "payment", key: .test(key))) }
    try desk.handle(.call(counter: "3", ticket: nil))
    try desk.handle(
      .issue(DrawAsk(service: "payment", isPriority: true), key: .test(30)))
    #expect(try #require(desk.desk.state.open[.test(30)]).ahead == 0)
  }
}
