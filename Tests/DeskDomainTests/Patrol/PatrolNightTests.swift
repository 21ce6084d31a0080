import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// S4: which rounds a night has, on every night of the year.
@Suite struct PatrolNightTests {
  private func rounds(
    _ date: String, in zone: String, _ times: PatrolTimes = PatrolPlan.test().times
  ) throws -> [PatrolRound] {
    let calendar = try #require(SiteCalendar(timeZone: zone))
    return PatrolNights(times, calendar: calendar).rounds(of: try #require(LocalDate(date)))
  }

  @Test(
    "S4 a night has twelve rounds, eleven where the clocks go forward, thirteen where back",
    arguments: [
      ("Asia/Shanghai", "2026-03-02", 12), ("Europe/Berlin", "2026-03-28", 11),
      ("Europe/Berlin", "2026-10-24", 13), ("America/New_York", "2026-03-07", 11),
      ("America/New_York", "2026-10-31", 13), ("Australia/Lord_Howe", "2026-10-03", 12),
      ("Australia/Lord_Howe", "2026-04-04", 13), ("Europe/Berlin", "2028-02-28", 12),
      ("Europe/Berlin", "2028-02-29", 12), ("Europe/Berlin", "2026-12-31", 12),
    ])
  func count(zone: String, date: String, count: Int) throws {
    let rounds = try rounds(date, in: zone)
    #expect(rounds.count == count)
    #expect(rounds.map(\.number) == Array(1...count))
    for (one, next) in zip(rounds, rounds.dropFirst()) {
      #expect(one.ends == next.begins)
      #expect(one.ends.timeIntervalSince(one.begins) == 3_600)
    }
    let calendar = try #require(SiteCalendar(timeZone: zone))
    #expect(rounds.first.map { calendar.local($0.begins).time } == "19:00")
    #expect(rounds.last.map { calendar.local($0.ends).time } == "07:00")
    #expect(rounds.last.map { calendar.local($0.ends).date } == LocalDate(date)?.next)
  }

  @Test(
    "S4 what is left of a night is a round of its own from half a round on, else the last one's",
    arguments: [
      (LocalHours.of("19:00", "07:00"), 90, [90, 90, 90, 90, 90, 90, 90, 90]),
      (.of("22:00", "05:00"), 120, [120, 120, 120, 60]), (.of("22:00", "02:50"), 120, [120, 170]),
      (.of("20:00", "21:00"), 60, [60]), (.of("20:00", "20:40"), 60, [40]),
    ])
  func rest(hours: LocalHours, every: Int, lengths: [Int]) throws {
    let rounds = try rounds(
      "2026-03-02", in: "Asia/Shanghai", PatrolTimes(hours: hours, every: every))
    #expect(rounds.map { Int($0.ends.timeIntervalSince($0.begins)) / 60 } == lengths)
  }

  @Test("S4 the hour that comes twice has two rounds, and the second one says so")
  func twin() throws {
    var site = Site.patrolled
    site.timeZone = "Europe/Berlin"
    var night = try PatrolDesk("2026-10-24 18:00", site: site)
    try night.pass(minutes: 14 * 60 + 20)
    #expect(night.outcomes.count == 13)
    let twice = night.alarms.filter { $0.hasPrefix("2026-10-25 02:00") }
    #expect(twice == ["2026-10-25 02:00", "2026-10-25 02:00 (2)"])
  }

  @Test("S4 a round is told the same in the journal and after it")
  func coding() throws {
    let round = try #require(try rounds("2026-10-24", in: "Europe/Berlin").last)
    let data = try JSONEncoder().encode(round)
    #expect(try JSONDecoder().decode(PatrolRound.self, from: data) == round)
    #expect(
      String(decoding: data, as: UTF8.self).contains(#""begins":"2026-10-25T05:00:00Z""#))
  }
}
