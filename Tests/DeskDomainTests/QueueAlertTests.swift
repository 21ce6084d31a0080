import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// J13: the staff is told what hurts a visitor now, and what to do.
@Suite struct QueueAlertTests {
  private func kinds(_ desk: TestDesk) -> Set<Alert.Kind> {
    Set(desk.desk.state.alerts.keys.map(\.kind))
  }

  @Test("J13 somebody waits for longer than the maximum though counters are at work")
  func overMaximum() throws {
    var desk = try TestDesk()
    for _ in 1...30 { try desk.issue() }
    for minute in 1...50 {
      if minute % 8 == 0 {
        try desk.handle(.call(counter: "1", ticket: nil))
        try desk.handle(.serve(counter: "1"))
      }
      try desk.passMinutes(1)
      #expect(kinds(desk).contains(.waitOverMaximum) == (minute >= 45))
    }
    #expect(desk.desk.state.alerts.keys.allSatisfy { $0.way != nil })
  }

  @Test("J13 a call that stands for an hour without a word is asked about")
  func unansweredCall() throws {
    // Visits here take half an hour: after an hour nobody would call one forgotten.
    var desk = try TestDesk()
    for _ in 1...12 {
      try desk.issue()
      try desk.handle(.call(counter: "2", ticket: nil))
      try desk.handle(.serve(counter: "2"))
      desk.wait(.seconds(1_800))
      try desk.handle(.finish(counter: "2"))
    }
    try #require(desk.desk.experience.service("consult").longest > 2 * 3_600)
    desk = try at(desk, "09:00")
    try desk.issue()
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.passMinutes(59)
    #expect(!kinds(desk).contains(.callUnanswered))
    try desk.passMinutes(2)
    #expect(kinds(desk).contains(.callUnanswered))
    try desk.handle(.serve(counter: "1"))
    try desk.passMinutes(1)
    #expect(!kinds(desk).contains(.callUnanswered))
  }

  /// The next time that the clock shows `time`.
  private func at(_ desk: TestDesk, _ time: String) throws -> TestDesk {
    var desk = desk
    let now = desk.desk.local(desk.now.wall)
    desk.wait(.seconds(((time.time.minutes - now.minutes) * 60 + 86_400) % 86_400))
    return desk
  }

  @Test("J13 whose slip was dropped by a call, and who waits again, is told to the staff")
  func droppedSlip() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.passMinutes(1)
    #expect(try desk.ticket("A001").slip == .dropped)
    try desk.handle(.undo(counter: "1"))
    try desk.passMinutes(1)
    let alert = Alert(kind: .slipMissing, subject: "A001")
    #expect(desk.desk.state.alerts.keys.contains(alert))
    #expect(desk.desk.waitingWithoutSlip.map(\.key) == [.test(1)])
    try desk.handle(.reprint(try number("A001")))
    try desk.passMinutes(1)
    #expect(desk.desk.waitingWithoutSlip.isEmpty)
  }

  @Test("J13 matters of visitors come before the house's")
  func order() {
    #expect(Alert.Kind.patrolMissed.urgency > Alert.Kind.clock.urgency)
    #expect(Alert.Kind.clock.urgency > Alert.Kind.waitUnattended.urgency)
  }

  @Test("J13 a slip that the staff has given up is asked about no more")
  func givenUp() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.handle(.dropSlip(try number("A001")))
    try desk.passMinutes(1)
    #expect(desk.desk.state.alerts.isEmpty)
    #expect(desk.desk.waitingWithoutSlip.isEmpty)
  }
}
