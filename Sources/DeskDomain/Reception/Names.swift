package import DeskBasics

/// Visitors' names: kept apart from the journal, and erased in time (G4).
extension Desk {
  /// The name on the ticket of this number: today's, or where that has none, the newest that is still kept.
  func eraseName(_ number: TicketNumber) throws(Refusal) -> Decision {
    let kept = state.people.values.filter { $0.ticket == number }
    let newest = kept.max {
      state.timeline.time(of: $0.since) < state.timeline.time(of: $1.since)
    }
    guard let person = newest else {
      _ = try ticket(number)
      throw .ticket(.noName(number))
    }
    return Decision(
      events: [.personErased(PersonErased(person: person.key, reason: .asked))],
      answer: holder(of: person.key).map { .ticket($0.key) } ?? .done)
  }

  private func holder(of person: PersonKey) -> Ticket? {
    state.open.values.first { $0.person == person }
      ?? state.ended.newest { $0.person == person }
  }

  func eraseOldNames(at moment: Moment) -> Decision {
    Decision(
      events: oldNames(at: moment).map {
        .personErased(PersonErased(person: $0, reason: .retention))
      })
  }

  /// Whether `eraseOldNames` has something to do.
  func hasOldNames(at moment: Moment) -> Bool { !oldNames(at: moment).isEmpty }

  private func oldNames(at moment: Moment) -> [PersonKey] {
    state.people.values
      .filter { person in
        // Whoever asked for a repair is called when it is done.
        person.repair.flatMap { state.repairs.open[$0] } == nil
      }
      .filter {
        site.retention.isOver(
          for: $0, at: moment, running: state.timeline.elapsed(since: $0.since, to: moment))
      }
      .map(\.key).sorted { $0.rawValue < $1.rawValue }
  }

  /// The languages for the holder of `ticket`: the visitor's own first, where it was noted, then the site's.
  package func languages(of ticket: Ticket?) -> [Language] {
    let own = ticket?.person.flatMap { state.people[$0]?.language }
    return own.map { own in [own] + site.languages.filter { $0 != own } } ?? site.languages
  }

  /// How to address the holder of `ticket`, where that is known.
  package func name(of ticket: Ticket) -> VisitorName? {
    ticket.person.flatMap { state.people[$0]?.name }
  }
}
