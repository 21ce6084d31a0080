import DeskTesting
import Foundation
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

  @Test("B1 that the turn may not come before closing is taken back as soon as it can")
  func takenBack() throws {
    var desk = try TestDesk()
    // 16:50, and six before who take ten minutes each.
    desk.wait(.seconds(7 * 3_600 + 50 * 60))
    for _ in 1...6 { _ = try? desk.issue() }
    try desk.handle(.setCounter("1", .close))
    try desk.handle(.call(counter: "2", ticket: nil))
    try desk.passMinutes(31)
    let last = try #require(desk.desk.waiting.last)
    #expect(last.promise?.statement == nil && last.promise?.isApology == true)
    // The supervisor adds an evening: there is a time again.
    let date = desk.desk.local(desk.now.wall).date
    try desk.handle(
      .changeHours(DatedHours(date: date, hours: .of("17:30", "21:00")), isOpen: true))
    try desk.passMinutes(1)
    #expect(try desk.ticket(last.number.description).promise?.statement != nil)
  }

  @Test("J5 nobody is calling: the desk says so once, tells the staff, and renews no promise")
  func unattended() throws {
    var site = Site.reception
    site.printer = nil
    var desk = try TestDesk(site: site)
    for _ in 1...2 { try desk.issue() }
    var stated = 0
    for _ in 1...180 {
      desk.wait(.seconds(60))
      for duty in desk.desk.dueCommands(at: desk.desk.vet(desk.now)) {
        let events = try desk.handle(.due(duty)).events
        stated += events.count { $0.kind == .waitStated && $0.ticketKey == .test(1) }
      }
    }
    // Minutes after "at once", then that the receptionist is called; no more in three hours.
    #expect(stated == 2)
    let promise = try #require(try desk.ticket("A001").promise)
    #expect(promise.isUnattended && promise.statement == nil)
    #expect(desk.desk.state.alerts.keys.map(\.kind) == [.waitUnattended])
    // Whoever comes now is told no time that the others were not told, neither by the board nor by the slip.
    let newcomer = try desk.issue()
    #expect(newcomer.promise?.isUnattended == true && newcomer.promise?.statement == nil)
    #expect(desk.desk.waitsOfNewcomers(at: desk.now)[newcomer.service] == .unattended)
    // As soon as somebody calls, whoever still waits is told a time again.
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.passMinutes(2)
    #expect(try desk.ticket("A002").promise?.statement != nil)
    #expect(try desk.ticket(newcomer.number.description).promise?.statement != nil)
    #expect(try desk.issue().promise?.statement != nil)
    #expect(desk.desk.state.alerts.keys.map(\.kind) == [.waitOverMaximum])
  }

  @Test("J5 of one queue nobody who comes later is told an earlier time")
  func inOrder() throws {
    var desk = try TestDesk()
    var generator = SeededRandom(seed: 5)
    func until(_ ticket: Ticket) -> Double? {
      guard let promise = ticket.promise, let stated = promise.statement?.stated else { return nil }
      return promise.at.advanced(by: .seconds(stated.until)).wall.timeIntervalSince1970
    }
    for number in 1...40 {
      if number < 12 { try desk.issue() }
      if number.isMultiple(of: 3), generator.next() % 2 == 0 {
        _ = try? desk.handle(.call(counter: "1", ticket: nil))
      }
      try desk.passMinutes(4)
      let times = desk.desk.queue(at: desk.now).compactMap { position in
        desk.desk.state.open[position.ticket.key].flatMap(until)
      }
      // To the second: what is left of a promise is said again in whole steps.
      for (one, other) in zip(times, times.dropFirst()) { #expect(one <= other + 1) }
    }
  }

  @Test("C4 J3 a visit that nobody finished is asked about, teaches nothing, and fools nobody")
  func forgottenFinish() throws {
    var desk = try TestDesk()
    for _ in 1...3 {
      try desk.issue()
      try desk.handle(.call(counter: "1", ticket: nil))
      desk.wait(.seconds(600))
      try desk.handle(.finish(counter: "1"))
    }
    let before = desk.desk.experience.service("consult")
    try desk.issue()
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.passMinutes(59)
    #expect(desk.desk.state.alerts.isEmpty)
    try desk.passMinutes(2)
    let alert = Alert(kind: .visitUnfinished, subject: "1", detail: "A004")
    #expect(Array(desk.desk.state.alerts.keys) == [alert])
    try desk.passMinutes(5 * 60)
    // Whoever comes now is not told hours.
    try desk.handle(.setCounter("2", .close))
    let told = try #require(try desk.issue().promise?.statement)
    #expect(told.stated.until <= 45 * 60)
    try desk.handle(.finish(counter: "1"))
    try desk.passMinutes(1)
    #expect(!desk.desk.state.alerts.keys.contains { $0.kind == .visitUnfinished })
    let after = desk.desk.experience.service("consult")
    #expect(after.times == before.times && after.mean == before.mean)
  }

  @Test("C4 where visits do take as long, they are learnt")
  func longVisits() throws {
    var tally = WaitExperience([])
    let visits = (0..<30).map { number in
      VisitRecord(
        key: .test(number), service: "consult", ahead: 0, waited: 60, came: true, served: 5_400)
    }
    tally.learn(visits, forgetting: [], newest: visits.last)
    #expect(tally.service("consult").mean == 5_400)
    #expect(tally.service("consult").longest > 5_400)
  }

  @Test("B7 no number left: the button says no, the board sends to the desk, the staff is told")
  func exhausted() throws {
    var desk = try TestDesk()
    for number in 1...3 {
      try desk.handle(.press(line: "tour", key: .test(number)))
      desk.wait(.seconds(4))
    }
    let decision = try desk.handle(.press(line: "tour", key: .test(4)))
    #expect(decision.events.map(\.kind) == [.visitDeclined, .alertRaised])
    #expect(decision.effects == [.pulse(.lamp, Desk.lampDeclines)])
    #expect(desk.desk.state.alerts.keys.map(\.kind) == [.numbersExhausted])
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.finish(counter: "1"))
    try desk.passMinutes(1)
    #expect(desk.desk.state.alerts.isEmpty)
  }

  @Test("C5 B3 J4 what the queue needs is told: a service gone or closed, and who is still there")
  func attention() throws {
    var desk = try TestDesk()
    let ticket = try desk.issue()
    try desk.handle(.transfer(ticket.number, service: "payment"))
    var site = Site.reception
    site.services.removeAll { $0.id == "payment" }
    try desk.handle(.setCounter("1", .close))
    desk.desk = try #require(desk.desk.with(site))
    try desk.passMinutes(1)
    #expect(
      Set(desk.desk.state.alerts.keys) == [
        Alert(kind: .serviceGone, subject: "payment", detail: "A001"),
        Alert(kind: .serviceClosed, subject: "tour", detail: "1"),
      ])
    try desk.handle(.setCounter("1", .open))
    desk.wait(.seconds(9 * 3_600))
    try desk.passMinutes(1)
    #expect(desk.desk.state.alerts.keys.contains { $0.kind == .waitingAfterClosing })
    try desk.handle(.cancel(ticket.number))
    try desk.passMinutes(1)
    #expect(desk.desk.state.alerts.isEmpty)
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
