import DeskBasics
import Foundation

/// What the queue needs of the staff, looked after every minute: first of all, what hurts a visitor now.
extension Desk {
  /// How long after closing somebody who waits is a matter.
  static let lateService = Duration.seconds(15 * 60)
  /// How long a call may stand without a word of what came of it.
  static let longestCall = Duration.seconds(60 * 60)

  /// Raises what has come to be so, and clears what is over.
  func reviewQueue(at moment: Moment) -> Decision {
    let now = queueAlerts(at: moment)
    let standing = state.alerts.keys.filter { Alert.Kind.ofTheQueue.contains($0.kind) }
    let raised = now.filter { state.alerts[$0] == nil }
    let cleared = standing.filter { old in
      !now.contains { $0.kind == old.kind && $0.subject == old.subject }
    }.sorted { ($0.kind.rawValue, $0.subject) < ($1.kind.rawValue, $1.subject) }
    return Decision(
      events: raised.map { .alert(.raised, $0) } + cleared.map { .alert(.cleared, $0) })
  }

  private func queueAlerts(at moment: Moment) -> [Alert] {
    unattended(at: moment) + overMaximum(at: moment) + closedServices(at: moment) + goneServices
      + forgottenVisits(at: moment) + unansweredCalls(at: moment) + waitingAfterClosing(at: moment)
      + exhausted + consultantsAway(at: moment) + withoutSlip
  }

  /// Services for which somebody waits in vain, as nobody is calling (J5).
  private func unattended(at moment: Moment) -> [Alert] {
    site.services.filter { service in
      state.open.waiting.contains {
        $0.service == service.id && state.open[$0.key]?.promise?.isUnattended == true
      }
    }.map { Alert(kind: .waitUnattended, subject: $0.id) }
  }

  /// Services for which somebody has waited for longer than the maximum, though somebody is calling (J13).
  private func overMaximum(at moment: Moment) -> [Alert] {
    site.services.filter { service in
      let waiting = state.open.waiting.filter { $0.service == service.id }
      return waiting.contains { place(of: $0, at: moment).isOverdue }
        && !waiting.contains { state.open[$0.key]?.promise?.isUnattended == true }
    }.map { Alert(kind: .waitOverMaximum, subject: $0.id) }
  }

  /// Calls that stand without a word of what came of them (J13), at a counter that was shut since at once; `detail` is the
  /// ticket.
  private func unansweredCalls(at moment: Moment) -> [Alert] {
    state.open.atCounters.compactMap { ticket in
      guard case .called(let counter) = ticket.state, let last = ticket.calls?.last,
        !isForgotten(ticket, at: moment),
        isShut(counter, at: moment)
          || state.timeline.elapsed(since: last, to: moment) >= Self.longestCall
      else { return nil }
      return Alert(
        kind: .callUnanswered, subject: counter, detail: ticket.number.description)
    }.sorted { $0.subject < $1.subject }
  }

  /// Consultants who are entered as away while a visitor is at their place (J6); `detail` is the ticket.
  private func consultantsAway(at moment: Moment) -> [Alert] {
    guard !site.consultants.isEmpty else { return [] }
    let plan = staffPlan(at: moment)
    var tickets: [String: [TicketNumber]] = [:]
    for ticket in state.open.atCounters {
      guard let place = ticket.state.place,
        state.reception.turns.consultant(with: ticket.key) == nil,
        let id = receiver(at: place, by: plan, at: moment)
      else { continue }
      switch state.reception.turns.whereabouts(of: id) {
      case .onErrand, .absent: tickets[id, default: []].append(ticket.number)
      case .present, .with, nil: break
      }
    }
    return tickets.sorted { $0.key < $1.key }.map { id, tickets in
      Alert(
        kind: .consultantAway, subject: id,
        detail: tickets.map(\.description).sorted().joined(separator: ", "))
    }
  }

