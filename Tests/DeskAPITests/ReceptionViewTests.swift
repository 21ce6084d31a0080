import DeskPlanning
import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskDomain

/// What reception and next shift see of what was noted, stopped and handed over (J3, J7, J13–J16).
@Suite struct ReceptionViewTests {
  /// `reception` in two languages, with a ticket of a visitor who speaks English.
  private func desk(_ details: VisitorDetails) throws -> (Desk, Moment) {
    var site = Site.reception
    site.languages = [.simplifiedChinese, .english]
    var desk = try #require(Desk(site: site))
    try desk.handle(
      .issue(
        DrawAsk(service: "consult", details: details), key: .test(1),
        person: PersonKey(rawValue: "P1")), at: .morning)
    return (desk, .morning)
  }

  @Test(
    "J16 the slip and the greeting come in the visitor's language first; the note is the staff's")
  func language() throws {
    var (desk, now) = try desk(
      VisitorDetails(
        visitor: "周先生", note: "deaf on one ear", party: .typed("4"), language: .english))
    let slip = try #require(desk.slipTasks(at: now).first?.content)
    #expect(slip.greeting.first?.hasPrefix("Good morning") == true && slip.greeting.count == 2)
    #expect(slip.ahead.first == "You are next")
    try desk.handle(.call(counter: "1", ticket: nil), at: now)
    let board = BoardSnapshot(desk, at: now)
    #expect(board.nowServing.first?.visitor?.first == "Good morning, Mr Zhou")
    let view = try #require(desk.ticketView(.test(1), at: now))
    #expect(view.note == "deaf on one ear" && view.party == 4 && view.language == .english)
    // What everybody may read has nothing of it.
    for text in [try Wire.encode(board), try Wire.encode(slip)] {
      #expect(!String(decoding: text, as: UTF8.self).contains("deaf"))
    }
    try desk.handle(.eraseName(.typed("A001")), at: now)
    #expect(desk.ticketView(.test(1), at: now)?.note == nil)
  }

  @Test("J16 the board says that a service is stopped, and until when")
  func stopped() throws {
    var (desk, now) = try desk(VisitorDetails())
    try desk.handle(
      .ask(.service(ServiceAsk("payment", .stop(until: .typed("14:00"))))), at: now)
    #expect(
      BoardSnapshot(desk, at: now).notices.contains([
        "Payment：14:00 起恢复取号", "Payment: numbers again from 14:00",
      ]))
    let payment = try #require(
      desk.serviceViews(at: now, in: .english).first { $0.service == "payment" })
    #expect(payment.isStopped && payment.until == "14:00" && payment.wait == nil)
    for service in ["consult", "tour", "payment"] {
      try desk.handle(.ask(.service(ServiceAsk(service, .stop()))), at: now)
    }
    // Nobody is told that the turn would come too late where no numbers are given.
    #expect(BoardSnapshot(desk, at: now).closed?.last?.hasPrefix("Thank you") == true)
  }

  @Test("J7 the board says when a counter is back from a break of the shifts, and who is in it")
  func lunch() throws {
    let (desk, now) = try desk(VisitorDetails())
    let board = BoardSnapshot(desk, at: now.advanced(by: .seconds(3 * 3_600 + 600)))
    #expect(board.notices.contains(["1 号柜台 12:30 恢复服务", "Counter 1 is back at 12:30"]))
    #expect(board.shifts.map(\.phase) == [.onBreak, .onDuty])
    #expect(board.shifts.first?.back == "12:30")
  }

  @Test("J15 the next shift is shown the note, who waits and what they were promised")
  func handover() throws {
    var (desk, now) = try desk(VisitorDetails())
    desk = try #require(desk.with(Self.withReception(desk.site)))
    now = now.advanced(by: .seconds(8 * 3_600 + 35 * 60))
    // 17:35: whoever was on duty until 17:30 hands over.
    try desk.handle(
      .handOver(HandoverAsk(post: "reception", to: "li", note: "VIP at four")), at: now)
    let entry = try #require(HandedOverView.all(desk).first)
    #expect(entry.person == "wang" && entry.to == "li" && entry.note == "VIP at four")
    #expect(entry.open.waiting?.map(\.ticket.description) == ["A001"])
  }

  private static func withReception(_ site: Site) -> Site {
    var site = site
    site.people = ["wang", "li"].map { StaffMember(id: $0, name: $0.plain) }
    site.posts = [
      Post(
        id: "reception", name: Name("Reception".plain),
        shifts: [
          Shift(
            person: "wang".plain, personID: "wang", hours: .of("08:10", "17:30"),
            days: Set(Weekday.allCases))
        ])
    ]
    return site
  }

  @Test("J13 status begins with what hurts a visitor now")
  func order() throws {
    var (desk, now) = try desk(VisitorDetails())
    let alerts = [
      Alert(kind: .patrolMissed, subject: "2026-03-02 19:00"),
      Alert(kind: .clock, subject: "clock"),
      Alert(kind: .waitUnattended, subject: "consult"),
    ]
    for alert in alerts {
      try desk.handle(.due(.raise(alert)), at: now)
      now = now.advanced(by: .seconds(1))
    }
    #expect(desk.alerts.map(\.alert) == alerts.reversed())
  }
}
