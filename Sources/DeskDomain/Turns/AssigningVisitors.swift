package import DeskBasics

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
    var decision = handing(ticket, by: changes, at: moment)
    decision.effects = [.pulse(.buzzer, Self.chime)]
    return decision
  }

  func rotate(_ command: TurnsStep, at moment: Moment) throws(Refusal) -> Decision {
    let turns = state.reception.turns
    if case .free(let id) = command, let key = turns.whereabouts(of: id)?.visit?.key,
      let ticket = state.open[key], let place = ticket.state.place
    {
      return try finish(place, at: moment)
    }
    let changes = try changes(command, besides: turnsObstacles(at: moment))
    guard case .refuse(let number, _) = command else {
      return Decision(events: changes.map(Event.turnsChanged))
    }
    return handing(try ticket(number), by: changes, at: moment)
  }

  /// The call to the place of whoever took the visitor.
  private func handing(
    _ ticket: Ticket, by changes: [TurnsChange], at moment: Moment
  ) -> Decision {
    let events = changes.map(Event.turnsChanged)
    guard let taken = changes.lazy.compactMap(\.taken).last else {
      return Decision(events: events, answer: .ticket(ticket.key))
    }
    let plan = staffPlan(at: moment)
    let place = place(of: taken.visitor.consultant, by: plan, at: moment)
    let opening = opening(ofCounter: place, by: plan, at: moment)
    let lapsed = lapsing(besides: ticket)
    return Decision(
      events: events + opening.events
        + calling(
          ticket, to: place, turn: taken.turn, besides: lapsed.map(\.key),
          ending: opening.former, at: moment)
        + lapsed.compactMap(lapse),
      answer: .ticket(
        ticket.key, besides: lapsed.map(\.key), reopened: opening.former == nil ? nil : place))
  }

  /// What it means to the turns that `ticket` is called to `place` without a word of them, after `ending`: whoever receives
  /// there has the visitor (J6).
  func receiving(
    _ ticket: Ticket, at place: String, after ending: [Event], by plan: StaffPlan?,
    at moment: Moment
  ) -> (changes: [TurnsChange], turn: ConsultantTurn?) {
    guard let id = receiver(at: place, by: plan, at: moment) else { return ([], nil) }
    var turns = state.reception.turns
    for case .turnsChanged(let change) in ending { turns.apply(change) }
    // Who was served, set aside and is back uses no second turn.
    let isBack = ticket.turn?.consultant == id && ticket.servingSince != nil
    let step = TurnsStep.receive(
      ticket: ticket.number, key: ticket.key, by: id, isBack: isBack)
    // Whoever is entered as away is asked for by an alert.
    let changes = (try? turns.decide(step, consultants: site.consultants.map(\.id))) ?? []
    for change in changes { turns.apply(change) }
    return (
      changes,
      turns.whereabouts(of: id)?.visit.flatMap { visit in
        visit.key == ticket.key
          ? ConsultantTurn(consultant: id, manner: visit.manner, refused: visit.refused) : nil
      }
    )
  }

  /// Consultants who cannot take a visitor now though nothing was said of them.
  package func turnsObstacles(at moment: Moment) -> TurnsObstacles {
    guard !site.consultants.isEmpty else { return [:] }
    let plan = staffPlan(at: moment)
    var obstacles: TurnsObstacles = [:]
    for consultant in site.consultants {
      let place = place(of: consultant.id, by: plan, at: moment)
      if isOffDuty(consultant.id, by: plan, at: moment) {
        obstacles[consultant.id] = .offDuty
      } else if let other = visitor(at: place),
        state.reception.turns.consultant(with: other.key) != consultant.id
      {
        obstacles[consultant.id] = .with(other.number)
      } else if isShut(place, at: moment) {
        obstacles[consultant.id] = .placeClosed
      }
    }
    return obstacles
  }

  private func changes(
    _ command: TurnsStep, besides obstacles: TurnsObstacles = [:]
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
        take(.resume(ticket: ticket.number, key: ticket.key, by: turn.consultant))
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

extension VisitorTaken {
  fileprivate var turn: ConsultantTurn {
    ConsultantTurn(consultant: visitor.consultant, manner: manner, refused: refused)
  }
}

extension TurnsChange {
  /// How a visitor was taken.
  fileprivate var taken: VisitorTaken? {
    if case .taken(let body) = self { body } else { nil }
  }
}
