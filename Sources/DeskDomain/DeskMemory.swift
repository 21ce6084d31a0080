/// What happened becomes what the desk knows.
extension Desk {
  /// Takes in a decision that is in the journal as of `moment`.
  package mutating func apply(_ decision: Decision, at moment: Moment) {
    for event in decision.events { apply(event, at: moment) }
    memory.keep(decision.people)
  }

  /// Takes in `event`, which happened at `moment` and is in the journal.
  package mutating func apply(_ event: Event, at moment: Moment) {
    memory.apply(event, at: moment)
    // A word for the clock counts from now on, whatever it did before.
    if case .clockVouched = event { clockWatch.confirm(moment) }
  }
}

extension Desk.Memory {
  /// Keeps the names of `people`, which are on disk apart from the journal.
  package mutating func keep(_ people: [Person]) {
    for person in people { self.people[person.key] = person }
  }

  package mutating func apply(_ event: Event, at moment: Moment) {
    timeline.note(moment)
    lastEntry += 1
    if lastBelieved?.boot != moment.boot { lastBelieved = nil }
    if moment.isClockTrusted || event.kind == .clockVouched { lastBelieved = moment }
    if let key = event.ticketKey { change(key, by: event, at: moment) }
    reception.apply(event, at: moment)
    slots.apply(event, seq: lastEntry, at: moment)
    repairs.apply(event)
    patrol.apply(event, at: moment)
    rota.apply(event, at: moment)
    if let change = event.slipChange, let state = event.slipState { move(change, to: state) }
    switch event {
    case .dayOpened(let body): openDay(body.day)
    case .ticketIssued(let body): issue(body, at: moment)
    case .slipReprinted(let body):
      if let ticket = ticket(body.key) {
        lastSlip = body.slip
        slips[body.slip] = Slip(
          id: body.slip, ticket: ticket.drawn, state: .owed, since: moment, isReprint: true)
      }
    case .doorOpened(let body): openDoors[body.door] = moment
    case .doorClosed(let body): openDoors[body.door] = nil
    case .alertRaised(let alert):
      forget(alert)
      alerts[alert] = moment
    case .alertCleared(let alert): forget(alert)
    case .personErased(let body): people[body.person] = nil
    case .followUpOpened(let body):
      if let person = body.person { people[person]?.hasFollowUp = true }
    default: break
    }
  }

  /// The ticket of this key, open or ended on this business day.
  package func ticket(_ key: TicketKey) -> Ticket? {
    open[key] ?? closed.first { $0.key == key }
  }

  private mutating func change(_ key: TicketKey, by event: Event, at moment: Moment) {
    guard var ticket = ticket(key) else { return }
    let wasOpen = ticket.state.isOpen
    ticket.apply(event, seq: lastEntry, at: moment, callsSoFar: reception.calls)
    if ticket.state.isOpen {
      open[key] = ticket
      if !wasOpen { closed.removeAll { $0.key == key } }
    } else if wasOpen {
      open[key] = nil
      if ticket.state != .expired { closed.append(ticket) }
    } else if let index = closed.firstIndex(where: { $0.key == key }) {
      closed[index] = ticket
    }
  }

  /// What could be undone yesterday is history now.
  private mutating func openDay(_ newDay: LocalDate) {
    let isForward = day.map { newDay > $0 } ?? true
    day = newDay
    // A day that comes again, after a clock was set back, goes on as it was.
    guard isForward else { return }
    pastVisits = visits.suffix(VisitRecord.limit)
    closed = []
  }

  private mutating func issue(_ body: TicketIssued, at moment: Moment) {
    let ticket = Ticket(body, at: moment)
    open[body.key] = ticket
    lastArrival = body.arrival
    lastNumbers[body.day, default: [:]][body.ticket.series] = Desk.LastNumber(
      round: body.round, number: body.ticket.number)
    if lastNumbers.count > Desk.daysRemembered, let oldest = lastNumbers.keys.min() {
      lastNumbers[oldest] = nil
    }
    if let line = body.line {
      lastByLine[line] = ticket.drawn
    }
    if let slip = body.slip {
      lastSlip = slip
      slips[slip] = Slip(id: slip, ticket: ticket.drawn, state: .owed, since: moment)
    }
  }

  private mutating func move(_ body: SlipChanged, to state: SlipState) {
    guard state.isUnfinished else {
      slips[body.slip] = nil
      return
    }
    slips[body.slip]?.state = state
    slips[body.slip]?.job = state == .owed ? nil : body.job
    slips[body.slip]?.queue = state == .owed ? nil : body.queue
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
