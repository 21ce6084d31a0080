import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// S9: a shift is handed over on the record, or somebody is asked.
@Suite struct HandoverTests {
  private func order(_ post: String, to: String, _ person: String? = nil) -> Command {
    .handOver(HandoverAsk(post: post, person: person, to: to, note: "gate lamp flickers"))
  }

  @Test("S9 hand-overs are due where one goes and another comes within the hour")
  func due() {
    let scene = RotaScene()
    let all = scene.desk.rota.handovers(
      from: scene.calendar.at("2026-03-02 00:00"), through: scene.calendar.at("2026-03-03 23:59"))
    #expect(
      all.map { "\(scene.calendar.reading($0.due)) \($0.post) \($0.from.person) \($0.to.person)" }
        == [
          "2026-03-02 07:00 night zhao zhou", "2026-03-02 19:00 parking chen zhao",
          "2026-03-03 07:00 night zhao zhou", "2026-03-03 19:00 parking chen zhao",
        ])
  }

  @Test(
    "S9 the window is 60 minutes to both sides, and the same person hands nothing over",
    arguments: [
      ("hu", "11:00", "12:00"), ("hu", "10:59", nil), ("hu", "13:00", "13:00"),
      ("hu", "13:01", nil), ("hu", "12:00", "12:00"), ("hu", "12:20", "12:20"),
      ("wang", "12:00", nil),
    ])
  func window(person: String, begins: String, due: String?) {
    let scene = RotaScene(posts: [
      RotaScene.post(
        "desk",
        [RotaScene.shift("wang", "08:00", "12:00"), RotaScene.shift(person, begins, "18:00")])
    ])
    let all = scene.desk.rota.handovers(
      from: scene.calendar.at("2026-03-02 00:00"), through: scene.calendar.at("2026-03-02 23:59"))
    #expect(all.map { scene.calendar.reading($0.due) } == (due.map { ["2026-03-02 \($0)"] } ?? []))
  }

  @Test(
    "S9 five minutes after it was due, and not a second before, somebody is asked for it",
    arguments: RotaScene.zones)
  func grace(zone: String) throws {
    var scene = RotaScene(zone: zone, at: "2026-03-02 18:00")
    let due = scene.calendar.at("2026-03-02 19:00")
    try scene.go(to: due + 299)
    #expect(scene.missing.isEmpty)
    try scene.go(to: due + 300)
    #expect(scene.missing == ["parking"])
    try scene.handle(order("parking", to: "zhao"))
    #expect(scene.missing.isEmpty)
    try scene.go(to: due + 3_600)
    #expect(scene.missing.isEmpty)
    let entry = try #require(scene.desk.state.rota.handovers["parking"])
    #expect(entry.person == "chen" && entry.to == "zhao" && entry.note == "gate lamp flickers")
    #expect(entry.due == Int64(due.timeIntervalSince1970))
  }

  @Test(
    "S9 DST across midnight and changes of the clocks it is due at the instant that the clocks show",
    arguments: [
      ("Europe/Berlin", "2026-03-28", "07:00", "2026-03-29T07:00:00+02:00"),
      ("Europe/Berlin", "2026-10-24", "07:00", "2026-10-25T07:00:00+01:00"),
      ("America/New_York", "2026-03-07", "07:00", "2026-03-08T07:00:00-04:00"),
      ("America/New_York", "2026-10-31", "07:00", "2026-11-01T07:00:00-05:00"),
      ("Australia/Lord_Howe", "2026-04-04", "07:00", "2026-04-05T07:00:00+10:30"),
      ("Australia/Lord_Howe", "2026-10-03", "07:00", "2026-10-04T07:00:00+11:00"),
      // A time that does not come is the instant of the change, and of two the first one counts.
      ("Europe/Berlin", "2026-03-28", "02:30", "2026-03-29T03:00:00+02:00"),
      ("Europe/Berlin", "2026-10-24", "02:30", "2026-10-25T02:30:00+02:00"),
      ("Australia/Lord_Howe", "2026-04-04", "01:45", "2026-04-05T01:45:00+11:00"),
      ("Australia/Lord_Howe", "2026-10-03", "02:15", "2026-10-04T02:30:00+11:00"),
      ("Asia/Shanghai", "2026-12-31", "07:00", "2027-01-01T07:00:00+08:00"),
      ("Asia/Shanghai", "2028-02-28", "07:00", "2028-02-29T07:00:00+08:00"),
      ("Asia/Shanghai", "2028-02-29", "00:00", "2028-03-01T00:00:00+08:00"),
    ])
  func clockChanges(zone: String, date: String, time: String, due: String) throws {
    var scene = RotaScene(
      zone: zone, at: "\(date) 20:00",
      posts: [
        RotaScene.post(
          "gate", [RotaScene.shift("zhao", "19:00", time), RotaScene.shift("hu", time, "12:00")])
      ])
    try scene.go(to: due.instant + 299)
    #expect(scene.missing.isEmpty)
    try scene.go(to: due.instant + 300)
    #expect(scene.missing == ["gate"])
  }

  @Test("S9 an entry counts from an hour before, and one before that does not")
  func early() throws {
    for (minutes, isMissing) in [(60.0, false), (61, true)] {
      var scene = RotaScene(at: "2026-03-02 12:00")
      let due = scene.calendar.at("2026-03-02 19:00")
      try scene.go(to: due - minutes * 60)
      try scene.handle(order("parking", to: "zhao"))
      try scene.go(to: due + 600)
      #expect(scene.missing.isEmpty != isMissing)
      #expect((scene.desk.state.rota.handovers["parking"]?.due == nil) == isMissing)
    }
  }

  @Test("S9 nobody is asked for what the next one at that post follows, until that is missed too")
  func next() throws {
    var scene = RotaScene(at: "2026-03-02 18:00")
    try scene.go(to: "2026-03-02 19:05")
    let first = try #require(
      scene.desk.state.alerts.keys.first { $0.kind == .handoverMissing })
    try scene.go(to: "2026-03-03 18:59")
    #expect(scene.desk.state.alerts.keys.contains(first))
    try scene.go(to: "2026-03-03 19:00")
    #expect(!scene.missing.contains("parking"))
    try scene.go(to: "2026-03-03 19:05")
    #expect(scene.missing == ["night", "parking"])
    #expect(!scene.desk.state.alerts.keys.contains(first))
    // An entry that comes late is for the newest.
    try scene.handle(order("parking", to: "zhao"))
    #expect(scene.missing == ["night"])
  }

  @Test("S9 what was missed is asked for until it is entered, however long the post rests")
  func rests() throws {
    let posts = [
      RotaScene.post(
        "gate",
        [
          RotaScene.shift("zhao", "08:00", "12:00", days: [.monday]),
          RotaScene.shift("hu", "12:00", "18:00", days: [.monday]),
        ])
    ]
    var scene = RotaScene(at: "2026-03-02 11:00", posts: posts)
    try scene.go(to: "2026-03-02 12:05")
    try scene.go(to: "2026-03-06 12:05")
    #expect(scene.missing == ["gate"])
    try scene.handle(order("gate", to: "hu", "zhao"))
    #expect(scene.missing.isEmpty)
  }

  @Test("S9 whoever goes as soon takes nothing over")
  func noSuccessor() {
    let scene = RotaScene(posts: [
      RotaScene.post(
        "desk",
        [RotaScene.shift("wang", "08:00", "12:00"), RotaScene.shift("hu", "11:30", "12:00")])
    ])
    #expect(
      scene.desk.rota.handovers(
        from: scene.calendar.at("2026-03-02 00:00"), through: scene.calendar.at("2026-03-03 00:00")
      ).isEmpty)
  }

  @Test("S9 the rota as it was changed says who hands over, and to whom")
  func changed() throws {
    var scene = RotaScene(at: "2026-03-02 18:00")
    try scene.handle(
      .changeRota(RotaOrder(date: nil, what: .replace("chen", by: "hu"))))
    try scene.go(to: "2026-03-02 19:02")
    try scene.handle(order("parking", to: "zhao"))
    #expect(scene.desk.state.rota.handovers["parking"]?.person == "hu")
    // Nobody comes: nothing is to be handed over.
    try scene.go(to: "2026-03-03 12:00")
    try scene.handle(
      .changeRota(RotaOrder(date: nil, what: .absence("zhao", .sickness))))
    try scene.go(to: "2026-03-03 19:30")
    #expect(!scene.missing.contains("parking"))
  }

  @Test("S9 no clock that nobody has confirmed asks for anything, nor takes a question back")
  func untrusted() throws {
    var scene = RotaScene(at: "2026-03-02 18:00")
    scene.now.isClockTrusted = false
    try scene.go(to: "2026-03-02 19:30")
    #expect(scene.missing.isEmpty)
    scene.now.isClockTrusted = true
    try scene.go(to: "2026-03-02 19:31")
    #expect(scene.missing == ["parking"])
    scene.now.isClockTrusted = false
    try scene.go(to: "2026-03-03 19:01")
    #expect(scene.missing == ["parking"])
    // The entry counts for what was asked.
    try scene.handle(order("parking", to: "zhao"))
    #expect(scene.missing.isEmpty)
    let due = scene.calendar.at("2026-03-02 19:00")
    #expect(
      scene.desk.state.rota.handedOver["parking"] == Int64(due.timeIntervalSince1970))
  }

  @Test("S9 what is open goes with it, by number and code")
  func open() throws {
    var scene = RotaScene(at: "2026-03-02 18:30")
    try scene.handle(.openFinding(FindingAsk(what: "loose rail", urgency: .minor)))
    try scene.handle(
      .notice(
        .post(
          kind: .outage, what: .lift, reason: Name("检修".plain), until: NoticeTime("20:00"))))
    try scene.handle(.reviewDueChecks)
    try scene.handle(order("parking", to: "zhao"))
    let open = try #require(scene.desk.state.rota.handovers["parking"]?.open)
    #expect(open == OpenMatters(repairs: [1], notices: [1], assets: ["FE-01"]))
    #expect(OpenMatters(repairs: Array(1...80)).repairs.count == OpenMatters.limit)
  }

  @Test("S9 a desk misses nothing that was due before it ran")
  func since() throws {
    var scene = RotaScene(at: "2026-03-02 19:10")
    try scene.go(to: "2026-03-02 19:20")
    #expect(scene.missing.isEmpty)
    try scene.go(to: "2026-03-03 07:05")
    #expect(scene.missing == ["night"])
  }

  @Test("S9 a new desk whose clock somebody confirms later asks for nothing that was due before")
  func confirmedLater() throws {
    var scene = RotaScene(at: "2026-03-02 19:10", isClockTrusted: false)
    try scene.handle(.confirmClock)
    scene.now.isClockTrusted = true
    try scene.go(to: "2026-03-02 19:20")
    #expect(scene.missing.isEmpty)
    try scene.go(to: "2026-03-03 07:05")
    #expect(scene.missing == ["night"])
  }

  @Test("S9 a post that the site no longer has asks for nothing")
  func gonePost() throws {
    var scene = RotaScene(at: "2026-03-02 18:00")
    try scene.go(to: "2026-03-02 19:05")
    var site = scene.desk.site
    site.posts.removeAll { $0.id == "parking" }
    scene.desk = try #require(scene.desk.with(site))
    try scene.go(to: "2026-03-02 19:06")
    #expect(scene.missing.isEmpty)
  }

  @Test("Bad input: a hand-over names a post, two persons, and who goes")
  func refusals() throws {
    var scene = RotaScene(at: "2026-03-02 18:30")
    let cases: [(Command, String)] = [
      (order("roof", to: "zhao"), "unknownPost"), (order("parking", to: "chen"), "samePerson"),
      (order("parking", to: "zhao", "zhao"), "samePerson"),
      (order("gardening", to: "zhao"), "handoverByNobody"),
    ]
    for (command, name) in cases {
      let before = scene.desk.state
      let refusal = #expect(throws: Refusal.self) { try scene.handle(command) }
      #expect(refusal?.isRota(name) == true, "\(String(describing: refusal))")
      #expect(scene.desk.state == before)
    }
    #expect(throws: Refusal.site(.unknownPerson("nobody", known: RotaScene.people.map(\.id)))) {
      try scene.handle(order("parking", to: "nobody"))
    }
    // Somebody who is named goes, whatever the rota says.
    try scene.handle(order("gardening", to: "zhao", "hu"))
  }
}
