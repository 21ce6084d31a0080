import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("Lines that cannot be read") struct LineFailureTests {
  static let address = LineAddress.name("CALL_BUTTON")
  static let all: [LineFailure] = [
    .missing(address), .ambiguous(address), .busy(address), .permission(address),
    .vanished(address), .unsupported(address, errno: 22),
    .other(.offset(4, chip: "pinctrl-bcm2711"), operation: .read, errno: 5),
  ]

  @Test("every failure says which line, why, and what to do", arguments: all)
  func text(of failure: LineFailure) {
    let text = failure.description
    #expect(text.hasPrefix(failure.address.description + ": "))
    #expect(text.split(separator: ". ").count >= 2, "a reason and a way out: \(text)")
    #expect(text.hasSuffix("."))
  }

  @Test("a failure is a fault, told once, until the line can be read") func fault() {
    var panel = InputPanel(inputs: TraceRunner.inputs)
    func report(_ news: LineReport.News, _ seconds: UInt64) -> [Signal] {
      panel.receive(LineReport(line: "call", news: news, at: .seconds(seconds)))
    }
    let busy = LineFault.unreadable(.busy(Self.address))
    let missing = LineFault.unreadable(.missing(Self.address))
    #expect(
      report(.failed(.busy(Self.address)), 1) == [
        .faultRaised(line: "call", fault: busy, at: .seconds(1))
      ])
    #expect(report(.failed(.busy(Self.address)), 2) == [])
    #expect(
      report(.failed(.missing(Self.address)), 3) == [
        .faultCleared(line: "call", fault: busy, at: .seconds(3)),
        .faultRaised(line: "call", fault: missing, at: .seconds(3)),
      ])
    #expect(
      report(.opened(isActive: false), 4) == [
        .faultCleared(line: "call", fault: missing, at: .seconds(4))
      ])
  }

  @Test("a press whose line vanishes is released: no lockout waits for ever") func vanishedPress()
    throws
  {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1 call active
        39 call steady active
        40 call failed vanished name CALL_BUTTON
        42 call opened active
        50 call inactive
        """)
    let fault = LineFault.unreadable(.vanished(Self.address))
    #expect(
      signals == [
        .pressed(line: "call", at: .seconds(1)),
        .faultRaised(line: "call", fault: .stuck, at: .seconds(31)),
        .faultCleared(line: "call", fault: .stuck, at: .seconds(40)),
        .released(line: "call", at: .seconds(40), held: .seconds(39)),
        .faultRaised(line: "call", fault: fault, at: .seconds(40)),
        .faultCleared(line: "call", fault: fault, at: .seconds(42)),
      ])
  }

  @Test("a door that closed while its line was away is closed when it comes back")
  func closedMeanwhile() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 door opened inactive
        1 door active
        2 door steady active
        3 door failed vanished name DOOR
        9 door opened inactive
        """)
    #expect(signals.first == .doorOpened(line: "door", at: .seconds(1)))
    #expect(signals.last == .doorClosed(line: "door", at: .seconds(9)))
  }

  @Test("a report of a line that the site does not have is ignored") func unknownLine() {
    var panel = InputPanel(inputs: TraceRunner.inputs)
    #expect(panel.receive(LineReport(line: "x", news: .edge(isActive: true), at: .ms(1))) == [])
    #expect(panel.isActive("x") == nil)
  }
}
