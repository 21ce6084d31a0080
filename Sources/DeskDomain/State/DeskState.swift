package import DeskBasics

/// What happened becomes what the desk knows.
extension Desk {
  /// Takes in a decision of `moment`; what it has changed stands in the memory until the next one.
  ///
  /// `recalled` are tickets that it is about and that were on record only.
  package mutating func apply(
    _ decision: Decision, at moment: Moment, recalling recalled: [Ticket] = []
  ) {
    state.beginStep()
    for ticket in recalled { state.ended.recall(ticket) }
    for event in decision.events {
      state.apply(event, at: moment)
      // A word for the clock counts from now on, whatever it did before.
      if case .clockConfirmed = event { clockWatch.confirm(moment) }
    }
    state.keep(decision.people)
    let visits = state.visits
    experience.learn(visits.learnt, forgetting: visits.forgotten, newest: visits.newest)
  }

  /// The newest journal entry is `seq`; higher than was to be expected only where somebody has been at the journal.
  package mutating func isWritten(to seq: Int64) { state.lastEntry = seq }

  /// The desk with a ticket at hand that ended today and is on record only.
  package func recalling(_ ticket: Ticket) -> Desk {
    var desk = self
    desk.state.ended.recall(ticket)
    return desk
  }
}

extension Desk.State {
  /// From here on the changes of the books are of another step.
  package mutating func beginStep() {
    open.beginStep()
    ended.beginStep()
    visits.beginStep()
    slips.beginStep()
    dueChecks.beginStep()
    repairs.open.beginStep()
    people.beginStep()
  }

  /// Keeps the names of `people`, which are on disk apart from the journal.
  mutating func keep(_ people: [Person]) {
    for person in people { self.people[person.key] = person }
  }

  /// A visit that did not come about shows nobody to be there.
  private mutating func forgetShowing(_ body: ConsultantVisitor) {
    guard let former = reception.turns.givenBackVisit(body.key, body.consultant) else { return }
    reception.turns.note(seen: consultantsSeen[body.consultant], at: body)
    consultantsSeen[body.consultant] = former.visit.seenBefore
  }

  package mutating func apply(_ event: Event, at moment: Moment) {
    let isNewBoot = timeline.last?.boot != moment.boot
    timeline.note(moment)
    lastEntry += 1
    if isNewBoot { reception.bootBegan = NotedEntry(seq: lastEntry, at: moment) }
    if lastBelieved?.boot != moment.boot { lastBelieved = nil }
    if moment.isClockTrusted || event.kind == .clockConfirmed { lastBelieved = moment }
    // Before the ticket changes: one that was recalled for this step may be off hand again after.
    if case .slipReprinted(let body) = event { oweAgain(body, at: moment) }
    if case .turnsChanged(.retaken(let body)) = event {
      consultantsSeen[body.consultant] =
        reception.turns.givenBackVisit(body.key, body.consultant)?.seen
    }
    if let key = event.ticketKey { change(key, by: event, at: moment) }
    reception.apply(event, at: moment)
    dueChecks.apply(event, seq: lastEntry, at: moment)
    repairs.apply(event)
    patrol.apply(event, at: moment)
    rota.apply(event, at: moment)
    if case .slipChanged(let state, let change) = event { move(change, to: state) }
    switch event {
    case .dayOpened(let body): openDay(body, at: moment)
    case .ticketAtCounter(.called, _): calls += 1
    case .ticketUndone(let body) where body.step == .ticketCalled: calls -= 1
    case .ticketIssued(let body): issue(body, at: moment)
    case .doorMoved(.opened, let body): openDoors[body.door] = moment
    case .doorMoved(.closed, let body): openDoors[body.door] = nil
    case .alert(.raised, let alert):
      forget(alert)
      alerts[alert] = moment
    case .alert(.cleared, let alert): forget(alert)
    case .turnsChanged(let change):
      if case .givenBack(let body) = change { forgetShowing(body) }
      if let consultant = change.showsUp {
        reception.turns.note(seenBefore: consultantsSeen[consultant], of: consultant)
        consultantsSeen[consultant] = moment
      }
    case .serviceChanged(let body):
      stoppedServices[body.service] =
        body.isStopped ? StoppedService(since: moment, until: body.until) : nil
    case .hoursChanged(let body) where body.isClosure == true:
      let hours = DatedHours(date: body.date, hours: body.hours)
      closedHours.removeAll { $0 == hours }
      if !body.isOpen { closedHours.append(hours) }
    case .personErased(let body): people[body.person] = nil
    case .followUpOpened(let body):
      if let person = body.person { people[person]?.hasFollowUp = true }
    default: break
    }
  }

  /// The ticket of this key, open or one of the newest that ended on this business day.
  package func ticket(_ key: TicketKey) -> Ticket? { open[key] ?? ended[key] }

