import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("G4 how long names are kept") struct RetentionTests {
  private let retention = Retention()
  private let start = Moment(
    wall: Date(timeIntervalSince1970: 1_800_000_000), uptime: .seconds(1_000), boot: "one",
    isClockTrusted: true)

  private func person(since: Moment, hasFollowUp: Bool = false) throws -> Person {
    Person(
      key: PersonKey(rawValue: "P1"), name: try VisitorName(parsing: "周先生"),
      ticket: TicketNumber(series: .named("A"), number: 1), since: since,
      hasFollowUp: hasFollowUp)
  }

  private func rebooted(_ moment: Moment) -> Moment {
    var later = moment
    later.boot = "two"
    later.uptime = .seconds(5)
    return later
  }

  @Test("G4 a day after the ticket, and not a millisecond before")
  func day() throws {
    let person = try person(since: start)
    let due = start.advanced(by: .seconds(86_400))
    let early = start.advanced(by: .seconds(86_400) - .milliseconds(1))
    #expect(!retention.isOver(for: person, at: start))
    for moment in [early, rebooted(early)] { #expect(!retention.isOver(for: person, at: moment)) }
    for moment in [due, rebooted(due)] { #expect(retention.isOver(for: person, at: moment)) }
  }

  @Test("G4 thirty days where a follow-up was agreed, or what the site says")
  func followUp() throws {
    let person = try person(since: start, hasFollowUp: true)
    #expect(!retention.isOver(for: person, at: start.advanced(by: .seconds(29 * 86_400))))
    #expect(retention.isOver(for: person, at: start.advanced(by: .seconds(30 * 86_400))))
    let short = Retention(names: .seconds(60), namesWithFollowUp: .seconds(120))
    #expect(!short.isOver(for: person, at: start.advanced(by: .seconds(60))))
    #expect(short.isOver(for: person, at: start.advanced(by: .seconds(120))))
  }

  @Test("G4 a wall clock that nobody has confirmed erases nothing; the time that the desk ran does")
  func untrusted() throws {
    let person = try person(since: start)
    for days in [1, 400, 40_000] {
      var moment = start.advanced(by: .seconds(days * 86_400))
      moment.isClockTrusted = false
      #expect(!retention.isOver(for: person, at: moment))
      #expect(retention.isOver(for: person, at: moment, running: .seconds(days * 86_400)))
    }
  }

  @Test(
    "G4 a name taken under a wrong clock is kept no shorter, and goes once the desk has run as long"
  )
  func wrongStart() throws {
    var wrong = start
    wrong.isClockTrusted = false
    for wall in [0, 4_000_000_000.0] {
      wrong.wall = Date(timeIntervalSince1970: wall)
      let person = try person(since: wrong)
      let later = rebooted(start.advanced(by: .seconds(90_000)))
      #expect(!retention.isOver(for: person, at: later))
      #expect(!retention.isOver(for: person, at: later, running: .seconds(86_399)))
      #expect(retention.isOver(for: person, at: later, running: .seconds(86_400)))
      var sameBoot = start.advanced(by: .seconds(86_400))
      #expect(retention.isOver(for: person, at: sameBoot))
      sameBoot.uptime = .seconds(1_001)
      #expect(!retention.isOver(for: person, at: sameBoot))
    }
  }

  @Test("G4 a clock set back does not keep a name for longer than the machine knows it is there")
  func setBack() throws {
    let person = try person(since: start)
    var moment = start.advanced(by: .seconds(86_400))
    moment.wall = start.wall.addingTimeInterval(-1_000_000)
    #expect(retention.isOver(for: person, at: moment))
    #expect(!retention.isOver(for: person, at: rebooted(moment)))
  }
}
