import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// A year of a whole site, with what is skipped and late known beforehand: every count by hand.
@Suite struct YearOfChecksTests {
  /// How many due checks of 2026 ended how.
  private struct Counts: Equatable, CustomStringConvertible {
    var done = 0
    var late = 0
    var missed = 0
    var waived = 0

    var description: String { "done \(done), late \(late), missed \(missed), excused \(waived)" }
  }

  /// 1 January 2026 is a Thursday, and Shanghai changes no clocks.
  ///
  /// | asset | due checks | what happens | done | late | missed | excused |
  /// | --- | --- | --- | --- | --- | --- | --- |
  /// | LI-1, daily | 365 | every tenth day of the year is left out: 36 days, of which the 70th (11 March) lies in the three days without power, so 36 + 2; that of 20 January is excused afterwards | 327 | 0 | 37 | 1 |
  /// | LI-2, daily | 365 | the 52 Sundays at 20:00, after 18:00; three days without power | 310 | 52 | 3 | 0 |
  /// | CO-1, by 12:00 and 17:30 | 730 | at 09:00, and on the 261 days from Monday to Friday at 15:00, on 52 Saturdays at 18:00, on 52 Sundays not; three weekdays without power | 362 + 258 | 52 | 3 + 55 | 0 |
  /// | FE-1 … FE-8, monthly | 96 | on the 5th; FE-3's of April on 2 May, FE-8's of July never | 94 | 1 | 1 | 0 |
  /// | PL-1, weekly | 52 | on Wednesdays, so not in the first week; that of 1 June on Monday the 8th, that of 7 September never, that of 9 March falls to the power cut | 48 | 1 | 3 | 0 |
  /// | OW-1, quarterly | 4 | 20 March, 3 July for the second, never for the third, 20 December | 2 | 1 | 1 | 0 |
  /// | YE-1, yearly | 1 | 11 November | 1 | 0 | 0 | 0 |
  private static let wanted: [String: Counts] = [
    "LI-1": Counts(done: 327, late: 0, missed: 37, waived: 1),
    "LI-2": Counts(done: 310, late: 52, missed: 3, waived: 0),
    "CO-1": Counts(done: 620, late: 52, missed: 58, waived: 0),
    "FE": Counts(done: 94, late: 1, missed: 1, waived: 0),
    "PL-1": Counts(done: 48, late: 1, missed: 3, waived: 0),
    "OW-1": Counts(done: 2, late: 1, missed: 1, waived: 0),
    "YE-1": Counts(done: 1, late: 0, missed: 0, waived: 0),
  ]

  @Test("F1–F15 R4 a year of checks ends as counted by hand: done, late, missed and excused")
  func year() throws {
    var year = try Year()
    try year.live()
    #expect(year.counts == Self.wanted)
    let sum = year.counts.values.reduce(0) { $0 + $1.done + $1.late + $1.missed + $1.waived }
    #expect(sum == 1_613)
    #expect(year.backFilled.isSubset(of: ["2026-03-11", "2026-03-12", "2026-03-13"]))
    #expect(!year.backFilled.isEmpty)
  }

  private struct Year {
    var desk: Desk
    var calendar: SiteCalendar
    var ends: [DueCheck.Key: DueCheckState] = [:]
    /// Dates of being due of what was made up for after the power cut.
    var backFilled: Set<String> = []

