import Foundation

/// The desk as the estimators see it.
extension Desk {
  /// How the desk stands for `asker`.
  func scene(
    for asker: Ticket, besides left: Set<TicketKey>, at moment: Moment
  ) -> WaitScene {
    let own = rising(asker, at: moment)
    let rivals = rivals(of: asker.service)
    let others = queue(at: moment).filter {
      $0.ticket.key != asker.key && !left.contains($0.ticket.key)
        && rivals.contains($0.ticket.service)
    }
    let standing = standing(of: asker, at: moment)
    let split = Dictionary(grouping: others) { $0.precedes(standing) }
    return WaitScene(
      counters: stations(for: rivals, besides: left, at: moment),
      ahead: (split[true] ?? []).map {
        Waiting(
          service: $0.ticket.service, waited: $0.waited.inSeconds,
          yieldsAt: $0.isOverdue ? .infinity : own.passes(rising($0.ticket, at: moment)))
      },
      service: asker.service,
      expected: (split[false] ?? []).compactMap {
        let passes = rising($0.ticket, at: moment).passes(own)
        return passes.isFinite
          ? Expected(service: $0.ticket.service, overtakesAt: passes) : nil
      },
      closesIn: closesIn(moment), seed: UInt64(bitPattern: asker.arrival))
  }

  /// How fast the standing of `ticket` grows: of an appointment that is not due yet, as an ordinary one's.
  private func rising(_ ticket: Ticket, at moment: Moment) -> RisingStanding {
    let standing = standing(of: ticket, at: moment)
    let isEarly =
      ticket.visitorClass == .appointment
      && (ticket.appointment?.dueAfter ?? .zero) > standing.waited
    return RisingStanding(
      now: standing.score, rate: isEarly ? 1 : site.queueRules.rate(of: ticket.visitorClass))
  }

  /// The counters that take any of `services`.
  ///
  /// Where the staff has closed all of them, somebody is taken to be there in ten minutes: nobody closes a desk for good
  /// within its hours.
  private func stations(
    for services: Set<String>, besides left: Set<TicketKey>, at moment: Moment
  ) -> [Station] {
    let counters = site.counters.filter { !services.isDisjoint(with: $0.services) }
    let isAnyKept = counters.contains { memory.reception.counters[$0.id] != .closed }
    return counters.map { counter in
      let visitor = visitor(at: counter.id).flatMap { left.contains($0.key) ? nil : $0 }
      let visit = visitor.map { ticket in
        Visit(
          service: ticket.service, taken: timeServed(ticket, at: moment) ?? 0,
          waited: ticket.waited ?? 0)
      }
      return Station(
        services: Set(counter.services), visit: visit, idle: idle(counter.id, at: moment),
        away: isAnyKept ? away(counter.id, at: moment) : [0..<600])
    }
  }

  /// How long the counter has had nobody, though by all that is known somebody was behind it.
  private func idle(_ counter: String, at moment: Moment) -> Double {
    let end = memory.closed.last { $0.lastStep?.counter == counter }?.lastStep?.at
    let changed = memory.reception.changedAt[counter]
    var breakEnd: Moment?
    if case .onBreak(let end)? = memory.reception.counters[counter] { breakEnd = end.at }
    let idle = [end, changed, breakEnd].compactMap(\.self)
      .map { memory.timeline.elapsed(since: $0, to: moment).inSeconds }.min()
    guard let idle, idle > 0, moment.isClockTrusted else { return idle ?? 0 }
    // A break that the shifts know of was nobody's absence.
    let planned = staffPlan.away(
      counter: counter, from: moment.wall - idle, within: .seconds(idle))
    return idle - (planned?.last.map { min($0.upperBound, idle) } ?? 0)
  }

  /// When the counter takes nobody, as far as is known: what the staff said, and what the shifts say.
  private func away(_ counter: String, at moment: Moment) -> [Range<Double>] {
    let planned = plannedAway(counter, at: moment)
    switch state(of: counter, at: moment) {
    case .open: return Array(planned.ranges)
    case .closed: return [0..<(.infinity)]
    case .onBreak(let end):
      let left = memory.timeline.elapsed(since: moment, to: end.at).inSeconds
      return Array(planned.union(RangeSet(0..<left)).ranges)
    }
  }

  /// What the shifts say; hours that were added at short notice (S8) are kept by whoever agreed to them.
  private func plannedAway(_ counter: String, at moment: Moment) -> RangeSet<Double> {
    guard moment.isClockTrusted,
      let away = staffPlan.away(
        counter: counter, from: moment.wall, within: Self.planningHorizon)
    else { return RangeSet() }
    let evenings = OpeningHours(weekly: [], additional: hours?.additional ?? [:])
      .periods(on: local(moment.wall).date, calendar: calendar)
      .map { period in
        period.lowerBound.timeIntervalSince(
          moment.wall)..<period.upperBound.timeIntervalSince(moment.wall)
      }
    return RangeSet(away).subtracting(RangeSet(evenings))
  }

  /// Longer than anybody waits.
  private static let planningHorizon = Duration.seconds(12 * 3_600)
}
