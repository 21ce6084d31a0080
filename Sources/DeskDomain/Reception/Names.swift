/// Visitors' names: kept apart from the journal, and erased in time (G4).
extension Desk {
  func eraseName(_ number: TicketNumber) throws(Refusal) -> Decision {
    let ticket = try ticket(number)
    guard let person = ticket.person, memory.people[person] != nil else { throw .noName(number) }
    return Decision(
      events: [.personErased(PersonErased(person: person, reason: .asked))],
      answer: .ticket(ticket.key))
  }

  func eraseOldNames(at moment: Moment) -> Decision {
    Decision(
      events: oldNames(at: moment).map {
        .personErased(PersonErased(person: $0, reason: .retention))
      })
  }

  /// Whether `eraseOldNames` has something to do.
  package func hasOldNames(at moment: Moment) -> Bool { !oldNames(at: moment).isEmpty }

  private func oldNames(at moment: Moment) -> [PersonKey] {
    memory.people.values
      .filter {
        site.retention.isOver(
          for: $0, at: moment, running: memory.timeline.elapsed(since: $0.since, to: moment))
      }
      .map(\.key).sorted { $0.rawValue < $1.rawValue }
  }

  /// How to address the holder of `ticket`, where that is known.
  package func name(of ticket: Ticket) -> VisitorName? {
    ticket.person.flatMap { memory.people[$0]?.name }
  }
}
