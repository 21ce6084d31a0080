/// What an event is about.
extension Event {
  /// The ticket it is about, if any.
  package var ticket: TicketNumber? { subject?.number }

  /// The key of the ticket that it moves or says something of, if any; a slip's events move no ticket.
  package var ticketKey: TicketKey? { subject?.key }

  /// The counter where a step was taken, if any.
  package var counter: String? {
    switch self {
    case .ticketCalled(let body), .ticketRecalled(let body), .ticketServing(let body),
      .ticketFinished(let body), .ticketNoShow(let body), .ticketParked(let body):
      body.counter
    case .ticketReturned(let body), .ticketCancelled(let body), .ticketExpired(let body):
      body.counter
    case .ticketTransferred(let body): body.counter
    case .ticketUndone(let body): body.counter
    case .visitRated(let body): body.counter
    case .followUpOpened(let body): body.counter
    case .counterChanged(let body): body.counter
    default: nil
    }
  }

  private var subject: (number: TicketNumber, key: TicketKey?)? {
    switch self {
    case .ticketIssued(let body): (body.ticket, body.key)
    case .ticketCalled(let body), .ticketRecalled(let body), .ticketServing(let body),
      .ticketFinished(let body), .ticketNoShow(let body), .ticketParked(let body):
      (body.ticket, body.key)
    case .ticketReturned(let body), .ticketCancelled(let body), .ticketExpired(let body):
      (body.ticket, body.key)
    case .ticketTransferred(let body): (body.ticket, body.key)
    case .ticketReclassed(let body): (body.ticket, body.key)
    case .ticketUndone(let body): (body.ticket, body.key)
    case .waitStated(let body): (body.ticket, body.key)
    case .visitRated(let body): (body.ticket, body.key)
    case .followUpOpened(let body): (body.ticket, body.key)
    case .followUpClosed(let body): (body.ticket, nil)
    case .slipReturned(let body), .slipSubmitting(let body), .slipSubmitted(let body),
      .slipPrinted(let body), .slipFailed(let body), .slipUnsure(let body):
      (body.ticket, nil)
    default: nil
    }
  }
}
