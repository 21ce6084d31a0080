/// What an event is about.
extension Event {
  /// The ticket it is about, if any.
  var ticket: TicketNumber? { subject?.number }

  /// The key of the ticket that it moves or says something of, if any.
  package var ticketKey: TicketKey? { subject?.key }

  /// The number of the repair that it is about, if any.
  package var repair: Int64? {
    switch self {
    case .findingOpened(let body): body.repair
    case .findingNoted(let body): body.repair
    case .repairMoved(let body): body.repair
    default: nil
    }
  }

  /// The state in which it leaves a slip, if it is about one.
  var slipState: SlipState? {
    switch self {
    case .ticketIssued(let body): body.slip == nil ? nil : .owed
    case .slipChanged(let state, _): state
    case .slipReprinted: .owed
    default: nil
    }
  }

  /// The counter whose people took the step, if any did.
  var takenAt: String? {
    if case .ticketAtCounter(.noShow, let body) = self, body.isLapse == true { return nil }
    return counter
  }

  /// The counter that it is about, if any.
  package var counter: String? {
    switch self {
    case .ticketAtCounter(_, let body): body.counter
    case .ticketMoved(_, let body): body.counter
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
    case .ticketAtCounter(_, let body): (body.ticket, body.key)
    case .ticketMoved(_, let body): (body.ticket, body.key)
    case .ticketTransferred(let body): (body.ticket, body.key)
    case .ticketReclassed(let body): (body.ticket, body.key)
    case .ticketUndone(let body): (body.ticket, body.key)
    case .ticketDescribed(let body): (body.ticket, body.key)
    case .waitStated(let body): (body.ticket, body.key)
    case .visitRated(let body): (body.ticket, body.key)
    case .followUpOpened(let body): (body.ticket, body.key)
    case .followUpClosed(let body): (body.ticket, nil)
    case .slipChanged(_, let body): (body.ticket, body.key)
    case .slipReprinted(let body): (body.ticket, body.key)
    default: nil
    }
  }
}

extension EventKind {
  /// The state in which an entry of this kind leaves a slip; nil where it is about none, or about a new ticket.
  package var slipState: SlipState? {
    self == .slipReprinted ? .owed : SlipState.allCases.first { $0.kind == self }
  }
}

extension Event {
  /// The entry that it corrects, if it does.
  package var corrects: Int64? {
    switch self {
    case .entryCorrected(let body): body.corrects
    case .checkLogged(let body): body.corrects
    default: nil
    }
  }
}
