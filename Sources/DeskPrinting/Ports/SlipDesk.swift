package import DeskAPI

/// The daemon, as the printer's process sees it: who waits for a slip, and what became of it.
///
/// A call for slips or with a report that throws is tried again until it succeeds (except for
/// `SlipRefused`), so a report can arrive twice: reporting what the slip already is succeeds and
/// changes nothing.
package protocol SlipDesk: Sendable {
  /// The slips that are owed, being submitted or submitted, oldest first.
  func unfinished() async throws -> [SlipTask]

  /// Records what became of a slip. Throws `SlipRefused` where the desk will have none of it.
  func report(_ id: Int64, _ report: SlipReport) async throws

  /// Tells the staff what keeps slips from coming out; nil when nothing does.
  ///
  /// Said once when the process begins, then at every change; where it throws, with what is seen next.
  func tell(_ trouble: PrinterTrouble?) async throws

  /// An element whenever slips may be owed; the stream ends when the process shall end.
  func wakeups() -> AsyncStream<Void>
}

/// The desk refuses a report: the slip is gone or has another state there.
package struct SlipRefused: Error {
  var reason: String

  package init(reason: String) {
    self.reason = reason
  }
}
