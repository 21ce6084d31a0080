import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// Order and waits come from sequence and monotonic time, never from the wall clock.
@Suite struct ClockTests {
  @Test("A clock that jumps is doubted until it is back, or somebody confirms it")
  func jumps() {
    var watch = ClockWatch()
    var now = Moment.morning
    #expect(watch.vet(now, isConfirmed: false).isClockTrusted)
    // A minute is a clock that is set right, an hour is a jump.
    now.wall += 60
    #expect(watch.vet(now, isConfirmed: false).isClockTrusted)
    now.wall += 3_600
    #expect(!watch.vet(now, isConfirmed: false).isClockTrusted)
    #expect(watch.isDoubtful)
    now.wall -= 3_600
    #expect(watch.vet(now, isConfirmed: false).isClockTrusted)
    now.wall -= 86_400
    #expect(!watch.vet(now, isConfirmed: true).isClockTrusted)
    watch.confirm(now)
    #expect(watch.vet(now, isConfirmed: true).isClockTrusted)
  }

  @Test("The network's time is believed over anybody's word, and a year before 2020 never")
  func sources() {
    var watch = ClockWatch()
    var now = Moment.morning
    now.isClockTrusted = false
    #expect(!watch.vet(now, isConfirmed: false).isClockTrusted)
    #expect(watch.vet(now, isConfirmed: true).isClockTrusted)
    now.wall += 7_200
    now.isClockTrusted = true
    #expect(watch.vet(now, isConfirmed: true).isClockTrusted)
    now.wall = Date(timeIntervalSince1970: 1_000_000_000)
    #expect(!watch.vet(now, isConfirmed: true).isClockTrusted)
  }

  @Test("A clock that a battery has set is believed, and the network's correction of it as well")
  func battery() throws {
    var now = Moment.morning
    now.isClockTrusted = false
    var desk = try #require(Desk(site: .reception, hasClockBattery: true))
    #expect(desk.vet(now).isClockTrusted)
    // A jump that the network does not answer for is doubted.
    now.wall += 3_600
    #expect(!desk.vet(now).isClockTrusted)
    now.isClockTrusted = true
    #expect(desk.vet(now).isClockTrusted)
    // From then on the network's word stands.
    now.wall += 3_600
    #expect(!desk.vet(now).isClockTrusted)
    now.wall -= 3_600
    #expect(desk.vet(now).isClockTrusted)

    // The same where the desk was started again between battery and network.
    var state = Desk.State()
    state.lastBelieved = now
    var again = try #require(Desk(site: .reception, state: state, hasClockBattery: true))
    now.wall += 600
    #expect(again.vet(now).isClockTrusted)
  }

  @Test("The desk's own time goes on where it stopped, boot after boot")
  func timeline() {
    var timeline = Timeline()
    let first = Moment.morning
    timeline.note(first)
    timeline.note(first.advanced(by: .seconds(100)))
    var second = first
    second.boot = "boot-2"
    second.uptime = .seconds(10)
    #expect(timeline.elapsed(since: first, to: second) == .seconds(100))
    timeline.note(second)
    let later = second.advanced(by: .seconds(50))
    #expect(timeline.elapsed(since: first, to: later) == .seconds(150))
    #expect(timeline.elapsed(since: later, to: first) == .zero)
  }

  @Test("The night when the clocks go back: no number twice, nobody's wait shorter or longer")
  func daylightSaving() throws {
    var site = Site.reception
    site.timeZone = "Europe/Berlin"
    site.hours = nil
    var desk = try TestDesk(site: site)
    // 2026-10-25 00:30 UTC is 02:30 in Berlin; half an hour later it is 02:00 again.
    desk.now.wall = Date(timeIntervalSince1970: 1_792_888_200)
    let day = desk.desk.local(desk.now.wall)
    #expect(day.time == "02:30")
    let first = try desk.issue()
    try desk.passMinutes(30)
    #expect(desk.desk.local(desk.now.wall).time == "02:00")
    let second = try desk.issue()
    try desk.passMinutes(30)
    #expect(second.number.number == first.number.number + 1)
    #expect(desk.desk.state.day == day.date)
    #expect(desk.desk.queue(at: desk.now).map { $0.waited } == [.seconds(3_600), .seconds(1_800)])
  }

  @Test("A day begins at midnight by a trusted clock, however many minutes are skipped")
  func midnight() throws {
    var desk = try TestDesk()
    try desk.issue()
    desk.wait(.seconds(26 * 3_600))
    try desk.passMinutes(1)
    #expect(desk.desk.state.day == LocalDate("2026-03-03"))
    #expect(desk.desk.state.open.isEmpty)
    #expect(try desk.issue().number == (try number("A001")))
  }

