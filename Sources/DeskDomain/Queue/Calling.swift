import DeskBasics

/// From the queue to a counter and out of the door.
extension Desk {
  /// Within so long of a press, another one is of the same nervous hand (C2).
  static let nextLockout = Duration.seconds(3)
  /// A visitor has so long to come after a call; so far apart lie the first and the last one before nobody is expected any
  /// more.
  static let callsApart = Duration.seconds(30)
  /// Who was called again and is not there after half a minute has not come; after so long, somebody was served.
  static let shortestVisit = Duration.seconds(120)

  func decide(_ ask: CounterAsk, at moment: Moment) throws(Refusal) -> Decision {
    switch ask.step {
    case .call(let ticket): try call(to: ask.id, ticket: ticket, at: moment)
    case .recall: try recall(ask.id)
    case .serve: try serve(ask.id)
    case .finish: try finish(ask.id, at: moment)
    case .noShow: try noShow(ask.id, at: moment)
    case .park: try park(ask.id, at: moment)
    case .undo(nil): try undo(at: ask.id, moment)
    case .undo(let ticket?): try undo(ticket, at: ask.id, moment)
    case .open: try openCounter(ask.id)
    case .goOnBreak(let until): try goOnBreak(ask.id, until: until, at: moment)
    case .close: try closeCounter(ask.id)
    case .rate(let rating): try rate(ask.id, rating, at: moment)
    }
  }

  /// The visitor called to `counter` or served there, if any.
  package func visitor(at counter: String) -> Ticket? {
    state.open.visitor(at: counter)
  }

  /// The open ticket of this number.
  package func openTicket(_ number: TicketNumber) -> Ticket? { state.open.ticket(number) }

  func call(
    to id: String, ticket number: TicketNumber?, at moment: Moment
  ) throws(Refusal) -> Decision {
    let counter = try counter(id)
    if state.reception.counters[id] == .closed { throw .counter(.closed(id)) }
    let ticket: Ticket
    if let number {
      ticket = try callable(number)
    } else {
      guard let next = nextVisitor(for: counter, at: moment) else {
        throw .counter(.nobodyWaiting(counter: id))
      }
      ticket = next
    }
    let former = visitor(at: id)
    if let former, isOnTheWay(former, at: moment) {
      throw .counter(.justCalled(id, former.number))
    }
    let ending = former.map { finishing($0, at: id, moment) } ?? []
    return called(ticket, to: id, at: moment, after: ending, of: former)
  }

  /// The call of `ticket` after `ending`, which has taken `former` away from the counter.
  private func called(
    _ ticket: Ticket, to id: String, at moment: Moment, after ending: [Event] = [],
    of former: Ticket? = nil
  ) -> Decision {
    let lapsed = lapsing(besides: ticket)
    let others = [former?.key].compactMap(\.self) + lapsed.map(\.key)
    let plan = staffPlan(at: moment)
    let (changes, turn) = receiving(ticket, at: id, after: ending, by: plan, at: moment)
    let opening = opening(ofCounter: id, by: plan, at: moment)
    return Decision(
      events: ending + changes.map(Event.turnsChanged) + opening.events
        + calling(
          ticket, to: id, turn: turn, besides: others, ending: opening.former, at: moment)
        + lapsed.compactMap(lapse),
      effects: [.pulse(.buzzer, Self.chime)],
      answer: .ticket(ticket.key, besides: others, reopened: opening.former == nil ? nil : id))
  }

  /// Whether a visitor was called a moment ago, and nobody has said that the visit has begun (C1).
  private func isOnTheWay(_ ticket: Ticket, at moment: Moment) -> Bool {
    guard case .called = ticket.state, let last = ticket.calls?.last else { return false }
    return state.timeline.elapsed(since: last, to: moment) < Self.callsApart
  }

  /// A counter that calls is open, whatever was said before, or by the shifts: `former` is what was said, where the call has
  /// ended it; open, where nothing was and the shifts alone had it away (J7).
  func opening(
    ofCounter id: String, by plan: StaffPlan?, at moment: Moment
  ) -> (events: [Event], former: CounterState?) {
    guard site.counters.contains(where: { $0.id == id }) else { return ([], nil) }
    let isOpen = state(of: id, by: plan, at: moment) == .open
    let said = state.reception.counters[id]
    guard !isOpen || said != nil else { return ([], nil) }
    let opened = Event.counterChanged(CounterChanged(counter: id, state: .open))
    return ([opened], isOpen ? nil : said ?? .open)
  }

