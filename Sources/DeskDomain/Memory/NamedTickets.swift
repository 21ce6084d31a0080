/// Tickets that commands name, and that are not at hand.
extension Desk {
  /// The number of a ticket that `command` is about and that is not at hand: it may have ended today, and be on record.
  package func absentTicket(of command: Command) -> TicketNumber? {
    if case .reportSlip(let id, _) = command {
      guard let drawn = memory.slips[id]?.ticket, memory.ticket(drawn.key) == nil else {
        return nil
      }
      return drawn.number
    }
    guard let number = command.namedTicket, memory.open.ticket(number) == nil,
      memory.ended.newest(where: { $0.number == number }) == nil
    else { return nil }
    return number
  }
}

extension Event {
  /// The ticket that it is about, where that is not at hand.
  package func absentTicket(
    in memory: Desk.Memory
  ) -> (number: TicketNumber, key: TicketKey)? {
    if case .ticketIssued = self { return nil }
    guard let number = ticket, let key = ticketKey, memory.ticket(key) == nil else { return nil }
    return (number, key)
  }
}

extension Command {
  /// The ticket that whoever gives the command names.
  fileprivate var namedTicket: TicketNumber? {
    switch self {
    case .call(_, let number): number
    case .comeBack(let number), .transfer(let number, _), .cancel(let number),
      .reclass(let number, _), .assign(let number, _), .eraseName(let number),
      .reprint(let number), .dropSlip(let number), .rotate(.refuse(let number, _)),
      .undo(.ticket(let number, _)), .undo(.waiting(let number)):
      number
    default: nil
    }
  }
}
