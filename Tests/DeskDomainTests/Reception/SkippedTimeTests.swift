import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// The night of 29 March 2026 in Berlin, when the clocks go from 02:00 to 03:00.
@Suite("M5 a time that the clocks skip is called so, wherever it is typed")
struct SkippedTimeTests {
  private static let night = "2026-03-29".date

  private func desk() throws -> TestDesk {
    var site = Site.reception
    site.timeZone = "Europe/Berlin"
    site.hours = nil
    var desk = try TestDesk(site: site)
    desk.now.wall = "2026-03-28T22:30:00Z".instant
    return desk
  }

  private func refused(_ field: String, _ time: String = "02:30") -> Refusal {
    .clock(.skipped(field: field, Self.night, time.time, hour: .of("02:00", "03:00")))
  }

  @Test("hours that are added or closed")
  func hours() throws {
    var desk = try desk()
    for (ask, refusal) in [
      (
        HoursAsk.add(date: Self.night, from: "02:00".time, to: "02:45".time),
        refused("from", "02:00")
      ),
      (.add(date: Self.night, from: "01:00".time, to: "02:30".time), refused("to")),
      (.add(date: Self.night.previous, from: "22:00".time, to: "02:30".time), refused("to")),
      (.close(date: Self.night, from: "02:30".time, to: nil), refused("from")),
    ] {
      #expect(throws: refusal) { try desk.handle(.ask(.hours(ask))) }
    }
    try desk.handle(
      .ask(.hours(.add(date: Self.night, from: "01:00".time, to: "03:00".time))))
  }

  @Test("duties")
  func duties() throws {
    var scene = RotaScene(zone: "Europe/Berlin", at: "2026-03-28 23:30")
    func add(_ from: String, _ to: String) -> Command {
      .rota(
        .add(
          person: "hu", post: "reception", from: from.time, to: to.time, date: Self.night))
    }
    #expect(throws: refused("from")) { try scene.handle(add("02:30", "06:00")) }
    #expect(throws: refused("to")) { try scene.handle(add("00:30", "02:30")) }
    try scene.handle(add("00:30", "03:00"))
  }

  @Test("notices, breaks, stops and appointments")
  func others() throws {
    var desk = try desk()
    #expect(throws: refused("until")) {
      try desk.handle(.notice(NoticeTests.outage(until: "02:30")))
    }
    #expect(throws: refused("from")) {
      try desk.handle(.notice(NoticeTests.outage(from: "2026-03-29 02:30", until: "04:00")))
    }
    #expect(throws: refused("until")) {
      try desk.handle(.setCounter("1", .goOnBreak(until: "02:30".time)))
    }
    #expect(throws: refused("until")) {
      try desk.handle(.ask(.service(ServiceAsk("consult", .stop(until: "02:30".time)))))
    }
    #expect(throws: refused("appointment")) {
      try desk.handle(
        .issue(DrawAsk(service: "consult", appointment: "02:30".time), key: .test(1)))
    }
  }

  @Test("24:00 is the end of the day also where midnight is skipped")
  func midnight() throws {
    let cairo = try #require(SiteCalendar(timeZone: "Africa/Cairo"))
    let date = "2026-04-24".date
    #expect(cairo.skippedHour(holding: "24:00".time, on: date.previous) == nil)
    #expect(cairo.skippedHour(holding: "00:30".time, on: date) == .of("00:00", "01:00"))
    var site = Site.reception
    site.timeZone = "Africa/Cairo"
    var desk = try TestDesk(site: site)
    for end in ["00:00", "24:00"] {
      let hours = DatedHours(date: date.previous, hours: .of("18:00", end))
      try desk.handle(.changeHours(hours, isOpen: true))
    }
  }
}
