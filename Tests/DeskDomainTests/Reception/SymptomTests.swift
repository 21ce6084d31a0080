import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// What once went wrong at the desk, each told by its symptom.
@Suite struct SymptomTests {
  private func consultant(_ desk: TestDesk, with ticket: Int) -> String? {
    desk.desk.state.reception.turns.consultant(with: .test(ticket))
  }

  @Test("S8 midnight within an evening opening ends nobody's visit and closes nothing")
  func eveningPastMidnight() throws {
    var desk = try TestDesk()
    desk.wait(.seconds(9 * 3_600))
    let hours = DatedHours(date: desk.desk.local(desk.now.wall).date, hours: .of("18:00", "01:00"))
    try desk.handle(.changeHours(hours, isOpen: true))
    desk.wait(.seconds(5 * 3_600 + 56 * 60))
    for _ in 1...2 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.passMinutes(10)
    #expect(desk.desk.local(desk.now.wall).time == "00:06")
    #expect(desk.desk.state.open.count == 2)
    #expect(desk.desk.isReceiving(at: desk.now))
    // After closing they are still there; only the night ends the wait of whoever was forgotten (A2, M1).
    try desk.passMinutes(60)
    #expect(desk.desk.state.open.count == 2 && !desk.desk.isReceiving(at: desk.now))
    #expect(desk.desk.state.day == hours.date)
    try desk.passMinutes(8 * 60)
    #expect(desk.desk.state.open.isEmpty && desk.desk.isReceiving(at: desk.now))
    #expect(desk.desk.state.day == hours.date.next)
  }

