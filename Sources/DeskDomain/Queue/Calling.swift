import DeskBasics

/// From the queue to a counter and out of the door.
extension Desk {
  /// How soon after a call a second press of `next` says that the visitor did not come.
  static let nextAgain = Duration.seconds(5)
  /// How far apart the first and the last call of a visitor lie before nobody is expected any more.
  static let callsApart = Duration.seconds(30)

  func decide(_ ask: CounterAsk, at moment: Moment) throws(Refusal) -> Decision {
    switch ask.step {
    case .call(let ticket): try call(to: ask.id, ticket: ticket, at: moment)
    case .recall: try recall(ask.id)
    case .serve: try serve(ask.id)
    case .finish: try finish(ask.id, at: moment)
    case .noShow: try noShow(ask.id, at: moment)
    case .park: try park(ask.id, at: moment)
    case .undo(nil): try undo(at: ask.id)
    case .undo(let ticket?): try undo(ticket, at: ask.id)
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
    let ending = visitor(at: id).map { finishing($0, at: id, moment) } ?? []
    return Decision(
      events: ending + opening(ofCounter: id) + calling(ticket, to: id, at: moment),
      effects: [.pulse(.buzzer, Self.chime)], answer: .ticket(ticket.key))
  }

  /// A counter that calls is open, whatever was said before.
  private func opening(ofCounter id: String) -> [Event] {
    state.reception.counters[id] == nil
      ? [] : [.counterChanged(CounterChanged(counter: id, state: .open))]
  }

  /// The call of `ticket`, and the end of those parked visitors for whom this was the last call to wait for.
  func calling(
    _ ticket: Ticket, to id: String, turn: ConsultantTurn? = nil, at moment: Moment
  ) -> [Event] {
    var body = TicketAtCounter(
      ticket: ticket.number, key: ticket.key, counter: id, turn: turn)
    if ticket.waited == nil {
      body.waited = state.timeline.elapsed(since: ticket.issuedAt, to: moment).inSeconds
      body.overtakers = overtakers(of: ticket)
    }
    let lapsed = state.open.parked(until: state.calls + 1).filter { $0.key != ticket.key }
    return [.ticketAtCounter(.called, body)]
      + lapsed.compactMap { parked in
        parked.state.counter.map {
          .ticketAtCounter(
            .noShow,
            TicketAtCounter(
              ticket: parked.number, key: parked.key, counter: $0, isLapse: true))
        }
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
  /// A second press within five seconds of the call says that the visitor did not come. A closed counter is opened:
  /// somebody is there.
  func next(_ line: String, at moment: Moment) throws(Refusal) -> Decision {
    guard case .next(let id)? = site.lines.inputs.first(where: { $0.name == line })?.role
    else { throw .site(.unknownLine(line)) }
    let counter = try counter(id)
    let opening = opening(ofCounter: id)
    guard let current = visitor(at: id) else {
      guard let next = nextVisitor(for: counter, at: moment) else {
        throw .counter(.nobodyWaiting(counter: id))
      }
      return Decision(
        events: opening + calling(next, to: id, at: moment),
        effects: [.pulse(.buzzer, Self.chime)], answer: .ticket(next.key))
    }
    var events: [Event]
    if case .called = current.state, let last = current.calls?.last,
      state.timeline.elapsed(since: last, to: moment) < Self.nextAgain
    {
      events = ending(current, as: .noShow, at: id, moment)
    } else {
      events = finishing(current, at: id, moment)
    }
    guard let next = nextVisitor(for: counter, at: moment) else {
      return Decision(events: events, answer: .ticket(current.key))
    }
    events += opening + calling(next, to: id, at: moment)
    return Decision(
      events: events, effects: [.pulse(.buzzer, Self.chime)], answer: .ticket(next.key))
  }

  func recall(_ id: String) throws(Refusal) -> Decision {
    let ticket = try visitorToAct(at: id)
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

  /// Nobody counts as not come before two calls, half a minute apart.
  func noShow(_ id: String, at moment: Moment) throws(Refusal) -> Decision {
    let ticket = try visitorToAct(at: id)
    guard case .called = ticket.state, let calls = ticket.calls else {
      throw .ticket(.notCalled(ticket.number, ticket.state))
    }
    let apart = state.timeline.elapsed(since: calls.first, to: calls.last)
    guard calls.count > 1, apart >= Self.callsApart else {
      let since = state.timeline.elapsed(since: calls.first, to: moment)
      throw .ticket(
        .calledTooLittle(
          ticket.number, calls: calls.count, wait: max(.zero, Self.callsApart - since)))
    }
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
    return [.ticketAtCounter(step, body)] + freeing(ticket, tookPlace: step != .noShow)
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

  private func callable(_ number: TicketNumber) throws(Refusal) -> Ticket {
    let ticket = try ticket(number)
    switch ticket.state {
    case .waiting, .parked: return ticket
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
