/// What happened: the journal's entries, and all there is to know about the desk.
///
/// The read tables and the state of `Desk` follow from these alone. Kinds and bodies are added, never changed; kinds that
/// share a body are one case with a step.
package enum Event: Hashable, Sendable {
  /// A business day began: numbers start anew.
  case dayOpened(DayOpened)
  case ticketIssued(TicketIssued)
  /// A desk was started with what it remembered.
  case deskStarted(DeskStarted)
  /// Somebody confirmed the wall clock until the machine is started again.
  case clockConfirmed(ClockConfirmed)
  /// The wall clock is believed: for the first time since the machine was started, or after it was set right.
  case clockBelieved(ClockBelieved)
  /// A ticket was called, or went a step further, at a counter.
  case ticketAtCounter(TicketAtCounter.Step, TicketAtCounter)
  /// A ticket's place or its end changed without a counter.
  case ticketMoved(TicketMoved.Step, TicketMoved)
  /// Waits for another service, under the same number (Q5).
  case ticketTransferred(TicketTransferred)
  /// Its class was changed: a visitor asked for help, or the receptionist saw the need.
  case ticketReclassed(TicketReclassed)
  /// Whom it is for was noted (J16).
  case ticketDescribed(TicketDescribed)
  /// No numbers for a service for now, or again (J16).
  case serviceChanged(ServiceChanged)
  /// The newest step of a ticket was taken back.
  case ticketUndone(TicketUndone)
  /// How long it will be was said to a visitor (G5, C9).
  case waitStated(WaitStated)
  /// Somebody pressed a button when no ticket could be promised (Q7).
  case visitDeclined(VisitDeclined)
  /// A visitor's opinion of a visit (Q6).
  case visitRated(VisitRated)
  case followUpOpened(FollowUpOpened)
  case followUpClosed(FollowUpClosed)
  /// A visitor's name was erased (G4).
  case personErased(PersonErased)
  case counterChanged(CounterChanged)
  /// Hours for one date were added or taken away (S8).
  case hoursChanged(HoursChanged)
  /// A notice was put on the board (N1, N2).
  case noticePosted(NoticePosted)
  /// A later end of a notice was stated.
  case noticeExtended(NoticeExtended)
  case noticeClosed(NoticeClosed)
  /// The consultants' turns moved (Q3).
  case turnsChanged(TurnsChange)
  /// The rota of a date was changed (S8).
  case rotaChanged(RotaChanged)
  case rotaChangeUndone(RotaChangeUndone)
  /// A shift was handed over (S9).
  case shiftHandedOver(ShiftHandedOver)
  /// A slip is in another state; owed: it could not be handed over, and nothing of it was sent.
  case slipChanged(SlipState, SlipChanged)
  /// Somebody asked for a ticket's slip again.
  case slipReprinted(SlipReprinted)
  case doorMoved(DoorMoved.Way, DoorMoved)
  case checkLogged(CheckLogged)
  /// Something is to be mended (R1, F19).
  case findingOpened(FindingOpened)
  /// It was found again.
  case findingNoted(FindingNoted)
  /// A repair went a step further, or back (R1–R3).
  case repairMoved(RepairMoved)
  /// Due checks were made ahead (F1–F18).
  case checksScheduled(ChecksScheduled)
  /// Due checks ended without a check.
  case checksEnded(DueChecksEnded.Way, DueChecksEnded)
  /// From now on rounds are counted by these hours (S4).
  case patrolPlanned(PatrolPlanned)
  /// Somebody was at a point of the patrol (F16).
  case patrolScanned(PatrolScanned)
  case patrolCompleted(PatrolCompleted)
  /// A round is over and not complete.
  case patrolOverdue(PatrolOverdue)
  case patrolMissed(PatrolMissed)
  /// Somebody said why rounds were missed.
  case patrolExplained(PatrolExplained)
  /// Something that the staff has to know of and mend.
  case alert(Alert.Change, Alert)
  /// Somebody said that another entry was wrong, and what is right (R4).
  case entryCorrected(EntryCorrected)
}

