/// How the delivery of a slip ended, and how that is told to CUPS.
///
/// The last line on standard error carries `marker`, and stands afterwards in the job's
/// `job-printer-state-message`: by it the outbox tells the ends apart. The exit codes are backend(7)'s,
/// chosen so that CUPS sends no slip twice whatever the queue's error policy is.
package enum Verdict: Hashable, Sendable {
  /// The printer has confirmed it, with paper: 0, the job is completed.
  case printed
  /// The same, and the order to cancel came too late: 0, but CUPS keeps the job as cancelled.
  case printedAfterCancel
  /// Nothing was sent, as it cannot be: 1, the job is aborted where the policy is abort-job. Where
  /// it is another, trying again is harmless.
  case refused(String)
  /// Nothing was sent while there was time: 1, as with `refused`.
  case unsent(String)
  /// Cancelled, and nothing was sent: 5.
  case cancelled
  /// A part of the slip, or all of it, may be on paper: 5, cancel, which no policy repeats.
  case unsure(String)

  var exitCode: Int32 {
    switch self {
    case .printed, .printedAfterCancel: 0
    case .refused, .unsent: 1
    case .cancelled, .unsure: 5
    }
  }

  /// The first words of the last line, which do not change.
  package enum Marker: String, CaseIterable, Hashable, Sendable {
    case printed = "slip printed:"
    case refused = "slip refused:"
    case unsent = "slip unsent:"
    case cancelled = "slip cancelled:"
    case unsure = "slip unsure:"

    /// Reads a job's `job-printer-state-message`; nil where it is none of ours.
    package init?(message: String) {
      let found = Marker.allCases.first { message.hasPrefix($0.rawValue) }
      guard let found else { return nil }
      self = found
    }
  }

  var marker: Marker {
    switch self {
    case .printed, .printedAfterCancel: .printed
    case .refused: .refused
    case .unsent: .unsent
    case .cancelled: .cancelled
    case .unsure: .unsure
    }
  }

  /// The last line on standard error.
  var line: BackendLine {
    let head = marker.rawValue
    return switch self {
    case .printed: .info("\(head) confirmed by the printer")
    case .printedAfterCancel: .error("\(head) the order to cancel it came too late")
    case .refused(let why): .error("\(head) nothing was sent: \(why)")
    case .unsent(let why): .error("\(head) nothing was sent: \(why)")
    case .cancelled: .error("\(head) nothing was sent")
    case .unsure(let why): .error("\(head) \(why); look on the paper")
    }
  }
}
