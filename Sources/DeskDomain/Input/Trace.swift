package import DeskBasics

/// Recorded reports of input lines, as a text that people can read, send and turn into a test.
///
/// ```
/// frontdesk-trace 1
/// # lobby, 3 March, the button that counts double
/// 0.000000000 call opened inactive
/// 1.204113000 call active
/// 1.205380000 call inactive
/// 1.207902000 call lost active
/// 1.260000000 call steady active
/// 9.000000000 door failed busy name DOOR
/// ```
/// One report a line: seconds since the first report, the line's name in the site file, and what was
/// learnt; a bare level is an edge. Empty lines and those with `#` are for people.
package struct Trace: Hashable, Sendable {
  /// Limits on a text that comes from outside.
  package static let maximumReports = 1_000_000
  static let maximumLineLength = 400

  static let header = "frontdesk-trace"
  static let version = "1"

  /// With times that count from the beginning of the trace.
  package private(set) var reports: [LineReport]

  /// The reports, moved so that the earliest is at zero.
  init(_ reports: [LineReport]) {
    let start = reports.map(\.at).min() ?? Uptime(nanoseconds: 0)
    self.reports = reports.map { $0.relative(to: start) }
  }

  /// Reads a trace; throws where and why it cannot.
  package init(parsing text: String) throws(TraceError) {
    var reader = TraceReader()
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      try reader.read(line, number: number)
    }
    reports = try reader.finish(at: number)
  }

  /// The line a trace begins with.
  package static var firstLine: String { "\(header) \(version)" }
}

extension Trace: CustomStringConvertible {
  /// The text, which reads back as the same trace.
  package var description: String {
    ([Trace.firstLine] + reports.map(\.traceLine)).joined(separator: "\n") + "\n"
  }
}

extension LineReport {
  /// The report with its time counted from `start`; zero where it lies before it.
  package func relative(to start: Uptime) -> LineReport {
    var moved = self
    moved.at = Uptime(nanoseconds: at.nanoseconds - min(at.nanoseconds, start.nanoseconds))
    return moved
  }

  /// The report as a line of a trace, without the line's end.
  package var traceLine: String {
    let fraction = String(at.nanoseconds % 1_000_000_000)
    let zeros = String(repeating: "0", count: 9 - fraction.count)
    return "\(at.nanoseconds / 1_000_000_000).\(zeros)\(fraction) \(line) \(news.traceWords)"
  }
}

extension LineReport.News {
  fileprivate var traceWords: String {
    func word(_ isActive: Bool) -> String { isActive ? "active" : "inactive" }
    return switch self {
    case .edge(let isActive): word(isActive)
    case .opened(let isActive): "opened \(word(isActive))"
    case .lost(let isActive): "lost \(word(isActive))"
    case .steady(let isActive): "steady \(word(isActive))"
    case .failed(let failure): "failed \(failure.traceWords)"
    }
  }
}

extension LineFailure {
  fileprivate var traceWords: String {
    let place =
      switch address {
      case .name(let name): "name \(name)"
      case .offset(let offset, let chip): "offset \(offset) chip \(chip)"
      }
    return switch self {
    case .missing: "missing \(place)"
    case .ambiguous: "ambiguous \(place)"
    case .busy: "busy \(place)"
    case .permission: "permission \(place)"
    case .vanished: "vanished \(place)"
    case .unsupported(_, let errno): "unsupported \(errno) \(place)"
    case .other(_, let operation, let errno): "other \(operation.rawValue) \(errno) \(place)"
    }
  }
}
