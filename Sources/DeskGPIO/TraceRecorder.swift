import DeskBasics
package import DeskDomain
package import DeskEngine

/// Writes down what the input lines do, for `frontdesk gpio record`.
package struct TraceRecorder: Sendable {
  private let lines: any Lines

  package init(lines: any Lines) {
    self.lines = lines
  }

  /// Records until `duration` is over (nil: for ever), the task is cancelled, or a trace can hold
  /// no more.
  ///
  /// `write` gets the trace piece by piece, whole lines with their ends, as things happen: what was
  /// written before a power cut is a trace too. `note` hears of lines that cannot be read.
  package func record(
    for duration: Duration?, write: @escaping @Sendable (String) -> Void,
    note: @escaping @Sendable (String, LineFailure) -> Void
  ) async {
    let tape = Tape(write: write, note: note)
    await tape.begin()
    await withTaskGroup { group in
      group.addTask {
        await lines.run(report: { await tape.add($0) }, progress: {})
      }
      group.addTask {
        // A sleep that ends early was cancelled, and so is all that is left.
        _ = try? await Task.sleep(for: duration ?? .seconds(1_000_000_000))
      }
      group.addTask {
        await tape.full()
      }
      await group.next()
      group.cancelAll()
    }
  }
}

/// What was recorded so far.
private actor Tape {
  private let write: @Sendable (String) -> Void
  private let note: @Sendable (String, LineFailure) -> Void
  private var start: Uptime?
  private var room = Trace.maximumReports
  private let isFull: AsyncStream<Never>
  private let filled: AsyncStream<Never>.Continuation

  init(
    write: @escaping @Sendable (String) -> Void,
    note: @escaping @Sendable (String, LineFailure) -> Void
  ) {
    self.write = write
    self.note = note
    (isFull, filled) = AsyncStream.makeStream()
  }

  func begin() {
    write(Trace.firstLine + "\n")
  }

  func add(_ report: LineReport) {
    guard room > 0 else { return filled.finish() }
    room -= 1
    let start = start ?? report.at
    self.start = start
    write(report.relative(to: start).traceLine + "\n")
    if case .failed(let failure) = report.news {
      note(report.line, failure)
    }
  }

  /// Returns once there is no room left, or the task is cancelled.
  func full() async {
    for await _ in isFull {}
  }
}
