import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

@Suite("S1 S2: when a counter is kept, by the shifts")
struct StaffPlanTests {
  private let calendar = Zone.shanghai.calendar
  private static let weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

  private func shift(
    _ from: String, _ to: String, breaks: [Duty.Break] = [], counter: String? = "1",
    days: Set<Weekday> = StaffPlanTests.weekdays
  ) -> Shift {
    Shift(
      person: "Wang".plain, hours: .of(from, to), days: days, breaks: breaks, counter: counter)
  }

  private func plan(_ shifts: [Shift], _ zone: Zone = .shanghai) -> StaffPlan {
    // Over two posts: the plan looks at all of them.
    let posts = shifts.enumerated().map { index, shift in
      Post(id: "p\(index)", name: Name("Post \(index)".plain), shifts: [shift])
    }
    return StaffPlan(Rota(posts: posts, calendar: zone.calendar))
  }

  private var lunch: StaffPlan { plan([shift("08:30", "17:30", breaks: [.of("12:00", "12:30")])]) }

  private func away(_ plan: StaffPlan, _ now: String, hours: Int) -> [Range<Double>]? {
    plan.away(.counter("1"), from: calendar.at(now), within: .seconds(hours * 3_600))
  }

  private func back(_ plan: StaffPlan, _ now: String) -> String? {
    plan.back(counter: "1", at: calendar.at(now)).map(calendar.reading)
  }

  @Test("S1 away in the break, and from the shift's end on without a known return")
  func oneDay() {
    #expect(away(lunch, "2026-03-02 11:00", hours: 2) == [3_600..<5_400])
    #expect(away(lunch, "2026-03-02 11:00", hours: 8) == [3_600..<5_400, 23_400..<Double.infinity])
    #expect(away(lunch, "2026-03-02 12:10", hours: 1) == [0..<1_200])
    #expect(away(lunch, "2026-03-02 14:00", hours: 1) == [])
    #expect(away(lunch, "2026-03-02 18:00", hours: 1) == [0..<Double.infinity])
    #expect(away(lunch, "2026-03-02 08:00", hours: 1) == [0..<1_800])
  }

  @Test("the end of a break is known up to the horizon, and not beyond it")
  func horizonEdge() {
    #expect(away(lunch, "2026-03-02 11:30", hours: 1) == [1_800..<3_600])
    #expect(away(lunch, "2026-03-02 11:29", hours: 1) == [1_860..<Double.infinity])
    #expect(away(lunch, "2026-03-02 11:00", hours: 1) == [])
    #expect(away(lunch, "2026-03-02 12:00", hours: 0) == [])
  }

  @Test("no plan is known for a counter that no shift names")
  func unknownCounter() {
    let plan = plan([shift("08:30", "17:30", counter: nil), shift("08:30", "17:30", counter: "2")])
    #expect(away(plan, "2026-03-02 12:00", hours: 1) == nil)
    #expect(back(plan, "2026-03-02 20:00") == nil)
  }

  @Test("Q7 lunch in turns: a second person covers the first one's break, and leaves no gap")
  func inTurns() {
    let covered = plan([
      shift("08:30", "17:30", breaks: [.of("12:00", "12:30")]),
      shift("08:30", "17:30", breaks: [.of("12:30", "13:00")]),
    ])
    #expect(away(covered, "2026-03-02 11:00", hours: 4) == [])
    #expect(back(covered, "2026-03-02 12:10") == nil)
    #expect(back(covered, "2026-03-02 11:50") == nil)
    let relief = plan([
      shift("08:30", "17:30", breaks: [.of("12:00", "13:00")]), shift("12:15", "12:45"),
    ])
    #expect(away(relief, "2026-03-02 12:00", hours: 2) == [0..<900, 2_700..<3_600])
  }

  @Test(
    "back: the end of a break that runs, of one that begins within 15 minutes, and no other",
    arguments: [
      ("2026-03-02 12:00", "2026-03-02 12:30"), ("2026-03-02 12:29", "2026-03-02 12:30"),
      ("2026-03-02 11:45", "2026-03-02 12:30"), ("2026-03-02 11:44", nil),
      ("2026-03-02 12:30", nil), ("2026-03-02 17:20", nil),
      ("2026-03-02 18:00", "2026-03-03 08:30"), ("2026-03-06 18:00", "2026-03-09 08:30"),
      ("2026-03-02 08:20", "2026-03-02 08:30"),
    ] as [(String, String?)])
  func returns(_ now: String, _ expected: String?) {
    #expect(back(lunch, now) == expected)
  }