  private mutating func change(_ key: TicketKey, by event: Event, at moment: Moment) {
    guard var ticket = ticket(key) else { return }
    let before = ticket
    ticket.apply(event, seq: lastEntry, at: moment, callsSoFar: calls)
    switch (before.endedSeq, ticket.state.isOpen) {
    case (let seq?, true):
      ended.remove(key)
      visits.remove(endedBy: seq)
      ticket.endedSeq = nil
    case (nil, false):
      ticket.endedSeq = lastEntry
      visits.note(ticket)
    default: break
    }
    if ticket.state.isOpen {
      open[key] = ticket
    } else {
      open[key] = nil
      ended.note(ticket)
    }
  }

  /// What could be undone yesterday is history now; what came since the day began is of this day (A1).
  private mutating func openDay(_ body: DayOpened, at moment: Moment) {
    var moment = moment
    // Somebody's word opened it together with the clock's.
    if body.start != nil { moment.isClockTrusted = true }
    let former = day
    day = body.day
    let isForward = former.map { body.day > $0 } ?? true
    let wall = { [timeline, moment] (past: Moment) -> Int64 in
      timeline.wallMilliseconds(of: past, seenFrom: moment)
    }
    let firstOfThisDay = body.start.flatMap { start in
      let last = lastEntry(before: start, dating: wall)
      return rename(to: body.day) { wall($0.issuedAt) >= start && $0.issuedSeq > last }
    }
    // No number comes twice on a day, whatever date it went by.
    let goesOn = body.isRenamed == true || firstOfThisDay != nil
    let numbers = goesOn ? former.flatMap { lastNumbers[$0] } ?? [:] : [:]
    lastNumbers[body.day, default: [:]].merge(numbers) { max($0, $1) }
    if lastNumbers.count > Desk.daysRemembered, let oldest = lastNumbers.keys.min() {
      lastNumbers[oldest] = nil
    }
    if body.isRenamed == true { reception.dayBegan = moment }
    guard isForward, body.isRenamed != true else { return }
    // Around the clock, what was done shortly before midnight can still be undone.
    let limit = body.isHandedOver == true ? reception.dayBegan.map(wall) : body.start
    reception.open(body, isFirst: former == nil, at: moment, dating: wall)
    closedHours.removeAll { $0.date < body.day.previous }
    if former != nil {
      let isOfThisDay = { (past: Moment) in body.start.map { wall(past) >= $0 } ?? false }
      stoppedServices = stoppedServices.filter { isOfThisDay($0.value.since) }
      consultantsSeen = consultantsSeen.filter {
        body.isHandedOver == true || isOfThisDay($0.value)
      }
    }
    dayBegan = min(lastEntry, firstOfThisDay.map { $0 - 1 } ?? .max, body.after ?? .max)
    ended.forget { ticket in
      guard let limit, let step = ticket.lastStep else { return true }
      return wall(step.at) < limit
    }
  }

  /// The newest entry of a ticket that was before `start`: no entry before it is of a later time, however late it is dated
  /// where no clock was believed and the machine was off since.
  private func lastEntry(before start: Int64, dating wall: (Moment) -> Int64) -> Int64 {
    (Array(open.values) + ended.newestFirst).flatMap { ticket in
      [(seq: ticket.issuedSeq, at: ticket.issuedAt)]
        + (ticket.lastStep.map { [(seq: $0.seq, at: $0.at)] } ?? [])
    }.filter { wall($0.at) < start }.map(\.seq).max() ?? 0
  }

  /// Puts the tickets of which `isOfThisDay` is true on `day`.
  ///
  /// - Returns: the entry that issued the first of them.
  private mutating func rename(to day: LocalDate, where isOfThisDay: (Ticket) -> Bool) -> Int64? {
    var first: Int64?
    for var ticket in Array(open.values) + ended.newestFirst where isOfThisDay(ticket) {
      first = min(first ?? .max, ticket.issuedSeq)
      guard ticket.day != day else { continue }
      ticket.day = day
      ticket.isAsIssued = false
      if ticket.state.isOpen { open[ticket.key] = ticket } else { ended.note(ticket) }
    }
    return first
  }

  private mutating func issue(_ body: TicketIssued, at moment: Moment) {
    let ticket = Ticket(body, seq: lastEntry, at: moment)
    open[body.key] = ticket
    lastArrival = body.arrival
    lastNumbers[body.day, default: [:]][body.ticket.series] = Desk.LastNumber(
      round: body.round, number: body.ticket.number)
    if let line = body.line {
      lastByLine[line] = NewestTicket(key: ticket.key, issuedAt: ticket.issuedAt)
    }
    if let slip = body.slip {
      lastSlip = slip
      slips[slip] = Slip(id: slip, ticket: ticket.drawn, state: .owed, since: moment)
    }
  }

  private mutating func oweAgain(_ body: SlipReprinted, at moment: Moment) {
    guard let ticket = ticket(body.key) else { return }
    lastSlip = body.slip
    slips[body.slip] = Slip(
      id: body.slip, ticket: ticket.drawn, state: .owed, since: moment, isReprint: true)
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
