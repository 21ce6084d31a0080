/// Why a printer does not do what it was asked: the operation, on what, why, and what to do.
package struct PrinterTrouble: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds that a receptionist can tell apart.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Nothing answers at CUPS's address: cupsd does not run.
    case schedulerDown
    /// CUPS takes calls but does not answer within the time limit.
    case schedulerSilent
    /// CUPS knows no queue of this name.
    case queueMissing
    /// The queue is stopped: jobs would wait in it.
    case queuePaused
    /// The queue takes no new jobs.
    case queueRejecting
    /// CUPS refused the job (rights, format, limits).
    case refused
    case paperOut
    /// Slips still come out.
    case suppliesLow
    case coverOpen
    /// CUPS runs, but the printer is off or not to be reached.
    case printerOffline
    /// Another condition of the printer that keeps it from printing.
    case printerStopped
    /// The job is held back by somebody's order.
    case jobHeld
    /// This slip cannot be drawn, on any printer.
    case unprintable
    /// A folder or file of a printer that saves pictures.
    case storage
  }

  var kind: Kind
  /// What was being done, on what ("print a slip on \"tickets\"").
  var operation: String
  /// The reason in the system's words.
  var reason: String
  /// Whether the slip may have reached the queue all the same: then it must not be sent again.
  var mayHaveArrived: Bool
  /// Whether slips do not come out: not so while paper runs low or the second printer stands in.
  package var stopsSlips: Bool

  init(
    _ kind: Kind, operation: String, reason: String, mayHaveArrived: Bool = false
  ) {
    self.kind = kind
    self.operation = operation
    self.reason = reason
    self.mayHaveArrived = mayHaveArrived
    stopsSlips = kind != .suppliesLow
  }

  /// What a person at the desk can do.
  var remedy: String {
    switch kind {
    case .schedulerDown: "start CUPS: systemctl start cups"
    case .schedulerSilent: "CUPS hangs; restart it: systemctl restart cups"
    case .queueMissing: "compare the queue's name in the site file with: lpstat -p"
    case .queuePaused: "look after the printer, then: cupsenable <queue>"
    case .queueRejecting: "let the queue accept jobs again: cupsaccept <queue>"
    case .refused: "see CUPS's error log, and the queue's settings with: lpoptions -p <queue>"
    case .paperOut: "put paper in"
    case .suppliesLow: "have a new roll or cartridge at hand"
    case .coverOpen: "close the printer's cover"
    case .printerOffline: "see that the printer is on and its cable plugged in"
    case .printerStopped: "see what the printer says; jams and empty ribbons stop it, too"
    case .jobHeld: "release the job: lp -i <job> -H resume"
    case .unprintable: "report this slip's text as a bug"
    case .storage: "check that the folder exists and can be written to"
    }
  }

  package var description: String {
    stopsSlips
      ? "cannot \(operation): \(reason); \(remedy)"
      : "slips still come out, but: \(reason); \(remedy)"
  }
}
