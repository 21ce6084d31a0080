/// Something that the desk is to do, by who gives it.
package enum Command: Hashable, Sendable {
  /// Somebody asks for it; the keys are for what comes new of it.
  case ask(Ask, NewKeys)
  /// An input line says it.
  case line(LineCommand)
  /// The printer's process reports it.
  case printer(PrinterCommand)
  /// Nobody asks: it is due by time, or the desk itself has found it.
  case due(DueCommand)
}

/// Random keys for what a command may make: drawn by whoever gives the command, so that the core draws nothing.
package struct NewKeys: Hashable, Sendable {
  var ticket: TicketKey
  var person: PersonKey

  package init(ticket: TicketKey, person: PersonKey) {
    self.ticket = ticket
    self.person = person
  }

  package static func random(using random: inout some RandomNumberGenerator) -> NewKeys {
    NewKeys(ticket: .random(using: &random), person: .random(using: &random))
  }
}

/// What an input line says, by its name in the site file.
package enum LineCommand: Hashable, Sendable {
  /// A debounced press of a call button; the key is for a new ticket, should it come to one.
  case press(String, TicketKey)
  /// A call button is held down: its visitor needs help.
  case hold(String)
  /// The receptionist's button: finish here, and call the next if there is one.
  case next(String)
  /// One of the three buttons of an opinion beside a counter (Q6).
  case rate(String)
  /// The button at a point of the patrol (F16).
  case patrol(String)
  case door(String, isOpen: Bool)
  case fault(Alert)
  case faultOver(Alert.Kind, String)
}

/// What the printer's process reports.
package enum PrinterCommand: Hashable, Sendable {
  case slip(Int64, SlipProgress)
  case health(PrinterHealth)
}

/// What is due by time, or found by the desk itself.
package enum DueCommand: Hashable, Sendable {
  /// The desk begins to run.
  case start
  /// Opens a new business day where the calendar says so.
  case turnDay
  /// Writes down that the wall clock is believed, so that a desk that is started again knows.
  case noteClock
  /// States a new time to those who have waited for longer than they were told (G5).
  case reviewWaits
  /// Asks the staff for what the queue needs of them.
  case reviewQueue
  /// Erases the names that were kept for as long as the site file says.
  case eraseOldNames
  /// Takes away the notices whose time is over, and asks the staff about outages whose end has passed.
  case reviewNotices
  /// Asks for hand-overs that should have been entered.
  case reviewHandovers
  /// Makes due checks ahead, and ends those whose time is over.
  case reviewDueChecks
  /// Tells of repairs whose deadline has passed.
  case reviewRepairs
  /// Tells of extinguishers whose time is near.
  case reviewExtinguishers
  /// Takes note of rounds that are over, and of other hours in the site file.
  case reviewPatrol
  /// Drops the slips that nobody waits for any more.
  case dropStaleSlips
  /// The site file was read: its consultants as they are now.
  case readConsultants
  /// Closes a door that the site no longer has.
  case closeDoor(String)
  case raise(Alert)
  case clear(Alert.Kind, subject: String)
}

/// What the printer's process says of a slip.
package struct SlipProgress: Hashable, Sendable {
  var state: SlipState
  /// CUPS's id, once submitted.
  var job: Int?
  /// The CUPS queue that it went to, or may have gone to.
  var queue: String?
  /// What went wrong and what to do.
  var detail: String?
  /// Where it was saved.
  var file: String?

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
  package var answer: Receipt = .done
  /// Names to be kept apart from the journal.
  var people: [Person] = []

  package init(
    events: [Event] = [], effects: [Effect] = [], answer: Receipt = .done, people: [Person] = []
  ) {
    self.events = events
    self.effects = effects
    self.answer = answer
    self.people = people
  }
}

/// The answer to whoever gave the command.
package enum Receipt: Hashable, Sendable {
  case done
  /// A ticket, the others that were moved with it, and the counter whose break or closure the step has ended.
  case ticket(TicketKey, besides: [TicketKey] = [], reopened: String? = nil)
  /// The number of the notice it was about.
  case notice(Int64)
  /// The code of the asset that was looked at.
  case check(asset: String)
  /// The due check that was ended, by its asset and when it was due, s since 1970 UTC.
  case dueCheck(asset: String, due: Int64)
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
