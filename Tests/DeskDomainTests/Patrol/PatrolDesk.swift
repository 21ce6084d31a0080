import DeskBasics
import DeskDomain
import DeskTesting
import Foundation
import Testing

/// A desk at night, a guard and a clock.
struct PatrolDesk {
  var desk: Desk
  var now: Moment
  private(set) var journal: [Event] = []

  /// At a local time of the site, with an hour before it in which nothing happened.
  init(_ text: String = "2026-03-02 18:00", site: Site = .patrolled) throws {
    let calendar = try #require(SiteCalendar(timeZone: site.timeZone))
    let local = try #require(LocalDateTime(text))
    let time = try #require(LocalTime(local.time))
    desk = try #require(Desk(site: site))
    now = Moment(
      wall: calendar.instant(of: local.date, time), uptime: .seconds(3_600), boot: "boot-1",
      isClockTrusted: true)
    try handle(.start)
    try tick()
  }

  @discardableResult
  mutating func handle(_ command: Command) throws(Refusal) -> [Event] {
    let decision = try desk.handle(command, at: desk.vet(now))
    journal += decision.events
    return decision.events
  }

  mutating func tick() throws {
    for duty in desk.dueCommands(at: desk.vet(now)) { try handle(.due(duty)) }
  }

  /// Time passes, and each minute does its duties.
  mutating func pass(minutes: Int) throws {
    for _ in 0..<minutes {
      now = now.advanced(by: .seconds(60))
      try tick()
    }
  }

  /// Until the clocks of the site next show `time`.
  mutating func pass(to time: String) throws {
    repeat { try pass(minutes: 1) } while desk.local(now.wall).time != time
  }

  /// Nobody is there: the machine is off, and starts as another boot.
  mutating func sleep(minutes: Int, boot: String = "boot-2", isClockTrusted: Bool = true) throws {
    now = now.advanced(by: .seconds(minutes * 60))
    now.boot = boot
    now.uptime = .seconds(30)
    now.isClockTrusted = isClockTrusted
    try restart()
  }

  /// The daemon is started again.
  mutating func restart() throws {
    desk = try #require(Desk(site: desk.site, state: desk.state))
    try handle(.start)
    try tick()
  }

  @discardableResult
  mutating func scan(
    _ code: ShortText, by person: ShortText? = nil
  ) throws -> PatrolScanned {
    let events = try handle(.patrol(.scan(code: code, person: person)))
    var scanned: PatrolScanned?
    if case .patrolScanned(let body)? = events.first { scanned = body }
    return try #require(scanned)
  }

  /// A round at a guard's pace: two minutes from point to point.
  mutating func walk(_ points: [ShortText] = ["hall", "bar", "flat", "roof"]) throws {
    for point in points {
      try scan(point, by: "zhao")
      try pass(minutes: 2)
    }
  }

  /// The rounds that were decided, in that order: `4 complete`, `5 missed off`, `6 late too-fast`.
  var outcomes: [String] {
    journal.flatMap(\.patrolRecords).map { record in
      ([String(record.round.number), record.outcome.rawValue, record.reason?.rawValue]
        .compactMap(\.self) + record.flags.map(\.rawValue)).joined(separator: " ")
    }
  }

  var alarms: [String] { desk.patrolAlerts.map(\.subject) }
}
