package import DeskDomain
package import DeskEngine

/// Runs a reader of lines and lets a test wait for what it says.
package struct LineListener: ~Copyable {
  private let task: Task<Void, Never>
  private var reports: AsyncStream<LineReport>.Iterator
  private var beats: AsyncStream<Void>.Iterator

  /// Starts reading `lines`.
  package init(_ lines: any Lines) {
    let (reports, report) = AsyncStream<LineReport>.makeStream()
    let (beats, beat) = AsyncStream<Void>.makeStream()
    self.reports = reports.makeAsyncIterator()
    self.beats = beats.makeAsyncIterator()
    task = Task {
      await lines.run(report: { report.yield($0) }, progress: { beat.yield() })
      report.finish()
      beat.finish()
    }
  }

  deinit {
    task.cancel()
  }

  /// The next report of all, or nil once the reader has ended.
  package mutating func next() async -> LineReport? {
    await reports.next(isolation: #isolation)
  }

  /// The next report of one line, passing over the others.
  package mutating func next(of line: String) async -> LineReport? {
    while let report = await reports.next(isolation: #isolation) {
      if report.line == line {
        return report
      }
    }
    return nil
  }

  /// Waits for the reader's next sign of life; false once it has ended.
  package mutating func nextBeat() async -> Bool {
    await beats.next(isolation: #isolation) != nil
  }

  /// Ends the reading, and returns once the reader has ended too.
  package func stop() async {
    task.cancel()
    await task.value
  }
}
