import DeskBasics
import Foundation

/// The desk as the estimators see it.
extension Desk {
  /// How the desk stands for `asker`.
  ///
  /// `places` are the desk's, in order, once for all who ask.
  func snapshot(
    for asker: QueuedTicket, in places: [QueuePlace], at moment: Moment
  ) -> QueueSnapshot {
    let place = place(of: asker, at: moment)
    let own = rising(asker, place)
    let rivals = rivals(of: asker.service)
    let waiting = state.open.waiting
    var ahead: [Waiting] = []
    ahead.reserveCapacity(places.count)
    var expected: [Expected] = []
    for other in places
    where rivals.contains(waiting[other.index].service) && other.arrival != asker.arrival {
      let ticket = waiting[other.index]
      if other.precedes(place) {
        let mayPass = !other.isOverdue || asker.visitorClass == .priority
        ahead.append(
          Waiting(
            service: ticket.service, waited: other.seconds,
            yieldsAt: mayPass ? own.passes(rising(ticket, other)) : .infinity))
      } else {
        let mayPass = !place.isOverdue || ticket.visitorClass == .priority
        let passes = rising(ticket, other).passes(own)
        if mayPass, passes.isFinite {
          expected.append(Expected(service: ticket.service, overtakesAt: passes))
        }
      }
    }
    let closesIn = closesIn(moment)
    return QueueSnapshot(
      counters: stations(
        for: rivals, askers: [asker.service], closesIn: closesIn, at: moment),
      ahead: ahead, service: asker.service, expected: expected, closesIn: closesIn,
      seed: UInt64(bitPattern: asker.arrival))
  }

  /// How fast a standing grows: of an appointment that is not due yet, as an ordinary one's.
  private func rising(_ ticket: QueuedTicket, _ place: QueuePlace) -> LinearPriority {
    let isEarly =
      ticket.visitorClass == .appointment
      && (ticket.appointment?.dueAfter ?? .zero).inSeconds > place.seconds
    let isPlain = isEarly || place.isOverdue && ticket.visitorClass != .priority
    return LinearPriority(
      now: place.standing, rate: isPlain ? 1 : site.queueRules.rate(of: ticket.visitorClass))
  }

  /// The counters that take any of `services`.
  ///
  /// Where by the staff's word and the shifts nobody would come to any counter of a service that is asked for before closing,
  /// somebody is taken to be there in ten minutes: the desk is open, and no counter that was forgotten turns visitors away
  /// (B3). A break that was announced until after closing was not forgotten.
  func stations(
    for services: [String], askers: Set<String>, closesIn: Double?, at moment: Moment
  ) -> [Station] {
    let counters = site.counters.filter { $0.services.contains(where: services.contains) }
    let plan = staffPlan(at: moment)
    var aways = counters.map { away($0.id, by: plan, at: moment) }
    let end = closesIn ?? Self.planningHorizon.inSeconds
    let isLeft = zip(counters, aways).map { counter, away in
      if case .onBreak(let back)? = state.reception.counters[counter.id],
        secondsUntil(back, of: counter.id, at: moment) >= end
      {
        return false
      }
      return away.contains { $0.lowerBound <= 0 && $0.upperBound >= end }
    }
    for asker in askers {
      let own = counters.indices.filter { counters[$0].services.contains(asker) }
      guard own.allSatisfy({ isLeft[$0] }) else { continue }
      for index in own { aways[index] = [0..<600] }
    }
    return zip(counters, aways).map { counter, away in
      let visit = visitor(at: counter.id).map { ticket in
        Visit(
          service: ticket.service, taken: timeServed(ticket, at: moment) ?? 0,
          waited: ticket.waited ?? 0)
      }
      return Station(
        services: Set(counter.services), visit: visit, idle: idle(counter.id, by: plan, at: moment),
        away: away)
    }
  }

  /// How long the counter has had nobody, though by all that is known somebody was behind it.
  private func idle(_ counter: String, by plan: StaffPlan?, at moment: Moment) -> Double {
    let end = state.ended.newest(at: counter)?.lastStep?.at
    let changed = state.reception.changedAt[counter]
    var breakEnd: Moment?
    if case .onBreak(let end)? = state.reception.counters[counter] { breakEnd = end.at }
    let idle = [end, changed, breakEnd].compactMap(\.self)
      .map { state.timeline.elapsed(since: $0, to: moment).inSeconds }.min()
    guard let plan, let idle, idle > 0 else { return idle ?? 0 }
    // A break that the shifts know of was nobody's absence.
    let planned = plan.away(.counter(counter), from: moment.wall - idle, within: .seconds(idle))
    return idle - (planned?.last.map { min($0.upperBound, idle) } ?? 0)
  }

  /// When the counter takes nobody, as far as is known: what the staff said, and what the shifts say.
  private func away(
    _ counter: String, by plan: StaffPlan?, at moment: Moment
  ) -> [Range<Double>] {
    let planned = plannedAway(counter, by: plan, at: moment)
    switch state(of: counter, by: plan, at: moment) {
    case .open where visitor(at: counter) == nil:
      // Somebody is there, whatever the shifts say.
      return planned.ranges.filter { $0.lowerBound > 0 }
    case .open: return Array(planned.ranges)
    case .closed where state.reception.counters[counter] == .closed: return [0..<(.infinity)]
    case .closed: return Array(planned.ranges)
    case .onBreak(let end):
      let left = max(0, secondsUntil(end, of: counter, at: moment))
      return Array(planned.union(RangeSet(0..<left)).ranges)
    }
  }

  /// What the shifts say; hours that were added at short notice (S8) are kept by whoever agreed to them.
  private func plannedAway(
    _ counter: String, by plan: StaffPlan?, at moment: Moment
  ) -> RangeSet<Double> {
    guard
      let away = plan?.away(.counter(counter), from: moment.wall, within: Self.planningHorizon)
    else { return RangeSet() }
    return RangeSet(away).subtracting(RangeSet(addedHours(around: moment.wall)))
  }

  /// Longer than anybody waits.
  private static let planningHorizon = Duration.seconds(12 * 3_600)
}
