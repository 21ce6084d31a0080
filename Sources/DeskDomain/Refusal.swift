package import DeskBasics
package import Foundation

/// Why a command is not honoured.
///
/// Nothing has changed.
package enum Refusal: Error, Hashable, Sendable {
  case unknownService(String, known: [String])
  case unknownCounter(String, known: [String])
  case unknownLine(String)
  case unknownAsset(String, nearest: [String])
  case unknownPoint(String, asset: String, known: [String])
  /// A failed check names the point that failed.
  case pointMissing(asset: String, known: [String])
  /// The asset is not looked at any more.
  case assetRetired(String, since: LocalDate)
  /// The asset has been looked at, and its next due check is not open yet.
  case noCheckDue(
    asset: String, last: LastCheck?, made: LocalDateTime?, next: LocalDateTime?)
  /// Only the newest check of an asset can be corrected.
  case notTheNewestCheck(Int64, asset: String, newest: Int64?)
  case nothingToWaive(asset: String, known: [LocalDate])
  /// A finding says what it is.
  case findingIncomplete
  /// A telephone number without anybody to ask for.
  case askerMissing
  case tooManyRepairs(limit: Int)
  case unknownRepair(Int64, known: [Int64])
  case repairClosed(Int64)
  /// What was asked does not fit where the repair stands.
  case repairOutOfOrder(Int64, Repair.State, wanted: RepairAsk.Step)
  /// Whoever did it does not look at it again (R2).
  case inspectedByDoer(Int64, String)
  /// An urgent one is made safe before it is done (R1).
  case precautionMissing(Int64)
  /// The step needs words: what was put in place, why, what they said.
  case repairNoteMissing(RepairAsk.Step)
  /// Nobody of the site is called so; `known` are the ids, none where the site lists nobody.
  case unknownPerson(String, known: [String])
  case unknownTicket(TicketNumber)
  /// The series has no such number.
  case numberOutOfRange(TicketNumber, numbers: ClosedRange<Int>)
  case unknownSlip(Int64)
  case unknownFollowUp(Int64, known: [Int64])
  /// The journal has no such entry.
  case unknownEntry(Int64, newest: Int64)
  /// The ticket is not waiting or parked: nobody can call it.
  case notCallable(TicketNumber, state: String)
  /// What was asked does not fit where the ticket stands.
  case wrongState(TicketNumber, state: String, wanted: String)
  /// Nobody waits for what this counter does.
  case nobodyWaiting(counter: String)
  /// There is no called visitor at this counter.
  case nobodyAtCounter(String)
  /// Nobody is called to a closed counter.
  case counterClosed(String)
  /// A counter that goes on a break says when it is back.
  case breakEndUnknown(counter: String)
  /// A break does not end in the past.
  case breakEndPast(counter: String, LocalTime)
  /// Another visitor is at the counter.
  case counterBusy(String, with: TicketNumber)
  /// Two calls, half a minute apart, before a visitor counts as not come.
  case calledTooLittle(TicketNumber, calls: Int, wait: Duration)
  /// There is no step to take back at the counter.
  case nothingToUndo(counter: String)
  /// The ticket has no step to take back.
  case noStep(TicketNumber, state: String)
  /// The step was another counter's.
  case foreignUndo(TicketNumber, state: String, takenAt: String?)
  /// No visit has just ended at the counter.
  case nothingToRate(counter: String)
  case alreadyRated(TicketNumber)
  /// Outside the opening hours (Q7).
  case closed(opens: LocalDateTime?)
  /// Whoever comes now would not be served before the desk closes (Q7).
  case tooLate(closes: LocalDateTime, opens: LocalDateTime?)
  /// Those hours were not added by a command.
  case unknownHours(DatedHours)
  /// The hours are over already.
  case hoursPast(DatedHours)
  /// No evening is that long: from and to may be the wrong way round.
  case hoursTooLong(DatedHours)
  /// More hours are planned than anybody keeps in mind.
  case tooManyHours(limit: Int)
  /// Nobody has confirmed the clock: "until 17:00" would be of an unknown day.
  case noticeWithoutDate
  /// A notice of this kind needs the field.
  case noticeIncomplete(NoticeField, NoticeKind)
  /// Pest control is announced a day ahead (N2).
  case noticeTooEarly(earliest: LocalDate)
  /// The end that was given is over already.
  case noticeEndPast(LocalStamp)
  /// The end lies before the beginning.
  case noticeEndsFirst(LocalStamp, from: LocalStamp)
  /// No notice stands for that long.
  case noticeTooLong(LocalStamp)
  /// The words are more than fit on the board.
  case noticeTooWordy(NoticeField, limit: Int)
  /// Visitors are told no such thing (G5, G6, G7).
  case discourteous(Discourtesy)
  case tooManyNotices(limit: Int)
  case unknownNotice(Int64, known: [Int64])
  case patrol(PatrolRefusal)
  /// Nobody's word makes such a wall clock right.
  case implausibleClock(Date)
  /// There is no name on the ticket.
  case noName(TicketNumber)
  /// The site has no consultants.
  case noConsultants
  case turns(TurnsRefusal)
  /// The rota is not changed so (S1–S9).
  case rota(RotaRefusal)
  /// Every number of the series is with a visitor who still waits.
  case numbersExhausted(service: String)
  /// The queue is as long as it may get.
  case queueFull(limit: Int)
  /// The site prints no slips.
  case noPrinter
  /// The ticket's slip is on its way already.
  case slipUnderway(TicketNumber, SlipState)
  /// No slip of the ticket is on its way.
  case noSlip(TicketNumber)
  /// A slip does not go from this state to that one.
  case slipOutOfOrder(Int64, from: SlipState, to: SlipState)
}
