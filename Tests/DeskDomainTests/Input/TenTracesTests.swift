import Testing

@testable import DeskDomain

/// What switches really do, one trace each.
///
/// A trace from the field joins them the same way.
@Suite("The ten traces") struct TenTracesTests {
  @Test("1. a clean press is one press") func clean() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000 call active
        1.200 call inactive
        """)
    #expect(
      signals == [
        .pressed(line: "call", at: .ms(1000)),
        .released(line: "call", at: .ms(1200), held: .ms(200)),
      ])
  }

  @Test("2. 1–6 ms of bounce is one press, from the edge after which it held") func bounce() throws
  {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000 call active
        1.001 call inactive
        1.0025 call active
        1.004 call inactive
        1.006 call active
        1.300 call inactive
        """)
    #expect(
      signals == [
        .pressed(line: "call", at: .ms(1006)),
        .released(line: "call", at: .ms(1300), held: .ms(294)),
      ])
  }

  @Test("3. bounce up to 50 ms is one press") func longBounce() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000 call active
        1.012 call inactive
        1.031 call active
        1.046 call inactive
        1.050 call active
        1.400 call inactive
        """)
    #expect(
      signals == [
        .pressed(line: "call", at: .ms(1050)),
        .released(line: "call", at: .ms(1400), held: .ms(350)),
      ])
  }

  /// The worst switch on record: solid for 81 ms, off for 42 ms, solid again.
  static let worstSwitch = """
    0 call opened inactive
    1.000 call active
    1.081 call inactive
    1.123 call active
    1.900 call inactive
    """

  @Test("4. the 81/42 ms switch is one press") func worst() throws {
    #expect(
      try TraceRunner.signals(of: Self.worstSwitch) == [
        .pressed(line: "call", at: .ms(1000)),
        .released(line: "call", at: .ms(1900), held: .ms(900)),
      ])
  }

  @Test(
    "4. the 81/42 ms switch counts double with a window of 5–30 ms", arguments: [5, 10, 20, 30])
  func worstWithNarrowWindow(window: Int) throws {
    var inputs = TraceRunner.inputs
    inputs[0].debounce = DebounceWindows(
      toActive: .milliseconds(window), toInactive: .milliseconds(window))
    let signals = try TraceRunner.signals(of: Self.worstSwitch, inputs: inputs)
    #expect(signals.count { if case .pressed = $0 { true } else { false } } == 2)
  }

  @Test("5. bounce at the release is no second press") func releaseBounce() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000 call active
        1.500 call inactive
        1.503 call active
        1.520 call inactive
        1.541 call active
        1.543 call inactive
        """)
    #expect(
      signals == [
        .pressed(line: "call", at: .ms(1000)),
        .released(line: "call", at: .ms(1543), held: .ms(543)),
      ])
  }

  @Test("6. a spike of 200 µs is nothing") func spike() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000000 call active
        1.000200 call inactive
        """)
    #expect(signals.isEmpty)
  }

  @Test("7. a button down for 30 s is stuck, once, until it comes up") func stuck() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened inactive
        1.000 call active
        95.000 call inactive
        """)
    #expect(
      signals == [
        .pressed(line: "call", at: .ms(1000)),
        .faultRaised(line: "call", fault: .stuck, at: .ms(31_000)),
        .faultCleared(line: "call", fault: .stuck, at: .ms(95_000)),
        .released(line: "call", at: .ms(95_000), held: .ms(94_000)),
      ])
  }

  @Test("8. a reed contact that chatters half open is a fault, no flood") func chatter() throws {
    // 25 ms of each level for 5 s: 200 edges.
    let edges = (0..<200).map { step in
      LineReport(
        line: "door", news: .edge(isActive: step % 2 == 0), at: .ms(1000 + Double(step) * 25))
    }
    var panel = InputPanel(inputs: TraceRunner.inputs)
    let opened = LineReport(line: "door", news: .opened(isActive: false), at: .ms(0))
    let signals = panel.play(Trace([opened] + edges), quiet: .seconds(5))
    let last = 1000 + 199.0 * 25
    #expect(
      signals == [
        .faultRaised(line: "door", fault: .chattering, at: .ms(3000)),
        .faultCleared(line: "door", fault: .chattering, at: .ms(last + 2000)),
      ])
  }

  @Test("9. a button that is down at boot is no press, and stuck after 30 s") func atBoot() throws {
    let signals = try TraceRunner.signals(
      of: """
        0 call opened active
        45 call inactive
        46 call active
        46.2 call inactive
        """)
    #expect(
      signals == [
        .faultRaised(line: "call", fault: .stuck, at: .ms(30_000)),
        .faultCleared(line: "call", fault: .stuck, at: .ms(45_000)),
        .pressed(line: "call", at: .ms(46_000)),
        .released(line: "call", at: .ms(46_200), held: .ms(200)),
      ])
  }

  @Test("10. a burst that overflows the kernel's buffer is one press, at the level read again")
  func overflow() throws {
    // libgpiod 1: the kernel keeps the oldest 16 edges, the last of which says "inactive".
    let kept = (0..<16).map { step in
      LineReport(
        line: "call", news: .edge(isActive: step % 2 == 0), at: .ms(1000 + Double(step) * 3))
    }
    let reports =
      [LineReport(line: "call", news: .opened(isActive: false), at: .ms(0))] + kept
      + [LineReport(line: "call", news: .lost(isActive: true), at: .ms(1130))]
    var panel = InputPanel(inputs: TraceRunner.inputs)
    #expect(
      panel.play(Trace(reports), quiet: .seconds(1)) == [.pressed(line: "call", at: .ms(1130))])
  }
}
