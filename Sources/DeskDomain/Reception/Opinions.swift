import DeskBasics

/// The visitor's opinion, and what somebody has to come back with (Q6).
extension Desk {
  /// How long after its end a visit can be rated at the counter.
  static let ratingWindow = Duration.seconds(600)

  func rateByButton(_ line: String, at moment: Moment) throws(Refusal) -> Decision {
    guard
      case .rate(let rating, let counter)? = site.lines.inputs.first(where: { $0.name == line })?
        .role
    else { throw .site(.unknownLine(line)) }
    return try rate(counter, rating, at: moment)
  }

  /// For the ticket that was finished last at `counter`, once.
  func rate(_ id: String, _ rating: Rating, at moment: Moment) throws(Refusal) -> Decision {
    try knowsPlace(id)
    guard
      let ticket = state.ended.newest(at: id, where: { $0.state == .finished(counter: id) }),
      let end = ticket.lastStep?.at,
      state.timeline.elapsed(since: end, to: moment) < Self.ratingWindow
    else { throw .counter(.nothingToRate(counter: id)) }
    guard ticket.rating == nil else { throw .counter(.alreadyRated(ticket.number)) }
    var events: [Event] = [
      .visitRated(
        VisitRated(ticket: ticket.number, key: ticket.key, counter: id, rating: rating))
    ]
    if rating == .below {
      events.append(
        .followUpOpened(
          FollowUpOpened(
            followUp: state.reception.lastFollowUp + 1, ticket: ticket.number, key: ticket.key,
            counter: id, rating: rating, person: ticket.person)))
    }
    return Decision(
      events: events, effects: [.pulse(.lamp, Self.lampAnswer)], answer: .ticket(ticket.key))
  }

  func closeFollowUp(_ ask: FollowUpAsk) throws(Refusal) -> Decision {
    let open = state.reception.followUps
    guard let followUp = open.first(where: { $0.id == ask.id }) else {
      throw .followUp(.unknown(ask.id, known: open.map(\.id)))
    }
    switch ask.step {
    case .close(let note):
      return Decision(
        events: [
          .followUpClosed(
            FollowUpClosed(followUp: ask.id, ticket: followUp.ticket, note: note.text))
        ])
    }
  }
}
