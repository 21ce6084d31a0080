import DeskBasics

/// The consultants' turns at work in the queue (Q3).
extension Desk {
  /// Gives a visitor to the consultant whose turn it is, or to the visitor's own, and calls the number there.
  func assign(
    _ number: TicketNumber, _ visit: TurnsVisit, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard !site.consultants.isEmpty else { throw .turns(.noConsultants) }
    let ticket = try callable(number)
    let changes = try changes(
      .assign(ticket: number, key: ticket.key, visit), besides: turnsObstacles(at: moment))
    return Decision(
      events: changes.map(Event.turnsChanged) + handing(ticket, by: changes, at: moment),
      effects: [.pulse(.buzzer, Self.chime)],
      answer: .ticket(ticket.key, besides: lapsing(besides: ticket).map(\.key)))
  }

  func rotate(_ command: TurnsStep, at moment: Moment) throws(Refusal) -> Decision {
    let turns = state.reception.turns
    if case .free(let id) = command, let key = turns.whereabouts(of: id)?.visit?.key,
      let ticket = state.open[key], let place = ticket.state.place
    {
      return try finish(place, at: moment)
    }
    let changes = try changes(command, besides: turnsObstacles(at: moment))
    var decision = Decision(events: changes.map(Event.turnsChanged))
    if case .refuse(let number, _) = command {
      let ticket = try ticket(number)
      decision.events += handing(ticket, by: changes, at: moment)
      decision.answer = .ticket(ticket.key, besides: lapsing(besides: ticket).map(\.key))
    }
    return decision
  }

  /// The call to the place of whoever took the visitor.
  private func handing(
    _ ticket: Ticket, by changes: [TurnsChange], at moment: Moment
  ) -> [Event] {
    guard let taken = changes.lazy.compactMap(\.taken).last else { return [] }
    let id = taken.visitor.consultant
    let turn = ConsultantTurn(consultant: id, manner: taken.manner, refused: taken.refused)
    let lapsed = lapsing(besides: ticket)
    return calling(
      ticket, to: place(of: id), turn: turn, besides: lapsed.map(\.key), at: moment)
      + lapsed.compactMap(lapse)
  }

  /// Where a consultant receives.
  private func place(of consultant: String) -> String {
    site.consultants.first { $0.id == consultant }?.counter ?? consultant
  }

  /// Consultants whose counters are taken or not open.
  func turnsObstacles(at moment: Moment) -> TurnsObstacles {
    var obstacles = TurnsObstacles()
    for consultant in site.consultants {
      let place = place(of: consultant.id)
      if let other = visitor(at: place),
        state.reception.turns.consultant(with: other.key) != consultant.id
      {
        obstacles.busy[consultant.id] = other.number
      }
      if state(of: place, at: moment) != .open { obstacles.away.insert(consultant.id) }
    }
    return obstacles
  }

  private func changes(
    _ command: TurnsStep, besides obstacles: TurnsObstacles = TurnsObstacles()
  ) throws(Refusal) -> [TurnsChange] {
    do throws(TurnsRefusal) {
      return try state.reception.turns.decide(
        command, consultants: site.consultants.map(\.id), besides: obstacles)
    } catch {
      throw .turns(error)
    }
  }

  /// What the end of a visit means to the consultant who had it; one that did not come about gives the turn back.
  func freeing(_ ticket: Ticket, tookPlace: Bool) -> [Event] {
    guard let id = state.reception.turns.consultant(with: ticket.key) else { return [] }
    let changes = try? changes(tookPlace ? .free(id) : .giveBack(id))
    return (changes ?? []).map(Event.turnsChanged)
  }

  /// What an undone step means to the consultants: whoever has the visitor gives the turn back, and whoever had the
  /// visitor before goes on, if still free.
  func undoing(
    _ ticket: Ticket, _ step: TicketStep, on turns: inout Turns
  ) -> [TurnsChange] {
    let ids = site.consultants.map(\.id)
    var changes: [TurnsChange] = []
    func take(_ command: TurnsStep) {
      for change in (try? turns.decide(command, consultants: ids)) ?? [] {
        turns.apply(change)
        changes.append(change)
      }
    }
    if step.kind == .ticketCalled, let id = turns.consultant(with: ticket.key) {
      take(.giveBack(id))
    }
    if step.before.state.place != nil, let turn = step.before.turn,
      turns.consultant(with: ticket.key) == nil
    {
      switch step.kind {
      case .ticketCalled where turns.hasRefused(ticket.key, turn.consultant):
        take(
          .undoRefusal(
            ConsultantVisitor(
              consultant: turn.consultant, ticket: ticket.number, key: ticket.key)))
      case .ticketNoShow, .ticketCancelled, .ticketCalled:
        take(.retake(ticket: ticket.number, key: ticket.key, turn))
      default:
        take(.resume(ticket: ticket.number, key: ticket.key))
        // Whoever was only called had given the turn back.
        if turns.consultant(with: ticket.key) == nil {
          take(.retake(ticket: ticket.number, key: ticket.key, turn))
        }
      }
    }
    return changes
  }

  /// The consultants' day begins with the business day; where visitors are received around the clock, whoever is on an errand
  /// still is.
  func turnsBegin(isHandedOver: Bool) -> [Event] {
    guard !site.consultants.isEmpty else { return [] }
    let turns = state.reception.turns
    let away = turns.order.filter { id in
      turns.whereabouts(of: id) == .onErrand && site.consultants.contains { $0.id == id }
    }
    let changes =
      ((try? changes(.beginDay)) ?? []) + (isHandedOver ? away.map { .leftOnErrand($0) } : [])
    return changes.map(Event.turnsChanged)
  }
}

extension TurnsChange {
  /// How a visitor was taken.
  fileprivate var taken: VisitorTaken? {
    if case .taken(let body) = self { body } else { nil }
  }
}