    init() throws {
      func asset(_ code: String, _ rhythm: CheckRhythm) -> Asset {
        Asset(code: code, name: Name(code.plain), rhythm: rhythm, points: ["good"])
      }
      let times = try ["12:00", "17:30"].map { try #require(LocalTime($0)) }
      var site = Site.sample
      site.timeZone = "Asia/Shanghai"
      site.assets =
        [asset("LI-1", .daily), asset("LI-2", .daily), asset("CO-1", .times(times))]
        + (1...8).map { asset("FE-\($0)", .monthly) }
        + [asset("PL-1", .weekly), asset("OW-1", .quarterly), asset("YE-1", .yearly)]
      desk = try #require(Desk(site: site))
      calendar = try #require(SiteCalendar(timeZone: "Asia/Shanghai"))
    }

    /// By the first two letters of the extinguishers, and by the whole code of everything else.
    var counts: [String: Counts] {
      var counts: [String: Counts] = [:]
      for (key, state) in ends where calendar.local(key.due - 1).date.year == 2026 {
        let name = key.asset.hasPrefix("FE") ? "FE" : key.asset
        switch state {
        case .done: counts[name, default: Counts()].done += 1
        case .late: counts[name, default: Counts()].late += 1
        case .missed: counts[name, default: Counts()].missed += 1
        case .waived: counts[name, default: Counts()].waived += 1
        case .open: break
        }
      }
      return counts
    }

    mutating func live() throws {
      let first = LocalDate(year: 2026, month: 1, day: 1)
      let powerCut =
        LocalDate(
          year: 2026, month: 3, day: 10)...LocalDate(
          year: 2026, month: 3, day: 12)
      // On into January, until the last due check of the year has ended.
      for day in 0..<385 {
        let date = first.advanced(by: day)
        guard !powerCut.contains(date) else { continue }
        try pass(date, "00:05")
        if date.year == 2026 { try work(on: date, dayOfYear: day + 1) }
      }
    }

    private mutating func work(on date: LocalDate, dayOfYear: Int) throws {
      let weekday = date.weekday
      try pass(date, "09:00")
      if dayOfYear % 10 != 0 { try check("LI-1", date, "09:00") }
      if weekday != .sunday { try check("LI-2", date, "09:00") }
      try check("CO-1", date, "09:00")
      try periods(on: date)
      if date.description == "2026-01-21" {
        try handle(
          .waiveCheck(WaiveAsk(asset: "LI-1", reason: "painters in the hall")), date, "09:05")
      }
      if weekday.rawValue <= 5 { try check("CO-1", date, "15:00") }
      try pass(date, "18:00")
      if weekday == .saturday { try check("CO-1", date, "18:00") }
      if weekday == .sunday { try check("LI-2", date, "20:00") }
    }

    /// What is looked at once in a week, a month, a quarter, a year.
    private mutating func periods(on date: LocalDate) throws {
      for number in 1...8 where date.day == 5 {
        let isLeftOut = (number, date.month) == (3, 4) || (number, date.month) == (8, 7)
        if !isLeftOut { try check("FE-\(number)", date, "09:00") }
      }
      let single = [
        "2026-05-02": "FE-3", "2026-06-08": "PL-1", "2026-03-20": "OW-1", "2026-07-03": "OW-1",
        "2026-12-20": "OW-1", "2026-11-11": "YE-1",
      ]
      if let asset = single[date.description] { try check(.typed(asset), date, "09:00") }
      let isLeftOut = ["2026-06-03", "2026-09-09"].contains(date.description)
      if date.weekday == .wednesday, !isLeftOut { try check("PL-1", date, "09:00") }
    }

    private mutating func check(_ asset: ShortText, _ date: LocalDate, _ time: String) throws {
      try handle(.logCheck(CheckAsk(asset: asset, result: .ok)), date, time)
    }

    /// The minute's duties.
    private mutating func pass(_ date: LocalDate, _ time: String) throws {
      for command in desk.dueCommands(at: try moment(date, time)) {
        try handle(.due(command), date, time)
      }
    }

    private mutating func handle(_ command: Command, _ date: LocalDate, _ time: String) throws {
      for event in try desk.handle(command, at: try moment(date, time)).events {
        switch event {
        case .checkLogged(let check):
          if let key = check.dueCheck { ends[key] = check.isLate == true ? .late : .done }
        case .checksEnded(.missed, let body):
          for key in body.keys { ends[key] = .missed }
          if body.isBackFilled == true {
            backFilled.formUnion(body.keys.map { calendar.local($0.due).date.description })
          }
        case .checksEnded(.waived, let body): for key in body.keys { ends[key] = .waived }
        default: break
        }
      }
    }

    private func moment(_ date: LocalDate, _ time: String) throws -> Moment {
      let wall = calendar.instant(of: date, try #require(LocalTime(time)))
      return Moment(
        wall: wall, uptime: Uptime(nanoseconds: UInt64(wall.timeIntervalSince1970) * 1_000_000_000),
        boot: "boot", isClockTrusted: true)
    }
  }
}
