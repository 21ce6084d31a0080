import DeskBasics
import DeskDomain

/// Plays traces through a panel with the lines that all input tests use.
enum TraceRunner {
  static let inputs = [
    InputSetup(name: "call", role: .call(service: "consult"), address: .name("CALL_BUTTON")),
    InputSetup(
      name: "door", role: .door, address: .name("DOOR"), isActiveLow: false, debounce: .door),
    InputSetup(name: "next", role: .next(counter: "1"), address: .name("NEXT_BUTTON")),
  ]

  /// The signals of a trace that is written without its header, and `quiet` more time without an
  /// edge.
  static func signals(
    of text: String, inputs: [InputSetup] = inputs, quiet: Duration = .seconds(1)
  ) throws -> [Signal] {
    var panel = InputPanel(inputs: inputs)
    return panel.play(try Trace(parsing: Trace.firstLine + "\n" + text), quiet: quiet)
  }

  /// The signals of the same reports with a tick at every deadline, as a daemon on time would give.
  static func ticked(_ reports: [LineReport], until end: Uptime) -> [Signal] {
    var panel = InputPanel(inputs: inputs)
    var signals: [Signal] = []
    for report in reports {
      while let deadline = panel.nextDeadline, deadline <= report.at {
        signals += panel.tick(at: deadline)
      }
      signals += panel.receive(report)
    }
    while let deadline = panel.nextDeadline, deadline <= end {
      signals += panel.tick(at: deadline)
    }
    return signals
  }
}

extension Uptime {
  /// Zero plus so many milliseconds, with their fraction.
  static func ms(_ milliseconds: Double) -> Uptime {
    Uptime(nanoseconds: UInt64(milliseconds * 1e6))
  }
}

extension Duration {
  static func ms(_ milliseconds: Double) -> Duration {
    .nanoseconds(Int64(milliseconds * 1e6))
  }
}
