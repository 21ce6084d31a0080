import DeskPlanning
import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// Rota, turns, counters and what is done at them say the same (G1, J6, J7).
@Suite struct WhoIsWhereTests {
  private func turns(_ desk: TestDesk) -> [Turns.Share] {
    desk.desk.state.reception.turns.fairness(
      ConsultantNames(desk.desk.site.consultants), next: choice(desk),
      besides: desk.desk.turnsObstacles(at: desk.now))
  }

  private func choice(_ desk: TestDesk) -> TurnsChoice? {
    desk.desk.state.reception.turns.next(
      for: .firstTime, besides: desk.desk.turnsObstacles(at: desk.now))
  }

  private func next(_ desk: TestDesk) -> String? { choice(desk)?.consultant }

  /// At a time of the first day, with its first ticket.
  private func desk(at time: String, site: Site = .reception) throws -> TestDesk {
    var desk = try TestDesk(site: site)
    try desk.issue()
    let now = desk.desk.local(desk.now.wall)
    desk.wait(.seconds((time.time.minutes - now.minutes) * 60))
    return desk
  }

  @Test("G1 whoever is at lunch by the rota is not in turn, and keeps the place; back by a word")
  func lunch() throws {
    var desk = try desk(at: "12:10")
    #expect(next(desk) == "chen")
    let li = try #require(turns(desk).first)
    #expect(li.consultant == "li" && li.place == 1 && li.obstacle == .offDuty)
    #expect(li.why.en == "off duty by the rota, keeps place 1")
    // The visitor's own consultant is at lunch: the next stands in.
    var other = desk
    try other.handle(.assign(try number("A001"), .returning(to: "li")))
    #expect(try other.ticket("A001").turn?.consultant == "chen")
    try desk.handle(.turns(.back(consultant: "li")))
    #expect(next(desk) == "li")
    #expect(throws: Refusal.turns(.notAway("li"))) {
      try desk.desk.decide(.turns(.back(consultant: "li")), at: desk.now)
    }
    // The next day's lunch is another one.
    desk.wait(.seconds(86_400))
    #expect(next(desk) == "chen")
  }

  @Test("G1 before and after the hours nobody is in turn, and the refusal says why")
  func offDuty() throws {
    for time in ["17:40", "08:20"] {
      let desk = try desk(at: time)
      #expect(turns(desk).map(\.obstacle) == [.offDuty, .offDuty, nil])
    }
    var site = Site.reception
    site.consultants.removeLast()
    site.hours = nil
    let late = try desk(at: "17:40", site: site)
    let refusal = Refusal.turns(.nobodyAvailable(["li": .offDuty, "chen": .offDuty]))
    #expect(throws: refusal) {
      try late.desk.decide(.assign(try number("A001"), .firstTime), at: late.now)
    }
    #expect(refusal.remedy?.way == .ask(NextAsk(.turns, TurnsAsk.CodingKeys.back, of: "chen")))
  }

  @Test("J6 whoever is called to a consultant's counter is that consultant's visitor")
  func plainCall() throws {
    var desk = try desk(at: "09:30")
    for _ in 2...4 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    #expect(try desk.ticket("A001").turn?.consultant == "li")
    #expect(turns(desk).map(\.consultant) == ["chen", "wu", "li"])
    try desk.handle(.assign(try number("A002"), .firstTime))
    #expect(try desk.ticket("A002").turn?.consultant == "chen")
    try desk.handle(.turns(.errand(consultant: "wu")))
    let busy: [String: Unavailable] = [
      "li": .with(try number("A001")), "chen": .with(try number("A002")), "wu": .onErrand,
    ]
    #expect(throws: Refusal.turns(.nobodyAvailable(busy))) {
      try desk.desk.decide(.assign(try number("A003"), .firstTime), at: desk.now)
    }
    // The next one is called where the former visit is still open, and both are in the books.
    desk.wait(.seconds(300))
    try desk.handle(.call(counter: "1", ticket: nil))
    #expect(try desk.ticket("A003").turn?.consultant == "li")
    #expect(turns(desk).first { $0.consultant == "li" }?.tally.firstTime == 2)
    try desk.handle(.undo(counter: "1"))
    #expect(turns(desk).first { $0.consultant == "li" }?.tally.firstTime == 1)
    #expect(desk.desk.state.reception.turns.consultant(with: .test(1)) == "li")
  }

  @Test("J6 a visitor who was set aside and is called to the same consultant again uses one turn")
  func parked() throws {
    var desk = try desk(at: "09:30")
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(300))
    try desk.handle(.park(counter: "1"))
    try desk.handle(.call(counter: "1", ticket: try number("A001")))
    let tally = turns(desk).first { $0.consultant == "li" }?.tally
    #expect(tally?.firstTime == 1 && tally?.returning == 1)
    #expect(desk.desk.state.reception.turns.consultant(with: .test(1)) == "li")
    // Undone, and undone again, the first visit goes on.
    for _ in 1...2 { try desk.handle(.undo(counter: "1")) }
    #expect(turns(desk).first { $0.consultant == "li" }?.tally == ConsultantTally(firstTime: 1))
    #expect(desk.desk.state.reception.turns.consultant(with: .test(1)) == "li")
  }

  @Test("J6 a counter that the rota gives to another one today is the other one's")
  func substitutes() throws {
    var site = Site.reception
    site.posts[0].shifts[0].person = "Wu Hai".plain
    var desk = try desk(at: "09:30", site: site)
    try desk.handle(.call(counter: "1", ticket: nil))
    #expect(try desk.ticket("A001").turn?.consultant == "wu")
    try desk.issue()
    desk.wait(.seconds(60))
    try desk.handle(.finish(counter: "1"))
    try desk.handle(.assign(try number("A002"), .returning(to: "wu")))
    #expect(try desk.ticket("A002").state == .called(counter: "1"))
  }

  @Test("J6 a consultant who is entered as away, and calls, is asked about")
  func enteredAsAway() throws {
    var desk = try desk(at: "09:30")
    try desk.handle(.turns(.errand(consultant: "li")))
    try desk.handle(.call(counter: "1", ticket: nil))
    #expect(try desk.ticket("A001").turn == nil)
    try desk.passMinutes(1)
    let alert = Alert(kind: .consultantAway, subject: "li", detail: "A001")
    #expect(desk.desk.state.alerts.keys.contains(alert))
    #expect(alert.way == .ask(NextAsk(.turns, TurnsAsk.CodingKeys.back, of: "li")))
    try desk.handle(.turns(.back(consultant: "li")))
    try desk.passMinutes(1)
    #expect(desk.desk.state.alerts.isEmpty)
  }

  @Test("J7 in a break of the shifts the counter is on a break, and a call says that it ends it")
  func breakOfTheShifts() throws {
    var desk = try desk(at: "12:10")
    guard case .onBreak(let end) = desk.desk.state(of: "1", at: desk.now) else {
      Issue.record("open")
      return
    }
    #expect(end.time == "12:30".time)
    #expect(desk.desk.state(of: "2", at: desk.now) == .open)
    let call = try desk.handle(.call(counter: "1", ticket: nil))
    #expect(call.answer == .ticket(.test(1), reopened: "1"))
    #expect(desk.desk.state(of: "1", at: desk.now) == .open)
    // Undone, the break goes on as before.
    try desk.handle(.undo(counter: "1"))
    #expect(desk.desk.state(of: "1", at: desk.now) == .onBreak(end))
    // Opened by word, it stays open, also without a visitor; the next break is another one.
    try desk.handle(.setCounter("1", .open))
    desk.wait(.seconds(600))
    #expect(desk.desk.state(of: "1", at: desk.now) == .open)
    desk.wait(.seconds(86_400))
    #expect(desk.desk.state(of: "1", at: desk.now) != .open)
  }

  @Test("J6 a call at lunch that is undone leaves the consultant at lunch, and out of turn")
  func undoneAtLunch() throws {
    var desk = try desk(at: "12:10")
    try desk.issue()
    for _ in 1...2 {
      try desk.handle(.call(counter: "1", ticket: nil))
      try desk.handle(.undo(counter: "1"))
      #expect(next(desk) == "chen" && turns(desk).first?.obstacle == .offDuty)
    }
    // Whoever said to be back is back also after a call that was a mistake.
    try desk.handle(.turns(.back(consultant: "li")))
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.undo(counter: "1"))
    #expect(next(desk) == "li")
  }

  @Test("C6 a no-show that is taken back leaves the turns as they were")
  func noShowUndone() throws {
    var desk = try desk(at: "09:30")
    for _ in 1...3 { try desk.issue() }
    let order = { (desk: TestDesk) in desk.desk.state.reception.turns.order }
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(40))
    try desk.handle(.recall(counter: "1"))
    try desk.handle(.call(counter: "2", ticket: nil))
    desk.wait(.seconds(40))
    let before = order(desk)
    let tally = desk.desk.state.reception.turns.tally(of: "li")
    try desk.handle(.noShow(counter: "1"))
    #expect(order(desk) != before)
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.undo(counter: "1"))
    try desk.handle(.undo(counter: "1"))
    #expect(order(desk) == before)
    #expect(desk.desk.state.reception.turns.tally(of: "li") == tally)
    #expect(desk.desk.state.reception.turns.whereabouts(of: "li")?.visit?.key == .test(1))
  }

  @Test("C6 visits that are taken back one after the other are counted once")
  func undoneTwice() throws {
    var desk = try desk(at: "09:30")
    for _ in 1...2 { try desk.issue() }
    for _ in 1...2 {
      try desk.handle(.call(counter: "1", ticket: nil))
      try desk.handle(.serve(counter: "1"))
      desk.wait(.seconds(300))
    }
    try desk.handle(.call(counter: "1", ticket: nil))
    let tally = { (desk: TestDesk) in desk.desk.state.reception.turns.tally(of: "li") }
    #expect(tally(desk).firstTime == 3)
    // The third call, the second visit's beginning, its call: the first visit goes on.
    for _ in 1...3 { try desk.handle(.undo(counter: "1")) }
    #expect(tally(desk).firstTime == 1)
    #expect(desk.desk.state.reception.turns.whereabouts(of: "li")?.visit?.key == .test(1))
    // Also the older of two visits, by its number.
    try desk.handle(.finish(counter: "1"))
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.finish(counter: "1"))
    try desk.handle(.undo(counter: "1", try number("A001")))
    #expect(tally(desk).firstTime == 2)
  }

  @Test("J7 a visit that runs into the break keeps the counter open, and the break follows it")
  func visitIntoTheBreak() throws {
    var desk = try desk(at: "11:50")
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(20 * 60))
    #expect(desk.desk.state(of: "1", at: desk.now) == .open)
    try desk.handle(.finish(counter: "1"))
    #expect(desk.desk.state(of: "1", at: desk.now).word == "on-break")
  }

  @Test("J7 a call undone brings back the closure and the announced break that it had ended")
  func undoneCall() throws {
    var desk = try desk(at: "09:30")
    try desk.handle(.setCounter("1", .goOnBreak(until: "10:00".time)))
    let before = desk.desk.state(of: "1", at: desk.now)
    try desk.handle(.call(counter: "1", ticket: nil))
    #expect(desk.desk.state(of: "1", at: desk.now) == .open)
    try desk.handle(.undo(counter: "1"))
    #expect(desk.desk.state(of: "1", at: desk.now) == before)
    // Whoever has said otherwise since is right.
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(1))
    try desk.handle(.setCounter("1", .close))
    try desk.handle(.undo(counter: "1"))
    #expect(desk.desk.state(of: "1", at: desk.now) == .closed)
  }

  @Test("J7 the shifts of the day say who is in a break, and until when")
  func shifts() throws {
    let desk = try desk(at: "12:10")
    let shifts = desk.desk.rota.shifts(at: desk.now.wall)
    #expect(shifts.map(\.phase) == [.onBreak, .onDuty])
    #expect(shifts.first?.back == "12:30".time)
  }

  @Test("G1 whoever was seen yesterday is not in turn today, also after a night without power")
  func dayOfRest() throws {
    var site = Site.reception
    site.posts[0].shifts[0].days = [.monday]
    var desk = try desk(at: "17:00", site: site)
    try desk.handle(.call(counter: "1", ticket: nil))
    desk.wait(.seconds(600))
    try desk.handle(.finish(counter: "1"))
    // Off from 18:10 to 08:50.
    let boot = desk.now.wall + 15 * 3_600 + 40 * 60
    desk.now = Moment(wall: boot, uptime: .seconds(60), boot: "boot-2", isClockTrusted: true)
    desk.wait(.seconds(1_200))
    #expect(turns(desk).first { $0.consultant == "li" }?.obstacle == .offDuty)
    try desk.issue()
    #expect(turns(desk).first { $0.consultant == "li" }?.obstacle == .offDuty)
    #expect(desk.desk.state.consultantsSeen["li"] == nil)
  }

  @Test("J7 a call before the shift, undone, leaves the counter to the shifts and closes nothing")
  func beforeTheShift() throws {
    var site = Site.reception
    site.hours = nil
    var desk = try desk(at: "08:20", site: site)
    #expect(desk.desk.state(of: "1", at: desk.now) == .closed)
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.undo(counter: "1"))
    #expect(desk.desk.state(of: "1", at: desk.now) == .closed)
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.undo(counter: "1"))
    desk.wait(.seconds(1_200))
    #expect(desk.desk.state(of: "1", at: desk.now) == .open)
  }

  @Test("J6 who was served, set aside and is back after others uses no second turn")
  func parkedForLonger() throws {
    var desk = try desk(at: "09:30")
    try desk.issue()
    for ticket in ["A001", "A002"] {
      try desk.handle(.call(counter: "1", ticket: try number(ticket)))
      try desk.handle(.serve(counter: "1"))
      desk.wait(.seconds(300))
      try desk.handle(ticket == "A001" ? .park(counter: "1") : .finish(counter: "1"))
    }
    try desk.handle(.call(counter: "1", ticket: try number("A001")))
    let tally = turns(desk).first { $0.consultant == "li" }?.tally
    #expect(tally?.firstTime == 2 && tally?.returning == 1)
  }
}
