/// What becomes of a command (Q3).
extension Turns {
  /// What `command` comes to, in order; `consultants` are the site's, in the site's order.
  ///
  /// Changes nothing. Whoever the site has added or dropped since joins or goes along with it, so
  /// that no command works on an old site; a dropped consultant ends a visit first.
  func decide(
    _ command: TurnsStep, consultants: [String],
    besides obstacles: TurnsObstacles = [:]
  ) throws(TurnsRefusal) -> [TurnsChange] {
    if case .beginDay = command { return [newDay(consultants)] }
    var draft = TurnsDraft(turns: self, consultants: consultants, obstacles: obstacles)
    draft.followSite()
    switch command {
    case .beginDay, .readSite: break
    case .assign(let ticket, let key, let visit):
      try draft.assign(ticket, key: key, visit)
    case .receive(let ticket, let key, let id, let isBack):
      try draft.receive(ticket, key: key, by: id, isBack: isBack)
    case .free(let id): draft.note(.freed(try draft.visitor(with: id)))
    case .giveBack(let id): draft.note(.givenBack(try draft.visitor(with: id)))
    case .resume(let ticket, let key, let id): try draft.resume(ticket, key: key, by: id)
    case .retake(let ticket, let key, let turn): try draft.retake(ticket, key: key, turn)
    case .refuse(let ticket, let side): try draft.refuse(ticket, by: side)
    case .undoRefusal(let visitor): try draft.undoRefusal(visitor)
    case .swap(let one, let other): try draft.swap(one, other)
    case .errand(let id): try draft.errand(id)
    case .absence(let id): try draft.absence(id)
    case .back(let id): try draft.back(id)
    }
    draft.followSite()
    return draft.changes
  }

  /// The day goes on where the last one stopped, so that nobody is first every morning.
  ///
  /// An errand ends with its day. An absence does not: a visitor led to somebody who is not there
  /// feels it, while whoever comes in says so.
  private func newDay(_ consultants: [String]) -> TurnsChange {
    let kept = order.filter { consultants.contains($0) }
    let new = consultants.filter { members[$0] == nil }
    let absent = kept.filter { members[$0]?.whereabouts == .absent }
    let here = kept.filter { !absent.contains($0) }
    return .dayBegan(order: here + new + absent, absent: absent)
  }
}

/// Turns on which a decision is tried out.
private struct TurnsDraft {
  var turns: Turns
  let consultants: [String]
  let obstacles: TurnsObstacles
  var changes: [TurnsChange] = []

  init(turns: Turns, consultants: [String], obstacles: TurnsObstacles) {
    self.turns = turns
    self.consultants = consultants
    self.obstacles = obstacles
  }

  mutating func note(_ change: TurnsChange) {
    turns.apply(change)
    changes.append(change)
  }

  mutating func followSite() {
    for id in consultants where turns.whereabouts(of: id) == nil { note(.joined(id)) }
    for id in turns.order
    where !consultants.contains(id) && turns.whereabouts(of: id)?.visit == nil {
      note(.withdrawn(id))
    }
  }

  func whereabouts(of id: String) throws(TurnsRefusal) -> Whereabouts {
    guard let whereabouts = turns.whereabouts(of: id) else {
      throw .unknownConsultant(id, known: consultants)
    }
    return whereabouts
  }

  func visitor(with id: String) throws(TurnsRefusal) -> ConsultantVisitor {
    guard let visit = try whereabouts(of: id).visit else { throw .notWithVisitor(id) }
    return ConsultantVisitor(consultant: id, ticket: visit.ticket, key: visit.key)
  }

  mutating func assign(
    _ ticket: TicketNumber, key: TicketKey, _ visit: TurnsVisit
  ) throws(TurnsRefusal) {
    if let id = turns.consultant(with: key) { throw .ticketTaken(ticket, by: id) }
    if case .returning(let own) = visit { _ = try whereabouts(of: own) }
    if case .standIn(let own) = visit { _ = try whereabouts(of: own) }
    take(ticket, key: key, try turns.choice(for: visit, besides: obstacles), refused: [])
  }

