/// What happened becomes what the desk knows.
extension Desk {
  /// Takes in `event`, which happened at `moment` and is in the journal.
  package mutating func apply(_ event: Event, at moment: Moment) {
    memory.apply(event, at: moment)
  }
}

extension Desk.Memory {
  mutating func apply(_ event: Event, at moment: Moment) {
    switch event {
    case .dayOpened(let body): openDay(body.day)
    case .ticketIssued(let body): issue(body, at: moment)
    case .ticketCalled(let body):
      open[body.key]?.state = .called(counter: body.counter)
      open[body.key]?.calledAt = moment
    case .ticketRecalled(let body): open[body.key]?.calledAt = moment
    case .ticketParked(let body): open[body.key]?.state = .parked
    case .ticketFinished(let body), .ticketNoShow(let body): open[body.key] = nil
    case .ticketExpired(let body): open[body.key] = nil
    case .slipReturned(let body): move(body, to: .owed)
    case .slipSubmitting(let body): move(body, to: .submitting)
    case .slipSubmitted(let body): move(body, to: .submitted)
    case .slipPrinted(let body), .slipFailed(let body), .slipUnsure(let body):
      slips[body.slip] = nil
    case .doorOpened(let body): openDoors[body.door] = moment
    case .doorClosed(let body): openDoors[body.door] = nil
    case .checkLogged: break
    case .alertRaised(let alert):
      forget(alert)
      alerts[alert] = moment
    case .alertCleared(let alert): forget(alert)
    }
  }

  /// Earlier days' numbers are kept for a clock that is set back; the oldest are forgotten.
  private mutating func openDay(_ newDay: LocalDate) {
    day = newDay
    while lastNumbers.count >= Desk.daysRemembered, let oldest = lastNumbers.keys.min() {
      lastNumbers[oldest] = nil
    }
  }

  private mutating func issue(_ body: TicketIssued, at moment: Moment) {
    let ticket = Ticket(
      key: body.key, number: body.ticket, day: body.day, service: body.service, state: .waiting,
      arrival: body.arrival, issuedAt: moment, ahead: body.ahead, line: body.line)
    open[body.key] = ticket
    lastArrival = body.arrival
    lastNumbers[body.day, default: [:]][body.ticket.series] = Desk.LastNumber(
      round: body.round, number: body.ticket.number)
    if let line = body.line {
      lastByLine[line] = ticket.drawn
    }
    if let slip = body.slip {
      lastSlip = slip
      slips[slip] = Slip(id: slip, ticket: ticket.drawn, state: .owed)
    }
  }

  private mutating func move(_ body: SlipChanged, to state: SlipState) {
    slips[body.slip]?.state = state
    slips[body.slip]?.job = state == .owed ? nil : body.job
  }

  private mutating func forget(_ alert: Alert) {
    for standing in alerts.keys
    where standing.kind == alert.kind
      && standing.subject == alert.subject
    {
      alerts[standing] = nil
    }
  }
}
