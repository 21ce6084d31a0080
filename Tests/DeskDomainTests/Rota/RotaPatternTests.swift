import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// The site's pattern becomes duties and places.
@Suite struct RotaPatternTests {
  @Test("S1 S2 lunch in turns: who is in a break is relieved by whom the site file names")
  func lunch() throws {
    let scene = RotaScene()
    func posting(_ person: String, _ time: String) throws -> Posting {
      try #require(
        scene.desk.rota.whereabouts(at: scene.calendar.at("2026-03-02 \(time)"))
          .first { $0.duty.person == person })
    }
    #expect(try posting("wang", "11:59").pause == nil)
    #expect(try posting("wang", "12:00").pause?.relief == "li")
    #expect(try posting("wang", "12:00").pauseEnds == scene.calendar.at("2026-03-02 12:30"))
    #expect(try posting("li", "12:29").relieves == ["wang"])
    #expect(try posting("li", "12:30").pause?.relief == "wang")
    #expect(try posting("wang", "12:30").relieves == ["li"])
    #expect(try posting("li", "13:00").pause == nil)
  }

  @Test("S1 a counter is kept through a relieved break, and not when the relief is away")
  func reliefKeepsCounter() throws {
    var scene = RotaScene()
    let eleven = scene.calendar.at("2026-03-02 11:00")
    func away() -> [Range<Double>]? {
      StaffPlan(scene.desk.rota).away(.counter("1"), from: eleven, within: .seconds(7_200))
    }
    #expect(away() == [])
    let id = try scene.change(.absence("li", .sickness))
    #expect(away() == [3_600..<5_400])
    try scene.handle(.undoRotaChange(id))
    #expect(away() == [])
    try scene.change(.absence("wang", .sickness))
    #expect(away() == [0..<Double.infinity])
    try scene.change(.replace(DutyWords(person: "li"), by: "hu"))
    #expect(scene.desk.rota.counters == ["1"])
  }

  @Test(
    "S1 a relief relieves nobody who is off, in a break, at another counter, or elsewhere as relief",
    arguments: [
      ("on", "08:00", "18:00", [], nil, true), ("too late", "12:01", "18:00", [], nil, false),
      ("too short", "08:00", "12:29", [], nil, false),
      ("in a break", "08:00", "18:00", [Duty.Break.of("12:29", "13:00")], nil, false),
      ("after a break", "08:00", "18:00", [Duty.Break.of("12:30", "13:00")], nil, true),
      ("at the same counter", "08:00", "18:00", [], "1", true),
      ("at another counter", "08:00", "18:00", [], "2", false),
    ] as [(String, String, String, [Duty.Break], String?, Bool)])
  func relief(
    what: String, from: String, to: String, breaks: [Duty.Break], counter: String?, isThere: Bool
  ) {
    let scene = RotaScene(posts: [
      RotaScene.post(
        "desk",
        [
          RotaScene.shift(
            "wang", "08:00", "18:00", breaks: [.of("12:00", "12:30", relief: "li")], counter: "1")
        ]),
      RotaScene.post(
        "hall", [RotaScene.shift("li", from, to, breaks: breaks, counter: counter)]),
    ])
    let relief = scene.desk.rota.duties(on: "2026-03-02".date)[0].breaks[0].relief
    #expect(relief == (isThere ? "li" : nil), "\(what)")
  }

  @Test("S1 of two breaks at once with one relief, the first in the site file has it")
  func oneReliefAtATime() {
    let scene = RotaScene(posts: [
      RotaScene.post(
        "desk",
        ["wang", "zhou", "chen"].map {
          RotaScene.shift(
            $0, "08:00", "18:00",
            breaks: [.of($0 == "chen" ? "12:30" : "12:00", "12:45", relief: "li")])
        } + [RotaScene.shift("li", "08:00", "18:00")])
    ])
    #expect(
      scene.desk.rota.duties(on: "2026-03-02".date).map { $0.breaks.first?.relief }
        == ["li", nil, nil, nil])
  }

  @Test(
    "S3 while both guards are there they swap the two posts, and nobody when one is away",
    arguments: [
      ("08:29", "indoor", "parking"), ("08:59", "indoor", "parking"),
      ("09:00", "parking", "indoor"), ("09:30", "indoor", "parking"),
      ("17:29", "parking", "indoor"), ("18:59", nil, "parking"),
    ])
  func swaps(time: String, zhou: String?, chen: String?) throws {
    var scene = RotaScene()
    let isBefore = time < "08:30"
    #expect(scene.places("2026-03-02 \(time)")["zhou"] == zhou)
    #expect(scene.places("2026-03-02 \(time)")["chen"] == (isBefore ? nil : chen))
    // Whoever takes the duty takes the turns.
    try scene.change(.replace("zhou", by: "hu"))
    #expect(scene.places("2026-03-02 \(time)")["hu"] == zhou)
    try scene.change(.absence("hu", .sickness))
    #expect(scene.places("2026-03-02 \(time)")["hu"] == nil)
    #expect(scene.places("2026-03-02 \(time)")["chen"] == (isBefore ? nil : "parking"))
    #expect(scene.desk.rota.nextSwap(after: scene.calendar.at("2026-03-02 \(time)")) == nil)
  }

  @Test(
    "S3 DST swaps are counted in the time that passes, on the nights when clocks are changed",
    arguments: [
      ("Europe/Berlin", "2026-03-29"), ("Europe/Berlin", "2026-10-25"),
      ("America/New_York", "2026-03-08"), ("America/New_York", "2026-11-01"),
      ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"),
      ("Asia/Shanghai", "2026-03-29"),
    ], [30, 40])
  func swapsOnClockChanges(night: (zone: String, date: String), every: Int) throws {
    // The rule stands at either of the two posts.
    let isAtLater = every == 30
    let early = isAtLater ? nil : PostSwap(with: "b", every: every)
    let late = isAtLater ? PostSwap(with: "a", every: every) : nil
    let scene = RotaScene(
      zone: night.zone, at: "\(night.date) 00:00",
      posts: [
        RotaScene.post("a", [RotaScene.shift("zhou", "00:00", "06:00")], swap: early),
        RotaScene.post("b", [RotaScene.shift("chen", "01:00", "07:00")], swap: late),
      ])
    let begin = scene.calendar.at("\(night.date) 01:00")
    let end = scene.calendar.at("\(night.date) 06:00")
    var instant = begin
    // Minute by minute, with a counter that knows no clock.
    var sinceSwap = 0
    var isSwapped = false
    while instant < end {
      if sinceSwap == every { (sinceSwap, isSwapped) = (0, !isSwapped) }
      let places = scene.desk.rota.whereabouts(at: instant)
      try #require(places.map(\.post.id) == (isSwapped ? ["b", "a"] : ["a", "b"]), "\(instant)")
      let next = instant + Double(every - sinceSwap) * 60
      try #require(places.map(\.swapsAt) == (next < end ? [next, next] : [nil, nil]))
      sinceSwap += 1
      instant += 60
    }
    #expect(scene.desk.rota.whereabouts(at: end).map(\.post.id) == ["b"])
  }

  @Test("S3 where a third guard helps out, everybody stays at their own post")
  func threeGuards() throws {
    var scene = RotaScene()
    let duty = AddedDuty(post: "indoor", person: "hu", hours: .of("09:30", "10:30"))
    try scene.change(.add(duty))
    #expect(scene.places("2026-03-02 09:15")["zhou"] == "parking")
    let three = scene.places("2026-03-02 10:15")
    #expect(three["zhou"] == "indoor" && three["hu"] == "indoor" && three["chen"] == "parking")
    #expect(scene.desk.rota.nextSwap(after: scene.calendar.at("2026-03-02 10:15")) == nil)
    #expect(scene.places("2026-03-02 11:15")["zhou"] == "parking")
  }

  @Test(
    "S4 a night belongs to the date on which it begins, over month end, leap day and New Year",
    arguments: ["2026-02-28", "2028-02-28", "2028-02-29", "2026-12-31", "2026-04-30"],
    RotaScene.zones)
  func nights(date: String, zone: String) throws {
    let next = date.date.next.description
    var scene = RotaScene(zone: zone, at: "\(date) 12:00")
    #expect(scene.places("\(date) 23:59")["zhao"] == "night")
    #expect(scene.places("\(next) 06:59")["zhao"] == "night")
    #expect(scene.places("\(next) 07:00")["zhao"] == nil)
    // The board: last night's first, still on.
    let early = scene.desk.rota.shifts(at: scene.calendar.at("\(next) 03:00"))
    #expect(early.first?.duty.date == date.date && early.first?.phase == .onDuty)
    #expect(early.last?.duty.date == next.date && early.last?.phase == .later)
    // Away for the night is away after midnight, and the next night is another one.
    try scene.change(.absence("zhao", .leave))
    #expect(scene.places("\(next) 03:00")["zhao"] == nil)
    #expect(scene.places("\(next) 19:00")["zhao"] == "night")
  }

  @Test(
    "S4 DST a night is as long as the clocks make it",
    arguments: [
      ("Europe/Berlin", "2026-03-28", 11.0), ("Europe/Berlin", "2026-10-24", 13),
      ("America/New_York", "2026-03-07", 11), ("America/New_York", "2026-10-31", 13),
      ("Australia/Lord_Howe", "2026-10-03", 11.5), ("Australia/Lord_Howe", "2026-04-04", 12.5),
      ("Asia/Shanghai", "2026-03-28", 12),
    ])
  func nightLengths(zone: String, date: String, hours: Double) throws {
    let scene = RotaScene(zone: zone, at: "\(date) 12:00")
    let night = try #require(
      scene.desk.rota.duties(on: date.date).first { $0.post == "night" }?
        .instants(in: scene.calendar))
    #expect(night.upperBound.timeIntervalSince(night.lowerBound) == hours * 3_600)
    var minutes = 0
    var instant = night.lowerBound - 3_600
    while instant < night.upperBound + 3_600 {
      let isThere = scene.desk.rota.duties(at: instant).contains {
        $0.post == "night" && $0.date == date.date
      }
      if isThere { minutes += 1 }
      instant += 60
    }
    #expect(Double(minutes) == hours * 60)
  }

  @Test(
    "S5 cleaning has its summer and its winter hours, to the day",
    arguments: [
      ("2026-04-30", "07:30"), ("2026-05-01", "07:00"), ("2026-09-30", "07:00"),
      ("2026-10-01", "07:30"), ("2026-12-31", "07:30"), ("2027-01-01", "07:30"),
      ("2028-02-29", "07:30"),
    ])
  func seasons(date: String, from: String) {
    #expect(RotaScene().duties(date).filter { $0.hasPrefix("wu") } == ["wu cleaning \(from)"])
  }

  @Test(
    "S5 a season may run over New Year, be one day, and end or begin on 29 February",
    arguments: [
      ("11-01", "02-29", "2027-02-28", true), ("11-01", "02-29", "2028-02-29", true),
      ("11-01", "02-29", "2027-03-01", false), ("11-01", "02-28", "2028-02-29", false),
      ("02-29", "04-30", "2027-02-28", false), ("02-29", "04-30", "2027-03-01", true),
      ("02-29", "04-30", "2028-02-29", true), ("02-29", "02-29", "2028-02-29", true),
      ("02-29", "02-29", "2027-02-28", false), ("02-29", "02-29", "2027-03-01", false),
      ("12-24", "12-24", "2026-12-24", true), ("12-24", "12-24", "2026-12-25", false),
      ("12-31", "01-01", "2026-12-31", true), ("12-31", "01-01", "2027-01-01", true),
      ("12-31", "01-01", "2027-01-02", false), ("01-01", "12-31", "2028-02-29", true),
    ])
  func seasonEnds(from: String, to: String, date: String, isIn: Bool) {
    #expect(RotaScene.season(from, to).contains(date.date) == isIn)
  }

  @Test(
    "S5 what is no day of any year is no end of a season",
    arguments: ["02-30", "04-31", "13-01", "00-10", "1-01", "01-1", "0101", "", "01-0a", "+1-01"])
  func noDays(text: String) {
    #expect(MonthDay(text) == nil)
  }

  @Test("a year of dates: every duty is on the rota at every minute of it, and at no other")
  func agrees() {
    let scene = RotaScene(zone: "Europe/Berlin")
    let calendar = scene.calendar
    for day in stride(from: 0, to: 366, by: 13) {
      let date = "2028-01-01".date.advanced(by: day)
      for minute in stride(from: 7, to: 1_440, by: 97) {
        let instant = calendar.at("\(date) 00:00") + Double(minute) * 60
        let local = calendar.local(instant)
        // On no date of these are the clocks changed by day: minutes of the wall tell it.
        let expected = scene.desk.site.posts.flatMap { post in
          post.shifts.flatMap { shift in
            [(local.date, local.minutes), (local.date.previous, local.minutes + 1_440)]
              .filter {
                shift.season?.contains($0.0) ?? true && shift.hours.contains(minutes: $0.1)
              }
              .map { _ in "\(post.id) \(shift.personID ?? "")" }
          }
        }
        let found = scene.desk.rota.duties(at: instant).map { "\($0.post) \($0.person)" }
        #expect(found.sorted() == expected.sorted(), "\(local)")
      }
    }
  }
}
