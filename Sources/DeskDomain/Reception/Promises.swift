import Foundation

/// What visitors are told of their wait (G5, C9).
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
      guard let promise = ticket.promise, let stated = promise.statement?.stated else {
        return false
      }
      let waited = memory.timeline.elapsed(since: promise.at, to: moment).inSeconds
      return waited > stated.until
    }
  }

  /// A new time for each who has waited for longer than was said (G5).
  ///
  /// Whoever was told "at once" in vain is told minutes. Where the closing hour leaves no time, none is told.
  func reviewWaits(at moment: Moment) -> Decision {
    let experience = experience
    return Decision(
      events: outlasted(at: moment).prefix(Self.newTimesAtOnce).map { ticket in
        let scene = scene(for: ticket, besides: [], at: moment)
        var quote = Self.estimator.estimate(scene, from: experience).quote
        if let p80 = quote?.p80 { quote?.p80 = max(p80, Self.shortestNewTime) }
        let statement = quote.map {
          WaitStatement(quoted: $0, stated: StatedWait($0, closesIn: scene.closesIn))
        }
        return .waitStated(
          WaitStated(ticket: ticket.number, key: ticket.key, statement: statement))
      })
  }

  /// A minute has time for so many; the next minute for those after them.
  private static let newTimesAtOnce = 64
  /// Seconds; what is stated of it is "under 5 minutes".
  private static let shortestNewTime = 60.0

  /// What the visits of this day and those before have taught.
  var experience: WaitExperience { WaitExperience(memory.visits) }
}

extension Desk.Memory {
  /// The visits that estimates are learnt from, the oldest first.
  var visits: [VisitRecord] {
    (pastVisits + closed.compactMap { VisitRecord($0) }).suffix(Desk.visitsRemembered)
  }
}