  @Test("A1 S8 a clock confirmed late in an evening past midnight ends nobody of that evening")
  func confirmedInTheEvening() throws {
    var site = Site.reception
    site.hours = OpeningHours(weekly: [
      OpeningHours.Weekly(days: Set(Weekday.allCases), hours: .of("18:00", "03:00"))
    ])
    var desk = try TestDesk(site: site)
    desk.wait(.seconds(10 * 3_600))
    try desk.issue()
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.finish(counter: "1"))
    // Three days later, by a clock that nobody has confirmed so far: 00:20.
    desk.now.isClockTrusted = false
    desk.wait(.seconds(3 * 86_400 + 5 * 3_600))
    let late = try desk.issue()
    desk.wait(.seconds(1_200))
    #expect(desk.desk.local(desk.now.wall).time == "00:20")
    try desk.handle(.confirmClock)
    try desk.passMinutes(2)
    #expect(desk.desk.waiting.map(\.number) == [late.number])
    #expect(desk.desk.state.day == LocalDate("2026-03-05"))
  }

  @Test("A jump of the clock does not become true by a restart of the desk")
  func jumpAndRestart() throws {
    var desk = try TestDesk()
    for _ in 1...2 { try desk.issue() }
    desk.now.wall += 86_400
    try desk.handle(.recallNobody)
    desk.desk = try #require(Desk(site: .reception, state: desk.desk.state))
    try desk.handle(.start)
    try desk.passMinutes(2)
    #expect(desk.desk.state.open.count == 2)
    #expect(desk.desk.state.alerts.keys.contains { $0.kind == .clock })
  }

  @Test("A jump does not become true by a restart, also where nothing had happened since the boot")
  func jumpAfterQuietBoot() throws {
    var desk = try TestDesk()
    try desk.issue()
    // The machine is started again; the clock is trusted a minute later, and nothing else happens.
    desk.now.boot = "boot-2"
    desk.now.uptime = .seconds(20)
    desk.now.isClockTrusted = false
    desk.desk = try #require(Desk(site: .reception, state: desk.desk.state))
    try desk.handle(.start)
    desk.now.isClockTrusted = true
    try desk.passMinutes(1)
    desk.now.wall += 3 * 86_400
    try desk.passMinutes(1)
    desk.desk = try #require(Desk(site: .reception, state: desk.desk.state))
    try desk.handle(.start)
    try desk.passMinutes(2)
    #expect(desk.desk.state.open.count == 1)
    #expect(desk.desk.state.day == LocalDate("2026-03-02"))
  }

  @Test("Q3 an undone no-show or cancellation puts the visitor back to the consultant")
  func undoneEnds() throws {
    for end in ["no-show", "cancel"] {
      var desk = try TestDesk()
      for _ in 1...2 { try desk.issue() }
      try desk.handle(.assign(try number("A001"), .firstTime))
      desk.wait(.seconds(31))
      try desk.handle(.recall(counter: "1"))
      desk.wait(.seconds(31))
      try desk.handle(end == "cancel" ? .cancel(try number("A001")) : .noShow(counter: "1"))
      #expect(consultant(desk, with: 1) == nil)
      try desk.handle(.undo(counter: "1"))
      #expect(consultant(desk, with: 1) == "li")
      let turns = desk.desk.state.reception.turns
      #expect(turns.order.last == "li" && turns.tally(of: "li").firstTime == 1)
      try desk.handle(.assign(try number("A002"), .firstTime))
      #expect(consultant(desk, with: 2) == "chen")
    }
  }

  @Test("Q3 a consultant whose counter is taken or closed is skipped, and keeps the turn")
  func takenCounters() throws {
    var desk = try TestDesk()
    for _ in 1...3 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.setCounter("2", .close))
    try desk.handle(.assign(try number("A002"), .firstTime))
    #expect(consultant(desk, with: 2) == "wu")
    #expect(desk.desk.state.reception.turns.order.prefix(2) == ["chen", "li"])
    #expect(throws: Refusal.self) {
      try desk.desk.decide(.assign(try number("A003"), .firstTime), at: desk.now)
    }
    // The own consultant is there, with somebody else: wait, or have the next one stand in.
    try desk.handle(.turns(.free(consultant: "wu")))
    let own = TurnsRefusal.ownConsultantBusy("li", with: try number("A001"))
    #expect(throws: Refusal.turns(own)) {
      try desk.desk.decide(.assign(try number("A003"), .returning(to: "li")), at: desk.now)
    }
    try desk.handle(.assign(try number("A003"), .standIn(for: "li")))
    #expect(consultant(desk, with: 3) == "wu")
  }

  @Test("The next button at a closed counter opens it before anybody is sent there")
  func nextAtClosedCounter() throws {
    var desk = try TestDesk()
    for _ in 1...2 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(60))
    try desk.handle(.setCounter("1", .close))
    try desk.handle(.next(line: "next"))
    #expect(desk.desk.state(of: "1", at: desk.now) == .open)
    #expect(try desk.ticket("A002").state == .called(counter: "1"))
  }

  @Test(
    "J1 J2 undo of the call that let a parked visitor lapse parks that one again; it counts no more"
  )
  func lapse() throws {
    var desk = try TestDesk()
    for _ in 1...7 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.park(counter: "1"))
    for _ in 1...4 {
      desk.wait(.seconds(30))
      try desk.handle(.call(counter: "2", ticket: nil))
    }
    let parked = try desk.ticket("A001")
    for _ in 1...3 {
      desk.wait(.seconds(30))
      let call = try desk.handle(.call(counter: "1", ticket: nil))
      #expect(call.answer == .ticket(.test(6), besides: [.test(1)]))
      #expect(try desk.ticket("A001").state == .noShow(counter: "1"))
      let undo = try desk.handle(.undo(counter: "1"))
      #expect(undo.answer == .ticket(.test(6), besides: [.test(1)]))
      #expect(try desk.ticket("A006").state == .waiting)
      #expect(try desk.ticket("A001") == parked)
    }
  }

  @Test("C6 whoever was only called costs no turn, and an undone refusal leaves nothing counted")
  func turnsFollowWhatHappened() throws {
    var desk = try TestDesk()
    for _ in 1...2 { try desk.issue() }
    let fresh = desk.desk.state.reception.turns
    for end in ["transfer", "park"] {
      try desk.handle(.assign(try number("A001"), .firstTime))
      try desk.handle(
        end == "park"
          ? .park(counter: "1") : .transfer(try number("A001"), service: "payment"))
      #expect(desk.desk.state.reception.turns.order == fresh.order)
      #expect(desk.desk.state.reception.turns.tally(of: "li") == ConsultantTally())
      // Undone, the consultant has the visitor again; undone once more, nobody was called.
      if end == "transfer" {
        try desk.handle(.undo(counter: "1"))
        #expect(consultant(desk, with: 1) == "li")
        try desk.handle(.undo(counter: "1"))
        #expect(consultant(desk, with: 1) == nil)
      }
    }
    try desk.handle(.requeue(try number("A001")))
    try desk.handle(.assign(try number("A001"), .firstTime))
    let before = desk.desk.state.reception.turns
    let a1 = try number("A001")
    for refusal in [TurnsAsk.refuse(ticket: a1), .decline(ticket: a1)] {
      try desk.handle(.turns(refusal))
      #expect(consultant(desk, with: 1) == "chen")
      try desk.handle(.undo(counter: "2"))
      #expect(consultant(desk, with: 1) == "li")
      let after = desk.desk.state.reception.turns
      #expect(after.order == before.order)
      for id in before.order { #expect(after.tally(of: id) == before.tally(of: id)) }
    }
  }

  @Test("Q3 two who changed places never get one rank by an undone refusal")
  func swapAndUndoneRefusal() throws {
    var desk = try TestDesk()
    try desk.issue()
    let a1 = try number("A001")
    try desk.handle(.assign(a1, .returning(to: "li")))
    try desk.handle(.turns(.refuse(ticket: a1)))
    try desk.handle(.turns(.swap(consultant: "li", with: "wu")))
    try desk.handle(.undo(counter: "2"))
    let turns = desk.desk.state.reception.turns
    #expect(Set(turns.members.values.map(\.rank)).count == turns.members.count)
    #expect(consultant(desk, with: 1) == "li")
    #expect(try JSONDecoder().decode(Turns.self, from: JSONEncoder().encode(turns)) == turns)
  }

  @Test("C3 whoever was missed and is served after all teaches no visit of a minute")
  func missedAndServed() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(31))
    try desk.handle(.recall(counter: "1"))
    desk.wait(.seconds(31))
    try desk.handle(.noShow(counter: "1"))
    try desk.handle(.call(counter: "1", ticket: try number("A001")))
    desk.wait(.seconds(900))
    try desk.handle(.finish(counter: "1"))
    #expect(VisitRecord(try desk.ticket("A001"))?.served == 900)
  }

  @Test("J1 undo takes the newest step at a counter, also after one that was undone there")
  func newestAfterUndo() throws {
    var desk = try TestDesk()
    for _ in 1...2 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(31))
    try desk.handle(.recall(counter: "1"))
    desk.wait(.seconds(31))
    try desk.handle(.noShow(counter: "1"))
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.finish(counter: "1"))
    try desk.handle(.call(counter: "1", ticket: try number("A001")))
    try desk.handle(.undo(counter: "1"))
    #expect(try desk.ticket("A001").state == .noShow(counter: "1"))
    try desk.handle(.undo(counter: "1"))
    #expect(try desk.ticket("A002").state == .called(counter: "1"))
  }

  @Test("J3 a visit that nobody finished is over in the morning, and nobody takes that back")
  func forgottenOverNight() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.serve(counter: "1"))
    try desk.passMinutes(24 * 60)
    #expect(desk.desk.state.open.isEmpty && desk.desk.state.ended.newestFirst.isEmpty)
    #expect(desk.desk.state.reception.newestFarewell == nil)
    #expect(throws: Refusal.self) { try desk.desk.decide(.undo(counter: "1"), at: desk.now) }
    #expect(throws: Refusal.self) {
      try desk.desk.decide(.rate(counter: "1", .above), at: desk.now)
    }
  }

  @Test("What a consultant without a counter did can be undone and rated")
  func withoutCounter() throws {
    var desk = try TestDesk()
    for _ in 1...3 { try desk.issue() }
    for text in ["A001", "A002", "A003"] { try desk.handle(.assign(try number(text), .firstTime)) }
    try desk.handle(.finish(counter: "wu"))
    try desk.handle(.undo(counter: "wu"))
    #expect(consultant(desk, with: 3) == "wu")
    try desk.handle(.finish(counter: "wu"))
    try desk.handle(.rate(counter: "wu", .above))
    #expect(try desk.ticket("A003").rating == .above)
  }

  @Test("G5 after closing nobody is told a time that cannot be kept")
  func afterClosing() throws {
    var desk = try TestDesk()
    desk.wait(.seconds(8 * 3_600))
    var issued = 0
    while issued < 30, (try? desk.issue()) != nil { issued += 1 }
    try desk.passMinutes(45)
    #expect(!desk.desk.isReceiving(at: desk.now))
    let promises = desk.desk.waiting.compactMap(\.promise)
    #expect(promises.count == desk.desk.waiting.count && !promises.isEmpty)
    #expect(promises.allSatisfy { $0.statement == nil })
  }

  @Test("G5 of a crowd, too, everybody is told a new time within the minute")
  func crowd() throws {
    var desk = try TestDesk()
    for _ in 1...60 { try desk.issue() }
    desk.wait(.seconds(3 * 3_600))
    #expect(desk.desk.outlasted(at: desk.now).count > 20)
    try desk.passMinutes(1)
    #expect(desk.desk.outlasted(at: desk.now).isEmpty)
  }

  @Test("G5 whoever is sent on is told a new time at once, and no apology for one that was kept")
  func sentOn() throws {
    var desk = try TestDesk()
    try desk.issue()
    desk.wait(.seconds(20))
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(600))
    let decision = try desk.handle(.transfer(try number("A001"), service: "payment"))
    #expect(decision.events.map(\.kind) == [.ticketTransferred, .turnsChanged, .waitStated])
    try desk.passMinutes(1)
    let promise = try #require(try desk.ticket("A001").promise)
    #expect(!promise.isApology && promise.statement != nil)
  }

  @Test("Visits of two services teach no wait and no time that neither of them had")
  func mixedVisits() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.issue()
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(240))
    try desk.handle(.transfer(try number("A001"), service: "payment"))
    try desk.handle(.transfer(try number("A002"), service: "payment"))
    for ticket in ["A001", "A002"] {
      try desk.handle(.call(counter: "3", ticket: try number(ticket)))
      desk.wait(.seconds(60))
      try desk.handle(.finish(counter: "3"))
    }
    let first = try #require(VisitRecord(try desk.ticket("A001")))
    #expect(first.service == "consult" && first.served == 240 && first.waited == 0)
    // Never called for what it was drawn for.
    #expect(VisitRecord(try desk.ticket("A002")) == nil)
  }

  @Test(
    "Q4 who pressed the wrong button keeps the time waited, and priority is not lost on the way")
  func keepsStanding() throws {
    var desk = try TestDesk()
    let first = try desk.issue(class: .priority)
    desk.wait(.seconds(1_200))
    try desk.handle(.transfer(first.number, service: "payment"))
    #expect(try desk.ticket("A001").waitingSince == first.issuedAt)
    #expect(try desk.ticket("A001").visitorClass == .priority)
    try desk.handle(.call(counter: "3", ticket: nil))
    try desk.handle(.park(counter: "3"))
    try desk.handle(.requeue(first.number))
    #expect(try desk.ticket("A001").visitorClass == .priority)
    let later = try desk.issue(appointment: "10:15")
    try desk.handle(.reclass(later.number, .priority))
    try desk.handle(.reclass(later.number, .ordinary))
    #expect(try desk.ticket("A002").visitorClass == .appointment)
  }

  @Test("G4 a name that is kept for a follow-up can be erased on a later day")
  func oldName() throws {
    var desk = try TestDesk()
    try desk.issue(name: "周先生")
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.finish(counter: "1"))
    try desk.handle(.rate(counter: "1", .below))
    desk.wait(.seconds(86_400))
    try desk.passMinutes(1)
    #expect(desk.desk.state.people.count == 1)
    try desk.handle(.eraseName(try number("A001")))
    #expect(desk.desk.state.people.isEmpty)
  }

  @Test("Q7 the receptionist's word goes over the shifts, and a forgotten shift turns nobody away")
  func wordOverShifts() throws {
    var site = Site.reception
    for index in site.posts[0].shifts.indices { site.posts[0].shifts[index].days = [.sunday] }
    var desk = try TestDesk(site: site)
    try desk.issue()
    // In the lunch of counter 1, with counter 2 closed: whoever opens counter 1 is there.
    desk = try TestDesk()
    desk.wait(.seconds(3 * 3_600 + 60))
    try desk.handle(.setCounter("2", .close))
    let away = try #require(try desk.issue().promise?.statement)
    try desk.handle(.cancel(try number("A001")))
    try desk.handle(.setCounter("1", .open))
    let kept = try #require(try desk.issue().promise?.statement)
    #expect(away.stated.until > 1_200 && kept.stated.until < 600)
  }

  @Test("A day that comes again after the clock was set back goes on as it was")
  func dayComesAgain() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.handle(.assign(try number("A001"), .firstTime))
    try desk.handle(.setCounter("2", .close))
    desk.now.wall -= 86_400
    try desk.handle(.openDay)
    #expect(desk.desk.state.day == LocalDate("2026-03-01"))
    #expect(consultant(desk, with: 1) == "li")
    #expect(desk.desk.state(of: "2", at: desk.now) == .closed)
    try desk.handle(.finish(counter: "1"))
    try desk.handle(.undo(counter: "1"))
  }

  @Test("M11 J9 a time of day without a date is read in one way: after midnight, and over already")
  func timesOfDay() throws {
    var site = Site.reception
    site.hours = nil
    var desk = try TestDesk(site: site)
    let half = try #require(LocalTime("00:30"))
    desk.wait(.seconds(14 * 3_600 + 41 * 60))
    #expect(desk.desk.local(desk.now.wall).time == "23:41")
    try desk.handle(
      .notice(.post(kind: .text, text: Name("咖啡".plain), until: NoticeTime(time: half))))
    let until = try #require(desk.desk.state.reception.notices.first?.until)
    #expect(until.date == desk.desk.local(desk.now.wall).date.next)
    try desk.handle(.setCounter("3", .goOnBreak(until: half)))
    #expect(try desk.issue(appointment: "00:30").appointment?.dueAfter == .seconds(49 * 60))
    // In the evening 10:30 is over, for everything that is said of it.
    desk = try TestDesk(site: site)
    desk.wait(.seconds(9 * 3_600))
    let over = try #require(LocalTime("10:30"))
    #expect(throws: Refusal.self) {
      try desk.desk.decide(
        .notice(.post(kind: .text, text: Name("咖啡".plain), until: NoticeTime(time: over))),
        at: desk.now)
    }
    #expect(throws: Refusal.counter(.breakEndPast(counter: "3", over))) {
      try desk.desk.decide(.setCounter("3", .goOnBreak(until: over)), at: desk.now)
    }
  }

  @Test("Hours the wrong way round, and a time after midnight given before it")
  func midnightTimes() throws {
    var desk = try TestDesk()
    let date = desk.desk.local(desk.now.wall).date
    let wrong = DatedHours(date: date, hours: .of("21:00", "18:00"))
    #expect(throws: Refusal.hours(.backwards(wrong))) {
      try desk.desk.decide(.changeHours(wrong, isOpen: true), at: desk.now)
    }
    var site = Site.reception
    site.hours = nil
    desk = try TestDesk(site: site)
    desk.wait(.seconds(14 * 3_600 + 48 * 60))
    let ticket = try desk.issue(appointment: "00:30")
    #expect(ticket.appointment?.dueAfter == .seconds(42 * 60))
    try desk.handle(.setCounter("3", .goOnBreak(until: LocalTime("00:10"))))
  }
}

extension Command {
  /// Something that is journalled and moves nobody: a check.
  fileprivate static let recallNobody = Command.logCheck(CheckAsk(asset: "FE-01", result: .ok))
}