extension Event {
  package var kind: EventKind {
    switch self {
    case .dayOpened: .dayOpened
    case .ticketIssued: .ticketIssued
    case .ticketAtCounter(let step, _): step.kind
    case .ticketMoved(let step, _): step.kind
    case .slipChanged(let state, _): state.kind
    case .doorMoved(let way, _): way.kind
    case .checksEnded(let way, _): way.kind
    case .alert(let change, _): change.kind
    case .slipReprinted: .slipReprinted
    case .checkLogged: .checkLogged
    case .findingOpened: .findingOpened
    case .findingNoted: .findingNoted
    case .repairMoved: .repairMoved
    case .checksScheduled: .checksScheduled
    case .deskStarted: .deskStarted
    case .clockConfirmed: .clockConfirmed
    case .clockBelieved: .clockBelieved
    case .ticketTransferred: .ticketTransferred
    case .ticketReclassed: .ticketReclassed
    case .ticketUndone: .ticketUndone
    case .ticketDescribed: .ticketDescribed
    case .serviceChanged: .serviceChanged
    case .waitStated: .waitStated
    case .visitDeclined: .visitDeclined
    case .visitRated: .visitRated
    case .followUpOpened: .followUpOpened
    case .followUpClosed: .followUpClosed
    case .personErased: .personErased
    case .counterChanged: .counterChanged
    case .hoursChanged: .hoursChanged
    case .noticePosted: .noticePosted
    case .noticeExtended: .noticeExtended
    case .noticeClosed: .noticeClosed
    case .turnsChanged: .turnsChanged
    case .patrolPlanned: .patrolPlanned
    case .patrolScanned: .patrolScanned
    case .patrolCompleted: .patrolCompleted
    case .patrolOverdue: .patrolOverdue
    case .patrolMissed: .patrolMissed
    case .patrolExplained: .patrolExplained
    case .entryCorrected: .entryCorrected
    case .rotaChanged: .rotaChanged
    case .rotaChangeUndone: .rotaChangeUndone
    case .shiftHandedOver: .shiftHandedOver
    }
  }

  /// What the kind does not say: the body of the journal entry.
  package var body: any Codable & Sendable {
    switch self {
    case .dayOpened(let body): body
    case .deskStarted(let body): body
    case .clockConfirmed(let body): body
    case .clockBelieved(let body): body
    case .ticketIssued(let body): body
    case .ticketAtCounter(_, let body): body
    case .ticketMoved(_, let body): body
    case .ticketTransferred(let body): body
    case .ticketReclassed(let body): body
    case .ticketUndone(let body): body
    case .ticketDescribed(let body): body
    case .serviceChanged(let body): body
    case .waitStated(let body): body
    case .visitDeclined(let body): body
    case .visitRated(let body): body
    case .followUpOpened(let body): body
    case .followUpClosed(let body): body
    case .personErased(let body): body
    case .counterChanged(let body): body
    case .hoursChanged(let body): body
    case .noticePosted(let body): body
    case .noticeExtended(let body): body
    case .noticeClosed(let body): body
    case .turnsChanged(let body): body
    case .patrolPlanned(let body): body
    case .patrolScanned(let body): body
    case .patrolCompleted(let body): body
    case .patrolOverdue(let body): body
    case .patrolMissed(let body): body
    case .patrolExplained(let body): body
    case .rotaChanged(let body): body
    case .rotaChangeUndone(let body): body
    case .shiftHandedOver(let body): body
    case .slipChanged(_, let body): body
    case .slipReprinted(let body): body
    case .doorMoved(_, let body): body
    case .checkLogged(let body): body
    case .findingOpened(let body): body
    case .findingNoted(let body): body
    case .repairMoved(let body): body
    case .checksScheduled(let body): body
    case .checksEnded(_, let body): body
    case .alert(_, let body): body
    case .entryCorrected(let body): body
    }
  }

