/// Every step of a ticket can be taken back until its next one.
extension Desk {
  func undo(_ order: UndoOrder) throws(Refusal) -> Decision {
    let ticket = try ticket(for: order)
    guard let step = ticket.lastStep else {
      throw .noStep(ticket.number, state: ticket.state.word)
    }
    // Whoever comes back to a counter must find it free, and a number must mean one visitor.
    if let place = step.before.state.place, let other = visitor(at: place),
      other.key != ticket.key
    {
      throw .counterBusy(place, with: other.number)
    }
    if let other = openTicket(ticket.number), other.key != ticket.key {
      throw .notCallable(ticket.number, state: ticket.state.word)
    }
    let events: [Event] = [
      .ticketUndone(
        TicketUndone(
          ticket: ticket.number, key: ticket.key, counter: step.counter, step: step.kind))
    ]
    return Decision(events: events + undoing(ticket, step), answer: .ticket(ticket.key))
  }

  private func ticket(for order: UndoOrder) throws(Refusal) -> Ticket {
    switch order {
    case .counter(let id):
      try knowsPlace(id)
      guard let ticket = newestStep(at: id) else { throw .nothingToUndo(counter: id) }
      return ticket
    case .ticket(let number, let id):
      try knowsPlace(id)
      return try ticket(number, steppedAt: id)
    case .waiting(let number): return try ticket(number, steppedAt: nil)
    }
  }

  private func ticket(
    _ number: TicketNumber, steppedAt counter: String?
  ) throws(Refusal) -> Ticket {
    let ticket = try ticket(number)
    if let step = ticket.lastStep, step.counter != counter {
      throw .foreignUndo(number, state: ticket.state.word, takenAt: step.counter)
    }
    return ticket
  }

  /// The ticket that took the newest step at `counter`.
  private func newestStep(at counter: String) -> Ticket? {
    (memory.open.values.filter { $0.lastStep?.counter == counter }
      + memory.ended.newestFirst(at: counter).prefix(1))
      .max { ($0.lastStep?.seq ?? 0) < ($1.lastStep?.seq ?? 0) }
  }
}
