package import DeskBasics

/// A business day began.
package struct DayOpened: Hashable, Codable, Sendable {
  package var day: LocalDate
  package var timeZone: String
  /// When it began by the clock that is believed now, ms since 1970: what happened before is of an earlier day.
  ///
  /// Nil where the clock is not believed.
  package var start: Int64?
  /// Whether visitors are received around the clock: the queue, counters and what can be undone go along.
  package var isHandedOver: Bool?
  /// Whether the day before this one was this day under a wrong date: it goes on.
  package var isRenamed: Bool?
  /// Entries after this one are of the day, where that is known: the machine was started on it.
  package var after: Int64?

  init(day: LocalDate, timeZone: String) {
    self.day = day
    self.timeZone = timeZone
  }
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
  var line: String?
  /// Where the visitor's name is kept, apart from the journal (G4).
  var person: PersonKey?
  package var appointment: Appointment?
  /// Why the visitor was taken though the forecast, or what the staff had said, spoke against it.
  package var reason: String?
  /// Nil: ordinary, or by appointment where there is one.
  package var visitorClass: VisitorClass?
  /// What the visitor was told of the wait (C9).
  package var statement: WaitStatement?
  /// Whether none was told as nobody is calling (J5); nil: no.
  package var isUnattended: Bool?
  /// The slip that is owed for it; nil on a site without a printer.
  package var slip: Int64?
}

/// Something happened to a ticket at a counter.
package struct TicketAtCounter: Hashable, Codable, Sendable {
  package enum Step: EventStep, Hashable, Sendable {
    case called
    /// The visitor has come to the counter.
    case serving
    /// The number was called again at the same counter.
    case recalled
    case finished
    /// Called, and did not come.
    case noShow
    /// Set aside until called by number.
    case parked

    var kind: EventKind {
      switch self {
      case .called: .ticketCalled
      case .serving: .ticketServing
      case .recalled: .ticketRecalled
      case .finished: .ticketFinished
      case .noShow: .ticketNoShow
      case .parked: .ticketParked
      }
    }
  }

  package var ticket: TicketNumber
  package var key: TicketKey
  package var counter: String
  /// The consultant it was given to, and how (Q3); of a call.
  var turn: ConsultantTurn?
  /// Whether nobody took the step: a parked visitor did not come back in time.
  package var isLapse: Bool?
  /// Seconds from being issued to the first call; of a first call.
  var waited: Double?
  /// How many who came later were called before; of a first call.
  var overtakers: Int?
  /// What was said of the counter that the call has opened; open: nothing, and it was away by the shifts.
  var reopened: CounterState?
  /// Others whom the call moved: who was at the counter, and parked visitors who lapsed.
  package var besides: [TicketKey]?
  /// Seconds for which the visitor took the counter; of what ends a visit.
  var served: Double?
}

/// Something happened to a ticket, at a counter or without one.
package struct TicketMoved: Hashable, Codable, Sendable {
  package enum Step: EventStep, Hashable, Sendable {
    /// A parked visitor is back and waits again.
    case returned
    case cancelled
    /// The business day ended before it was served.
    case expired

    var kind: EventKind {
      switch self {
      case .returned: .ticketReturned
      case .cancelled: .ticketCancelled
      case .expired: .ticketExpired
      }
    }
  }

  package var ticket: TicketNumber
  package var key: TicketKey
  var counter: String?
}

/// A ticket waits for another service.
package struct TicketTransferred: Hashable, Codable, Sendable {
  var ticket: TicketNumber
  var key: TicketKey
  /// The counter that sent it on; nil where it had waited for the wrong service.
  var counter: String?
  /// The service it waits for now.
  package var service: String
  /// Seconds for which the visitor took the counter.
  var served: Double?
}

/// Somebody noted whom a ticket is for.
package struct TicketDescribed: Hashable, Codable, Sendable {
  var ticket: TicketNumber
  var key: TicketKey
  /// Where it is kept, apart from the journal (G4).
  var person: PersonKey
}

/// A ticket's class was changed.
package struct TicketReclassed: Hashable, Codable, Sendable {
  var ticket: TicketNumber
  var key: TicketKey
  package var visitorClass: VisitorClass
  /// The button that was held down; nil where the receptionist saw the need.
  var line: String?
}

/// A step was taken back.
package struct TicketUndone: Hashable, Codable, Sendable {
  package var ticket: TicketNumber
  package var key: TicketKey
  var counter: String?
  /// The step that counts for nothing now.
  package var step: EventKind
}

/// A visitor was told a new time (G5): a promise (C9).
package struct WaitStated: Hashable, Codable, Sendable {
  var ticket: TicketNumber
  package var key: TicketKey
  /// Nil: that no time can be promised any more, as the desk closes.
  package var statement: WaitStatement?
  /// Whether what was said before was outlasted; else the visitor goes on to another service, or is back.
  var isApology: Bool
  /// Whether no time is promised because nobody is calling (J5): the staff has been told.
  package var isUnattended: Bool?
}

/// No ticket could be promised.
package struct VisitDeclined: Hashable, Codable, Sendable {
  /// Why.
  enum Reason: String, Hashable, Codable, Sendable {
    /// Outside the opening hours.
    case closed
    /// Whoever comes now would not be served before the desk closes.
    case tooLate = "too-late"
    /// The staff has stopped the service (J16).
    case stopped
    /// Every number of the series is with a visitor who still waits.
    case numbersExhausted = "numbers-exhausted"
    /// The queue is as long as it may get.
    case queueFull = "queue-full"
  }

  var line: String
  var service: String
  var reason: Reason
}

/// A visitor gave an opinion.
package struct VisitRated: Hashable, Codable, Sendable {
  var ticket: TicketNumber
  var key: TicketKey
  var counter: String
  var rating: Rating
}
