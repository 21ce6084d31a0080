import DeskBasics
import Foundation

/// From a press to a ticket.
extension Desk {
  /// One press, one ticket: within the lockout the button answers with the ticket it has just given.
  ///
  /// A visitor whom nobody would receive any more gets no ticket, but learns from the board when the desk opens (Q7).
  func press(_ line: String, key: TicketKey, at moment: Moment) throws(Refusal) -> Decision {
    guard case .call(let service)? = site.lines.inputs.first(where: { $0.name == line })?.role
    else { throw .site(.unknownLine(line)) }
    let answer = Effect.pulse(.lamp, Self.lampAnswer)
    if let last = state.lastByLine[line], isLocked(since: last.issuedAt, at: moment) {
      return Decision(effects: [answer], answer: .ticket(last.key))
    }
    do throws(Refusal) {
      var decision = try draw(
        DrawAsk(service: service), NewKeys(ticket: key, person: PersonKey(rawValue: "")),
        line: line,
        at: moment)
      decision.effects.append(answer)
      return decision
    } catch {
      guard let reason = error.declines else { throw error }
      return decline(line, service: service, reason, at: moment)
    }
  }

  /// Within three seconds of what the button answered before.
  private func isLocked(since: Moment, at moment: Moment) -> Bool {
    since.boot == moment.boot
      && since.uptime.duration(to: moment.uptime) < Self.lockout
  }

  private func decline(
    _ line: String, service: String, _ reason: VisitDeclined.Reason, at moment: Moment
  ) -> Decision {
    let answer = Effect.pulse(.lamp, Self.lampDeclines)
    if let last = state.reception.declined[line], isLocked(since: last, at: moment) {
      return Decision(effects: [answer])
    }
    let declined = VisitDeclined(line: line, service: service, reason: reason)
    let events = [Event.visitDeclined(declined)]
    switch reason {
    case .closed, .tooLate, .stopped: return Decision(events: events, effects: [answer])
    case .numbersExhausted, .queueFull:
      let alert = Alert(kind: .numbersExhausted, subject: service)
      return Decision(events: events + raise(alert).events, effects: [answer])
    }
  }

  /// A new ticket, with a promise of the wait, and with a slip where the site prints them.
  func draw(
    _ ask: DrawAsk, _ keys: NewKeys, line: String?, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard let service = site.services.first(where: { $0.id == ask.service }) else {
      throw .site(.unknownService(ask.service, known: site.services.map(\.id)))
    }
    guard isReceiving(at: moment) else {
      throw .draw(.closed(opens: opening(after: moment).map(local)))
    }
    let day = businessDay(at: moment)
    guard state.day == day else {
      // The first ticket of a day is drawn from the desk as the day finds it.
      let opening = opening(of: day, at: moment)
      var next = self
      for event in opening { next.state.apply(event, at: moment) }
      var decision = try next.draw(ask, keys, line: line, at: moment)
      decision.events = opening + decision.events
      return decision
    }
    try mayDraw(ask, at: moment)
    guard state.open.count < Self.queueLimit else {
      throw .draw(.queueFull(limit: Self.queueLimit))
    }
    let (number, round) = try nextNumber(of: service, on: day)
    var body = TicketIssued(
      ticket: number, key: keys.ticket, day: day, service: ask.service, round: round,
      arrival: state.lastArrival + 1, ahead: 0, line: line,
      person: ask.details.isEmpty ? nil : keys.person,
      appointment: ask.appointment.map { appointment($0, at: moment) },
      reason: ask.reason?.text, visitorClass: ask.isPriority == true ? .priority : nil,
      slip: site.printer == nil ? nil : state.lastSlip + 1)
    let newcomer = Ticket(body, seq: state.lastEntry + 1, at: moment)
    body.ahead = ahead(ofNewcomer: newcomer.queued, at: moment)
    body.statement = try statement(for: newcomer, because: ask.reason, at: moment)
    if isUnattended(ask.service, at: moment) {
      (body.statement, body.isUnattended) = (nil, true)
    }
    var decision = Decision(events: [.ticketIssued(body)], answer: .ticket(keys.ticket))
    if !ask.details.isEmpty {
      decision.people = [
        Person(key: keys.person, name: nil, ticket: number, since: moment).with(ask.details)
      ]
    }
    return decision
  }

  /// What is promised to a newcomer; nothing to whoever is taken against the forecast, for a reason (J3).
  private func statement(
    for newcomer: Ticket, because reason: ShortText?, at moment: Moment
  ) throws(Refusal) -> WaitStatement? {
    do throws(Refusal) {
      return try quote(newcomer, in: places(at: moment), at: moment)
    } catch {
      guard case .draw(.tooLate) = error, reason != nil else { throw error }
      return nil
    }
  }

  /// A stopped service, or an appointment long before its time, is for the staff to say a word of (J16).
  private func mayDraw(_ ask: DrawAsk, at moment: Moment) throws(Refusal) {
    if moment.isClockTrusted, let time = ask.appointment {
      try checkExists(time, on: date(of: time, said: moment.wall), field: "appointment")
    }
    guard ask.reason == nil else { return }
    if let stopped = stop(of: ask.service, at: moment) {
      throw .draw(.stopped(service: ask.service, until: stopped.until?.time))
    }
    guard moment.isClockTrusted, let appointment = ask.appointment else { return }
    let early = self.appointment(appointment, at: moment).dueAfter
    guard early <= Self.earlyForAppointment else {
      throw .draw(.early(appointment, now: local(moment.wall)))
    }
  }

  /// Whoever comes so long before an appointment may have come at a wrong time.
  private static let earlyForAppointment = Duration.seconds(60 * 60)

  private func appointment(_ time: LocalTime, at moment: Moment) -> Appointment {
    let left = instant(of: time, said: moment.wall).timeIntervalSince(moment.wall)
    return Appointment(time: time, dueAfter: .seconds(max(0, left.rounded())))
  }

  /// The number after the last one, round again at the end of the range, never one that is still open.
  private func nextNumber(
    of service: Service, on day: LocalDate
  ) throws(Refusal) -> (TicketNumber, round: Int) {
    var (round, number) = (0, service.numbers.lowerBound)
    if let last = state.lastNumbers[day]?[service.series] {
      (round, number) = (last.round, last.number)
      step(&round, &number, in: service.numbers)
    }
    for _ in service.numbers {
      let candidate = TicketNumber(series: service.series, number: number)
      guard state.open.ticket(candidate) != nil else { return (candidate, round) }
      step(&round, &number, in: service.numbers)
    }
    throw .draw(.numbersExhausted(service: service.id))
  }

  private func step(_ round: inout Int, _ number: inout Int, in range: ClosedRange<Int>) {
    if range.contains(number), number < range.upperBound {
      number += 1
    } else {
      (round, number) = (round + 1, range.lowerBound)
    }
  }
}

extension Refusal {
  /// Why a button gives no ticket, where that is nobody's fault.
  fileprivate var declines: VisitDeclined.Reason? {
    switch self {
    case .draw(.closed): .closed
    case .draw(.tooLate): .tooLate
    case .draw(.stopped): .stopped
    case .draw(.numbersExhausted): .numbersExhausted
    case .draw(.queueFull): .queueFull
    default: nil
    }
  }
}
