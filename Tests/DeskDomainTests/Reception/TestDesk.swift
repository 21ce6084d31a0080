import DeskBasics
import DeskDomain
import DeskTesting
import Foundation
import Testing

/// A desk with hands and a clock, for tests that need more than a script says.
struct TestDesk {
  var desk: Desk
  /// 2026-03-02, a Monday, 09:00 in Shanghai.
  var now = Moment.morning
  private var keys = 0

  init(site: Site = .reception) throws {
    desk = try #require(Desk(site: site))
  }

  mutating func wait(_ duration: Duration) { now = now.advanced(by: duration) }

  /// Minutes pass, and each does its duties.
  mutating func passMinutes(_ minutes: Int) throws {
    for _ in 0..<minutes {
      wait(.seconds(60))
      let seen = desk.vet(now)
      for duty in desk.dueCommands(at: seen) { try desk.handle(.due(duty), at: seen) }
    }
  }

  @discardableResult
  mutating func handle(_ command: Command) throws(Refusal) -> Decision {
    try desk.handle(command, at: desk.vet(now))
  }

  @discardableResult
  mutating func issue(
    _ service: String = "consult", class visitorClass: VisitorClass = .ordinary,
    appointment: String? = nil, name: String? = nil
  ) throws -> Ticket {
    keys += 1
    let draw = DrawAsk(
      service: service, isPriority: visitorClass == .priority,
      appointment: appointment.flatMap { LocalTime($0) },
      visitor: try name.map { try TypedName($0) })
    try handle(.issue(draw, key: .test(keys), person: PersonKey(rawValue: "P\(keys)")))
    return try #require(desk.state.open[.test(keys)])
  }

  func ticket(_ text: String) throws -> Ticket {
    let number = try #require(TicketNumber(text))
    let all = Array(desk.state.open.values) + desk.state.ended.newestFirst
    return try #require(all.filter { $0.number == number }.max { $0.arrival < $1.arrival })
  }

  var queue: [String] { desk.queue(at: now).map(\.ticket.number.description) }
}

/// A ticket number of the tests' own.
func number(_ text: String) throws -> TicketNumber { try #require(TicketNumber(text)) }
