/// The rotation of the consultants at work in the queue (Q3).
extension Desk {
  /// Gives a visitor to the consultant whose turn it is, or to the visitor's own, and calls the number there.
  func assign(
    _ number: TicketNumber, _ visit: RotationVisit, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard !site.consultants.isEmpty else { throw .noRotation }
    let ticket = try ticket(number)
    switch ticket.state {
    case .waiting, .parked: break
    default: throw .notCallable(number, state: ticket.state.word)
    }
    let changes = try changes(.assign(ticket: number, key: ticket.key, visit))
    return Decision(
      events: changes.map(Event.rotationChanged) + (try handing(ticket, by: changes, at: moment)),
      effects: [.pulse(.buzzer, Self.chime)], answer: .ticket(ticket.key))
  }

  func rotate(_ command: RotationCommand, at moment: Moment) throws(Refusal) -> Decision {
    let rotation = memory.reception.rotation
    if case .free(let id) = command, let key = rotation.whereabouts(of: id)?.visit?.key,
      let ticket = memory.open[key], let place = ticket.state.place
    {
      return try finish(place, at: moment)
    }
    let changes = try changes(command)
    var decision = Decision(events: changes.map(Event.rotationChanged))
    if case .refuse(let number, _) = command {
      let ticket = try ticket(number)
      decision.events += try handing(ticket, by: changes, at: moment)
      decision.answer = .ticket(ticket.key)
    }
    return decision
  }

  /// The call to the place of whoever took the visitor.
  private func handing(
    _ ticket: Ticket, by changes: [RotationChange], at moment: Moment
  ) throws(Refusal) -> [Event] {
    guard let id = changes.lazy.compactMap(\.takenBy).last else { return [] }
    let place = site.consultants.first { $0.id == id }?.counter ?? id
    if let other = visitor(at: place), other.key != ticket.key {
      throw .counterBusy(place, with: other.number)
    }
    return calling(ticket, to: place, consultant: id, at: moment)
  }

  private func changes(_ command: RotationCommand) throws(Refusal) -> [RotationChange] {
    do throws(RotationRefusal) {
      return try memory.reception.rotation.decide(
        command, consultants: site.consultants.map(\.id))
    } catch {
      throw .rotation(error)
    }
  }

  /// What the end of a visit means to the consultant who had it; one that did not come about gives the turn back.
  func freeing(_ ticket: Ticket, tookPlace: Bool) -> [Event] {
    guard let id = memory.reception.rotation.consultant(with: ticket.key) else { return [] }
    let changes = try? changes(tookPlace ? .free(id) : .giveBack(id))
    return (changes ?? []).map(Event.rotationChanged)
  }

  /// A visit whose end is taken back goes on with the consultant, if that one is still free.
  func resuming(_ ticket: Ticket) -> [Event] {
    let changes = try? changes(.resume(ticket: ticket.number, key: ticket.key))
    return (changes ?? []).map(Event.rotationChanged)
  }

  /// The consultants' day begins with the business day.
  func rotationBegins() -> [Event] {
    guard !site.consultants.isEmpty else { return [] }
    return ((try? changes(.beginDay)) ?? []).map(Event.rotationChanged)
  }
}

extension RotationChange {
  /// Who took a visitor.
  fileprivate var takenBy: String? {
    if case .taken(let body) = self { body.visitor.consultant } else { nil }
  }
}
