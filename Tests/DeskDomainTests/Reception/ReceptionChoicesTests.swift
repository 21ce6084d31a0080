import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// J16, J3: what the reception notes, stops and closes, and whom it takes all the same.
@Suite struct ReceptionChoicesTests {
  private func describe(_ ticket: String, _ details: VisitorDetails) throws -> Command {
    .ask(.ticket(TicketAsk(try number(ticket), .describe(details: details))), key: 7)
  }

  private func draw(_ draw: DrawAsk, key: Int = 90) -> Command {
    .issue(draw, key: .test(key), person: PersonKey(rawValue: "P\(key)"))
  }

  private func at(_ time: String, site: Site = .reception) throws -> TestDesk {
    var desk = try TestDesk(site: site)
    let now = desk.desk.local(desk.now.wall)
    desk.wait(.seconds((time.time.minutes - now.minutes) * 60))
    return desk
  }

  @Test("J16 note, party and language go with a ticket of a button too, and go with the name")
  func details() throws {
    var desk = try TestDesk()
    try desk.issue()
    let noted = VisitorDetails(
      note: try ShortText(typed: "needs an interpreter"), party: try PartySize(typed: "４"),
      language: .english)
    let first = try desk.handle(try describe("A001", noted))
    #expect(first.events.map(\.kind) == [.ticketDescribed])
    // What is said later is added to it.
    try desk.handle(try describe("A001", VisitorDetails(visitor: "周先生")))
    let person = try #require(
      try desk.ticket("A001").person.flatMap { desk.desk.state.people[$0] })
    #expect(person.note == "needs an interpreter" && person.party == 4)
    #expect(person.language == .english && person.name?.addressed(in: .simplifiedChinese) == "周先生")
    #expect(desk.desk.languages(of: try desk.ticket("A001")).first == .english)
    // The journal holds nothing of it.
    for event in first.events {
      let body = String(decoding: try JSONEncoder().encode(event.body), as: UTF8.self)
      #expect(!body.contains("interpreter") && !body.contains("\"en\""))
    }
    try desk.handle(.eraseName(try number("A001")))
    #expect(desk.desk.state.people.isEmpty)
    #expect(throws: Refusal.ticket(.nothingToNote(try number("A001")))) {
      try desk.desk.decide(try describe("A001", VisitorDetails()), at: desk.now)
    }
  }

  @Test("J16 an appointment of 16:00 drawn at 08:36 is asked about, and taken with a reason")
  func earlyAppointment() throws {
    var desk = try at("08:36")
    var ask = DrawAsk(service: "consult", appointment: "16:00".time)
    #expect(throws: Refusal.draw(.early("16:00".time, now: desk.desk.local(desk.now.wall)))) {
      try desk.desk.decide(draw(ask), at: desk.now)
    }
    ask.reason = try ShortText(typed: "will wait")
    try desk.handle(draw(ask))
    #expect(desk.desk.state.open[.test(90)]?.appointment?.time == "16:00".time)
    // Up to an hour before, as people come.
    ask = DrawAsk(service: "consult", appointment: "09:36".time)
    try desk.handle(draw(ask, key: 91))
  }

  @Test("J3 whom the forecast would turn away the staff may take with a reason, promising no time")
  func takenAllTheSame() throws {
    var desk = try at("17:00")
    while (try? desk.issue()) != nil {}
    var ask = DrawAsk(service: "consult")
    #expect(throws: Refusal.self) { try desk.desk.decide(draw(ask), at: desk.now) }
    ask.reason = try ShortText(typed: "came from far")
    let decision = try desk.handle(draw(ask))
    guard case .ticketIssued(let issued)? = decision.events.last else {
      Issue.record("no ticket")
      return
    }
    #expect(issued.reason == "came from far" && issued.statement == nil)
    let promise = try #require(desk.desk.state.open[.test(90)]?.promise)
    #expect(promise.statement == nil && !promise.isApology)
    // An evening is added: there is a time.
    let evening = DatedHours(
      date: desk.desk.local(desk.now.wall).date, hours: .of("17:30", "21:00"))
    try desk.handle(.changeHours(evening, isOpen: true))
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.passMinutes(1)
    #expect(desk.desk.state.open[.test(90)]?.promise?.statement != nil)
  }

  @Test("J16 a stopped service gives no numbers, by button or by hand, until it is started")
  func stoppedService() throws {
    var desk = try at("09:00")
    try desk.handle(.ask(.service(ServiceAsk("consult", .stop()))))
    let press = try desk.handle(.line(.press("call", .test(80))))
    #expect(press.events.map(\.kind).contains(.visitDeclined))
    #expect(desk.desk.state.open.isEmpty)
    let refusal = Refusal.draw(.stopped(service: "consult", until: nil))
    #expect(throws: refusal) {
      try desk.desk.decide(draw(DrawAsk(service: "consult")), at: desk.now)
    }
    #expect(
      refusal.remedy?.way
        == .ask(NextAsk(.service, ServiceAsk.Step.CodingKeys.start, of: "consult")))
    #expect(desk.desk.waitsOfNewcomers(at: desk.now)["consult"] == .stopped)
    #expect(desk.desk.waitsOfNewcomers(at: desk.now)["payment"]?.time != nil)
    // For a reason all the same, and whoever has a number is served.
    let reason = try ShortText(typed: "appointment of yesterday")
    try desk.handle(draw(DrawAsk(service: "consult", reason: reason)))
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.ask(.service(ServiceAsk("consult", .start))))
    try desk.issue()
    // Said twice, or of what is not stopped, it is nothing.
    #expect(try desk.handle(.ask(.service(ServiceAsk("consult", .start)))).events.isEmpty)
  }

  @Test("J16 a service stopped until a time, or for the day, starts by itself")
  func stopIsOver() throws {
    var desk = try at("09:00")
    try desk.handle(.ask(.service(ServiceAsk("consult", .stop(until: "10:00".time)))))
    desk.wait(.seconds(3_599))
    #expect(desk.desk.stop(of: "consult", at: desk.now) != nil)
    desk.wait(.seconds(1))
    #expect(desk.desk.stop(of: "consult", at: desk.now) == nil)
    #expect(throws: Refusal.hours(.endPast("09:30".time))) {
      try desk.desk.decide(
        .ask(.service(ServiceAsk("tour", .stop(until: "09:30".time)))), at: desk.now)
    }
    try desk.issue("payment")
    try desk.handle(.ask(.service(ServiceAsk("tour", .stop()))))
    desk.wait(.seconds(86_400))
    try desk.issue("payment")
    #expect(desk.desk.stop(of: "tour", at: desk.now) == nil)
  }

  @Test("J16 the desk closes early today, for an hour on a date, and neither by a second word")
  func closedHours() throws {
    var desk = try at("15:00")
    try desk.handle(.ask(.hours(.close(from: "16:00".time))))
    let today = desk.desk.local(desk.now.wall).date
    #expect(desk.desk.state.closedHours == [DatedHours(date: today, hours: .of("16:00", "17:30"))])
    #expect(desk.desk.closing(at: desk.now).map { desk.desk.local($0).time } == "16:00")
    desk.wait(.seconds(3_600))
    #expect(!desk.desk.isReceiving(at: desk.now))
    #expect(desk.desk.opening(after: desk.now).map { desk.desk.local($0).time } == "08:30")
    try desk.handle(
      .ask(.hours(.remove(date: today, from: "16:00".time, to: "17:30".time))))
    #expect(desk.desk.isReceiving(at: desk.now))
    let tomorrow = today.next
    try desk.handle(.ask(.hours(.close(date: tomorrow, from: "12:00".time, to: "13:00".time))))
    desk.wait(.seconds(86_400 - 4 * 3_600))
    #expect(!desk.desk.isReceiving(at: desk.now))
    #expect(desk.desk.opening(after: desk.now).map { desk.desk.local($0).time } == "13:00")
    #expect(throws: Refusal.hours(.notOpen(tomorrow, "19:00".time))) {
      try desk.desk.decide(.ask(.hours(.close(from: "19:00".time))), at: desk.now)
    }
  }

  @Test("J16 a desk that receives at any time closes for some hours, too")
  func alwaysOpen() throws {
    var site = Site.reception
    site.hours = nil
    var desk = try at("15:00", site: site)
    try desk.handle(.ask(.hours(.close(from: "16:00".time, to: "17:00".time))))
    #expect(desk.desk.isReceiving(at: desk.now))
    desk.wait(.seconds(3_700))
    #expect(!desk.desk.isReceiving(at: desk.now))
    desk.wait(.seconds(3_600))
    #expect(desk.desk.isReceiving(at: desk.now))
  }

  @Test("J14 hours the wrong way round are called so")
  func wrongHours() throws {
    var desk = try TestDesk()
    let date = desk.desk.local(desk.now.wall).date
    let backwards = DatedHours(date: date, hours: .of("21:00", "18:00"))
    #expect(throws: Refusal.hours(.backwards(backwards))) {
      try desk.handle(.changeHours(backwards, isOpen: true))
    }
  }

  @Test("J16 closing early is said again with another time, and the earlier word is taken back")
  func earlyAgain() throws {
    var desk = try at("11:00")
    for time in ["16:00", "16:30", "15:00"] {
      try desk.handle(.ask(.hours(.close(from: time.time))))
      #expect(desk.desk.state.closedHours.map(\.hours) == [.of(time, "17:30")])
    }
    // A gap of the day stays.
    try desk.handle(.ask(.hours(.close(from: "12:00".time, to: "13:00".time))))
    try desk.handle(.ask(.hours(.close(from: "12:30".time))))
    #expect(
      desk.desk.state.closedHours.map(\.hours).sorted { $0.from < $1.from }
        == [.of("12:00", "13:00"), .of("12:30", "17:30")])
  }

  @Test("J16 closing an afternoon early leaves the evening as it was said; and goes past midnight")
  func earlyInOnePeriod() throws {
    var desk = try at("11:00")
    let date = desk.desk.local(desk.now.wall).date
    let evening = DatedHours(date: date, hours: .of("19:00", "23:30"))
    try desk.handle(.changeHours(evening, isOpen: true))
    for time in ["22:00", "16:00"] {
      try desk.handle(.ask(.hours(.close(from: time.time))))
    }
    #expect(
      desk.desk.state.closedHours.map(\.hours) == [.of("22:00", "23:30"), .of("16:00", "17:30")])
    try desk.handle(.ask(.hours(.close(from: "22:30".time))))
    #expect(
      desk.desk.state.closedHours.map(\.hours) == [.of("16:00", "17:30"), .of("22:30", "23:30")])

    var site = Site.reception
    site.hours = OpeningHours(
      weekly: [.init(days: Set(Weekday.allCases), hours: .of("18:00", "02:00"))])
    var night = try at("20:00", site: site)
    try night.handle(.ask(.hours(.close(from: "23:00".time))))
    night.wait(.seconds(3_600))
    try night.handle(.ask(.hours(.close(from: "01:00".time))))
    #expect(night.desk.state.closedHours.map(\.hours) == [.of("01:00", "02:00")])
  }

  @Test("B3 a break that is over, or ends before closing, turns nobody away")
  func breakThatEnds() throws {
    var desk = try at("11:00")
    try desk.issue("payment")
    for counter in desk.desk.site.counters {
      try desk.handle(.setCounter(counter.id, .goOnBreak(until: "11:15".time)))
    }
    try desk.issue("consult")
    desk.wait(.seconds(3 * 3_600))
    try desk.issue("consult")
  }

  @Test("J3 nobody is promised a counter whose break ends after closing")
  func breakPastClosing() throws {
    var desk = try at("11:00")
    try desk.issue("payment")
    for counter in desk.desk.site.counters {
      try desk.handle(.setCounter(counter.id, .goOnBreak(until: "12:45".time)))
    }
    try desk.handle(.ask(.hours(.close(from: "12:40".time))))
    let refusal = #expect(throws: Refusal.self) { try desk.issue("consult") }
    guard case .draw(.tooLate)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test(
    "C2 whoever is served is not called again, and is no no-show; nor transferred to where they are"
  )
  func served() throws {
    var desk = try at("11:00")
    try desk.issue("consult")
    let number = try #require(TicketNumber("A001"))
    #expect(throws: Refusal.ticket(.alreadyFor(number, service: "consult"))) {
      try desk.handle(.transfer(number, service: "consult"))
    }
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.serve(counter: "1"))
    for command in [Command.recall(counter: "1"), .noShow(counter: "1")] {
      #expect(throws: Refusal.ticket(.notCalled(number, .serving(counter: "1")))) {
        try desk.handle(command)
      }
    }
    // At a counter it is a way back to the queue.
    try desk.handle(.transfer(number, service: "consult"))
  }

  @Test("J16 a service that was stopped for the day gives the first number of the next")
  func firstPress() throws {
    for hours in [true, false] {
      var site = Site.reception
      if !hours { site.hours = nil }
      var desk = try at("09:00", site: site)
      try desk.issue("payment")
      try desk.handle(.ask(.service(ServiceAsk("consult", .stop()))))
      desk.wait(.seconds(86_400))
      let press = try desk.handle(.line(.press("call", .test(80))))
      #expect(press.events.map(\.kind).contains(.ticketIssued))
    }
  }

  @Test("J16 hours added where some were closed are open; an end before the start is refused")
  func reopened() throws {
    var desk = try at("15:00")
    let today = desk.desk.local(desk.now.wall).date
    try desk.handle(.ask(.hours(.close(from: "16:00".time))))
    try desk.handle(
      .changeHours(DatedHours(date: today, hours: .of("16:00", "17:00")), isOpen: true))
    #expect(desk.desk.state.closedHours.isEmpty)
    desk.wait(.seconds(3_700))
    #expect(desk.desk.isReceiving(at: desk.now))
    #expect(throws: Refusal.self) {
      try desk.desk.decide(
        .ask(.hours(.close(from: "16:30".time, to: "05:00".time))), at: desk.now)
    }
  }

  @Test("J16 an evening over midnight is closed after midnight, too")
  func afterMidnight() throws {
    var site = Site.reception
    site.hours = OpeningHours(weekly: [
      OpeningHours.Weekly(days: Set(Weekday.allCases), hours: .of("18:00", "02:00"))
    ])
    var desk = try TestDesk(site: site)
    desk.wait(.seconds(15 * 3_600 + 1_200))
    try desk.handle(.ask(.hours(.close(from: "00:30".time))))
    #expect(desk.desk.isReceiving(at: desk.now))
    desk.wait(.seconds(900))
    #expect(!desk.desk.isReceiving(at: desk.now))
  }
}
