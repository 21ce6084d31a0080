import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// S4: rounds while the desk was off, or did not know the time; other hours; a clock that is set.
@Suite struct PatrolDarkTests {
  @Test("S4 the rounds of a time in which the desk was off are one entry and one alarm")
  func off() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:30")
    try night.walk()
    try night.pass(to: "20:10")
    try night.sleep(minutes: 200)
    // 23:30: the rounds of 20, 21 and 22 are over.
    let missed = night.journal.filter { $0.kind == .patrolMissed }
    #expect(missed.count == 1)
    #expect(night.outcomes == ["1 complete", "2 missed off", "3 missed off", "4 missed off"])
    #expect(night.alarms == ["2026-03-02 20:00"])
    #expect(
      night.desk.patrolAlerts.first?.detail == "3 rounds until 2026-03-02 22:00: the desk was off")
    try night.walk()
    #expect(night.outcomes.last == "5 complete" && night.alarms.isEmpty)
  }

  @Test("S4 a whole night in the dark, and a fortnight, are one entry each")
  func long() throws {
    var night = try PatrolDesk()
    try night.sleep(minutes: 24 * 60)
    #expect(night.outcomes.count == 12 && night.alarms.count == 1)
    try night.sleep(minutes: 40 * 24 * 60, boot: "boot-3")
    let missed = night.journal.compactMap { event -> PatrolMissed? in
      if case .patrolMissed(let body) = event { body } else { nil }
    }
    #expect(missed.count == 2)
    #expect(missed.first?.unlistedSince == nil && missed.last?.unlistedSince != nil)
    #expect(missed.last?.rounds.count == 14 * 12)
    // What lies before is not looked at again.
    try night.pass(minutes: 5)
    #expect(night.journal.filter { $0.kind == .patrolMissed }.count == 2)
  }

  @Test("S4 a restart within a round, or after the desk saw its end, excuses nobody")
  func restarts() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:30")
    try night.restart()
    try night.pass(to: "20:05")
    try night.restart()
    try night.pass(to: "20:15")
    #expect(night.outcomes == ["1 missed"])
  }

  @Test("S4 a desk that comes back after a round's end lets it be completed within the grace")
  func backInTheGrace() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:30")
    try night.walk(["hall", "bar"])
    try night.sleep(minutes: 30)
    try night.walk(["flat", "roof"])
    #expect(night.outcomes == ["1 late"])
  }

  @Test(
    "S4 while nobody has confirmed the clock rounds go on by the monotonic one, and none is missed")
  func untrusted() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:30")
    // Somebody sets the clock by a day: it is not to be believed.
    night.now.wall += 86_400
    try night.pass(minutes: 5)
    try night.walk()
    #expect(night.outcomes == ["1 complete"])
    // 19:43 by the monotonic clock; the next round is not walked.
    try night.pass(minutes: 120)
    #expect(night.outcomes == ["1 complete"] && night.alarms.isEmpty)
    #expect(night.journal.last { $0.kind == .patrolOverdue } != nil)
    try night.walk()
    #expect(night.outcomes == ["1 complete", "3 complete"])
    // The clock is right again, and what the desk saw with its own eyes is said.
    night.now.wall -= 86_400
    try night.pass(minutes: 2)
    #expect(night.outcomes == ["1 complete", "3 complete", "2 missed"])
    #expect(night.desk.patrolStanding(at: night.now)?.lines.map(\.outcome) == [.complete])
  }

  @Test("S4 scans of an unknown time count as soon as it is known")
  func undated() throws {
    var night = try PatrolDesk()
    try night.pass(to: "19:30")
    try night.sleep(minutes: 60, isClockTrusted: false)
    // 20:30, and nobody knows.
    let scan = try night.scan("hall")
    #expect(scan.isUndated == true && scan.round == nil)
    try night.pass(minutes: 2)
    try night.walk(["bar", "flat"])
    try night.pass(minutes: 1)
    #expect(night.outcomes.isEmpty)
    night.now.isClockTrusted = true
    try night.pass(minutes: 1)
    try night.scan("roof")
    #expect(night.outcomes == ["1 missed off", "2 complete"])
    // The third round passes while nobody knows the time again, in another boot.
    try night.sleep(minutes: 1, boot: "boot-3", isClockTrusted: false)
    try night.pass(minutes: 120)
    night.now.isClockTrusted = true
    try night.pass(minutes: 1)
    #expect(night.outcomes.suffix(1) == ["3 missed clock"])
  }

  @Test("S4 other hours count from now on; a site without a patrol has no alarm")
  func otherHours() throws {
    var night = try PatrolDesk()
    try night.pass(to: "20:20")
    #expect(night.alarms.count == 1)
    var site = night.desk.site
    site.patrol?.times.every = 120
    night.desk = try #require(night.desk.with(site))
    try night.pass(minutes: 1)
    #expect(night.desk.state.patrol.times?.every == 120)
    // The round that was going on is none of the new ones.
    #expect(try night.scan("hall").isExtra == true)
    try night.pass(to: "23:14")
    #expect(night.outcomes == ["1 missed"])
    try night.pass(to: "23:15")
    #expect(night.outcomes == ["1 missed", "2 missed"])
    site.patrol = nil
    night.desk = try #require(night.desk.with(site))
    try night.pass(minutes: 1)
    #expect(night.alarms.isEmpty && night.desk.state.patrol.times == nil)
    try night.pass(minutes: 600)
    #expect(night.outcomes.count == 2)
  }

  @Test("S4 a site that is in another zone now has not missed the nights that it never had")
  func otherZone() throws {
    var night = try PatrolDesk()
    try night.pass(minutes: 5 * 24 * 60)
    let entries = night.outcomes.count
    var site = night.desk.site
    site.timeZone = "Europe/Berlin"
    night.desk = try #require(night.desk.with(site))
    try night.pass(minutes: 1)
    #expect(night.outcomes.count == entries)
    // 18:01 in Shanghai is 11:01 in Berlin: the next round is at 19:00 there.
    try night.pass(to: "20:15")
    #expect(night.outcomes.count == entries + 1)
  }

  @Test("S4 a believed clock that was weeks ahead decides no rounds that are still to come")
  func setBack() throws {
    var night = try PatrolDesk()
    night.now.boot = "boot-2"
    night.now.wall += 20 * 86_400
    try night.restart()
    #expect(night.outcomes.count == 14 * 12)
    night.now.boot = "boot-3"
    night.now.wall -= 20 * 86_400
    try night.restart()
    try night.pass(to: "20:15")
    #expect(night.outcomes.last == "1 missed" && night.outcomes.count == 14 * 12 + 1)
  }
}
