import DeskDomain
import DeskTesting
import Testing

/// What the staff is told of the printer.
@Suite struct PrinterHealthTests {
  private func alerts(_ reports: PrinterHealth...) throws -> [Alert] {
    var desk = try #require(Desk(site: .sample))
    for report in reports { try desk.handle(.reportPrinter(report), at: .morning) }
    return desk.state.alerts.keys.sorted { $0.kind.rawValue < $1.kind.rawValue }
  }

  @Test("Q4 a printer in trouble is one thing to mend, and a printer that needs a hand another")
  func oneAtATime() throws {
    #expect(try alerts(.well).isEmpty)
    #expect(try alerts(.needsAttention("low")).map(\.kind) == [.printerAttention])
    #expect(try alerts(.needsAttention("low"), .inTrouble("out")).map(\.kind) == [.printer])
    #expect(try alerts(.inTrouble("out"), .needsAttention("low")).map(\.detail) == ["low"])
    #expect(try alerts(.inTrouble("out"), .inTrouble("cover")).map(\.detail) == ["cover"])
    #expect(try alerts(.needsAttention("low"), .inTrouble("out"), .well).isEmpty)
  }

  @Test("Q4 while paper is only low, no visitor is told to go without a slip")
  func boardStaysCalm() throws {
    var desk = try #require(Desk(site: .sample))
    try desk.handle(
      .issue(service: desk.site.services[0].id, key: TicketKey(rawValue: "K1")),
      at: .morning)
    try desk.handle(.reportPrinter(.needsAttention("low")), at: .morning)
    #expect(desk.waitingWithoutSlip.isEmpty)
    try desk.handle(.reportPrinter(.inTrouble("out")), at: .morning)
    #expect(desk.waitingWithoutSlip.count == 1)
  }

  @Test(
    "Q4 a slip that did not come out stays told, whatever the printer says, until it is printed or of no use"
  )
  func missingSlip() throws {
    var desk = try #require(Desk(site: .sample))
    func missing() -> [String] {
      desk.state.alerts.keys.filter { $0.kind == .slipMissing }.map(\.subject)
    }
    for number in 1...2 {
      try desk.handle(
        .issue(service: "consult", key: TicketKey(rawValue: "K\(number)")),
        at: .morning)
      let slip = try #require(desk.state.slips.keys.max())
      for state in [SlipState.submitting, .unsure] {
        try desk.handle(.reportSlip(id: slip, SlipProgress(state: state)), at: .morning)
      }
    }
    try desk.handle(.reportPrinter(.inTrouble("paper out")), at: .morning)
    try desk.handle(.reportPrinter(.well), at: .morning)
    #expect(missing().sorted() == ["A001", "A002"])

    let first = try #require(desk.state.open[TicketKey(rawValue: "K1")]?.number)
    try desk.handle(.reprint(first), at: .morning)
    let again = try #require(desk.state.slips.keys.max())
    for state in [SlipState.submitting, .submitted, .printed] {
      try desk.handle(.reportSlip(id: again, SlipProgress(state: state)), at: .morning)
    }
    #expect(missing() == ["A002"])
    #expect(!desk.dueCommands(at: .morning).contains(.clear(.slipMissing, subject: "A002")))
    let second = try #require(desk.state.open[TicketKey(rawValue: "K2")]?.number)
    try desk.handle(.call(counter: "1", ticket: second), at: .morning)
    #expect(desk.dueCommands(at: .morning).contains(.clear(.slipMissing, subject: "A002")))
  }
}
