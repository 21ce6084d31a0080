import DeskBasics
import Foundation

/// What the queue needs of the staff, looked after every minute: first of all, what hurts a visitor now.
extension Desk {
  /// How long after closing somebody who waits is a matter.
  static let lateService = Duration.seconds(15 * 60)

  /// Raises what has come to be so, and clears what is over.
  func reviewQueue(at moment: Moment) -> Decision {
    let now = queueAlerts(at: moment)
    let standing = state.alerts.keys.filter { Alert.Kind.ofTheQueue.contains($0.kind) }
    let raised = now.filter { !standing.contains($0) }
    let cleared = standing.filter { old in
      !now.contains { $0.kind == old.kind && $0.subject == old.subject }
    }.sorted { ($0.kind.rawValue, $0.subject) < ($1.kind.rawValue, $1.subject) }
    return Decision(
      events: raised.map { .alert(.raised, $0) } + cleared.map { .alert(.cleared, $0) })
  }

  private func queueAlerts(at moment: Moment) -> [Alert] {
    unattended(at: moment) + closedServices(at: moment) + goneServices + forgottenVisits(at: moment)
      + waitingAfterClosing(at: moment) + exhausted
  }

  /// Services for which somebody waits in vain, as nobody is calling (J5).
  private func unattended(at moment: Moment) -> [Alert] {
    site.services.filter { service in
      state.open.waiting.contains {
        $0.service == service.id && state.open[$0.key]?.promise?.isUnattended == true
      }
    }.map { Alert(kind: .waitUnattended, subject: $0.id) }
  }

  /// Services that no counter takes while visitors are received (B3); `detail` are the counters that would.
  private func closedServices(at moment: Moment) -> [Alert] {
    guard isReceiving(at: moment) else { return [] }
    return site.services.compactMap { service in
      let counters = site.counters.filter { $0.services.contains(service.id) }.map(\.id)
      let isClosed = counters.allSatisfy { state.reception.counters[$0] == .closed }
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
    .waitUnattended, .serviceClosed, .serviceGone, .visitUnfinished, .waitingAfterClosing,
    .numbersExhausted,
  ]
}
