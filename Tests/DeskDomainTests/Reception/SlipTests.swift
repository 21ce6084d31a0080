import DeskDomain
import DeskTesting
import Testing

/// Q4: a slip for whoever still waits for it, and never two without saying so.
@Suite struct SlipTests {
  private func slips(_ desk: TestDesk) -> [SlipState] {
    desk.desk.state.slips.values.sorted { $0.id < $1.id }.map(\.state)
  }

  @Test("Q4 a slip whose number was called, or that is older than ten minutes, is dropped")
  func stale() throws {
    var desk = try TestDesk()
    for _ in 1...3 { try desk.issue() }
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.passMinutes(1)
    #expect(try desk.ticket("A001").slip == .dropped)
    #expect(slips(desk) == [.owed, .owed])
    try desk.passMinutes(9)
    #expect(try desk.ticket("A002").slip == .dropped)
    #expect(slips(desk).isEmpty)
  }

  @Test("What CUPS may have is not dropped by the desk, but marked as not wanted")
  func submitted() throws {
    var desk = try TestDesk()
    try desk.issue()
    try desk.handle(.reportSlip(id: 1, SlipProgress(state: .submitting, queue: "Ticket")))
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.passMinutes(1)
    #expect(slips(desk) == [.submitting])
    let slip = try #require(desk.desk.state.slips[1])
    #expect(!desk.desk.isWanted(slip, at: desk.now) && slip.queue == "Ticket")
    try desk.handle(.reportSlip(id: 1, SlipProgress(state: .dropped)))
    #expect(try desk.ticket("A001").slip == .dropped)
  }

  @Test("Q4 a reprint is asked for, is marked, and is wanted whatever became of the number")
  func reprint() throws {
    var desk = try TestDesk()
    let number = try desk.issue().number
    #expect(throws: Refusal.slip(.underway(number, .owed))) {
      try desk.desk.decide(.reprint(number), at: desk.now)
    }
    for state in [SlipState.submitting, .unsure] {
      try desk.handle(.reportSlip(id: 1, SlipProgress(state: state)))
    }
    #expect(desk.desk.waitingWithoutSlip.map(\.number) == [number])
    try desk.handle(.call(counter: "1", ticket: nil))
    try desk.handle(.reprint(number))
    let slip = try #require(desk.desk.state.slips[2])
    #expect(slip.isReprint && desk.desk.isWanted(slip, at: desk.now))
    try desk.handle(.dropSlip(number))
    #expect(throws: Refusal.slip(.none(number))) {
      try desk.desk.decide(.dropSlip(number), at: desk.now)
    }
  }
}
