import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("Input panel") struct InputPanelTests {
  @Test("a level is believed when it has held for exactly its window") func boundary() throws {
    let short = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000000000 call active
        1.049999999 call inactive
        """)
    #expect(short.isEmpty)
    let long = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000 call active
        1.050 call inactive
        """)
    #expect(long.first == .pressed(line: "call", at: .ms(1000)))
  }

  @Test("an edge to the level that is there starts the window anew: one between was missed")
  func repeatedEdge() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000 call active
        1.040 call active
        1.500 call inactive
        1.510 call inactive
        """)
    #expect(
      signals == [
        .pressed(line: "call", at: .ms(1040)),
        .released(line: "call", at: .ms(1510), held: .ms(470)),
      ])
  }

  @Test("a line that was read dry is believed at once, without a tick") func steady() throws {
    var panel = InputPanel(inputs: TraceRunner.inputs)
    let trace = try Trace(
      parsing: """
        frontdesk-trace 1
        0 call opened inactive
        1.000 call active
        1.050 call steady active
        """)
    let signals = trace.reports.flatMap { panel.receive($0) }
    #expect(signals == [.pressed(line: "call", at: .ms(1000))])
    #expect(panel.isActive("call") == true)
  }

  @Test("a level that was read otherwise than the edges said is an edge that was missed")
  func missedEdge() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000 call active
        1.001 call inactive
        1.051 call steady active
        2.000 call steady active
        """)
    #expect(signals == [.pressed(line: "call", at: .ms(1051))])
  }

  @Test("a level holds still through no loss: its window begins anew") func lossIsNoProof() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000 call active
        1.090 call lost inactive
        2.000 call active
        2.090 call lost active
        """)
    #expect(signals == [.pressed(line: "call", at: .ms(2090))])
  }

  @Test("a tick leaves edges that are still on their way their time") func lateEdge() {
    var panel = InputPanel(inputs: TraceRunner.inputs)
    let opened = LineReport(line: "call", news: .opened(isActive: false), at: .ms(0))
    let down = LineReport(line: "call", news: .edge(isActive: true), at: .ms(1000))
    let up = LineReport(line: "call", news: .edge(isActive: false), at: .ms(1048))
    #expect(panel.receive(opened) == [])
    #expect(panel.receive(down) == [])
    #expect(panel.nextDeadline == .ms(1070))
    #expect(panel.tick(at: .ms(1060)) == [])
    #expect(panel.receive(up) == [])
    #expect(panel.nextDeadline == nil)
    #expect(panel.tick(at: .ms(9000)) == [])
  }

  @Test("the door opens after 50 ms and closes after 500 ms: swinging is one opening")
  func swingingDoor() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 door opened inactive
        1.000 door active
        2.000 door inactive
        2.300 door active
        2.600 door inactive
        3.000 door active
        3.400 door inactive
        """)
    #expect(
      signals == [
        .doorOpened(line: "door", at: .ms(1000)), .doorClosed(line: "door", at: .ms(3400)),
      ])
  }

  @Test("a door that is open at the start opens nobody, and its closing counts")
  func openAtStart() throws {
    var panel = InputPanel(inputs: TraceRunner.inputs)
    #expect(panel.isActive("door") == nil)
    let opened = LineReport(line: "door", news: .opened(isActive: true), at: .ms(0))
    #expect(panel.receive(opened) == [])
    #expect(panel.isActive("door") == true)
    let closed = LineReport(line: "door", news: .edge(isActive: false), at: .ms(5000))
    #expect(panel.receive(closed) == [])
    #expect(panel.tick(at: .ms(5520)) == [.doorClosed(line: "door", at: .ms(5000))])
  }

  @Test("a door open for 10 minutes is a fault until it closes") func leftOpen() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 door opened inactive
        1 door active
        700 door inactive
        """)
    #expect(
      signals == [
        .doorOpened(line: "door", at: .ms(1000)),
        .faultRaised(line: "door", fault: .leftOpen, at: .seconds(601)),
        .faultCleared(line: "door", fault: .leftOpen, at: .seconds(700)),
        .doorClosed(line: "door", at: .seconds(700)),
      ])
  }

  @Test("a release that begins before the 30 s are over is not stuck, however late it settles")
  func releasedJustInTime() throws {
    let trace = try Trace(
      parsing: """
        frontdesk-trace 1
        0 call opened inactive
        1 call active
        30.990 call inactive
        """)
    let expected: [Signal] = [
      .pressed(line: "call", at: .ms(1000)),
      .released(line: "call", at: .ms(30_990), held: .ms(29_990)),
    ]
    #expect(TraceRunner.ticked(trace.reports, until: .seconds(60)) == expected)
    var early = InputPanel(inputs: TraceRunner.inputs)
    let told = trace.reports.flatMap { early.receive($0) } + early.tick(at: .ms(31_030))
    #expect(told + early.tick(at: .seconds(60)) == expected)
    var late = InputPanel(inputs: TraceRunner.inputs)
    #expect(late.play(trace, quiet: .seconds(60)) == expected)
  }

  @Test("more than 30 presses in 10 s are a fault, and quiet ends it") func wildPresses() {
    let opened = LineReport(line: "call", news: .opened(isActive: false), at: .ms(0))
    let edges = (0..<160).map { step in
      LineReport(line: "call", news: .edge(isActive: step % 2 == 0), at: .ms(Double(step) * 60))
    }
    var panel = InputPanel(inputs: TraceRunner.inputs)
    let signals = panel.play(Trace([opened] + edges), quiet: .seconds(3))
    #expect(signals.count { if case .pressed = $0 { true } else { false } } == 30)
    #expect(signals.count { if case .released = $0 { true } else { false } } == 30)
    let faults: [Signal] = [
      .faultRaised(line: "call", fault: .chattering, at: .ms(3600)),
      .faultCleared(line: "call", fault: .chattering, at: .ms(11_540)),
    ]
    #expect(signals.suffix(2) == faults[...])
  }

  @Test("a child at the button for five seconds is no fault") func hammering() {
    let opened = LineReport(line: "call", news: .opened(isActive: false), at: .ms(0))
    // Six presses a second, with two edges of bounce at each change.
    let edges = (0..<60).flatMap { step in
      let at = 100 + Double(step) * 83
      let isActive = step % 2 == 0
      return [(at, isActive), (at + 2, !isActive), (at + 4, isActive)].map {
        LineReport(line: "call", news: .edge(isActive: $0.1), at: .ms($0.0))
      }
    }
    var panel = InputPanel(inputs: TraceRunner.inputs)
    let signals = panel.play(Trace([opened] + edges), quiet: .seconds(1))
    #expect(signals.count { if case .pressed = $0 { true } else { false } } == 30)
    #expect(!signals.contains { if case .faultRaised = $0 { true } else { false } })
  }
}
