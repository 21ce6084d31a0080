/// What happened: the journal's entries, and all there is to know about the desk.
///
/// The read tables and the state of `Desk` follow from these alone. Cases are added, never changed.
package enum Event: Hashable, Sendable {
  /// A business day began: numbers start anew.
  case dayOpened(DayOpened)
  case ticketIssued(TicketIssued)
  case ticketCalled(TicketAtCounter)
  /// The number was called again at the same counter.
  case ticketRecalled(TicketAtCounter)
  case ticketFinished(TicketAtCounter)
  /// Called, and did not come.
  case ticketNoShow(TicketAtCounter)
  /// Set aside until called by number.
  case ticketParked(TicketAtCounter)
  /// The business day ended before it was served.
  case ticketExpired(TicketExpired)
  /// The slip could not be handed over, and nothing of it was sent: it is owed again.
  case slipReturned(SlipChanged)
  /// The printer's process took the slip up.
  case slipSubmitting(SlipChanged)
  case slipSubmitted(SlipChanged)
  case slipPrinted(SlipChanged)
  case slipFailed(SlipChanged)
  case slipUnsure(SlipChanged)
  case doorOpened(DoorMoved)
  case doorClosed(DoorMoved)
  case checkLogged(CheckLogged)
  /// Something that the staff has to know of and mend.
  case alertRaised(Alert)
  case alertCleared(Alert)
}

/// A business day began.
package struct DayOpened: Hashable, Codable, Sendable {
  package var day: LocalDate
  package var timeZone: String
}

/// A visitor drew a number.
package struct TicketIssued: Hashable, Codable, Sendable {
  package var ticket: TicketNumber
  package var key: TicketKey
  package var day: LocalDate
  package var service: String
  /// How often the series has run through its numbers on this day.
  package var round: Int
  package var arrival: Int64
  /// How many waited before it.
  package var ahead: Int
  /// The button it came from.
  package var line: String?
  /// The slip that is owed for it; nil on a site without a printer.
  package var slip: Int64?
}

/// Something happened to a ticket at a counter.
package struct TicketAtCounter: Hashable, Codable, Sendable {
  package var ticket: TicketNumber
  package var key: TicketKey
  package var counter: String
}

/// A ticket outlived its day.
package struct TicketExpired: Hashable, Codable, Sendable {
  package var ticket: TicketNumber
  package var key: TicketKey
}

/// A slip moved on its way to the paper.
package struct SlipChanged: Hashable, Codable, Sendable {
  package var slip: Int64
  package var ticket: TicketNumber
  /// CUPS's id.
  package var job: Int?
  /// What went wrong and what to do.
  package var detail: String?
  /// Where it was saved, by a printer that saves pictures.
  package var file: String?
}

/// The entrance door moved.
package struct DoorMoved: Hashable, Codable, Sendable {
  /// The contact's name in the site file.
  package var door: String
}

/// An asset was looked at.
package struct CheckLogged: Hashable, Codable, Sendable {
  package var asset: String
  package var result: CheckResult
  /// The point that failed.
  package var point: String?
  package var note: String?
  /// Who looked.
  package var person: String?

  package init(
    asset: String, result: CheckResult, point: String? = nil, note: String? = nil,
    person: String? = nil
  ) {
    self.asset = asset
    self.result = result
    self.point = point
    self.note = note
    self.person = person
  }
}

/// The outcome of a check.
package enum CheckResult: String, Hashable, Codable, CaseIterable, Sendable {
  case ok
  case failed = "fail"
}

/// Something wrong that the staff can mend.
///
/// Two alerts of one `subject` and `kind` are the same alert.
package struct Alert: Hashable, Codable, Sendable {
  /// What kind of thing is wrong.
  package enum Kind: String, Hashable, Codable, CaseIterable, Sendable {
    /// A button has been down for over 30 s.
    case buttonStuck = "button.stuck"
    /// A line chatters without end.
    case lineChattering = "line.chattering"
    /// The door has stood open for over ten minutes.
    case doorLeftOpen = "door.left-open"
    /// A line cannot be read.
    case lineUnreadable = "line.unreadable"
    /// Slips do not come out.
    case printer = "printer"
    /// A new site file was refused; the old one is still in force.
    case siteFile = "site-file"
  }

  package var kind: Kind
  /// The line or the queue that it is about.
  package var subject: String
  /// What exactly, in the words of the adapter that found it.
  package var detail: String?

  package init(kind: Kind, subject: String, detail: String? = nil) {
    self.kind = kind
    self.subject = subject
    self.detail = detail
  }
}
