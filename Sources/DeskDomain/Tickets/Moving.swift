import DeskBasics

/// What happens to a ticket beside being called: back from parking, to another service, out of the queue.
extension Desk {
  func decide(
    _ ask: TicketAsk, _ keys: NewKeys, at moment: Moment
  ) throws(Refusal) -> Decision {
    switch ask.step {
    case .cancel: try cancel(ask.number)
    case .requeue: try requeue(ask.number, at: moment)
    case .transfer(let service): try transfer(ask.number, to: service, at: moment)
    case .prioritise: try reclass(ask.number, .priority)
    case .ordinary: try reclass(ask.number, .ordinary)
    case .undo: try undo(ask.number, at: nil, moment)
    case .assign(let consultant, let orNext):
      try assign(ask.number, TurnsVisit(consultant, orNext: orNext == true), at: moment)
    case .describe(let details): try describe(ask.number, details, keys, at: moment)
    case .eraseName: try eraseName(ask.number)
    case .reprint: try reprint(ask.number)
    case .dropSlip: try dropSlip(ask.number)
    }
  }

  /// Whoever was parked, or missed on this day, waits again and keeps the time waited (C3).
  private func requeue(_ number: TicketNumber, at moment: Moment) throws(Refusal) -> Decision {
    let ticket = try ticket(number)
    switch ticket.state {
    case .parked, .noShow: break
    default: throw .ticket(.notParked(number, ticket.state))
    }
    let event = Event.ticketMoved(.returned, moved(ticket))
    return Decision(
      events: [event] + stating(ticket, after: event, at: moment), answer: .ticket(ticket.key))
  }

  /// To another service under the same number (Q5); whoever was at a counter waits as one who returns, and is told a time.
  func transfer(
    _ number: TicketNumber, to service: String, at moment: Moment
  ) throws(Refusal) -> Decision {
    let ticket = try openOnly(number)
    guard site.services.contains(where: { $0.id == service }) else {
      throw .site(.unknownService(service, known: site.services.map(\.id)))
    }
    if ticket.state == .waiting, ticket.service == service {
      throw .ticket(.alreadyFor(number, service: service))
    }
    let body = TicketTransferred(
      ticket: ticket.number, key: ticket.key, counter: ticket.state.counter, service: service,
      served: ticket.state.place == nil ? nil : timeServed(ticket, at: moment))
    let event = Event.ticketTransferred(body)
    return Decision(
      events: [event] + freeing(ticket, tookPlace: hasCome(ticket, at: moment))
        + stating(ticket, after: event, at: moment),
      answer: .ticket(ticket.key))
  }

  func cancel(_ number: TicketNumber) throws(Refusal) -> Decision {
    let ticket = try openOnly(number)
    return Decision(
      events: [.ticketMoved(.cancelled, moved(ticket))] + freeing(ticket, tookPlace: false),
      answer: .ticket(ticket.key))
  }

  private func reclass(
    _ number: TicketNumber, _ visitorClass: VisitorClass
  ) throws(Refusal) -> Decision {
    let ticket = try ticket(number)
    guard ticket.state == .waiting else {
      throw .ticket(.notWaiting(number, ticket.state))
    }
    return Decision(
      events: reclassing(ticket, as: visitorClass, line: nil), answer: .ticket(ticket.key))
  }

  /// A button that is held down: the ticket it has just given goes to somebody who needs help.
  func hold(_ line: String, at moment: Moment) throws(Refusal) -> Decision {
    guard let input = site.lines.inputs.first(where: { $0.name == line }),
      case .call = input.role
    else { throw .site(.unknownLine(line)) }
    guard let last = state.lastByLine[line], let ticket = state.open[last.key],
      ticket.state == .waiting,
      state.timeline.elapsed(since: last.issuedAt, to: moment) < Self.helpWindow
    else { return Decision() }
    return Decision(
      events: reclassing(ticket, as: .priority, line: line),
      effects: [.pulse(.lamp, Self.lampAnswer), .pulse(.buzzer, Self.chime)],
      answer: .ticket(ticket.key))
  }

  /// How long after its ticket a button that is still down asks for help.
  static let helpWindow = Duration.seconds(10)

  private func reclassing(
    _ ticket: Ticket, as visitorClass: VisitorClass, line: String?
  ) -> [Event] {
    guard ticket.visitorClass != visitorClass else { return [] }
    return [
      .ticketReclassed(
        TicketReclassed(
          ticket: ticket.number, key: ticket.key, visitorClass: visitorClass, line: line))
    ]
  }

  /// Notes whom an open ticket is for.
  private func describe(
    _ number: TicketNumber, _ details: VisitorDetails, _ keys: NewKeys, at moment: Moment
  ) throws(Refusal) -> Decision {
    let ticket = try openOnly(number)
    guard !details.isEmpty else { throw .ticket(.nothingToNote(number)) }
    let kept = ticket.person.flatMap { state.people[$0] }
    let person = kept ?? Person(key: keys.person, name: nil, ticket: number, since: moment)
    return Decision(
      events: [
        .ticketDescribed(
          TicketDescribed(ticket: number, key: ticket.key, person: person.key))
      ], answer: .ticket(ticket.key), people: [person.with(details)])
  }

  private func openOnly(_ number: TicketNumber) throws(Refusal) -> Ticket {
    let ticket = try ticket(number)
    guard ticket.state.isOpen else {
      throw .ticket(.notOpen(number, ticket.state))
    }
    return ticket
  }

  private func moved(_ ticket: Ticket) -> TicketMoved {
    TicketMoved(ticket: ticket.number, key: ticket.key, counter: ticket.state.counter)
  }
}