  /// Services that no counter takes while visitors are received (B3); `detail` are the counters that would.
  ///
  /// Where it is only the shifts that say so, nobody is asked before somebody waits.
  private func closedServices(at moment: Moment) -> [Alert] {
    guard isReceiving(at: moment) else { return [] }
    let plan = staffPlan(at: moment)
    return site.services.compactMap { service in
      let counters = site.counters.filter { $0.services.contains(service.id) }.map(\.id)
      let isClosed =
        counters.allSatisfy { state.reception.counters[$0] == .closed }
        || state.open.waiting.contains { $0.service == service.id }
          && counters.allSatisfy { state(of: $0, by: plan, at: moment) == .closed }
      return isClosed && !counters.isEmpty
        ? Alert(
          kind: .serviceClosed, subject: service.id, detail: counters.joined(separator: ", ")) : nil
    }
  }

  /// Services that the site has no longer, and that somebody waits for (C5); `detail` are the tickets.
  private var goneServices: [Alert] {
    let known = Set(site.services.map(\.id))
    let lost = state.open.waiting.filter { !known.contains($0.service) }
    return Set(lost.map(\.service)).sorted().map { service in
      let tickets = lost.filter { $0.service == service }.map(\.number.description)
      return Alert(
        kind: .serviceGone, subject: service,
        detail: tickets.prefix(Self.ticketsNamed).joined(separator: ", "))
    }
  }

  /// Counters with a visit that nobody has finished (C4); `detail` is the ticket.
  private func forgottenVisits(at moment: Moment) -> [Alert] {
    state.open.atCounters.filter { isForgotten($0, at: moment) }.compactMap { ticket in
      ticket.state.place.map {
        Alert(kind: .visitUnfinished, subject: $0, detail: ticket.number.description)
      }
    }.sorted { $0.subject < $1.subject }
  }

  /// Whoever is still there when nobody is received any more: the day does not end with them.
  private func waitingAfterClosing(at moment: Moment) -> [Alert] {
    guard moment.isClockTrusted, !isReceiving(at: moment), !state.open.isEmpty,
      let hours, let closed = hours.closing(before: moment.wall, calendar: calendar),
      moment.wall.timeIntervalSince(closed) >= Self.lateService.inSeconds
    else { return [] }
    let numbers = state.open.values.sorted { $0.arrival < $1.arrival }.map(\.number.description)
    return [
      Alert(
        kind: .waitingAfterClosing, subject: "queue",
        detail: numbers.prefix(Self.ticketsNamed).joined(separator: ", "))
    ]
  }

  /// Who waits again after the slip was dropped, as when a call is undone (J13): it does not come by itself any more.
  private var withoutSlip: [Alert] {
    guard site.printer != nil else { return [] }
    return waitingWithoutSlip.filter { $0.slip == .dropped }
      .map { Alert(kind: .slipMissing, subject: $0.number.description) }
      .filter { alert in
        !state.alerts.keys.contains { ($0.kind, $0.subject) == (alert.kind, alert.subject) }
      }
  }

  /// Services without a number to give (B7): told when somebody has asked in vain, until there is one again.
  private var exhausted: [Alert] {
    state.alerts.keys.filter { $0.kind == .numbersExhausted }.filter { alert in
      guard let service = site.services.first(where: { $0.id == alert.subject }) else {
        return false
      }
      return state.open.count >= Self.queueLimit || !hasNumber(service)
    }.sorted { $0.subject < $1.subject }
  }

  private func hasNumber(_ service: Service) -> Bool {
    service.numbers.contains {
      state.open.ticket(TicketNumber(series: service.series, number: $0)) == nil
    }
  }

  /// More are not read.
  private static let ticketsNamed = 10
}

extension Alert.Kind {
  /// Those that `reviewQueue` raises and clears.
  static let ofTheQueue: Set<Alert.Kind> = [
    .waitUnattended, .waitOverMaximum, .callUnanswered, .consultantAway, .serviceClosed,
    .serviceGone, .visitUnfinished, .waitingAfterClosing, .numbersExhausted,
  ]
}
