package import DeskBasics

/// All buttons and doors of a site: the adapter's reports in, what they mean out.
///
/// Pure: the same reports give the same signals of a line, however late or often `tick(at:)` is
/// called and in whatever batches the reports come.
package struct InputPanel: Sendable {
  /// How long after it happened an edge may still be on its way to `receive(_:)`.
  ///
  /// A tick at T is taken to know everything up to T less this. A reader that sends `steady` is not
  /// slowed by it.
  static let readingAllowance = Duration.milliseconds(20)

  private var lines: [InputLine]
  private let indices: [String: Int]

  /// A panel of lines that have not been read yet.
  ///
  /// Where a name comes twice, the first one has it.
  package init(inputs: [InputSetup]) {
    lines = inputs.map { InputLine($0) }
    indices = Dictionary(
      inputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes what the reader says of a line.
  ///
  /// A line that the site does not have is ignored.
  package mutating func receive(_ report: LineReport) -> [Signal] {
    guard let index = indices[report.line] else { return [] }
    return lines[index].receive(report.news, at: report.at)
  }

  /// Time has passed: `now` is the present on the clock of the reports.
  package mutating func tick(at now: Uptime) -> [Signal] {
    let known = now.advanced(by: .zero - Self.readingAllowance)
    var signals: [Signal] = []
    for index in lines.indices {
      signals += lines[index].advance(to: known)
    }
    return signals.inOrder
  }

  /// When `tick(at:)` is due next; nil while nothing is pending.
  ///
  /// A later tick gives the same signals.
  package var nextDeadline: Uptime? {
    lines.compactMap(\.deadline).min()?.advanced(by: Self.readingAllowance)
  }

  /// The believed level of a line (down, open); nil while it is not known.
  ///
  /// For what no event says: whether the door is open at the start.
  func isActive(_ line: String) -> Bool? {
    indices[line].flatMap { lines[$0].isActive }
  }

  /// Plays a recorded trace, and then `quiet` more time in which nothing moves.
  ///
  /// The signals come in the order of their times.
  package mutating func play(_ trace: Trace, quiet: Duration) -> [Signal] {
    var signals: [Signal] = []
    var end = Uptime(nanoseconds: 0)
    for report in trace.reports {
      signals += receive(report)
      end = max(end, report.at)
    }
    signals += tick(at: end.advanced(by: quiet).advanced(by: Self.readingAllowance))
    return signals.inOrder
  }
}

extension [Signal] {
  /// By time; signals of one time stay as they are.
  fileprivate var inOrder: [Signal] {
    enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }
}
