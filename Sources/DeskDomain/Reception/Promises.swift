package import DeskBasics
import Foundation

/// What visitors are told of their wait (G5, C9).
extension Desk {
  /// The estimator that quotes; the others are there to be compared with.
  static let estimator = RollForwardEstimator()

  /// What `newcomer` is told, if those of `left` are gone.
  ///
  /// - Throws: `tooLate` where nobody could serve the newcomer any more (Q7).
  func quote(
    _ newcomer: Ticket, in places: [QueuePlace], besides left: Set<TicketKey> = [],
    at moment: Moment
  ) throws(Refusal) -> WaitStatement {
    let snapshot = snapshot(for: newcomer.queued, in: places, besides: left, at: moment)
    switch Self.estimator.estimate(snapshot, from: experience) {
    case .quoted(let quote):
      return WaitStatement(
        quoted: quote, stated: StatedWait(quote, closesIn: snapshot.closesIn))
    case .tooLate:
      let closes = closing(at: moment) ?? moment.wall
      throw .draw(
        .tooLate(
          closes: local(closes),
          opens: hours?.nextOpening(after: closes, calendar: calendar).map(local)))
    }
  }

  /// What somebody who came now for each of the services would be told; nil where no ticket could be promised.
  package func waitsOfNewcomers(at moment: Moment) -> [String: StatedWait] {
    guard isReceiving(at: moment) else { return [:] }
    let places = places(at: moment)
    var waits: [String: StatedWait] = [:]
    for service in site.services {
      let newcomer = Ticket(
        key: TicketKey(rawValue: ""), number: TicketNumber(series: service.series, number: 0),
        day: businessDay(at: moment), service: service.id, arrival: state.lastArrival + 1,
        issuedAt: moment, ahead: 0)
      waits[service.id] =
        (try? quote(newcomer, in: places, at: moment))?.stated
    }
    return waits
  }

  /// Those who have waited for longer than they were told, in the order they are called.
  func outlasted(at moment: Moment) -> [Ticket] {
    queue(at: moment).map(\.ticket).filter { isOutlasted($0, at: moment) }
      .compactMap { state.open[$0.key] }
  }

  /// Whether `ticket`, which waits, does so for longer than was said.
  func isOutlasted(_ ticket: QueuedTicket, at moment: Moment) -> Bool {
    guard let promise = state.open[ticket.key]?.promise, let stated = promise.statement?.stated
    else {
      return false
    }
    return state.timeline.seconds(from: promise.at, to: moment) > stated.until
  }

  /// A new time for each who has waited for longer than was said (G5).
  ///
  /// Whoever was told "at once" in vain is told minutes. Where the closing hour leaves no time, none is told. Of a crowd,
  /// only those in front are played through: buttons wait for the answer.
  func reviewWaits(at moment: Moment) -> Decision {
    let places = places(at: moment)
    let outlasted = places.map { state.open.waiting[$0.index] }
      .filter { isOutlasted($0, at: moment) }
    return Decision(
      events: outlasted.enumerated().map { index, ticket in
        let estimator: any WaitEstimator =
          index < Self.playedThrough ? Self.estimator : QueueLengthEstimator()
        let statement = newTime(for: ticket, in: places, by: estimator, at: moment)
        return .waitStated(
          WaitStated(
            ticket: ticket.number, key: ticket.key, statement: statement, isApology: true))
      })
  }

  /// What is stated to a visitor who goes on to another service, or is back: as `event` leaves the ticket.
  func stating(_ ticket: Ticket, after event: Event, at moment: Moment) -> [Event] {
    var ticket = ticket
    ticket.apply(event, seq: state.lastEntry + 1, at: moment, callsSoFar: 0)
    return [
      .waitStated(
        WaitStated(
          ticket: ticket.number, key: ticket.key,
          statement: newTime(
            for: ticket.queued, in: places(at: moment), by: Self.estimator, at: moment),
          isApology: false))
    ]
  }

  private func newTime(
    for ticket: QueuedTicket, in places: [QueuePlace], by estimator: some WaitEstimator,
    at moment: Moment
  ) -> WaitStatement? {
    let snapshot = snapshot(for: ticket, in: places, besides: [], at: moment)
    guard var quote = estimator.estimate(snapshot, from: experience).quote else { return nil }
    quote.p80 = max(quote.p80, Self.shortestNewTime)
    return WaitStatement(quoted: quote, stated: StatedWait(quote, closesIn: snapshot.closesIn))
  }

  /// Of those who are told a new time in one minute.
  private static let playedThrough = 16
  /// Seconds; what is stated of it is "under 5 minutes".
  private static let shortestNewTime = 60.0
}
