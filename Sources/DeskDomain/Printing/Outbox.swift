package import DeskBasics

/// The slips that are owed: what is told of them, and which of them are still wanted.
extension Desk {
  func reportSlip(_ id: Int64, _ progress: SlipProgress) throws(Refusal) -> Decision {
    guard let slip = state.slips[id] else { throw .slip(.unknown(id)) }
    // A report that was answered but not heard comes again; a second claim is another process's.
    if slip.state == progress.state, slip.state != .submitting { return Decision() }
    guard slip.state.mayBecome(progress.state) else {
      throw .slip(.outOfOrder(id, from: slip.state, to: progress.state))
    }
    let change = SlipChanged(
      slip: id, ticket: slip.ticket.number, key: slip.ticket.key,
      job: progress.job ?? slip.job, queue: progress.queue ?? slip.queue,
      detail: progress.detail, file: progress.file)
    return Decision(
      events: [.slipChanged(progress.state, change)] + alerts(after: progress.state, change))
  }

  /// A slip that did not come out is told to the staff until one does, or nobody waits for it.
  private func alerts(after state: SlipState, _ change: SlipChanged) -> [Event] {
    switch state {
    case .failed, .unsure:
      raise(Alert(kind: .slipMissing, subject: "\(change.ticket)", detail: change.detail)).events
    case .printed, .sent, .dropped: clear(.slipMissing, subject: "\(change.ticket)").events
    case .owed, .submitting, .submitted: []
    }
  }

  /// Numbers whose slip did not come out and which wait no longer: nothing is to be done for them.
  var settledSlips: [DueCommand] {
    state.alerts.keys.filter { alert in
      alert.kind == .slipMissing
        && !state.open.waiting.contains { "\($0.number)" == alert.subject }
    }
    .sorted { $0.subject < $1.subject }
    .map { .clear(.slipMissing, subject: $0.subject) }
  }

  /// Whether somebody still waits for a slip: its number has not been called, and it is not too old.
  ///
  /// A reprint was asked for whatever became of the number.
  package func isWanted(_ slip: Slip, at moment: Moment) -> Bool {
    guard let printer = site.printer,
      state.timeline.elapsed(since: slip.since, to: moment) < printer.staleAfter
    else { return false }
    return slip.isReprint || state.open[slip.ticket.key]?.state == .waiting
  }

  /// Owed slips that nobody waits for any more; what CUPS has is the printer's process's to take back.
  func staleSlips(at moment: Moment) -> [Slip] {
    state.slips.values.filter { $0.state == .owed && !isWanted($0, at: moment) }
      .sorted { $0.id < $1.id }
  }

  func dropStaleSlips(at moment: Moment) -> Decision {
    Decision(events: staleSlips(at: moment).map { dropping($0) })
  }

  func dropSlip(_ number: TicketNumber) throws(Refusal) -> Decision {
    let ticket = try ticket(number)
    guard let slip = state.slips.values.first(where: { $0.ticket.key == ticket.key }) else {
      throw .slip(.none(number))
    }
    guard slip.state == .owed else { throw .slip(.underway(number, slip.state)) }
    return Decision(events: [dropping(slip, isGivenUp: true)], answer: .ticket(ticket.key))
  }

  /// A new slip of the same number, marked as one that was asked for again.
  func reprint(_ number: TicketNumber) throws(Refusal) -> Decision {
    guard site.printer != nil else { throw .slip(.noPrinter) }
    let ticket = try ticket(number)
    if let slip = state.slips.values.first(where: { $0.ticket.key == ticket.key }) {
      throw .slip(.underway(number, slip.state))
    }
    let body = SlipReprinted(slip: state.lastSlip + 1, ticket: number, key: ticket.key)
    return Decision(events: [.slipReprinted(body)], answer: .ticket(ticket.key))
  }

  private func dropping(_ slip: Slip, isGivenUp: Bool? = nil) -> Event {
    .slipChanged(
      .dropped,
      SlipChanged(
        slip: slip.id, ticket: slip.ticket.number, key: slip.ticket.key, isGivenUp: isGivenUp))
  }

  /// Those who wait without a slip in their hands: it did not come out, or the printer is in trouble.
  package var waitingWithoutSlip: [Ticket] {
    let isInTrouble = state.alerts.keys.contains {
      $0.kind == .printer || $0.kind == .printerSilent
    }
    return state.open.waiting.compactMap { state.open[$0.key] }
      .filter { ticket in
        guard let slip = ticket.slip else { return false }
        switch slip {
        case .failed, .unsure, .dropped: return true
        case .owed, .submitting, .submitted: return isInTrouble
        case .printed, .sent: return false
        }
      }
      .sorted { $0.arrival < $1.arrival }
  }
}
