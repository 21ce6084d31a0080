package import DeskBasics
import Foundation

/// Why a waiting visitor has the place in the queue.
///
/// The order (Q4): the highest standing, then by arrival. A standing is the time waited times the rate of the class
/// (accumulating priority); an appointment's rate counts from its time on. Nobody but those who need it (priority, B4)
/// gets before whoever has waited for longer than the maximum.
package struct QueuePosition: Hashable, Sendable {
  package var ticket: QueuedTicket
  var place: QueuePlace

  /// Since the ticket began to wait for what it waits for now.
  var waited: Duration { .nanoseconds(place.nanoseconds) }

  /// The reason in words ("waited 22 min; appointment 10:30").
  package var reason: Phrase {
    let minutes = Int(place.seconds / 60)
    var reasons = [ReceptionTexts.waited(minutes: minutes)]
    switch ticket.visitorClass {
    case .ordinary: break
    case .appointment:
      if let time = ticket.appointment?.time { reasons.append(ReceptionTexts.appointment(time)) }
    case .priority: reasons.append(ReceptionTexts.priority)
    case .returning: reasons.append(ReceptionTexts.returning)
    }
    if place.isOverdue { reasons.append(ReceptionTexts.overMaximumWait) }
    return Phrase(
      zhHans: reasons.map(\.zhHans).joined(separator: "；"),
      zhHant: reasons.map(\.zhHant).joined(separator: "；"),
      en: reasons.map(\.en).joined(separator: "; "))
  }
}

/// The numbers of a standing: all that it takes to put a queue in order.
struct QueuePlace: Hashable, Sendable {
  /// Of `OpenTickets.waiting`.
  var index: Int
  var arrival: Int64
  /// Of waiting.
  var nanoseconds: Int64
  /// Seconds times rate.
  var score: Double
  /// What decides: the score, of ordinary classes no more than the maximum wait, and beyond that the wait itself.
  var standing: Double
  /// Whether the maximum wait is over.
  var isOverdue: Bool

  init(_ ticket: QueuedTicket, index: Int, waited nanoseconds: Int64, rules: QueueRules) {
    self.index = index
    arrival = ticket.arrival
    self.nanoseconds = nanoseconds
    let rate = rules.rate(of: ticket.visitorClass)
    let seconds = Double(nanoseconds) / 1e9
    if ticket.visitorClass == .appointment, let appointment = ticket.appointment {
      let due = min(appointment.dueAfter.inSeconds, seconds)
      score = due + (seconds - due) * rate
    } else {
      score = seconds * rate
    }
    let isOverdue = .nanoseconds(nanoseconds) >= rules.maximumWait
    self.isOverdue = isOverdue
    if ticket.visitorClass == .priority {
      standing = score
    } else if isOverdue {
      standing = seconds
      score = seconds
    } else {
      standing = min(score, rules.maximumWait.inSeconds.nextDown)
    }
  }

  var seconds: Double { Double(nanoseconds) / 1e9 }

  /// Whether this visitor is called before `other`.
  func precedes(_ other: QueuePlace) -> Bool {
    if standing != other.standing { return standing > other.standing }
    if score != other.score { return score > other.score }
    return arrival < other.arrival
  }
}

extension Desk {
  /// Those who wait, in the order they are called, each with the reason.
  package func queue(at moment: Moment) -> [QueuePosition] {
    places(at: moment).map { QueuePosition(ticket: state.open.waiting[$0.index], place: $0) }
  }

  /// The places of those who wait, in the order they are called.
  ///
  /// By arrival they are nearly in order already: sorting takes a look at each.
  func places(at moment: Moment) -> [QueuePlace] {
    let waiting = state.open.waiting
    let rules = site.queueRules
    let now = state.timeline.time(of: moment)
    return waiting.indices.map { index in
      let since = state.timeline.time(of: waiting[index].waitingSince)
      return QueuePlace(
        waiting[index], index: index, waited: max(0, now - since), rules: rules)
    }.sorted { $0.precedes($1) }
  }

  /// How `ticket` stands among those who wait.
  func place(of ticket: QueuedTicket, at moment: Moment) -> QueuePlace {
    QueuePlace(
      ticket, index: -1,
      waited: state.timeline.nanoseconds(since: ticket.waitingSince, to: moment),
      rules: site.queueRules)
  }

  /// How `ticket` stands, with the reason.
  package func standing(of ticket: QueuedTicket, at moment: Moment) -> QueuePosition {
    QueuePosition(ticket: ticket, place: place(of: ticket, at: moment))
  }

  /// Who would be called to `counter` next.
  func nextVisitor(for counter: Counter, at moment: Moment) -> Ticket? {
    let waiting = state.open.waiting
    var next: QueuePlace?
    for index in waiting.indices where counter.services.contains(waiting[index].service) {
      var place = place(of: waiting[index], at: moment)
      place.index = index
      if next.map({ place.precedes($0) }) ?? true { next = place }
    }
    return next.flatMap { state.open[waiting[$0.index].key] }
  }

  /// The services that share a counter with this one, itself among them.
  package func rivals(of service: String) -> [String] { sharing[service] ?? [service] }

  /// The services of the site, each with those that share a counter with it: a few, found soonest by looking.
  static func sharing(_ site: Site) -> [String: [String]] {
    let all = Set(site.services.map(\.id) + site.counters.flatMap(\.services))
    return Dictionary(
      uniqueKeysWithValues: all.map { service in
        let counters = site.counters.filter { $0.services.contains(service) }
        return (service, Set(counters.flatMap(\.services)).union([service]).sorted())
      })
  }
}
