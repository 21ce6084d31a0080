/// From a press to a ticket.
extension Desk {
  /// One press, one ticket: within the lockout the button answers with the ticket it has just given.
  func press(_ line: String, key: TicketKey, at moment: Moment) throws(Refusal) -> Decision {
    guard case .call(let service)? = site.lines.inputs.first(where: { $0.name == line })?.role
    else { throw .unknownLine(line) }
    let answer = Effect.pulse(.lamp, Self.lampAnswer)
    if let last = memory.lastByLine[line], isLocked(by: last, at: moment) {
      return Decision(effects: [answer], answer: .ticket(last.key))
    }
    var decision = try issue(service: service, line: line, key: key, at: moment)
    decision.effects.append(answer)
    return decision
  }

  /// Within three seconds of the press that drew `ticket`, counted on the monotonic clock of one boot.
  private func isLocked(by ticket: DrawnTicket, at moment: Moment) -> Bool {
    ticket.issuedAt.boot == moment.boot
      && ticket.issuedAt.uptime.duration(to: moment.uptime) < Self.lockout
  }

  /// A new ticket for `service`, with a slip where the site prints them.
  func issue(
    service id: String, line: String?, key: TicketKey, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard let service = site.services.first(where: { $0.id == id }) else {
      throw .unknownService(id, known: site.services.map(\.id))
    }
    let day = businessDay(at: moment)
    let left = Set(leftBehind(entering: day, at: moment).map(\.key))
    let open = memory.open.values.lazy.filter { !left.contains($0.key) }
    guard memory.open.count - left.count < Self.queueLimit else {
      throw .queueFull(limit: Self.queueLimit)
    }
    let (number, round) = try nextNumber(of: service, on: day, besides: open)
    var events = opening(of: day, at: moment)
    events.append(
      .ticketIssued(
        TicketIssued(
          ticket: number, key: key, day: day, service: id, round: round,
          arrival: memory.lastArrival + 1, ahead: ahead(of: service, among: open), line: line,
          slip: site.printer == nil ? nil : memory.lastSlip + 1)))
    return Decision(events: events, answer: .ticket(key))
  }

  /// The number after the last one, round again at the end of the range, never one that is still open.
  private func nextNumber(
    of service: Service, on day: LocalDate, besides open: some Sequence<Ticket>
  ) throws(Refusal) -> (TicketNumber, round: Int) {
    var (round, number) = (0, service.numbers.lowerBound)
    if let last = memory.lastNumbers[day]?[service.series] {
      (round, number) = (last.round, last.number)
      step(&round, &number, in: service.numbers)
    }
    for _ in service.numbers {
      let candidate = TicketNumber(series: service.series, number: number)
      if !open.contains(where: { $0.number == candidate }) {
        return (candidate, round)
      }
      step(&round, &number, in: service.numbers)
    }
    throw .numbersExhausted(service: service.id)
  }

  private func step(_ round: inout Int, _ number: inout Int, in range: ClosedRange<Int>) {
    if range.contains(number), number < range.upperBound {
      number += 1
    } else {
      (round, number) = (round + 1, range.lowerBound)
    }
  }

  /// How many wait before a newcomer for `service`: those whom a counter of this service may call first (Q4).
  private func ahead(of service: Service, among open: some Sequence<Ticket>) -> Int {
    let rivals = rivals(of: service.id)
    return open.count { $0.state == .waiting && rivals.contains($0.service) }
  }
}
