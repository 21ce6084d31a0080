import DeskBasics

/// Steps are taken back one by one, the newest first, each with all that it has moved.
extension Desk {
  /// The newest step at the counter `id`.
  func undo(at id: String, _ moment: Moment) throws(Refusal) -> Decision {
    try knowsPlace(id)
    guard let ticket = newestStep(at: id) else { throw .counter(.nothingToUndo(counter: id)) }
    return try undo(ticket, at: moment)
  }

  /// This ticket's newest step, which must have been taken at the counter `id`; nil: which no counter took.
  func undo(
    _ number: TicketNumber, at id: String?, _ moment: Moment
  ) throws(Refusal) -> Decision {
    if let id { try knowsPlace(id) }
    let ticket = try ticket(number)
    if let step = ticket.lastStep, step.counter != id {
      throw .ticket(.foreignUndo(number, takenAt: step.counter))
    }
    return try undo(ticket, at: moment)
  }

  private func undo(_ ticket: Ticket, at moment: Moment) throws(Refusal) -> Decision {
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
      throw .ticket(.numberTaken(ticket.number))
    }
    let others = step.besides.compactMap { state.ticket($0) }.filter { other in
      other.lastStep?.at == step.at && openTicket(other.number).map { $0.key == other.key } ?? true
    }
    var turns = state.reception.turns
    let events = ([ticket] + others).flatMap { undoing($0, &turns) }
    return Decision(
      events: events + closingAgain(after: step, at: moment),
      answer: .ticket(ticket.key, besides: others.map(\.key)))
  }

  /// A counter that the step had opened is what it was before, unless somebody has said otherwise since.
  private func closingAgain(after step: TicketStep, at moment: Moment) -> [Event] {
    guard let former = step.reopened, let id = step.counter,
      state.reception.changedAt[id] == step.at, state.reception.counters[id] == nil
    else { return [] }
    if case .onBreak(let end) = former, secondsUntil(end, of: id, at: moment) <= 0 { return [] }
    return [
      .counterChanged(
        CounterChanged(
          counter: id, state: former, isByShifts: former == .open ? true : nil))
    ]
  }

  private func undoing(_ ticket: Ticket, _ turns: inout Turns) -> [Event] {
    guard let step = ticket.lastStep else { return [] }
    let undone = TicketUndone(
      ticket: ticket.number, key: ticket.key, counter: step.counter, step: step.kind)
    return [.ticketUndone(undone)] + undoing(ticket, step, on: &turns).map(Event.turnsChanged)
  }

  /// The ticket that took the newest step at `counter`.
  private func newestStep(at counter: String) -> Ticket? {
    (state.open.values.filter { $0.lastStep?.counter == counter }
      + state.ended.newestFirst(at: counter))
      .max { ($0.lastStep?.seq ?? 0) < ($1.lastStep?.seq ?? 0) }
  }
}
