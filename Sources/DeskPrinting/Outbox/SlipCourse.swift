import DeskAPI
import DeskDomain

/// The course of one slip from owed to its end: what was seen, and therefore what is next.
///
/// Decides only; `OutboxWorker` does what it says. The order is what keeps slips from being lost or
/// printed twice: recorded as submitting, then sent once, then recorded under its job id, then
/// watched. After a crash a slip is looked up, never sent again.
struct SlipCourse: Hashable, Sendable {
  /// What is to be done next.
  enum Step: Hashable, Sendable {
    /// Ask the printer whether it is ready: `.ready` or `.trouble`.
    case askPrinter
    /// Tell the desk, until it has it: `.recorded`.
    case report(SlipReport)
    /// Hand the slip over: `.accepted` or `.trouble`.
    case submit
    /// Look the job up, with this id if known: `.sighted` or `.trouble`.
    case lookUp(jobID: Int?)
    /// Wait before the next look, the n-th in a row: `.rested`.
    case rest(looks: Int)
    /// Nobody waits for it any more: take it back from CUPS: `.takenBack` or `.trouble`.
    case takeBack(jobID: Int)
    /// Done with this slip.
    case end
    /// Nothing can be done for it now; try again later, from its state at the desk.
    case postpone
  }

  /// What was seen.
  enum Observation: Hashable, Sendable {
    case ready(Readiness)
    case recorded
    case takenBack
    case accepted(jobID: Int)
    case sighted(JobSighting?)
    case rested
    case trouble(PrinterTrouble)
  }

  private enum Phase: Hashable {
    case asking
    case claiming
    case submitting
    /// Sent, or perhaps sent; its job is not recorded at the desk yet.
    case searching
    /// The desk is told the job's id.
    case recording(jobID: Int)
    /// The desk knows the job.
    case watching(jobID: Int?)
    /// The desk is told, then the slip is postponed or done.
    case reporting(then: Ending)
  }

  private enum Ending: Hashable {
    case end
    case postpone
  }

  /// The first step of this slip.
  let first: Step
  private var phase: Phase
  private var looks = 0
  /// Whether somebody still waits for the slip.
  private var isWanted: Bool
  private var isTakenBack = false
  private var looksAfterCancel = 0
  /// Looks at a cancelled job, over 5 s: CUPS calls it cancelled before its backend has said what became of it.
  private static let secondLooks = 6

  /// Takes a slip up in the state that the desk has it in.
  init(_ slip: SlipTask) {
    isWanted = slip.isWanted
    switch slip.state {
    case .owed where !slip.isWanted:
      (phase, first) = (.reporting(then: .end), .report(SlipReport(state: .dropped)))
    case .owed:
      (phase, first) = (.asking, .askPrinter)
    case .submitting:
      (phase, first) = (.searching, .lookUp(jobID: nil))
    case .submitted:
      (phase, first) = (.watching(jobID: slip.jobID), .lookUp(jobID: slip.jobID))
    case .printed, .sent, .failed, .unsure, .dropped:
      (phase, first) = (.reporting(then: .end), .end)
    }
  }

  /// Takes in that nobody waits for the slip any more.
  mutating func noteUnwanted() { isWanted = false }

  /// Takes in what was seen and says what is next.
  mutating func next(_ seen: Observation) -> Step {
    switch (phase, seen) {
    case (.asking, .ready(let readiness)):
      phase = .claiming
      return .report(SlipReport(state: .submitting, queue: readiness.queue))
    case (.asking, .trouble):
      return .postpone
    case (.claiming, .recorded):
      phase = .submitting
      return .submit
    case (.submitting, .accepted(let jobID)):
      return record(jobID)
    case (.submitting, .trouble(let trouble)):
      return notAccepted(trouble)
    case (.recording(let jobID), .recorded):
      phase = .watching(jobID: jobID)
      return .lookUp(jobID: jobID)
    case (.searching, .sighted(let sighting)), (.watching, .sighted(let sighting)):
      return sighted(sighting)
    case (.searching, .trouble), (.watching, .trouble):
      return rest()
    case (.watching(let jobID), .takenBack):
      return .lookUp(jobID: jobID)
    case (.searching, .rested):
      return .lookUp(jobID: nil)
    case (.watching(let jobID), .rested):
      return .lookUp(jobID: jobID)
    case (.reporting(let ending), .recorded):
      return ending == .end ? .end : .postpone
    default:
      // What does not belong to the step changes nothing: the desk's state decides anew.
      return .postpone
    }
  }

  private mutating func notAccepted(_ trouble: PrinterTrouble) -> Step {
    if trouble.mayHaveArrived {
      phase = .searching
      return rest()
    }
    if trouble.kind == .unprintable {
      return settle(.failed, detail: trouble.description)
    }
    phase = .reporting(then: .postpone)
    return .report(SlipReport(state: .owed, detail: trouble.description))
  }

  private mutating func sighted(_ sighting: JobSighting?) -> Step {
    guard let sighting else {
      return settle(
        .unsure,
        detail: "CUPS has no trace of this slip; look on the paper, and reprint it if asked for")
    }
    let jobID = sighting.jobID
    switch sighting.state {
    case .underway where phase == .searching: return record(jobID)
    case .underway where !isWanted && !isTakenBack:
      isTakenBack = true
      return .takeBack(jobID: jobID)
    case .underway: return rest()
    case .completed:
      return settle(.printed, jobID: jobID, file: sighting.file)
    case .handedOver:
      return settle(.sent, jobID: jobID, file: sighting.file)
    case .cancelled(begun: false) where isTakenBack:
      return settle(.dropped, jobID: jobID)
    case .cancelled(begun: false):
      return settle(.failed, jobID: jobID, detail: "somebody cancelled the job in CUPS")
    case .cancelled(begun: true) where looksAfterCancel < Self.secondLooks:
      looksAfterCancel += 1
      return .rest(looks: looksAfterCancel)
    case .unsure(let reason):
      return settle(.unsure, jobID: jobID, detail: reason)
    case .cancelled(begun: true):
      return settle(
        .unsure, jobID: jobID,
        detail: isTakenBack
          ? "it was taken back while it was printing; look on the paper"
          : "somebody cancelled the job while it was printing; look on the paper")
    case .aborted(let reason):
      // The next one is likely to fare no better at once.
      return settle(
        .failed, jobID: jobID, detail: "the printer gave the job up: \(reason)", then: .postpone)
    }
  }

  private mutating func record(_ jobID: Int) -> Step {
    phase = .recording(jobID: jobID)
    looks = 0
    return .report(SlipReport(state: .submitted, jobID: jobID))
  }

  private mutating func rest() -> Step {
    looks += 1
    return .rest(looks: looks)
  }

  private mutating func settle(
    _ state: SlipState, jobID: Int? = nil, detail: String? = nil, file: String? = nil,
    then ending: Ending = .end
  ) -> Step {
    phase = .reporting(then: ending)
    return .report(SlipReport(state: state, jobID: jobID, detail: detail, file: file))
  }
}
