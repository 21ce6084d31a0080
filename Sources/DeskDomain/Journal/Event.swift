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
