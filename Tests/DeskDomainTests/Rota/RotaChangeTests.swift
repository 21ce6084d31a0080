import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// What is changed for a date, on top of the pattern (S8).
@Suite struct RotaChangeTests {
  private let monday = [
    "wang reception 08:10", "li reception 08:10", "zhou indoor 06:30", "chen parking 08:30",
    "zhao night 19:00", "wu cleaning 07:30",
  ]

  private func added(
    _ person: String, _ post: String, _ from: String, _ to: String, counter: String? = nil
  ) -> RotaOrder.What {
    .add(AddedDuty(post: post, person: person, hours: .of(from, to), counter: counter))
  }

  @Test("S8 an evening opening is added for today at short notice, and for no other day")
  func evening() throws {
    var scene = RotaScene(at: "2026-03-02 18:55")
    let id = try scene.change(added("hu", "reception", "19:00", "22:00", counter: "2"))
    #expect(id == 1)
    #expect(scene.duties("2026-03-02").contains("hu reception 19:00"))
    #expect(scene.duties("2026-03-03") == monday)
    #expect(scene.places("2026-03-02 21:59")["hu"] == "reception")
    let plan = StaffPlan(scene.desk.rota)
    let seven = scene.calendar.at("2026-03-02 19:00")
    #expect(plan.away(.counter("2"), from: seven, within: .seconds(3_600)) == [])
    #expect(
      plan.away(.counter("2"), from: seven - 60, within: .seconds(14_400))
        == [0..<60, 10_860..<Double.infinity])
    // Over midnight, too.
    try scene.change(added("li", "reception", "22:00", "01:00"))
    #expect(scene.places("2026-03-03 00:59")["li"] == "reception")
  }

  @Test("S6 gardening is as needed: there is nobody until somebody is added")
  func gardening() throws {
    var scene = RotaScene()
    #expect(!scene.duties("2026-03-05").contains { $0.contains("gardening") })
    try scene.change(added("hu", "gardening", "09:00", "12:00"), on: "2026-03-05")
    #expect(scene.duties("2026-03-05").contains("hu gardening 09:00"))
  }

  @Test("S8 each change does its own, is numbered, and is taken back without a trace")
  func kinds() throws {
    let cases: [(RotaOrder.What, [String])] = [
      (
        .absence("li", .sickness),
        monday.filter { !$0.hasPrefix("li") }
      ),
      (
        .absence(DutyWords(person: "chen", post: "parking"), .leave),
        monday.filter { !$0.hasPrefix("chen") }
      ),
      (
        .replace("wang", by: "hu"),
        ["hu reception 08:10", "li reception 08:10"] + monday.dropFirst(2)
      ),
      (
        .exchange("zhou", "chen"),
        monday.map {
          $0.hasPrefix("zhou")
            ? "chen indoor 06:30" : $0.hasPrefix("chen") ? "zhou parking 08:30" : $0
        }
      ),
    ]
    for (what, expected) in cases {
      var scene = RotaScene()
      let before = scene.desk.rota.duties(on: "2026-03-04".date)
      let id = try scene.change(what, on: "2026-03-04")
      #expect(id == 1)
      #expect(scene.duties("2026-03-04") == expected)
      #expect(scene.duties("2026-03-03") == monday && scene.duties("2026-03-05") == monday)
      try scene.handle(.undoRotaChange(id))
      #expect(scene.desk.rota.duties(on: "2026-03-04".date) == before)
      #expect(try scene.change(what, on: "2026-03-04") == 2)
    }
  }

  @Test("S8 a name or a login says who is meant, and the record has the id")
  func words() throws {
    var scene = RotaScene()
    try scene.change(.replace(DutyWords(person: "Name wang"), by: "Name hu"))
    #expect(
      scene.desk.state.rota.changes.map(\.what) == [
        .replace(DutyKey(post: "reception", from: "08:10".time, person: "wang"), by: "hu")
      ])
  }

  @Test("S8 changes build on each other, and what is built on is taken back last")
  func chain() throws {
    var scene = RotaScene()
    try scene.change(.replace("wang", by: "hu"))
    try scene.change(.replace("hu", by: "mei"))
    try scene.change(.absence("mei", .sickness))
    #expect(!scene.duties("2026-03-02").contains { $0.hasPrefix("mei") })
    for (id, by) in [(Int64(1), Int64(2)), (2, 3)] {
      #expect(throws: Refusal.rota(.builtOn(id, by: by))) { try scene.handle(.undoRotaChange(id)) }
    }
    for id in [Int64(3), 2, 1] { try scene.handle(.undoRotaChange(id)) }
    #expect(scene.duties("2026-03-02") == monday)
  }

  @Test("S8 what was changed for yesterday is kept for its night, and dropped a day later")
  func forgetting() throws {
    var scene = RotaScene(at: "2026-03-02 12:00")
    try scene.handle(.turnDay)
    try scene.change(.replace("zhao", by: "hu"))
    try scene.change(.replace("zhao", by: "wu"), on: "2026-03-20")
    try scene.go(to: "2026-03-03 00:30")
    #expect(scene.desk.state.day == "2026-03-03".date)
    #expect(scene.places("2026-03-03 03:00")["hu"] == "night")
    try scene.go(to: "2026-03-04 00:30")
    #expect(scene.desk.rotaChangesToCome.map(\.id) == [2])
    #expect(throws: Refusal.rota(.unknownChange(1, known: [2]))) {
      try scene.handle(.undoRotaChange(1))
    }
    // Numbers go on.
    #expect(try scene.change(.absence("li", .other)) == 3)
    // A plan of this week looks back at what was: it is dropped four weeks later.
    #expect(scene.places("2026-03-03 03:00")["hu"] == "night")
    try scene.go(to: "2026-03-31 00:30")
    #expect(scene.desk.state.rota.changes.map(\.id) == [2, 3])
  }

  @Test("S8 a night that goes on can still be changed after midnight, and one that is over cannot")
  func lastNight() throws {
    var scene = RotaScene(at: "2026-03-03 03:00")
    try scene.change(.replace("zhao", by: "hu"), on: "2026-03-02")
    #expect(scene.places("2026-03-03 03:00")["hu"] == "night")
    try scene.go(to: "2026-03-03 07:00")
    #expect(throws: Refusal.rota(.time(.past("2026-03-02".date, today: "2026-03-03".date)))) {
      try scene.change(.replace("hu", by: "wu"), on: "2026-03-02")
    }
  }

  @Test("Bad input: nobody is on two posts, and every refusal leaves the rota as it was")
  func refusals() throws {
    var scene = RotaScene()
    try scene.change(.absence("wu", .leave))
    let cases: [(RotaOrder.What, String?, (Refusal) -> Bool)] = [
      (added("wang", "reception", "17:00", "20:00"), nil, { $0.isRota("overlap") }),
      (added("wang", "indoor", "17:00", "20:00"), nil, { $0.isRota("twoPosts") }),
      // Last night's guard is on until seven, and tonight's from nineteen.
      (added("zhao", "indoor", "18:00", "20:00"), nil, { $0.isRota("twoPosts") }),
      (added("zhao", "indoor", "06:00", "08:00"), "2026-03-04", { $0.isRota("twoPosts") }),
      (.replace("chen", by: "zhou"), nil, { $0.isRota("twoPosts") }),
      (.replace("wang", by: "li"), nil, { $0.isRota("overlap") }),
      (added("nobody", "indoor", "17:00", "20:00"), nil, { $0.isUnknownPerson }),
      (.replace("wang", by: "nobody"), nil, { $0.isUnknownPerson }),
      (added("hu", "roof", "17:00", "20:00"), nil, { $0.isRota("unknownPost") }),
      (
        .absence(DutyWords(person: "wang", post: "roof"), .other), nil,
        { $0.isRota("unknownPost") }
      ),
      (.absence("hu", .other), nil, { $0.isRota("noDuty") }),
      (
        .absence(DutyWords(person: "wang", post: "indoor"), .other), nil,
        { $0.isRota("noDuty") }
      ),
      (
        .absence(DutyWords(person: "wang", from: "08:00".time), .other), nil,
        { $0.isRota("noDuty") }
      ),
      (.exchange("wang", "hu"), nil, { $0.isRota("noDuty") }),
      (.exchange("wang", "wang"), nil, { $0.isRota("samePerson") }),
      (.replace("wang", by: "wang"), nil, { $0.isRota("samePerson") }),
      (.replace("chen", by: "mei"), nil, { $0.isRota("postNotTaken") }),
      (.replace("chen", by: "wu"), nil, { $0.isRota("away") }),
      (added("hu", "indoor", "08:00", "22:01"), nil, { $0.isRota("tooLong") }),
      (added("hu", "indoor", "20:00", "20:00"), nil, { $0.isRota("tooLong") }),
      (added("hu", "indoor", "07:00", "09:00"), nil, { $0.isRota("past") }),
      (added("hu", "indoor", "07:00", "09:00"), "2026-02-28", { $0.isRota("past") }),
      (added("hu", "indoor", "17:00", "20:00"), "2027-03-04", { $0.isRota("tooFarAhead") }),
      (
        added("hu", "indoor", "17:00", "20:00", counter: "9"), nil,
        { if case .site(.unknownCounter) = $0 { true } else { false } }
      ),
    ]
    for (what, date, isExpected) in cases {
      let before = scene.desk.state
      let refusal = #expect(throws: Refusal.self, "\(what)") { try scene.change(what, on: date) }
      #expect(refusal.map(isExpected) == true, "\(what): \(String(describing: refusal))")
      #expect(scene.desk.state == before)
    }
    // At the edges it is done.
    try scene.change(added("hu", "indoor", "08:00", "22:00"))
    try scene.change(added("hu", "indoor", "17:00", "20:00"), on: "2027-03-03")
    try scene.change(added("wang", "reception", "17:30", "20:00"))
    try scene.change(added("zhao", "indoor", "07:00", "08:00"), on: "2026-03-04")
  }

  @Test("Bad input: a change that is unknown, or taken back twice, is not taken back")
  func undoing() throws {
    var scene = RotaScene()
    let id = try scene.change(.absence("li", .sickness))
    #expect(throws: Refusal.rota(.unknownChange(9, known: [id]))) {
      try scene.handle(.undoRotaChange(9))
    }
    try scene.handle(.undoRotaChange(id))
    #expect(throws: Refusal.rota(.undoneAlready(id))) { try scene.handle(.undoRotaChange(id)) }
    // Taken back, somebody would be on two posts: whoever took the duty's time has it elsewhere now.
    let away = try scene.change(.absence(DutyWords(person: "li", post: "reception"), .other))
    try scene.change(added("li", "parking", "08:00", "12:00"))
    let refusal = #expect(throws: Refusal.self) { try scene.handle(.undoRotaChange(away)) }
    #expect(refusal?.isRota("twoPosts") == true)
  }

  @Test("Bad input: of several duties the one that is meant has to be said")
  func several() throws {
    var scene = RotaScene()
    try scene.change(added("wang", "reception", "17:30", "20:00"))
    let refusal = #expect(throws: Refusal.self) {
      try scene.change(.replace("wang", by: "hu"))
    }
    #expect(refusal?.isRota("severalDuties") == true)
    try scene.change(
      .absence(DutyWords(person: "wang", from: "17:30".time), .other))
    #expect(scene.duties("2026-03-02") == monday)
  }

  @Test("Bad input: five hundred changes are enough")
  func limit() throws {
    var scene = RotaScene()
    for _ in 0..<Desk.rotaChangeLimit / 2 {
      let id = try scene.change(.absence("li", .other), on: "2026-03-04")
      try scene.handle(.undoRotaChange(id))
      try scene.change(.absence("li", .other), on: "2026-03-05")
      try scene.handle(.undoRotaChange(id + 1))
    }
    #expect(throws: Refusal.rota(.tooManyChanges(limit: Desk.rotaChangeLimit))) {
      try scene.change(.absence("li", .other))
    }
  }

  @Test("by a clock that nobody has confirmed no date is past, and today has to be named")
  func untrusted() throws {
    var scene = RotaScene(at: "1970-01-02 00:00")
    scene.now.isClockTrusted = false
    #expect(throws: Refusal.clock(.unconfirmed(field: "date"))) {
      try scene.change(.absence("li", .other))
    }
    try scene.change(.absence("li", .other), on: "2026-03-04")
    #expect(!scene.duties("2026-03-04").contains { $0.hasPrefix("li") })
  }

  @Test(
    "DST two duties overlap by the time that passes, and not by what the clocks show",
    arguments: [
      // The hour from two to three comes twice: from its first 02:30 to its second 02:30.
      ("2026-10-25", "01:00", "02:30", "02:30", false),
      // It does not come: what ends after it ends an hour after one o'clock.
      ("2026-03-29", "01:00", "03:00", "03:00", false),
      ("2026-03-29", "01:00", "03:01", "03:00", true),
    ])
  func overlaps(date: String, from: String, to: String, next: String, isRefused: Bool) throws {
    var scene = RotaScene(zone: "Europe/Berlin", at: "\(date) 00:00")
    try scene.change(added("hu", "indoor", from, to))
    let second = added("hu", "parking", next, "05:00")
    if isRefused {
      let refusal = #expect(throws: Refusal.self) { try scene.change(second) }
      #expect(refusal?.isRota("twoPosts") == true)
    } else {
      try scene.change(second)
    }
  }
}

extension Refusal {
  /// Whether it is the rota's refusal of this name.
  func isRota(_ name: String) -> Bool {
    guard case .rota(let refusal) = self else { return false }
    let inner = Mirror(reflecting: refusal).children.first?.value
    return [refusal, inner ?? refusal].contains { String(describing: $0).hasPrefix(name) }
  }

  fileprivate var isUnknownPerson: Bool {
    if case .site(.unknownPerson(_, let known)) = self { !known.isEmpty } else { false }
  }
}
