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
