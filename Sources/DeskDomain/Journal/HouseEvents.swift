/// A slip moved on its way to the paper.
package struct SlipChanged: Hashable, Codable, Sendable {
  package var slip: Int64
  package var ticket: TicketNumber
  /// Nil in entries of the first release.
  var key: TicketKey?
  /// CUPS's id.
  var job: Int?
  /// The CUPS queue that has it, or may have it.
  var queue: String?
  /// What went wrong and what to do.
  var detail: String?
  /// Where it was saved, by a printer that saves pictures.
  var file: String?
  /// Whether the staff has given it up: the visitor wants none.
  var isGivenUp: Bool?
}

/// Somebody asked for a ticket's slip again.
package struct SlipReprinted: Hashable, Codable, Sendable {
  /// The new slip.
  package var slip: Int64
  var ticket: TicketNumber
  var key: TicketKey
}

/// The entrance door moved.
package struct DoorMoved: Hashable, Codable, Sendable {
  package enum Way: EventStep, Hashable, Sendable {
    case opened
    case closed

    var kind: EventKind {
      switch self {
      case .opened: .doorOpened
      case .closed: .doorClosed
      }
    }
  }

  /// The contact's name in the site file.
  var door: String
}

/// Something wrong that the staff can mend.
///
/// Two alerts of one `subject` and `kind` are the same alert.
package struct Alert: Hashable, Codable, Sendable {
  package enum Change: EventStep, Hashable, Sendable {
    case raised
    case cleared

    var kind: EventKind {
      switch self {
      case .raised: .alertRaised
      case .cleared: .alertCleared
      }
    }
  }

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
    /// Slips come out, but the printer needs a hand soon.
    case printerAttention = "printer.attention"
    /// The printer's process says nothing, although slips are owed.
    case printerSilent = "printer.silent"
    /// A visitor waits whose slip did not come out, or nobody can tell; the subject is the number.
    case slipMissing = "slip"
    /// A new site file was refused; the old one is still in force.
    case siteFile = "site-file"
    /// Somebody waits for a service, and nobody is calling (J5); the subject is the service.
    case waitUnattended = "wait.unattended"
    /// Somebody has waited for a service for longer than the site's maximum (J13); the subject is the service.
    case waitOverMaximum = "wait.over-maximum"
    /// A call that nobody has answered for long, neither by serving nor by a no-show (J13); the subject is the counter.
    case callUnanswered = "call.unanswered"
    /// A consultant is entered as away, and a visitor was called to where the consultant receives (J6).
    case consultantAway = "consultant.away"
    /// Every counter of a service is closed while visitors are received (B3).
    case serviceClosed = "service.closed"
    /// Somebody waits for a service that the site has no longer (C5).
    case serviceGone = "service.gone"
    /// A visit takes longer than any does: it was not finished (C4); the subject is the counter.
    case visitUnfinished = "visit.unfinished"
    /// Somebody is still there a while after closing (J4).
    case waitingAfterClosing = "wait.after-closing"
    /// A button had no number to give (B7); the subject is the service.
    case numbersExhausted = "numbers.exhausted"
    /// The wall clock has jumped, and nobody has said since that it is right.
    case clock
    /// An outage was to be over by now, and nobody has said since when it will be (N1).
    case noticeOverdue = "notice.overdue"
    /// A shift was to be handed over five minutes ago, and no entry says so (S9); the subject is the post.
    case handoverMissing = "handover.missing"
    /// An extinguisher is to be serviced or scrapped within 60 days, or should have been (F3).
    case extinguisherAge = "extinguisher.age"
    /// An urgent finding without a precaution (R1); the subject is the repair's number.
    case precautionMissing = "precaution.missing"
    /// A repair was to be done by now (R1).
    case repairOverdue = "repair.overdue"
    /// A repair was to be looked at again by now (R2).
    case inspectionOverdue = "reinspection.overdue"
    /// More than a quarter of a unit's extinguishers are out for service (F3).
    case extinguishersOut = "extinguishers.out"
    /// A round of the patrol was missed, and nobody has said why (S4).
    case patrolMissed = "patrol.missed"
    /// The chain of the journal's entries is broken: somebody changed it behind the desk's back, or the disk did (R4).
    case journalBroken = "log.broken"
    /// SQLite finds the database's file damaged.
    case databaseDamaged = "database.damaged"
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
