import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// S4, F16: a round every hour of the night, complete, late or missed.
@Suite struct PatrolRoundTests {
  @Test("S4 F16 twelve rounds a night, each complete when all points of both areas were scanned")
  func night() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:05")
    for _ in 1...12 {
      try night.walk()
      try night.pass(to: nextFive(night))
    }
    #expect(night.outcomes == (1...12).map { "\($0) complete" })
    #expect(night.alarms.isEmpty)
    try night.pass(to: "18:59")
    #expect(night.outcomes.count == 12 && night.alarms.isEmpty)
  }

  private func nextFive(_ night: PatrolDesk) -> String {
    let hour = night.desk.local(night.now.wall).minutes / 60
    let next = (hour + 1) % 24
    return (next < 10 ? "0" : "") + "\(next):05"
  }

  @Test("S4 a round that nobody walks is overdue at its end, missed after its grace, and alarms")
  func missed() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:59")
    #expect(!night.journal.contains { $0.kind == .patrolOverdue })
    try night.pass(to: "20:00")
    #expect(night.journal.last?.kind == .patrolOverdue)
    try night.pass(to: "20:14")
    #expect(night.outcomes.isEmpty && night.alarms.isEmpty)
    try night.pass(to: "20:15")
    #expect(night.outcomes == ["1 missed"])
    #expect(night.alarms == ["2026-03-02 19:00"])
    #expect(night.desk.patrolAlerts.first?.detail == "missing: hall, bar, flat, roof")
    // And it alarms once.
    let entries = night.journal.count
    try night.pass(to: "20:59")
    #expect(night.journal.count == entries)
  }

  @Test("S4 an alarm ends when the next round is complete")
  func awakeAgain() throws {
    var night = try PatrolDesk()
    try night.pass(to: "21:20")
    #expect(night.alarms == ["2026-03-02 19:00", "2026-03-02 20:00"])
    try night.walk()
    #expect(night.alarms.isEmpty)
    #expect(night.outcomes == ["1 missed", "2 missed", "3 complete"])
  }

  @Test("S4 an alarm ends by a person's word, which is kept; without an alarm there is none to say")
  func explained() throws {
    var night = try PatrolDesk()
    #expect(throws: Refusal.patrol(.noAlarm)) {
      try night.handle(.patrol(.explain(note: "was with the police", person: nil)))
    }
    try night.pass(to: "20:20")
    #expect(throws: Refusal.site(.unknownPerson("nobody", known: ["zhao", "wang"]))) {
      try night.handle(.patrol(.explain(note: "was with the police", person: "nobody")))
    }
    let events = try night.handle(
      .patrol(.explain(note: "was with the police", person: "王小明")))
    guard case .patrolExplained(let body)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(body.note == "was with the police" && body.person == "wang")
    #expect(body.alerts == ["2026-03-02 19:00"])
    #expect(night.alarms.isEmpty)
    // The round stays missed.
    #expect(night.outcomes == ["1 missed"])
  }

  @Test("F16 what is missing of a round counts as late until the grace is over")
  func late() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:50")
    try night.walk(["hall", "bar", "flat"])
    try night.pass(to: "20:05")
    // The hall is there already: this one is the next round's.
    #expect(try night.scan("hall", by: "zhao").round?.number == 2)
    try night.pass(minutes: 1)
    #expect(try night.scan("roof", by: "zhao").round?.number == 1)
    #expect(night.outcomes == ["1 late"])
    #expect(night.desk.state.patrol.rounds.map(\.round.number) == [2])
    try night.pass(to: "20:20")
    try night.walk(["roof", "flat", "bar"])
    #expect(night.outcomes == ["1 late", "2 complete"])
  }

  @Test("F16 one point that was passed over once makes nobody late for the rest of the night")
  func passedOver() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:10")
    try night.walk(["hall", "bar", "flat"])
    for hour in ["20", "21", "22"] {
      try night.pass(to: "\(hour):05")
      try night.walk()
    }
    #expect(night.outcomes == ["1 late", "2 complete", "3 complete", "4 complete"])
  }

  @Test("S4 a walk in the grace of a round that nobody walked is that round's, and no second one's")
  func noTwoForOne() throws {
    var night = try PatrolDesk()
    try night.pass(to: "20:02")
    try night.walk()
    #expect(night.outcomes == ["1 late"])
    let open = night.desk.state.patrol.rounds.first { $0.round.number == 2 }
    #expect(open?.scans.map(\.point) == ["roof"])
  }

  @Test("S4 new hours plan no alarm away: a round that was seen to end incomplete is missed")
  func replanned() throws {
    var night = try PatrolDesk()
    try night.pass(to: "20:05")
    var site = night.desk.site
    site.patrol = .test(every: 120)
    night.desk = try #require(night.desk.with(site))
    try night.tick()
    #expect(night.outcomes == ["1 missed"])
    #expect(night.desk.patrolAlerts.count == 1)
  }

  @Test("F16 the grace of the last round goes beyond the night's end")
  func lastRound() throws {
    var night = try PatrolDesk("2026-03-03 05:30")
    try night.pass(to: "06:55")
    try night.walk(["hall", "bar"])
    try night.pass(to: "07:10")
    try night.walk(["flat", "roof"])
    #expect(night.outcomes == ["12 late"])
    #expect(try night.scan("hall").isExtra == true)
  }

  @Test("F16 a point that is scanned twice is kept, and counts once")
  func twice() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:10")
    #expect(try night.scan("hall").isExtra == nil)
    let again = try night.scan("PT-01")
    #expect(again.isExtra == true && again.round?.number == 1)
    #expect(night.desk.state.patrol.rounds.first?.scans.count == 1)
    #expect(night.journal.filter { $0.kind == .patrolScanned }.count == 2)
  }

  @Test("F16 outside the hours a scan is entered, and counts for no round")
  func extra() throws {
    var night = try PatrolDesk()
    let scan = try night.scan("hall", by: "wang")
    #expect(scan.round == nil && scan.isExtra == true && scan.person == "wang")
    #expect(night.desk.state.patrol.rounds.isEmpty)
  }

  @Test("F16 codes are read in any case, and the button at a point is a scan")
  func means() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:30")
    #expect(try night.scan("pt-03").point == "flat")
    let pressed = try night.handle(.line(.patrol("roof")))
    guard case .patrolScanned(let body)? = pressed.first else {
      Issue.record("\(pressed)")
      return
    }
    #expect(body.point == "roof" && body.by == .button && body.round?.number == 1)
    #expect(throws: Refusal.site(.unknownLine("call"))) {
      try night.handle(.line(.patrol("call")))
    }
  }

  @Test("F16 a code that no point has is refused, and the nearest are named")
  func unknown() throws {
    var night = try PatrolDesk()
    let all = ["PT-01", "PT-02", "PT-03", "PT-04"]
    for (code, nearest) in [
      ("PT-11", ["PT-01"]), ("halll", ["PT-01"]), ("nothing", []),
    ] {
      #expect(throws: Refusal.patrol(.unknownPoint(code, nearest: nearest, known: all))) {
        try night.scan(.typed(code))
      }
    }
    var site = Site.patrolled
    site.patrol = nil
    var none = try PatrolDesk(site: site)
    #expect(throws: Refusal.patrol(.noPatrol)) { try none.scan("hall") }
    try none.pass(to: "21:00")
    #expect(!none.journal.contains { $0.kind.rawValue.hasPrefix("patrol") })
  }
}
