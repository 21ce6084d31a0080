/// From the queue to a counter and out of the door.
extension Desk {
  /// Those who wait, in the order they are called: by arrival.
  package var queue: [Ticket] {
    memory.open.values.filter { $0.state == .waiting }.sorted { $0.arrival < $1.arrival }
  }

  /// How many are called before `ticket`: those who wait longer for what a counter of its service does (Q4).
  package func ahead(of ticket: Ticket) -> Int {
    let rivals = rivals(of: ticket.service)
    return memory.open.values.count {
      $0.state == .waiting && $0.arrival < ticket.arrival && rivals.contains($0.service)
    }
  }

  /// The services that share a counter with this one, itself among them.
  func rivals(of service: String) -> Set<String> {
    Set(site.counters.filter { $0.services.contains(service) }.flatMap(\.services))
      .union([service])
  }

  /// The visitor called to `counter`, if any.
  package func visitor(at counter: String) -> Ticket? {
    memory.open.values.first { $0.state == .called(counter: counter) }
  }

  /// The open ticket of this number; the newest where the number has come round.
  package func openTicket(_ number: TicketNumber) -> Ticket? {
    memory.open.values.filter { $0.number == number }.max { $0.arrival < $1.arrival }
  }

  /// Who would be called to `counter` next.
  package func nextVisitor(for counter: Counter) -> Ticket? {
    memory.open.values.lazy
      .filter { $0.state == .waiting && counter.services.contains($0.service) }
      .min { $0.arrival < $1.arrival }
  }

  func call(to id: String, ticket number: TicketNumber?) throws(Refusal) -> Decision {
    let counter = try counter(id)
    let ticket: Ticket
    if let number {
      guard let named = openTicket(number) else { throw .unknownTicket(number) }
      switch named.state {
      case .waiting, .parked: ticket = named
      case .called, .finished, .noShow, .expired:
        throw .notCallable(number, state: named.state.word)
      }
    } else {
      guard let next = nextVisitor(for: counter) else { throw .nobodyWaiting(counter: id) }
      ticket = next
    }
    var events: [Event] = []
    if let current = visitor(at: id) {
      events.append(.ticketFinished(step(current, id)))
    }
    events.append(.ticketCalled(step(ticket, id)))
    return Decision(
      events: events, effects: [.pulse(.buzzer, Self.chime)], answer: .ticket(ticket.key))
  }

  /// The button of a desk without a screen: it ends the visit and calls the next, whichever of the two there is.
  func next(_ line: String) throws(Refusal) -> Decision {
    guard case .next(let id)? = site.lines.inputs.first(where: { $0.name == line })?.role
    else { throw .unknownLine(line) }
    let counter = try counter(id)
    if nextVisitor(for: counter) == nil, visitor(at: id) != nil {
      return try atCounter(id, Event.ticketFinished)
    }
    return try call(to: id, ticket: nil)
  }

  /// One step of the visitor who is at `counter`.
  func atCounter(
    _ id: String, effects: [Effect] = [], _ event: (TicketAtCounter) -> Event
  ) throws(Refusal) -> Decision {
    // A counter that the site no longer has may still have a visitor.
    guard let ticket = visitor(at: id) else {
      _ = try counter(id)
      throw .nobodyAtCounter(id)
    }
    return Decision(
      events: [event(step(ticket, id))], effects: effects, answer: .ticket(ticket.key))
  }

  private func step(_ ticket: Ticket, _ counter: String) -> TicketAtCounter {
    TicketAtCounter(ticket: ticket.number, key: ticket.key, counter: counter)
  }

  private func counter(_ id: String) throws(Refusal) -> Counter {
    guard let counter = site.counters.first(where: { $0.id == id }) else {
      throw .unknownCounter(id, known: site.counters.map(\.id))
    }
    return counter
  }
}
