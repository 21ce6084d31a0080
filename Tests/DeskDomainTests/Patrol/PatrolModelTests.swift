import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// S4, F16 against a slow model that counts minutes on the wall and believes no arithmetic.
@Suite struct PatrolModelTests {
  /// A zone and an evening before the clocks are changed there, or another one.
  static let evenings: [(zone: String, date: String)] = [
    ("Asia/Shanghai", "2026-03-30"), ("Europe/Berlin", "2026-03-27"),
    ("Europe/Berlin", "2026-10-23"), ("America/New_York", "2026-03-06"),
    ("America/New_York", "2026-10-30"), ("Australia/Lord_Howe", "2026-04-03"),
    ("Australia/Lord_Howe", "2026-10-02"), ("America/Santiago", "2026-04-03"),
    ("America/Santiago", "2026-09-04"), ("Europe/Berlin", "2028-02-28"),
  ]

  @Test(
    "S4 F16 random scans through three nights in five zones end as the slow model says",
    arguments: evenings)
  func nights(zone: String, date: String) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      var random = SeededRandom(seed: seed)
      let plans: [PatrolPlan] = [
        .test(), .test(.of("18:30", "06:30"), every: 45, grace: 44),
        .test(.of("22:00", "05:10"), every: 120, grace: 5), .test(.of("00:00", "24:00")),
        .test(.of("01:30", "02:30"), every: 30, grace: 10), .test(.of("02:00", "08:00")),
      ]
      var site = Site.patrolled
      site.timeZone = zone
      site.patrol = plans[Int(seed) - 1]
      try compare(site, from: date + " 12:00", using: &random)
    }
  }

  private func compare(
    _ site: Site, from evening: String, using random: inout SeededRandom
  ) throws {
    var night = try PatrolDesk(evening, site: site)
    let plan = try #require(site.patrol)
    let calendar = try #require(SiteCalendar(timeZone: site.timeZone))
    let start = night.now.wall
    let minutes = 3 * 24 * 60
    var model = SlowPatrol(plan, calendar: calendar, from: start, minutes: minutes)
    for minute in 1...minutes {
      night.now = night.now.advanced(by: .seconds(60))
      // Guards go when they like, most of them; the rest is sleep.
      if Int.random(in: 0..<100, using: &random) < 12 {
        let point = plan.points.map(\.id).randomElement(using: &random) ?? "hall"
        try night.scan(.typed(point))
        model.scan(point, minute: minute)
      }
      try night.tick()
      model.tick(minute: minute)
    }
    let outcomes = night.journal.flatMap(\.patrolRecords).map { record in
      let begins = Int(record.round.begins.timeIntervalSince(start) / 60)
      return "\(begins) \(record.outcome.rawValue)"
    }
    #expect(outcomes == model.outcomes, "\(site.timeZone) \(plan.times)")
    #expect(outcomes.count > 3)
  }
}

/// Rounds of minutes: of each minute it is known to which round it belongs.
private struct SlowPatrol {
  private struct Round {
    var begins: Int
    var ends: Int
    var lacking: Set<String>
    var isDecided = false
  }

  private var rounds: [Round] = []
  private let grace: Int
  private(set) var outcomes: [String] = []

  /// Walks along the wall's clock, minute by minute, and notes when a night begins and ends.
  init(_ plan: PatrolPlan, calendar: SiteCalendar, from start: Date, minutes: Int) {
    grace = Int(plan.grace.components.seconds / 60)
    let all = Set(plan.points.map(\.id))
    let before = 2 * 1_440
    let readings = (-before...minutes + before).map { calendar.local(start + Double($0 * 60)) }
    let hours = plan.times.hours
    var date = readings[0].date
    while date <= (readings.last?.date ?? date) {
      let end = hours.crossesMidnight ? date.next : date
      guard let begins = Self.first(hours.from, on: date, in: readings),
        let ends = Self.first(hours.to, on: end, in: readings), begins < ends
      else {
        date = date.next
        continue
      }
      var starts = Array(stride(from: begins, to: ends, by: plan.times.every))
      if starts.count > 1, let last = starts.last, 2 * (ends - last) < plan.times.every {
        starts.removeLast()
      }
      for (index, minute) in starts.enumerated() {
        let next = index + 1 < starts.count ? starts[index + 1] : ends
        // Those that began before anybody counted are nobody's.
        guard minute >= before else { continue }
        rounds.append(Round(begins: minute - before, ends: next - before, lacking: all))
      }
      date = date.next
    }
  }

  /// The first minute at which the wall says `time` of `date`, or later: a time that is skipped is when the clocks jump.
  private static func first(
    _ time: LocalTime, on date: LocalDate, in readings: [LocalDateTime]
  ) -> Int? {
    let wanted = time.minutes == 1_440 ? (date.next, 0) : (date, time.minutes)
    return readings.firstIndex { ($0.date, $0.minutes) >= wanted }
  }

  mutating func scan(_ point: String, minute: Int) {
    var isForTwo = false
    for index in rounds.indices where !rounds[index].isDecided {
      let round = rounds[index]
      guard round.begins <= minute, minute < round.ends + grace, round.lacking.contains(point)
      else { continue }
      rounds[index].lacking.remove(point)
      if rounds[index].lacking.isEmpty {
        rounds[index].isDecided = true
        outcomes.append("\(round.begins) \(minute < round.ends ? "complete" : "late")")
        // What completes a round counts for the next one, too.
        if !isForTwo {
          isForTwo = true
          continue
        }
      }
      return
    }
  }

  mutating func tick(minute: Int) {
    for index in rounds.indices where !rounds[index].isDecided {
      guard rounds[index].ends + grace <= minute else { continue }
      rounds[index].isDecided = true
      outcomes.append("\(rounds[index].begins) missed")
    }
  }
}