  @Test("two half days are one day with a break between them")
  func halfDays() {
    let halves = plan([shift("08:30", "12:00"), shift("13:00", "17:30")])
    #expect(back(halves, "2026-03-02 11:50") == "2026-03-02 13:00")
    #expect(back(halves, "2026-03-02 12:10") == "2026-03-02 13:00")
  }

  @Test("S4 a shift over midnight, with breaks before, over and after it")
  func night() {
    let night = plan([
      shift(
        "19:00", "07:00",
        breaks: [.of("20:00", "20:30"), .of("23:45", "00:15"), .of("02:00", "02:30")],
        days: [.monday])
    ])
    #expect(
      away(night, "2026-03-02 19:30", hours: 12) == [
        1_800..<3_600, 15_300..<17_100, 23_400..<25_200, 41_400..<Double.infinity,
      ])
    #expect(back(night, "2026-03-03 00:05") == "2026-03-03 00:15")
    #expect(back(night, "2026-03-03 01:50") == "2026-03-03 02:30")
    #expect(back(night, "2026-03-03 07:00") == "2026-03-09 19:00")
  }

  @Test(
    "S4 in a night of changed clocks a shift is shorter or longer, its break where it reads"
  )
  func changedClocks() {
    let night = plan(
      [shift("19:00", "07:00", breaks: [.of("04:00", "04:30")], days: [.saturday])], .berlin)
    func away(_ now: String) -> [Range<Double>]? {
      night.away(.counter("1"), from: Zone.berlin.calendar.at(now), within: .seconds(11 * 3_600))
    }
    // From midnight it is three hours to 04:00 in spring, and five in autumn.
    #expect(away("2026-03-29 00:00") == [10_800..<12_600, 21_600..<Double.infinity])
    #expect(away("2026-10-25 00:00") == [18_000..<19_800, 28_800..<Double.infinity])
  }

  @Test(
    "random plans agree with a slow reading, minute by minute", arguments: Array(UInt64(1)...20))
  func agrees(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let shifts = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      randomShift(using: &random)
    }
    let plan = plan(shifts)
    let start = calendar.at("2026-03-02 00:00") + Double.random(in: 0..<4, using: &random) * 86_400
    let now = Date(timeIntervalSince1970: (start.timeIntervalSince1970 / 60).rounded() * 60)
    let away = try #require(plan.away(.counter("1"), from: now, within: .seconds(86_400)))
    for minute in 0..<1_440 {
      let isAway = away.contains { $0.contains(Double(minute) * 60) }
      let local = calendar.local(now + Double(minute) * 60)
      try #require(isAway == !shifts.contains { keeps($0, at: local) }, "\(local)")
    }
    for (range, next) in zip(away, away.dropFirst()) {
      #expect(range.upperBound < next.lowerBound)
    }
  }

  private func randomShift(using random: inout SeededRandom) -> Shift {
    func time(_ minutes: Int) -> LocalTime {
      LocalTime(hour: minutes % 1_440 / 60, minute: minutes % 60) ?? "00:00".time
    }
    let from = Int.random(in: 0..<1_440, using: &random)
    let length = Int.random(in: 60...1_440, using: &random)
    let pause = from + Int.random(in: 0..<length - 30, using: &random)
    return Shift(
      person: "Wang".plain, hours: LocalHours(from: time(from), to: time(from + length)),
      days: Set(Weekday.allCases.filter { _ in Bool.random(using: &random) }),
      breaks: [Duty.Break(hours: LocalHours(from: time(pause), to: time(pause + 30)))], counter: "1"
    )
  }

  /// Shanghai's clocks are never changed: minutes of the wall are minutes.
  private func keeps(_ shift: Shift, at now: LocalDateTime) -> Bool {
    [(now.weekday, now.minutes), (now.weekday.previous, now.minutes + 1_440)].contains {
      weekday, minutes in
      guard shift.days.contains(weekday), shift.hours.contains(minutes: minutes) else {
        return false
      }
      return !shift.breaks.contains { pause in
        let begins =
          pause.hours.from.minutes + (pause.hours.from < shift.hours.from ? 1_440 : 0)
        return (begins..<begins + 30).contains(minutes)
      }
    }
  }
}
