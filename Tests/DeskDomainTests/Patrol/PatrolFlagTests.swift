import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// F16: what is odd about a round is flagged, and the round counts.
@Suite struct PatrolFlagTests {
  private func night(order: PatrolPlan.Order = .any) throws -> PatrolDesk {
    var site = Site.patrolled
    site.patrol?.order = order
    var night = try PatrolDesk(site: site)
    try night.pass(to: "19:05")
    return night
  }

  /// Seconds before each scan.
  private func walk(
    _ night: inout PatrolDesk, _ steps: [(seconds: Int, point: String)], by person: ShortText? = nil
  ) throws {
    for (seconds, point) in steps {
      night.now = night.now.advanced(by: .seconds(seconds))
      try night.scan(.typed(point), by: person)
    }
  }

  @Test(
    "F16 a round in less than the shortest time is too fast, two points within seconds a burst",
    arguments: [
      ([0, 60, 60, 60], []), ([0, 60, 60, 59], ["too-fast"]), ([0, 5, 120, 120], []),
      ([0, 4, 120, 120], ["burst"]), ([0, 1, 1, 1], ["too-fast", "burst"]),
    ])
  func pace(steps: [Int], flags: [String]) throws {
    var night = try night()
    try walk(&night, Array(zip(steps, ["hall", "bar", "flat", "roof"])))
    #expect(night.outcomes == [(["1 complete"] + flags).joined(separator: " ")])
  }

  @Test("F16 the order matters where the site says so")
  func order() throws {
    let steps = zip([60, 60, 60, 60], ["bar", "hall", "flat", "roof"])
    var anyhow = try night()
    try walk(&anyhow, Array(steps))
    #expect(anyhow.outcomes == ["1 complete"])
    var listed = try night(order: .listed)
    try walk(&listed, Array(steps))
    #expect(listed.outcomes == ["1 complete out-of-order"])
    var right = try night(order: .listed)
    try walk(&right, Array(zip([60, 60, 60, 60], ["hall", "bar", "flat", "roof"])))
    #expect(right.outcomes == ["1 complete"])
  }

  @Test(
    "F16 S4 a round of somebody unknown, or not on duty, is flagged; no name enters the journal")
  func persons() throws {
    let steps = zip([60, 60, 60, 60], ["hall", "bar", "flat", "roof"])
    for (person, outcome) in [
      ("zhao", "1 complete"), ("赵强", "1 complete"), ("wang", "1 complete not-on-duty"),
      ("Jack the stranger", "1 complete unknown-person"),
    ] {
      var night = try night()
      try walk(&night, Array(steps), by: .typed(person))
      #expect(night.outcomes == [outcome])
      #expect(!"\(night.journal)".contains("Jack") && !"\(night.journal)".contains("强"))
    }
  }

  @Test("F16 durations are the monotonic clock's: a wall clock that is set changes none")
  func monotonic() throws {
    var night = try night()
    try walk(&night, [(60, "hall"), (60, "bar")])
    // Set right by a minute: no jump.
    night.now.wall -= 60
    try walk(&night, [(60, "flat"), (60, "roof")])
    guard case .patrolCompleted(let body)? = night.journal.last else {
      Issue.record("\(night.journal)")
      return
    }
    #expect(body.seconds == 180 && body.flags == nil)
  }
}
