import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

/// The reader may be late and the timer may be late: the signals of a line stay the same.
@Suite("Any schedule, the same signals") struct AnyScheduleTests {
  @Test(
    "random bounce, read in any batches with ticks at any time",
    arguments: 0..<60 as Range<UInt64>)
  func property(seed: UInt64) {
    var dice = SeededRandom(seed: seed)
    let reports = Self.stream(&dice)
    let end = (reports.map(\.at).max() ?? .ms(0)).advanced(by: .seconds(700))
    var reference = InputPanel(inputs: TraceRunner.inputs)
    let expected = Self.perLine(reference.play(Trace(reports), quiet: .seconds(700)))

    let ticked = TraceRunner.ticked(reports, until: end.advanced(by: InputPanel.readingAllowance))
    #expect(Self.perLine(ticked) == expected)
    for _ in 0..<5 {
      #expect(Self.perLine(Self.scheduled(reports, end: end, &dice)) == expected)
    }
    #expect(Self.outOfTurn(expected).isEmpty)
  }

  /// Three lines that start at any level, hold for anything from a bounce to minutes, and bounce.
  private static func stream(_ dice: inout SeededRandom) -> [LineReport] {
    var reports: [LineReport] = []
    for input in TraceRunner.inputs {
      var level = dice.roll(2) == 0
      var at = Uptime.ms(0)
      reports.append(LineReport(line: input.name, news: .opened(isActive: level), at: at))
      for _ in 0..<dice.roll(200) {
        let hold: Double =
          switch dice.roll(100) {
          case 0..<60: 0.05 + Double(dice.roll(70_000)) / 1000
          case 60..<98: Double(dice.roll(900))
          default: Double(dice.roll(700_000))
          }
        at = at.advanced(by: .ms(hold))
        // An edge of the same kind now and then: the one between was missed.
        level = dice.roll(20) == 0 ? level : !level
        reports.append(LineReport(line: input.name, news: .edge(isActive: level), at: at))
      }
    }
    return reports.sorted { $0.at < $1.at }
  }

  /// Reports come in batches up to a second late, and a tick never runs further ahead of them than
  /// it may.
  private static func scheduled(
    _ reports: [LineReport], end: Uptime, _ dice: inout SeededRandom
  ) -> [Signal] {
    var panel = InputPanel(inputs: TraceRunner.inputs)
    var signals: [Signal] = []
    var rest = reports[...]
    while let first = rest.first {
      let until = first.at.advanced(by: .milliseconds(dice.roll(1000)))
      if dice.roll(2) == 0 {
        signals += panel.tick(at: first.at.advanced(by: .milliseconds(dice.roll(20))))
      }
      let batch = rest.prefix { $0.at <= until }
      rest = rest.dropFirst(batch.count)
      // One line after the other, as a reader drains them.
      for input in TraceRunner.inputs.shuffled(using: &dice) {
        for report in batch where report.line == input.name {
          signals += panel.receive(report)
        }
      }
    }
    return signals + panel.tick(at: end.advanced(by: InputPanel.readingAllowance))
  }

  private static func perLine(_ signals: [Signal]) -> [String: [Signal]] {
    Dictionary(grouping: signals, by: \.line)
  }

  /// Presses and releases take turns, and so do the raising and clearing of each fault.
  private static func outOfTurn(_ signals: [String: [Signal]]) -> [Signal] {
    signals.values.flatMap { signals in
      var isDown = false
      var faults: Set<LineFault> = []
      return signals.filter { signal in
        switch signal {
        case .pressed, .released:
          defer { isDown.toggle() }
          if case .released = signal { return !isDown }
          return isDown
        case .held: return !isDown
        case .faultRaised(_, let fault, _): return !faults.insert(fault).inserted
        case .faultCleared(_, let fault, _): return faults.remove(fault) == nil
        case .doorOpened, .doorClosed: return false
        }
      }
    }
  }
}
