package import DeskBasics
package import DeskDomain
import DeskEngine
import Testing

/// Input lines that a test moves by hand; everything else is as with real ones.
///
/// What is moved while nobody reads gives no edge: the next reader finds the level.
package actor FakeLines: Lines {
  private struct State {
    var isActive: Bool
    var failure: LineFailure?
  }

  private var states: [String: State]
  private let order: [String]
  private var reader: AsyncStream<LineReport?>.Continuation?
  private var now = Uptime(nanoseconds: 0)

  /// Lines that are all inactive.
  package init(inputs: [InputSetup]) {
    order = inputs.map(\.name)
    states = Dictionary(uniqueKeysWithValues: order.map { ($0, State(isActive: false)) })
  }

  package func run(
    report: @escaping @Sendable (LineReport) async -> Void,
    progress: @escaping @Sendable () -> Void
  ) async {
    guard reader == nil else {
      Issue.record("the lines are read twice at the same time")
      return
    }
    let (news, reader) = AsyncStream<LineReport?>.makeStream()
    self.reader = reader
    for line in order {
      reader.yield(LineReport(line: line, news: first(of: line), at: now))
    }
    for await next in news {
      if let next {
        await report(next)
      }
      progress()
    }
    self.reader = nil
  }

  /// An edge at `at` (by default now), as the kernel would report it.
  package func move(_ line: String, to isActive: Bool, at: Uptime? = nil) {
    guard change(line, { $0.isActive = isActive }), states[line]?.failure == nil else { return }
    tell(line, .edge(isActive: isActive), at: at)
  }

  /// Says of a line that it was read dry.
  package func settle(_ line: String, at: Uptime? = nil) {
    guard let state = states[line], state.failure == nil else { return }
    tell(line, .steady(isActive: state.isActive), at: at)
  }

  /// Edges are lost, and the line reads so now.
  package func lose(_ line: String, readingNow isActive: Bool, at: Uptime? = nil) {
    guard change(line, { $0.isActive = isActive }) else { return }
    tell(line, .lost(isActive: isActive), at: at)
  }

  /// The line cannot be read any more; nil: it can again.
  package func fail(_ line: String, _ failure: LineFailure?, at: Uptime? = nil) {
    guard change(line, { $0.failure = failure }) else { return }
    tell(line, first(of: line), at: at)
  }

  /// The reader comes round once although nothing happens, as a real one does every second.
  package func idle() {
    reader?.yield(nil)
  }

  private func first(of line: String) -> LineReport.News {
    let state = states[line] ?? State(isActive: false)
    return state.failure.map { .failed($0) } ?? .opened(isActive: state.isActive)
  }

  private func change(_ line: String, _ body: (inout State) -> Void) -> Bool {
    guard var state = states[line] else {
      Issue.record("there is no line \"\(line)\" to move")
      return false
    }
    body(&state)
    states[line] = state
    return true
  }

  private func tell(_ line: String, _ news: LineReport.News, at: Uptime?) {
    now = max(now, at ?? now.advanced(by: .milliseconds(1)))
    reader?.yield(LineReport(line: line, news: news, at: now))
  }
}