  /// The event of `kind` whose body `decode` reads.
  package init(
    kind: EventKind, decode: (any (Codable & Sendable).Type) throws -> any Codable & Sendable
  ) throws {
    self = try withoutActuallyEscaping(decode) { try Event(BodyReader(kind: kind, decode: $0)) }
  }

  private init(_ body: BodyReader) throws {
    self =
      switch body.kind {
      case .dayOpened: .dayOpened(try body())
      case .ticketIssued: .ticketIssued(try body())
      case .ticketCalled, .ticketServing, .ticketRecalled, .ticketFinished, .ticketNoShow,
        .ticketParked:
        .ticketAtCounter(try body.step(), try body())
      case .ticketReturned, .ticketCancelled, .ticketExpired:
        .ticketMoved(try body.step(), try body())
      case .slipReturned, .slipSubmitting, .slipSubmitted, .slipPrinted, .slipFailed, .slipUnsure,
        .slipSent, .slipDropped:
        .slipChanged(try body.step(), try body())
      case .doorOpened, .doorClosed: .doorMoved(try body.step(), try body())
      case .checksMissed, .checksWaived, .checksWithdrawn:
        .checksEnded(try body.step(), try body())
      case .alertRaised, .alertCleared: .alert(try body.step(), try body())
      case .slipReprinted: .slipReprinted(try body())
      case .checkLogged: .checkLogged(try body())
      case .findingOpened: .findingOpened(try body())
      case .findingNoted: .findingNoted(try body())
      case .repairMoved: .repairMoved(try body())
      case .checksScheduled: .checksScheduled(try body())
      case .deskStarted: .deskStarted(try body())
      case .clockConfirmed: .clockConfirmed(try body())
      case .clockBelieved: .clockBelieved(try body())
      case .ticketTransferred: .ticketTransferred(try body())
      case .ticketReclassed: .ticketReclassed(try body())
      case .ticketUndone: .ticketUndone(try body())
      case .ticketDescribed: .ticketDescribed(try body())
      case .serviceChanged: .serviceChanged(try body())
      case .waitStated: .waitStated(try body())
      case .visitDeclined: .visitDeclined(try body())
      case .visitRated: .visitRated(try body())
      case .followUpOpened: .followUpOpened(try body())
      case .followUpClosed: .followUpClosed(try body())
      case .personErased: .personErased(try body())
      case .counterChanged: .counterChanged(try body())
      case .hoursChanged: .hoursChanged(try body())
      case .noticePosted: .noticePosted(try body())
      case .noticeExtended: .noticeExtended(try body())
      case .noticeClosed: .noticeClosed(try body())
      case .turnsChanged: .turnsChanged(try body())
      case .patrolPlanned: .patrolPlanned(try body())
      case .patrolScanned: .patrolScanned(try body())
      case .patrolCompleted: .patrolCompleted(try body())
      case .patrolOverdue: .patrolOverdue(try body())
      case .patrolMissed: .patrolMissed(try body())
      case .patrolExplained: .patrolExplained(try body())
      case .entryCorrected: .entryCorrected(try body())
      case .rotaChanged: .rotaChanged(try body())
      case .rotaChangeUndone: .rotaChangeUndone(try body())
      case .shiftHandedOver: .shiftHandedOver(try body())
      }
  }
}

/// Reads the body of an entry as whatever its kind asks for.
private struct BodyReader {
  let kind: EventKind
  let decode: (any (Codable & Sendable).Type) throws -> any Codable & Sendable

  func callAsFunction<Body: Codable & Sendable>() throws -> Body {
    guard let body = try decode(Body.self) as? Body else { throw EventBodyMismatch(kind: kind) }
    return body
  }

  /// Which of the kinds that share the body it is.
  func step<Step: EventStep>() throws -> Step {
    guard let step = Step.allCases.first(where: { $0.kind == kind }) else {
      throw EventBodyMismatch(kind: kind)
    }
    return step
  }
}

/// A journal entry's body does not fit its kind: the journal was not written by us.
struct EventBodyMismatch: Error, CustomStringConvertible {
  let kind: EventKind

  var description: String { "the body of a \(kind.rawValue) entry is of another kind" }
}
