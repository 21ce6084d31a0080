import Foundation

/// Why a waiting visitor has the place in the queue.
///
/// The order (Q4): those over the maximum wait by arrival, then the highest standing, then by arrival. A standing is the
/// time waited times the rate of the class (accumulating priority); an appointment's rate counts from its time on.
package struct Standing: Hashable, Sendable {
  package var ticket: QueuedTicket
  /// Since the ticket began to wait for what it waits for now.
  package var waited: Duration
  /// The same in seconds.
  var seconds: Double
  /// Seconds times rate.
  package var score: Double
  /// Whether the maximum wait is over.
  package var isOverdue: Bool

  init(_ ticket: QueuedTicket, waited nanoseconds: Int64, rules: QueueRules) {
    self.ticket = ticket
    waited = .nanoseconds(nanoseconds)
    seconds = Double(nanoseconds) / 1e9
    let rate = rules.rate(of: ticket.visitorClass)
    if ticket.visitorClass == .appointment, let appointment = ticket.appointment {
      let due = min(appointment.dueAfter.inSeconds, seconds)
      score = due + (seconds - due) * rate
    } else {
      score = seconds * rate
    }
    isOverdue = waited >= rules.maximumWait
  }

  /// Whether this visitor is called before `other`.
  package func precedes(_ other: Standing) -> Bool {
    if isOverdue != other.isOverdue { return isOverdue }
    if !isOverdue, score != other.score { return score > other.score }
    return ticket.arrival < other.ticket.arrival
  }

  /// The reason in words ("waited 22 min; appointment 10:30").
  package var reason: Phrase {
    let minutes = Int(seconds / 60)
    var reasons = [ReceptionTexts.waited(minutes: minutes)]
    switch ticket.visitorClass {
    case .ordinary: break
    case .appointment:
      if let time = ticket.appointment?.time { reasons.append(ReceptionTexts.appointment(time)) }
    case .priority: reasons.append(ReceptionTexts.priority)
    case .returning: reasons.append(ReceptionTexts.returning)
    }
    if isOverdue { reasons.append(ReceptionTexts.overMaximumWait) }
    return Phrase(
      zhHans: reasons.map(\.zhHans).joined(separator: "；"),
      zhHant: reasons.map(\.zhHant).joined(separator: "；"),
      en: reasons.map(\.en).joined(separator: "; "))
  }
}

extension Desk {
  /// Those who wait, in the order they are called, each with the reason.
  package func queue(at moment: Moment) -> [Standing] {
    memory.open.waiting.map { standing(of: $0, at: moment) }.sorted { $0.precedes($1) }
  }

  /// How `ticket` stands among those who wait.
  package func standing(of ticket: QueuedTicket, at moment: Moment) -> Standing {
    Standing(
      ticket, waited: memory.timeline.nanoseconds(since: ticket.waitingSince, to: moment),
      rules: site.queueRules)
  }

  /// How many are called before `ticket`: those before it in the queue who wait for what a counter of its service does
  /// (Q4).
  package func ahead(of ticket: QueuedTicket, at moment: Moment) -> Int {
    let rivals = rivals(of: ticket.service)
    let own = standing(of: ticket, at: moment)
    return memory.open.waiting.count {
      $0.key != ticket.key && rivals.contains($0.service)
        && standing(of: $0, at: moment).precedes(own)
    }
  }

  /// Who would be called to `counter` next.
  package func nextVisitor(for counter: Counter, at moment: Moment) -> Ticket? {
    memory.open.waiting.lazy.filter { counter.services.contains($0.service) }
      .map { self.standing(of: $0, at: moment) }
      .min { $0.precedes($1) }.flatMap { memory.open[$0.ticket.key] }
  }

  /// The services that share a counter with this one, itself among them.
  package func rivals(of service: String) -> Set<String> { sharing[service] ?? [service] }

  /// The services of the site, each with those that share a counter with it.
  static func sharing(_ site: Site) -> [String: Set<String>] {
    let all = Set(site.services.map(\.id) + site.counters.flatMap(\.services))
    return Dictionary(
      uniqueKeysWithValues: all.map { service in
        let counters = site.counters.filter { $0.services.contains(service) }
        return (service, Set(counters.flatMap(\.services)).union([service]))
      })
  }
}
