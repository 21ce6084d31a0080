import Foundation

/// What was computed of a wait, and what people were told of it.
package struct WaitStatement: Hashable, Codable, Sendable {
  package var quoted: QuotedWait
  package var stated: StatedWait
}

/// What a visitor was told of the wait, and when: to be kept or apologised for (G5, C9).
package struct WaitPromise: Hashable, Codable, Sendable {
  package var statement: WaitStatement
  package var at: Moment
  /// Whether it came after one that was outlasted.
  package var isApology: Bool
}

extension Desk {
  /// The estimator that quotes; the others are there to be compared with.
  static let estimator = RollForwardEstimator()

  /// What `newcomer` is told, if those of `left` are gone.
  ///
  /// - Throws: `tooLate` where nobody could serve the newcomer any more (Q7).
  func quote(
    _ newcomer: Ticket, besides left: Set<TicketKey>, at moment: Moment
  ) throws(Refusal) -> WaitStatement {
    let scene = scene(for: newcomer, besides: left, at: moment)
    switch Self.estimator.estimate(scene, from: experience) {
    case .quoted(let quote):
      return WaitStatement(
        quoted: quote, stated: StatedWait(quote, closesIn: scene.closesIn))
    case .tooLate:
      let closes = closing(at: moment) ?? moment.wall
      throw .tooLate(
        closes: local(closes),
        opens: hours?.nextOpening(after: closes, calendar: calendar).map(local))
    }
  }

  /// What somebody who came now for `service` would be told; nil where no ticket could be promised.
  package func waitOfNewcomer(for service: String, at moment: Moment) -> StatedWait? {
    guard isReceiving(at: moment) else { return nil }
    guard let series = site.services.first(where: { $0.id == service })?.series else { return nil }
    let newcomer = Ticket(
      key: TicketKey(rawValue: ""), number: TicketNumber(series: series, number: 0),
      day: businessDay(at: moment), service: service, arrival: memory.lastArrival + 1,
      issuedAt: moment, ahead: 0)
    return (try? quote(newcomer, besides: [], at: moment))?.stated
  }

  /// Those who have waited for longer than they were told, in the order they are called.
  package func outlasted(at moment: Moment) -> [Ticket] {
    queue(at: moment).map(\.ticket).filter { ticket in
      guard let promise = ticket.promise else { return false }
      let waited = memory.timeline.elapsed(since: promise.at, to: moment).inSeconds
      return waited > promise.statement.stated.until
    }
  }

  /// A new time for each who has waited for longer than was said (G5).
  ///
  /// Whoever was told "at once" in vain is told minutes. Where the closing hour leaves no time, what the draws say is
  /// stated all the same: the visitor is here, and was promised.
  func reviewWaits(at moment: Moment) -> Decision {
    let experience = experience
    return Decision(
      events: outlasted(at: moment).compactMap { ticket in
        var scene = scene(for: ticket, besides: [], at: moment)
        scene.closesIn = nil
        guard var quote = Self.estimator.estimate(scene, from: experience).quote else { return nil }
        quote.p80 = max(quote.p80, Self.shortestNewTime)
        let stated = StatedWait(quote, closesIn: nil)
        return .waitStated(
          WaitStated(
            ticket: ticket.number, key: ticket.key,
            statement: WaitStatement(quoted: quote, stated: stated)))
      })
  }

  /// Seconds; what is stated of it is "under 5 minutes".
  private static let shortestNewTime = 60.0

  /// What the visits of this day and those before have taught.
  var experience: WaitExperience { WaitExperience(memory.visits) }

  /// How the desk stands for `asker`.
  private func scene(
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

  /// How long the counter has had nobody.
  private func idle(_ counter: String, at moment: Moment) -> Double {
    guard
      let end = memory.closed.last(where: { $0.lastStep?.counter == counter })?.lastStep?.at
    else { return 0 }
    return memory.timeline.elapsed(since: end, to: moment).inSeconds
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

extension Desk.Memory {
  /// The visits that estimates are learnt from, the oldest first.
  var visits: [VisitRecord] {
    (pastVisits + closed.compactMap { VisitRecord($0) }).suffix(Desk.visitsRemembered)
  }
}

extension VisitRecord {
  /// Nil unless the ticket was called and has ended.
  package init?(_ ticket: Ticket) {
    let came: Bool
    switch ticket.state {
    case .finished: came = true
    case .noShow: came = false
    default: return nil
    }
    guard let waited = ticket.waited else { return nil }
    self.init(
      key: ticket.key, service: ticket.service, ahead: ticket.ahead, waited: waited, came: came,
      served: ticket.served, quoted: ticket.firstPromise?.statement.quoted,
      overtakers: ticket.overtakers ?? 0)
  }
}
