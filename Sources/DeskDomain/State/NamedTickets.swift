/// Tickets that commands name, and that are not at hand.
extension Desk {
  /// The number of a ticket that `command` is about and that is not at hand: it may have ended today, and be on record.
  package func absentTicket(of command: Command) -> TicketNumber? {
    if case .printer(.slip(let id, _)) = command {
      guard let drawn = state.slips[id]?.ticket, state.ticket(drawn.key) == nil else {
        return nil
      }
      return drawn.number
    }
    guard case .ask(let ask, _) = command, let number = ask.namedTicket,
      state.open.ticket(number) == nil,
      state.ended.newest(where: { $0.number == number }) == nil
    else { return nil }
    return number
  }
}

extension Event {
  /// The ticket that it is about, where that is not at hand.
  package func absentTicket(
    in state: Desk.State
  ) -> (number: TicketNumber, key: TicketKey)? {
    if case .ticketIssued = self { return nil }
    guard let number = ticket, let key = ticketKey, state.ticket(key) == nil else { return nil }
    return (number, key)
  }
}

extension Ask {
  /// The ticket that whoever asks names.
  fileprivate var namedTicket: TicketNumber? {
    switch self {
    case .ticket(let ask): ask.number
    case .turns(.refuse(let number)), .turns(.decline(let number)): number
    case .counter(let ask):
      switch ask.step {
      case .call(let number), .undo(let number): number
      default: nil
      }
    default: nil
    }
  }
}
