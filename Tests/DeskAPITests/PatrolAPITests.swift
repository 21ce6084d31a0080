import DeskTesting
import Foundation
import Testing

@testable import DeskAPI
@testable import DeskBasics
@testable import DeskCourtesy
@testable import DeskDomain

@Suite struct PatrolAPITests {
  /// A desk that has slept through the rounds up to `hours` after 19:00.
  private func asleep(hours: Int, site: Site = .patrolled) throws -> (Desk, Moment) {
    var desk = try #require(Desk(site: site))
    // 09:00; the night begins in ten hours.
    var now = Moment.morning
    for _ in 0...(10 + hours) * 60 + 20 {
      for duty in desk.dueCommands(at: now) { try desk.handle(.due(duty), at: now) }
      now = now.advanced(by: .seconds(60))
    }
    return (desk, now)
  }

  @Test("S4 J11 a missed round is in the status, and nothing of the staff's on the lobby's board")
  func board() throws {
    let (desk, now) = try asleep(hours: 1)
    let board = BoardSnapshot(desk, at: now)
    #expect(board.notices.isEmpty)
    let status = StatusView(desk, at: now, version: "test", isDatabaseChecked: true, in: .english)
    #expect(status.alerts.map(\.kind) == ["patrol.missed"])
    #expect(status.alerts.first?.ask == NextAsk(.patrol, PatrolAsk.CodingKeys.explain))
  }

  @Test("S4 the round before is shown within its grace, and the night's report counts them all")
  func views() throws {
    let (desk, now) = try asleep(hours: 1)
    // 20:20: the first round is missed, the second one runs.
    let view = try #require(PatrolView(desk, at: now, in: .english))
    #expect(view.rounds.map(\.state) == ["open"] && view.newest == .missed)
    #expect(view.rounds.first?.minutesLeft == 39)
    #expect(desk.patrolNight(at: now) == LocalDate("2026-03-02"))
    let night = try #require(LocalDate("2026-03-02"))
    let report = PatrolReport([], night: night, desk: desk, at: now)
    #expect(report.rounds.map(\.outcome) == ["open"] && report.rounds.first?.round == 2)
  }

  @Test("S4 where nobody knows the time, no round is shown, and what is scanned is entered")
  func unknownTime() throws {
    var desk = try #require(Desk(site: .patrolled))
    var now = Moment.morning
    now.isClockTrusted = false
    try desk.handle(.patrol(.scan(code: "PT-01")), at: now)
    let scan = try #require(PatrolScanView(desk, at: now, in: .english))
    #expect(!scan.counts && scan.round == nil && scan.point == "hall")
    #expect(scan.patrol.rounds.isEmpty && !scan.patrol.isTimeKnown)
    #expect(scan.patrol.nextBegins == nil)
  }

  @Test("S4 a round that is over is shown as overdue until its grace is")
  func grace() throws {
    var site = Site.patrolled
    site.patrol?.grace = .seconds(40 * 60)
    let (desk, now) = try asleep(hours: 1, site: site)
    let view = try #require(PatrolView(desk, at: now, in: .english))
    #expect(view.rounds.map(\.state) == ["overdue", "open"])
    #expect(view.rounds.map(\.minutesLeft) == [19, 39])
    #expect(view.alerts.isEmpty)
  }
}
