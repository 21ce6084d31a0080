/// What somebody or something asks of the desk.
package enum Command: Hashable, Sendable {
  /// A debounced press of a call button (its name in the site file). `key` is for a new ticket, should it come to one.
  case press(line: String, key: TicketKey)
  /// A call button is held down: its visitor needs help.
  case hold(line: String)
  /// A ticket without a button: the receptionist's, or the API's.
  case issue(IssueOrder)
  /// The next visitor to this counter, or the one of a number; a visit still open there is finished first.
  case call(counter: String, ticket: TicketNumber?)
  /// The receptionist's button: finish here, and call the next if there is one.
  case next(line: String)
  case recall(counter: String)
  /// The visitor has come to the counter.
  case serve(counter: String)
  case finish(counter: String)
  case noShow(counter: String)
  case park(counter: String)
  /// A parked visitor is back, and waits again.
  case comeBack(TicketNumber)
  /// Under the same number to another service (Q5).
  case transfer(TicketNumber, service: String)
  case cancel(TicketNumber)
  case reclass(TicketNumber, VisitorClass)
  /// Takes back the newest step at a counter, or of a ticket.
  case undo(UndoOrder)
  case setCounter(String, CounterOrder)
  /// Gives a ticket to a consultant (Q3).
  case assign(TicketNumber, RotationVisit)
  /// Everything else about the consultants' turns.
  case rotate(RotationCommand)
  /// A visitor's opinion of the visit that has just ended at a counter (Q6).
  case rate(counter: String, Rating)
  /// The same, from one of the three buttons beside a counter.
  case rateByButton(line: String)
  case closeFollowUp(id: Int64, note: String)
  /// Erases the name on a ticket.
  case eraseName(TicketNumber)
  /// Erases the names that were kept for as long as the site file says.
  case eraseOldNames
  /// Hours for one date are added, or taken away again (S8).
  case changeHours(DatedHours, isOpen: Bool)
  /// Tells everybody something on the board (N1, N2).
  case postNotice(NoticeOrder)
  /// States a later end of a notice.
  case extendNotice(id: Int64, until: NoticeTime)
  case closeNotice(id: Int64)
  /// Takes away the notices whose time is over, and asks the staff about outages whose end has passed.
  case reviewNotices
  /// Changes the rota of a date (S8).
  case changeRota(RotaOrder)
  case undoRotaChange(Int64)
  /// Enters that a shift was handed over (S9).
  case handOver(HandoverOrder)
  /// Asks for hand-overs that should have been entered.
  case reviewHandovers
  /// Somebody has looked at the wall clock and found it right.
  case vouchForClock
  /// Writes down that the wall clock is believed, so that a desk that is started again knows.
  case noteClock
  /// Opens today's business day by the receptionist's word.
  case openDay
  /// States a new time to those who have waited for longer than they were told (G5).
  case reviewWaits
  case moveDoor(line: String, isOpen: Bool)
  case logCheck(CheckOrder)
  /// Ends an asset's open or missed slot without a check.
  case excuseSlot(asset: String, date: LocalDate? = nil, reason: String, person: String?)
  /// Something was noticed, or is asked for (F19, R3).
  case openFinding(FindingOrder)
  /// Takes a repair a step further (R1–R3).
  case moveRepair(RepairOrder)
  /// Tells of repairs whose deadline has passed.
  case reviewRepairs
  /// Makes slots ahead, and ends those whose time is over.
  case reviewSlots
  /// Tells of extinguishers whose time is near.
  case reviewExtinguishers
  /// The night's rounds (S4, F16).
  case patrol(PatrolCommand)
  case reportSlip(id: Int64, SlipProgress)
  case reportPrinter(PrinterHealth)
  /// Prints a ticket's slip again, marked as a reprint (Q4).
  case reprint(TicketNumber)
  /// A ticket's slip is not wanted any more.
  case dropSlip(TicketNumber)
  /// Drops the slips that nobody waits for any more.
  case dropStaleSlips
  /// Says what is right where an entry of the log is wrong (R4).
  case correct(CorrectionOrder)
  case raise(Alert)
  case clear(Alert.Kind, subject: String)
  /// Opens a new business day where the calendar says so.
  case turnDay
  /// The desk begins to run.
  case start
}

/// A ticket that somebody asks for.
package struct IssueOrder: Hashable, Sendable {
  package var service: String
  package var key: TicketKey
  /// Only `ordinary` or `priority`: the others come of what happens.
  package var visitorClass: VisitorClass
  /// The time of day that the visitor was asked to come at.
  package var appointment: LocalTime?
  /// How to address the visitor (G4), and the key under which that is kept.
  package var person: NamedPerson?

  package init(
    service: String, key: TicketKey, visitorClass: VisitorClass = .ordinary,
    appointment: LocalTime? = nil, person: NamedPerson? = nil
  ) {
    self.service = service
    self.key = key
    self.visitorClass = visitorClass
    self.appointment = appointment
    self.person = person
  }
}

/// A name and the random key under which it is kept.
package struct NamedPerson: Hashable, Sendable {
  package var key: PersonKey
  package var name: VisitorName

  package init(key: PersonKey, name: VisitorName) {
    self.key = key
    self.name = name
  }
}

/// Whose step is to be taken back.
package enum UndoOrder: Hashable, Sendable {
  /// The newest at this counter.
  case counter(String)
  /// This ticket's newest, which must have been taken at this counter.
  case ticket(TicketNumber, counter: String)
  /// This ticket's newest, which no counter took.
  case waiting(TicketNumber)
}

/// What a counter is to be.
package enum CounterOrder: Hashable, Sendable {
  case open
  /// Away until this time of day; nil: until the break of the shift is over.
  case goOnBreak(until: LocalTime?)
  case close
}

/// What the printer's process says of a slip.
package struct SlipProgress: Hashable, Sendable {
  package var state: SlipState
  /// CUPS's id, once submitted.
  package var job: Int?
  /// The CUPS queue that it went to, or may have gone to.
  package var queue: String?
  /// What went wrong and what to do.
  package var detail: String?
  /// Where it was saved.
  package var file: String?

  package init(
    state: SlipState, job: Int? = nil, queue: String? = nil, detail: String? = nil,
    file: String? = nil
  ) {
    self.state = state
    self.job = job
    self.queue = queue
    self.detail = detail
    self.file = file
  }
}

/// What came of a command: what happened, what to do outside, and the answer.
package struct Decision: Hashable, Sendable {
  package var events: [Event] = []
  package var effects: [Effect] = []
  package var answer: Answer = .done
  /// Names to be kept apart from the journal.
  package var people: [Person] = []

  package init(
    events: [Event] = [], effects: [Effect] = [], answer: Answer = .done, people: [Person] = []
  ) {
    self.events = events
    self.effects = effects
    self.answer = answer
    self.people = people
  }
}

/// The answer to whoever gave the command.
package enum Answer: Hashable, Sendable {
  case done
  case ticket(TicketKey)
  /// The number of the notice it was about.
  case notice(Int64)
  /// The code of the asset that was looked at.
  case check(asset: String)
  /// The slot that was ended, by its asset and when it was due, s since 1970 UTC.
  case slot(asset: String, due: Int64)
  /// The number of the repair.
  case repair(Int64)
  /// The number of the change.
  case rotaChange(Int64)
}

/// Something to be done on a board's outputs.
package enum Effect: Hashable, Sendable {
  /// Switch the output on for so long.
  case pulse(OutputRole, Duration)
}