  /// The call of `ticket`, which moves the tickets of `others` as well, and ends what the counter was: `former`.
  func calling(
    _ ticket: Ticket, to id: String, turn: ConsultantTurn? = nil, besides others: [TicketKey],
    ending former: CounterState?, at moment: Moment
  ) -> [Event] {
    var body = TicketAtCounter(
      ticket: ticket.number, key: ticket.key, counter: id, turn: turn, reopened: former)
    if ticket.waited == nil {
      body.waited = state.timeline.elapsed(since: ticket.issuedAt, to: moment).inSeconds
      body.overtakers = overtakers(of: ticket)
    }
    body.besides = others.isEmpty ? nil : others
    return [.ticketAtCounter(.called, body)]
  }

  /// Those parked visitors for whom the call of `ticket` is the last one to wait for.
  func lapsing(besides ticket: Ticket) -> [Ticket] {
    state.open.parked(until: state.calls + 1).filter { $0.key != ticket.key }
  }

  func lapse(_ parked: Ticket) -> Event? {
    parked.state.counter.map {
      .ticketAtCounter(
        .noShow,
        TicketAtCounter(ticket: parked.number, key: parked.key, counter: $0, isLapse: true))
    }
  }

  /// How many who came later were called before `ticket`, as far as they are at hand.
  private func overtakers(of ticket: Ticket) -> Int {
    let rivals = rivals(of: ticket.service)
    func overtook(_ other: Ticket) -> Bool {
      other.arrival > ticket.arrival && other.waited != nil && rivals.contains(other.service)
    }
    return state.open.called.count(where: overtook) + state.ended.count(where: overtook)
  }

  /// The button of a desk without a screen: it ends the visit and calls the next, whichever of the two there is.
  ///
  /// Pressed while a called visitor is on the way it calls once more, and after that says that nobody came: as everywhere,
  /// after two calls half a minute apart and half a minute to come (C2). A closed counter is opened: somebody is there.
  func next(_ line: String, at moment: Moment) throws(Refusal) -> Decision {
    guard case .next(let id)? = site.lines.inputs.first(where: { $0.name == line })?.role
    else { throw .site(.unknownLine(line)) }
    let counter = try counter(id)
    guard let current = visitor(at: id) else {
      guard let next = nextVisitor(for: counter, at: moment) else {
        throw .counter(.nobodyWaiting(counter: id))
      }
      return called(next, to: id, at: moment)
    }
    let ending: [Event]
    switch meaning(ofNext: current, at: moment) {
    case .nothing: return Decision(answer: .ticket(current.key))
    case .recall: return try recall(id)
    case .noShow: ending = self.ending(current, as: .noShow, at: id, moment)
    case .finish: ending = finishing(current, at: id, moment)
    }
    guard let next = nextVisitor(for: counter, at: moment) else {
      return Decision(events: ending, answer: .ticket(current.key))
    }
    return called(next, to: id, at: moment, after: ending, of: current)
  }

  private enum NextMeaning { case nothing, recall, noShow, finish }

  /// What a press of the button says of the visitor who is at its counter.
  private func meaning(ofNext ticket: Ticket, at moment: Moment) -> NextMeaning {
    guard case .called = ticket.state, let calls = ticket.calls else { return .finish }
    let since = state.timeline.elapsed(since: calls.last, to: moment)
    if since < Self.nextLockout { return .nothing }
    if since < Self.callsApart { return .recall }
    guard calls.count > 1, since < Self.shortestVisit else { return .finish }
    return hasBeenCalledEnough(calls) ? .noShow : .recall
  }

  /// Two calls, half a minute apart.
  private func hasBeenCalledEnough(_ calls: CallRecord) -> Bool {
    calls.count > 1
      && state.timeline.elapsed(since: calls.first, to: calls.last) >= Self.callsApart
  }

  func recall(_ id: String) throws(Refusal) -> Decision {
    let ticket = try visitorToAct(at: id)
    // Whoever is served would be a called visitor again, and might be taken for one who did not come.
    guard case .called = ticket.state else {
      throw .ticket(.notCalled(ticket.number, ticket.state))
    }
    return Decision(
      events: [.ticketAtCounter(.recalled, step(ticket, id))],
      effects: [.pulse(.buzzer, Self.chime)],
      answer: .ticket(ticket.key))
  }

  func serve(_ id: String) throws(Refusal) -> Decision {
    let ticket = try visitorToAct(at: id)
    if case .serving = ticket.state { return Decision(answer: .ticket(ticket.key)) }
    return Decision(
      events: [.ticketAtCounter(.serving, step(ticket, id))], answer: .ticket(ticket.key))
  }