  /// Whoever had this visitor last, before it was set aside, uses no second turn; anybody else does, as for a visitor in
  /// turn.
  mutating func receive(
    _ ticket: TicketNumber, key: TicketKey, by id: String, isBack: Bool
  ) throws(TurnsRefusal) {
    switch try whereabouts(of: id) {
    case .present:
      let manner = isBack || turns.hasLastVisit(key, id) ? TurnsManner.returning : .turn
      take(ticket, key: key, TurnsChoice(consultant: id, manner: manner, skipped: []), refused: [])
    case .onErrand, .absent: throw .alreadyAway(id)
    case .with(let visit): throw .withVisitor(id, visit.ticket)
    }
  }

  private mutating func take(
    _ ticket: TicketNumber, key: TicketKey, _ choice: TurnsChoice, refused: [String]
  ) {
    let visitor = ConsultantVisitor(consultant: choice.consultant, ticket: ticket, key: key)
    note(
      .taken(
        VisitorTaken(
          visitor: visitor, manner: choice.manner, skipped: choice.skipped, refused: refused)))
  }

  mutating func resume(
    _ ticket: TicketNumber, key: TicketKey, by id: String
  ) throws(TurnsRefusal) {
    guard turns.hasEndedVisit(key, id), turns.whereabouts(of: id) == .present,
      turns.consultant(with: key) == nil
    else { throw .notResumable(ticket) }
    note(.resumed(ConsultantVisitor(consultant: id, ticket: ticket, key: key)))
  }

  mutating func retake(
    _ ticket: TicketNumber, key: TicketKey, _ turn: ConsultantTurn
  ) throws(TurnsRefusal) {
    guard turns.whereabouts(of: turn.consultant) == .present,
      turns.consultant(with: key) == nil
    else { throw .notResumable(ticket) }
    let visitor = ConsultantVisitor(consultant: turn.consultant, ticket: ticket, key: key)
    note(
      turns.givenBackVisit(key, turn.consultant) == nil
        ? .taken(VisitorTaken(visitor: visitor, manner: turn.manner, refused: turn.refused))
        : .retaken(visitor))
  }

  mutating func refuse(
    _ ticket: TicketNumber, by side: RefusingSide
  ) throws(TurnsRefusal) {
    guard let id = turns.consultant(with: ticket),
      let visit = turns.whereabouts(of: id)?.visit
    else {
      let taken = turns.order.compactMap { turns.whereabouts(of: $0)?.visit?.ticket }
      throw .ticketNotTaken(ticket, taken: taken)
    }
    let visitor = ConsultantVisitor(consultant: id, ticket: ticket, key: visit.key)
    switch side {
    case .visitor: note(.refusedByVisitor(visitor))
    case .consultant: note(.declined(visitor))
    }
    let manner = visit.manner == .returning ? .standIn(for: id) : visit.manner
    let refused = visit.refused + [id]
    let choice = try turns.nextFree(as: manner, refused: refused, besides: obstacles)
    take(ticket, key: visit.key, choice, refused: refused)
  }

  mutating func undoRefusal(_ visitor: ConsultantVisitor) throws(TurnsRefusal) {
    guard turns.hasRefused(visitor.key, visitor.consultant),
      turns.whereabouts(of: visitor.consultant) == .present,
      turns.consultant(with: visitor.key) == nil
    else { throw .notResumable(visitor.ticket) }
    note(.refusalUndone(visitor))
  }

  mutating func swap(_ one: String, _ other: String) throws(TurnsRefusal) {
    for id in [one, other] where try whereabouts(of: id) == .absent { throw .absent(id) }
    guard one != other else { throw .sameConsultant(one) }
    note(.swapped(one, other))
  }

  mutating func errand(_ id: String) throws(TurnsRefusal) {
    switch try whereabouts(of: id) {
    case .present: note(.leftOnErrand(id))
    case .onErrand, .absent: throw .alreadyAway(id)
    case .with(let visit): throw .withVisitor(id, visit.ticket)
    }
  }

  /// An errand can turn into an absence.
  mutating func absence(_ id: String) throws(TurnsRefusal) {
    switch try whereabouts(of: id) {
    case .present, .onErrand: note(.leftAbsent(id))
    case .absent: throw .alreadyAway(id)
    case .with(let visit): throw .withVisitor(id, visit.ticket)
    }
  }

  mutating func back(_ id: String) throws(TurnsRefusal) {
    switch try whereabouts(of: id) {
    case .onErrand: note(.cameBack(id))
    case .absent: note(.returned(id))
    case .present where obstacles[id] == .offDuty: note(.cameBack(id))
    case .present, .with: throw .notAway(id)
    }
  }
}