  @Test("A4 a break and a promise of before a power cut are over when the power is back")
  func powerCut() throws {
    var desk = try TestDesk()
    for _ in 1...9 { try desk.issue() }
    try desk.handle(.setCounter("1", .goOnBreak(until: LocalTime("10:00"))))
    try desk.passMinutes(1)
    let promised = try #require(try desk.ticket("A009").promise)
    // Off until 11:20, with a clock that has a battery.
    desk.now.wall += 8_400
    (desk.now.boot, desk.now.uptime) = ("boot-2", .seconds(20))
    desk.desk = try #require(Desk(site: .reception, state: desk.desk.state))
    try desk.handle(.start)
    #expect(desk.desk.state(of: "1", at: desk.now) == .open)
    #expect(desk.desk.dueCommands(at: desk.now).contains(.reviewWaits))
    try desk.handle(.reviewWaits)
    let renewed = try #require(try desk.ticket("A009").promise)
    #expect(renewed.isApology && renewed.at != promised.at && renewed.at.boot == "boot-2")
  }

  @Test("A1 a press right after the confirmation goes on with this morning's numbers")
  func pressAfterConfirmation() throws {
    var site = Site.reception
    site.hours = nil
    for confirming in [Command.confirmClock, .openDay] {
      var desk = try TestDesk(site: site)
      desk.now.isClockTrusted = false
      desk.now.wall = Date(timeIntervalSince1970: 1_577_900_000)
      for _ in 1...3 { try desk.issue() }
      desk.now.wall = Moment.morning.wall
      try desk.handle(confirming)
      desk.wait(.seconds(10))
      let next = try desk.issue()
      #expect(next.number == (try number("A004")))
      #expect(next.day == desk.desk.local(desk.now.wall).date)
      #expect(try desk.ticket("A001").day == next.day)
      #expect(desk.desk.waiting.count == 4)
    }
  }

  @Test("A6 day open dates what came before a power cut as clock confirm does")
  func openDayAfterPowerCut() throws {
    for confirming in [Command.confirmClock, .openDay] {
      var desk = try TestDesk()
      for _ in 1...2 { try desk.issue() }
      try desk.handle(.setCounter("2", .close))
      // Off until tomorrow 08:40; the clock stood, and somebody sets it.
      desk.now = Moment(
        wall: Moment.morning.wall + 86_400 - 1_200, uptime: .seconds(30), boot: "boot-2",
        isClockTrusted: false)
      desk.desk = try #require(Desk(site: .reception, state: desk.desk.state))
      try desk.handle(.start)
      let early = try desk.issue()
      desk.wait(.seconds(300))
      try desk.handle(confirming)
      try desk.passMinutes(1)
      #expect(early.number == (try number("A003")))
      // Yesterday's two were forgotten; who came this morning is of today, and the counter is open again.
      #expect(desk.desk.waiting.map(\.number) == [early.number])
      #expect(desk.desk.state(of: "2", at: desk.now) == .open)
      #expect(try desk.ticket("A003").day == LocalDate("2026-03-03"))
      #expect(throws: Refusal.self) {
        try desk.desk.decide(.undo(try number("A001")), at: desk.now)
      }
    }
  }

  @Test("A3 a break that was said by an unset clock ends by the clock on the wall")
  func breakByUnsetClock() throws {
    var desk = try TestDesk()
    desk.now.isClockTrusted = false
    desk.now.wall = Date(timeIntervalSince1970: 1_577_900_000)
    let unset = desk.now.wall
    try desk.handle(.setCounter("1", .goOnBreak(until: LocalTime("09:30"))))
    #expect(throws: Refusal.counter(.breakEndUnknown(counter: "2"))) {
      try desk.desk.decide(.setCounter("2", .goOnBreak(until: nil)), at: desk.now)
    }
    // 09:10 by the network.
    desk.wait(.seconds(600))
    desk.now.wall = Moment.morning.wall + 600
    desk.now.isClockTrusted = true
    try desk.passMinutes(1)
    #expect(unset < desk.now.wall)
    guard case .onBreak = desk.desk.state(of: "1", at: desk.now) else {
      Issue.record("the break is forgotten")
      return
    }
    try desk.passMinutes(19)
    #expect(desk.desk.state(of: "1", at: desk.now) == .open)
  }
}
