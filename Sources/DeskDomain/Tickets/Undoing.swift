/// Every step of a ticket can be taken back until its next one.
extension Desk {
  /// The newest step at the counter `id`.
  func undo(at id: String) throws(Refusal) -> Decision {
    try knowsPlace(id)
    guard let ticket = newestStep(at: id) else { throw .counter(.nothingToUndo(counter: id)) }
    return try undo(ticket)
  }

  /// This ticket's newest step, which must have been taken at the counter `id`; nil: which no counter took.
  func undo(_ number: TicketNumber, at id: String?) throws(Refusal) -> Decision {
    if let id { try knowsPlace(id) }
    let ticket = try ticket(number)
    if let step = ticket.lastStep, step.counter != id {
      throw .ticket(.foreignUndo(number, takenAt: step.counter))
    }
    return try undo(ticket)
  }

  private func undo(_ ticket: Ticket) throws(Refusal) -> Decision {
    guard let step = ticket.lastStep else {
      throw .ticket(.noStep(ticket.number, ticket.state))
    }
    // Whoever comes back to a counter must find it free, and a number must mean one visitor.
    if let place = step.before.state.place, let other = visitor(at: place),
      other.key != ticket.key
    {
      throw .counter(.busy(place, with: other.number))
    }
    if let other = openTicket(ticket.number), other.key != ticket.key {
      throw .ticket(.notCallable(ticket.number, ticket.state))
    }
    let events: [Event] = [
      .ticketUndone(
        TicketUndone(
          ticket: ticket.number, key: ticket.key, counter: step.counter, step: step.kind))
    ]
    return Decision(events: events + undoing(ticket, step), answer: .ticket(ticket.key))
  }

  /// The ticket that took the newest step at `counter`.
  private func newestStep(at counter: String) -> Ticket? {
    (state.open.values.filter { $0.lastStep?.counter == counter }
      + state.ended.newestFirst(at: counter).prefix(1))
      .max { ($0.lastStep?.seq ?? 0) < ($1.lastStep?.seq ?? 0) }
  }
}