  func finish(_ id: String, at moment: Moment) throws(Refusal) -> Decision {
    let ticket = try visitorToAct(at: id)
    return Decision(events: finishing(ticket, at: id, moment), answer: .ticket(ticket.key))
  }

  /// Nobody counts as not come before two calls, half a minute apart, and half a minute to come after the last (J2).
  func noShow(_ id: String, at moment: Moment) throws(Refusal) -> Decision {
    let ticket = try visitorToAct(at: id)
    guard case .called = ticket.state, let calls = ticket.calls else {
      throw .ticket(.notCalled(ticket.number, ticket.state))
    }
    guard hasBeenCalledEnough(calls) else {
      let since = state.timeline.elapsed(since: calls.first, to: moment)
      throw .ticket(
        .calledTooLittle(
          ticket.number, calls: calls.count, wait: max(.zero, Self.callsApart - since)))
    }
    let left = Self.callsApart - state.timeline.elapsed(since: calls.last, to: moment)
    guard left <= .zero else { throw .ticket(.calledJustNow(ticket.number, wait: left)) }
    return Decision(
      events: ending(ticket, as: .noShow, at: id, moment),
      answer: .ticket(ticket.key))
  }

  func park(_ id: String, at moment: Moment) throws(Refusal) -> Decision {
    let ticket = try visitorToAct(at: id)
    return Decision(
      events: ending(ticket, as: .parked, at: id, moment), answer: .ticket(ticket.key))
  }

  func finishing(_ ticket: Ticket, at id: String, _ moment: Moment) -> [Event] {
    ending(ticket, as: .finished, at: id, moment)
  }

  /// A step that takes the visitor away from the counter, and from the consultant.
  private func ending(
    _ ticket: Ticket, as step: TicketAtCounter.Step, at id: String, _ moment: Moment
  ) -> [Event] {
    var body = self.step(ticket, id)
    body.served = timeServed(ticket, at: moment)
    let tookPlace = step == .finished || step == .parked && hasCome(ticket, at: moment)
    return [.ticketAtCounter(step, body)] + freeing(ticket, tookPlace: tookPlace)
  }

  /// Whether the visitor has come to the counter, as far as anybody can tell: nobody is only called for two minutes (C6).
  func hasCome(_ ticket: Ticket, at moment: Moment) -> Bool {
    if case .serving = ticket.state { return true }
    return ticket.calls.map {
      state.timeline.elapsed(since: $0.last, to: moment) >= Self.shortestVisit
    } ?? false
  }

  /// Seconds for which the visitor has taken the counter, from the first call there.
  func timeServed(_ ticket: Ticket, at moment: Moment) -> Double? {
    ticket.calls.map { state.timeline.elapsed(since: $0.first, to: moment).inSeconds }
  }

  func step(_ ticket: Ticket, _ counter: String) -> TicketAtCounter {
    TicketAtCounter(ticket: ticket.number, key: ticket.key, counter: counter)
  }

  /// The visitor who is at `id`: a counter that the site no longer has may still have one.
  private func visitorToAct(at id: String) throws(Refusal) -> Ticket {
    if let ticket = visitor(at: id) { return ticket }
    try knowsPlace(id)
    throw .counter(.nobodyThere(id))
  }

  /// A counter, a consultant, or a place that the site has no longer, but somebody was at today.
  func knowsPlace(_ id: String) throws(Refusal) {
    let isPlace =
      site.counters.contains { $0.id == id } || site.consultants.contains { $0.id == id }
      || state.open.values.contains { $0.lastStep?.counter == id }
      || state.ended.has(counter: id)
    if !isPlace { _ = try counter(id) }
  }

  /// Whoever was missed and comes back after all is called like one who waits (C3).
  func callable(_ number: TicketNumber) throws(Refusal) -> Ticket {
    let ticket = try ticket(number)
    switch ticket.state {
    case .waiting, .parked, .noShow: return ticket
    default: throw .ticket(.notCallable(number, ticket.state))
    }
  }

  /// The ticket of this number, open or ended on this business day.
  func ticket(_ number: TicketNumber) throws(Refusal) -> Ticket {
    if let open = openTicket(number) { return open }
    if let closed = state.ended.newest(where: { $0.number == number }) { return closed }
    if let service = site.services.first(where: { $0.series == number.series }),
      !service.numbers.contains(number.number)
    {
      throw .ticket(.outOfRange(number, numbers: service.numbers))
    }
    throw .ticket(.unknown(number))
  }

  func counter(_ id: String) throws(Refusal) -> Counter {
    guard let counter = site.counters.first(where: { $0.id == id }) else {
      throw .site(.unknownCounter(id, known: site.counters.map(\.id)))
    }
    return counter
  }
}
