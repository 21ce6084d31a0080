package import DeskBasics

/// The ticket that a button has given last.
package struct NewestTicket: Hashable, Codable, Sendable {
  var key: TicketKey
  var issuedAt: Moment
}

/// One visitor's place in the queue.
package struct Ticket: Hashable, Sendable {
  package var key: TicketKey
  package var number: TicketNumber
  /// The business day it belongs to, `YYYY-MM-DD`.
  package var day: LocalDate
  /// The id of the service that it was drawn for.
  package var drawnFor: String
  /// The id of the service that it is for now.
  package var service: String
  package var state: TicketState
  /// Its order of arrival on the desk, for ever increasing.
  package var arrival: Int64
  package var issuedAt: Moment
  /// How many waited before it when it was issued (Q4).
  var ahead: Int
  /// The button it came from; nil from the CLI or API.
  var line: String?
  /// Where the visitor's name is kept, apart from the journal (G4).
  package var person: PersonKey?
  package var appointment: Appointment?
  package var visitorClass: VisitorClass
  /// Since when it waits for what it waits for now; a transfer begins anew.
  package var waitingSince: Moment
  /// The calls to the present counter.
  package var calls: CallRecord?
  /// Seconds from being issued to the first call.
  package var waited: Double?
  /// The service that it was first called for.
  var firstCalledFor: String?
  /// How many who came later were called before it.
  package var overtakers: Int?
  /// Since when the visitor is at the counter.
  package var servingSince: Moment?
  /// Seconds for which its first visit took the counter, once that is over.
  package var served: Double?
  /// The consultant it was given to, and how (Q3).
  package var turn: ConsultantTurn?
  /// What was first said of the wait, and what was said last (G5, C9).
  package var firstPromise: WaitPromise?
  package var promise: WaitPromise?
  package var rating: Rating?
  /// What became of its newest slip; nil where none was owed.
  package var slip: SlipState?
  /// What can be undone, the newest last.
  package internal(set) var steps: [TicketStep] = []
  /// What is undone first.
  package var lastStep: TicketStep? { steps.last }
  /// The journal entry that issued it, and whether that is all there is to know of it.
  package var issuedSeq: Int64 = 0
  package var isAsIssued = true
  /// The journal entry that ended it; nil while it is open.
  package var endedSeq: Int64?

  init(
    key: TicketKey, number: TicketNumber, day: LocalDate, service: String,
    state: TicketState = .waiting, arrival: Int64, issuedAt: Moment, ahead: Int,
    line: String? = nil, person: PersonKey? = nil, appointment: Appointment? = nil,
    visitorClass: VisitorClass = .ordinary
  ) {
    self.key = key
    self.number = number
    self.day = day
    drawnFor = service
    self.service = service
    self.state = state
    self.arrival = arrival
    self.issuedAt = issuedAt
    self.ahead = ahead
    self.line = line
    self.person = person
    self.appointment = appointment
    self.visitorClass = visitorClass
    waitingSince = issuedAt
  }

  /// What never changes of it.
  var drawn: DrawnTicket {
    DrawnTicket(
      key: key, number: number, service: drawnFor, issuedAt: issuedAt, ahead: ahead,
      wait: firstPromise?.statement?.stated)
  }
}

/// The calls of a visitor to a counter.
package struct CallRecord: Hashable, Sendable {
  /// At least 1.
  package var count: Int
  var first: Moment
  /// The newest call or recall.
  package var last: Moment
}

/// A step of a ticket, and how it stood before: what undo needs.
package struct TicketStep: Hashable, Sendable {
  /// So many are remembered of a ticket: a whole visit with its recalls.
  static let remembered = 8

  var kind: EventKind
  /// Of its journal entry.
  var seq: Int64
  /// The counter that took the step; nil where none did.
  package var counter: String?
  package var at: Moment
  /// Other tickets that the same step moved: undone, it takes them along.
  package var besides: [TicketKey] = []
  /// What was said of its counter that the step has opened; see `TicketAtCounter.reopened`.
  package var reopened: CounterState?
  var before: TicketCourse
}

/// What a step may change of a ticket.
struct TicketCourse: Hashable, Sendable {
  var service: String
  var state: TicketState
  var visitorClass: VisitorClass
  var waitingSince: Moment
  var calls: CallRecord?
  var waited: Double?
  var firstCalledFor: String?
  var overtakers: Int?
  var servingSince: Moment?
  var served: Double?
  var turn: ConsultantTurn?
  var promise: WaitPromise?
}

extension Ticket {
  /// How it stands now, and how it is put back.
  var course: TicketCourse {
    get {
      TicketCourse(
        service: service, state: state, visitorClass: visitorClass, waitingSince: waitingSince,
        calls: calls, waited: waited,
        firstCalledFor: firstCalledFor, overtakers: overtakers, servingSince: servingSince,
        served: served, turn: turn, promise: promise)
    }
    set {
      service = newValue.service
      state = newValue.state
      visitorClass = newValue.visitorClass
      waitingSince = newValue.waitingSince
      calls = newValue.calls
      waited = newValue.waited
      firstCalledFor = newValue.firstCalledFor
      overtakers = newValue.overtakers
      servingSince = newValue.servingSince
      served = newValue.served
      turn = newValue.turn
      promise = newValue.promise
    }
  }
}

/// A time of day that a visitor was asked to come at.
package struct Appointment: Hashable, Codable, Sendable {
  /// As it was agreed, in local time.
  package var time: LocalTime
  /// How long after the ticket was issued that is; zero where the visitor came later.
  ///
  /// Taken once from the wall clock, so that a clock that is set afterwards moves nobody.
  package var dueAfter: Duration
}
