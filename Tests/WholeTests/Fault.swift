import DeskDomain
import Testing

/// What can go wrong between a ticket and its paper.
enum Fault: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case cupsDownAtStart = "cupsd down at start"
  case cupsKilledInSlip = "cupsd killed in the midst of a slip, its backend alive"
  case cupsKilledWhole = "cupsd and its backend killed in the midst of a slip"
  case cupsStopped = "cupsd stopped (SIGSTOP)"
  case queuePaused = "queue paused"
  case queueRejecting = "queue rejecting"
  case printerUnreachable = "printer unreachable"
  case connectionBreaks = "connection reset after half the bytes"
  case paperOutInSlip = "paper out in the midst of a slip"
  case killedBeforeSubmit = "printer's process killed before submit"
  case killedBeforeRecord = "printer's process killed between submit and record"
  case killedAfterRecord = "printer's process killed after record"
  case daemonKilled = "daemon killed"

  var testDescription: String { rawValue }
}

/// What must come of a fault: the table that the matrix is held against.
struct Outcome: Hashable {
  /// The slip's state in the end.
  var slip: SlipState
  /// Whether it is on paper, once.
  var isOnPaper: Bool
  /// What the receptionist's status says meanwhile; nil where nothing has to be done.
  var told: String?

  /// Said of a slip that did not come out.
  static let noSlip = "has no slip"

  private init(_ slip: SlipState, onPaper: Bool, told: String? = nil) {
    self.slip = slip
    isOnPaper = onPaper
    self.told = told
  }

  init(of fault: Fault, by route: Route) {
    self =
      switch (fault, route) {
      case (.cupsDownAtStart, _): Outcome(.printed, onPaper: true, told: "systemctl start cups")
      // As systemd kills: nobody is left who could have heard the printer; it ends the slip all the same.
      case (.cupsKilledWhole, _): Outcome(.unsure, onPaper: true, told: Outcome.noSlip)
      // Both backends of ours outlive cupsd, end the slip, and do not begin it again.
      case (.cupsKilledInSlip, _): Outcome(.printed, onPaper: true, told: "systemctl start cups")
      case (.cupsStopped, _): Outcome(.printed, onPaper: true, told: "systemctl restart cups")
      case (.queuePaused, _): Outcome(.printed, onPaper: true, told: "cupsenable")
      case (.queueRejecting, _): Outcome(.printed, onPaper: true, told: "cupsaccept")
      case (.printerUnreachable, _): Outcome(.printed, onPaper: true, told: "its cable plugged in")
      // IPP has the whole document or none, and CUPS's backend sends it anew on the same job.
      case (.connectionBreaks, .ipp): Outcome(.printed, onPaper: true)
      case (.connectionBreaks, .escpos): Outcome(.unsure, onPaper: false, told: Outcome.noSlip)
      case (.paperOutInSlip, .ipp): Outcome(.printed, onPaper: true, told: "put paper in")
      // With new paper the printer ends the slip from its buffer, but nobody has heard so: it is not sent again.
      case (.paperOutInSlip, .escpos): Outcome(.unsure, onPaper: true, told: Outcome.noSlip)
      case (.killedBeforeSubmit, _): Outcome(.unsure, onPaper: false, told: Outcome.noSlip)
      case (.killedBeforeRecord, _), (.killedAfterRecord, _), (.daemonKilled, _):
        Outcome(.printed, onPaper: true)
      }
  }
}
