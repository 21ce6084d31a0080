import DeskEscPos

/// What CUPS's attributes mean; pure.
enum JobReading {
  /// The attributes of a job that are read.
  static let ofJob = [
    "job-id", "job-name", "job-state", "job-state-reasons", "job-printer-state-message",
    "time-at-processing",
  ]
  /// The attributes of a printer that are read.
  static let ofPrinter = [
    "device-uri", "printer-is-accepting-jobs", "printer-state", "printer-state-message",
    "printer-state-reasons",
  ]

  /// The job of these attributes, on the printer of those; nil where it is none.
  static func sighting(
    _ job: IPPGroup, on printer: IPPGroup, operation: String
  )
    -> JobSighting?
  {
    guard let id = job.numbers["job-id"], let state = job.numbers["job-state"] else { return nil }
    // RFC 8011's job-state: 3 pending, 4 held, 5 processing, 6 stopped, 7 cancelled, 8 aborted,
    // 9 completed. The reasons tell nothing of an ended job.
    switch state {
    case 4:
      let held = PrinterTrouble(
        .jobHeld, operation: operation,
        reason: job.text("job-state-reasons") ?? "the job is held")
      return JobSighting(jobID: id, state: .underway(held))
    case 7:
      // Our own backend says what became of a slip, in the first error it gives.
      let said = job.text("job-printer-state-message") ?? ""
      switch Verdict.Marker(message: said) {
      case .printed?: return JobSighting(jobID: id, state: .completed)
      case .cancelled?, .unsent?, .refused?:
        return JobSighting(jobID: id, state: .cancelled(begun: false))
      case .unsure?: return JobSighting(jobID: id, state: .unsure(reason: said))
      case nil: break
      }
      // Without a value while the job has not begun.
      let begun = job.numbers["time-at-processing"] != nil
      return JobSighting(jobID: id, state: .cancelled(begun: begun))
    case 8:
      // The job's own words stay; the printer's are of its last job.
      let reason =
        job.text("job-printer-state-message") ?? printer.text("printer-state-message")
        ?? "it gives no reason"
      return JobSighting(jobID: id, state: .aborted(reason: reason))
    case 9:
      return JobSighting(jobID: id, state: .completed)
    default:
      var found = trouble(of: printer, operation: operation)
      if state == 6, found == nil {
        found = PrinterTrouble(
          .printerStopped, operation: operation, reason: "the printer stopped the job")
      }
      return JobSighting(jobID: id, state: .underway(found))
    }
  }

  /// What keeps a printer from printing the job it has; nil where nothing is known to.
  static func trouble(of printer: IPPGroup, operation: String) -> PrinterTrouble? {
    let message = printer.text("printer-state-message")
    // Whatever severity the printer gives them: some call an empty tray a warning.
    let words = (printer.texts["printer-state-reasons"] ?? []).map(withoutSeverity)
    for (kind, keywords) in grave {
      if let word = words.first(where: keywords.contains) {
        return PrinterTrouble(
          kind, operation: operation, reason: message.map { "\(word): \($0)" } ?? word)
      }
    }
    // RFC 8011's printer-state: 3 idle, 4 processing, 5 stopped.
    guard printer.numbers["printer-state"] == 5 else { return nil }
    return PrinterTrouble(
      .queuePaused, operation: operation, reason: message ?? "the queue is stopped")
  }

  /// What will keep a printer from printing soon; nil where nothing is known to.
  static func warning(of printer: IPPGroup, operation: String) -> PrinterTrouble? {
    let words = (printer.texts["printer-state-reasons"] ?? []).map(withoutSeverity)
    let low = words.first { ["media-low", "toner-low", "marker-supply-low"].contains($0) }
    return low.map { PrinterTrouble(.suppliesLow, operation: operation, reason: $0) }
  }

  private static let grave: [(PrinterTrouble.Kind, Set<String>)] = [
    (.paperOut, ["media-empty", "media-needed"]),
    (.coverOpen, ["cover-open", "door-open", "interlock-open"]),
    (.printerStopped, ["media-jam", "marker-supply-empty", "toner-empty", "shutdown", "other"]),
    (.printerOffline, ["offline", "connecting-to-device", "timed-out"]),
    (.queuePaused, ["paused", "moving-to-paused", "stopping"]),
  ]

  private static func withoutSeverity(_ reason: String) -> String {
    for suffix in ["-error", "-warning", "-report"] where reason.hasSuffix(suffix) {
      return String(reason.dropLast(suffix.count))
    }
    return reason
  }
}
