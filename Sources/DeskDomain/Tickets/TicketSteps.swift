package import DeskBasics

/// What happened to a ticket becomes how it stands: the same in the desk's memory and in the database.
extension Ticket {
  /// For how many calls of others a parked visitor may still be called.
  static let callsForParked: Int64 = 5

  /// The ticket as it was drawn, by entry `seq` of the journal.
  package init(_ body: TicketIssued, seq: Int64, at moment: Moment) {
    self.init(
      key: body.key, number: body.ticket, day: body.day, service: body.service,
      arrival: body.arrival, issuedAt: moment, ahead: body.ahead, line: body.line,
      person: body.person, appointment: body.appointment,
      visitorClass: body.visitorClass ?? (body.appointment == nil ? .ordinary : .appointment))
    // Whoever was taken against the forecast, or while nobody is calling, knows that no time is promised.
    if body.statement != nil || body.reason != nil || body.isUnattended == true {
      firstPromise = WaitPromise(
        statement: body.statement, at: moment, isApology: false,
        isUnattended: body.isUnattended == true)
    }
    promise = firstPromise
    slip = body.slip == nil ? nil : .owed
    issuedSeq = seq
  }

  /// Takes in the journal entry `seq` of what happened to it at `moment`; `callsSoFar` is the desk's count of calls before.
  mutating func apply(
    _ event: Event, seq: Int64, at moment: Moment, callsSoFar: Int64
  ) {
    isAsIssued = false
    switch event {
    case .ticketUndone:
      if let step = steps.popLast() { course = step.before }
    case .waitStated(let body):
      promise = WaitPromise(
        statement: body.statement, at: moment, isApology: body.isApology,
        isUnattended: body.isUnattended == true)
    case .visitRated(let body): rating = body.rating
    case .ticketDescribed(let body): person = body.person
    case .ticketMoved(.expired, _):
      state = .expired
      steps = []
    case .ticketAtCounter(.finished, let body) where body.isLapse == true:
      state = .finished(counter: body.counter)
      steps = []
    case .slipChanged(.dropped, let body) where body.isGivenUp == true: slip = nil
    case _ where event.slipState != nil: slip = event.slipState
    default:
      let before = course
      guard step(event, at: moment, callsSoFar: callsSoFar) else { return }
      var step = TicketStep(
        kind: event.kind, seq: seq, counter: event.takenAt, at: moment, before: before)
      if case .ticketAtCounter(.called, let body) = event {
        (step.besides, step.reopened) = (body.besides ?? [], body.reopened)
      }
      steps = steps.suffix(TicketStep.remembered - 1) + [step]
    }
  }

  /// False where `event` is no step of a ticket.
  private mutating func step(_ event: Event, at moment: Moment, callsSoFar: Int64) -> Bool {
    switch event {
    case .ticketAtCounter(.called, let body):
      forgetMiss()
      state = .called(counter: body.counter)
      calls = CallRecord(count: 1, first: moment, last: moment)
      turn = body.turn
      if waited == nil {
        (waited, overtakers) = (body.waited, body.overtakers)
        firstCalledFor = service
      }
    case .ticketAtCounter(.recalled, let body):
      state = .called(counter: body.counter)
      calls?.count += 1
      calls?.last = moment
    case .ticketAtCounter(.serving, let body):
      state = .serving(counter: body.counter)
      servingSince = moment
    case .ticketAtCounter(.finished, let body):
      state = .finished(counter: body.counter)
      noteServed(body.served)
    case .ticketAtCounter(.noShow, let body):
      state = .noShow(counter: body.counter)
      noteServed(body.served)
    case .ticketAtCounter(.parked, let body):
      state = .parked(counter: body.counter, until: callsSoFar + Self.callsForParked)
    case .ticketMoved(.returned, _):
      forgetMiss()
      state = .waiting
      promise = nil
      if visitorClass != .priority { visitorClass = .returning }
    case .ticketTransferred(let body):
      noteServed(body.served)
      service = body.service
      promise = nil
      // Whoever waited for the wrong service has waited all the same.
      if state != .waiting {
        waitingSince = moment
        if visitorClass != .priority { visitorClass = .returning }
      }
      state = .waiting
      calls = nil
      servingSince = nil
    case .ticketMoved(.cancelled, _): state = .cancelled
    case .ticketReclassed(let body):
      let isOrdinary = body.visitorClass == .ordinary
      visitorClass = isOrdinary && appointment != nil ? .appointment : body.visitorClass
    default: return false
    }
    return true
  }

  /// Whoever comes back after all has not been served by the calls that were in vain.
  private mutating func forgetMiss() {
    if case .noShow = state { served = nil }
  }

  /// Of a visit that goes through several services, the first one's time: the wait was for that one.
  private mutating func noteServed(_ seconds: Double?) {
    if served == nil { served = seconds }
  }
}
