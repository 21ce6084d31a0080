package import DeskBasics
import Foundation

/// What visitors are told of their wait (G5, C9).
extension Desk {
  /// The estimator that quotes; the others are there to be compared with.
  static let estimator = RollForwardEstimator()

  /// What `newcomer` is told.
  ///
  /// - Throws: `tooLate` where nobody could serve the newcomer any more (Q7).
  func quote(
    _ newcomer: Ticket, in places: [QueuePlace], at moment: Moment
  ) throws(Refusal) -> WaitStatement {
    let snapshot = snapshot(for: newcomer.queued, in: places, at: moment)
    switch Self.estimator.estimate(snapshot, from: experience) {
    case .quoted(var quote):
      if newcomer.visitorClass == .ordinary {
        quote.p80 = max(quote.p80, promised(before: newcomer.queued, in: places, at: moment))
      }
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

  /// What somebody who came now would be told of the wait.
  package enum NewcomerWait: Hashable, Sendable {
    case time(StatedWait)
    /// A number and no time, as nobody is calling (J5).
    case unattended
    /// No number: it would not be the turn before closing (Q7).
    case tooLate
    /// No number: the staff has stopped the service (J16).
    case stopped

    package var time: StatedWait? { if case .time(let wait) = self { wait } else { nil } }
  }

  /// What somebody who came now for each of the services would be told; nothing after closing.
  package func waitsOfNewcomers(at moment: Moment) -> [String: NewcomerWait] {
    guard isReceiving(at: moment) else { return [:] }
    let places = places(at: moment)
    let waits = site.services.map { service in
      (service.id, waitOfNewcomer(service, in: places, at: moment))
    }
    return Dictionary(waits) { first, _ in first }
  }

  private func waitOfNewcomer(
    _ service: Service, in places: [QueuePlace], at moment: Moment
  ) -> NewcomerWait {
    if stop(of: service.id, at: moment) != nil { return .stopped }
    let newcomer = Ticket(
      key: TicketKey(rawValue: ""), number: TicketNumber(series: service.series, number: 0),
      day: businessDay(at: moment), service: service.id, arrival: state.lastArrival + 1,
      issuedAt: moment, ahead: 0)
    guard let wait = try? quote(newcomer, in: places, at: moment) else { return .tooLate }
    return isUnattended(service.id, at: moment) ? .unattended : .time(wait.stated)
  }

  /// Those who have waited for longer than they were told, in the order they are called.
  func outlasted(at moment: Moment) -> [Ticket] {
    queue(at: moment).map(\.ticket).filter { isOutlasted($0, at: moment) }
      .compactMap { state.open[$0.key] }
  }

  /// Whether `ticket`, which waits, does so for longer than was said.
  func isOutlasted(_ ticket: QueuedTicket, at moment: Moment) -> Bool {
    state.open[ticket.key]?.promise.flatMap { left(of: $0, at: moment) }.map { $0 < 0 } ?? false
  }

  /// Seconds for which a promise still holds; negative where it is outlasted, nil where none was made.
  private func left(of promise: WaitPromise, at moment: Moment) -> Double? {
    promise.statement.map {
      $0.stated.until - state.timeline.seconds(from: promise.at, to: moment)
    }
  }

  /// By when the turn comes that was promised, as the site's clocks show it (`10:40`); nil where that is over, or where no
  /// clock can tell (A5).
  package func turn(by promise: WaitPromise, at moment: Moment) -> String? {
    guard moment.isClockTrusted, let left = left(of: promise, at: moment), left > 0 else {
      return nil
    }
    return local(moment.advanced(by: .seconds(left)).wall).time
  }

  /// Seconds until when those of one service were promised their turn who are before `ticket`: nobody who comes after them is
  /// told an earlier time (J5).
  private func promised(
    before ticket: QueuedTicket, in places: [QueuePlace], at moment: Moment
  ) -> Double {
    var latest = 0.0
    for place in places {
      let other = state.open.waiting[place.index]
      guard other.service == ticket.service, other.visitorClass == .ordinary,
        other.arrival != ticket.arrival, let promise = state.open[other.key]?.promise,
        let left = left(of: promise, at: moment)
      else { continue }
      latest = max(latest, left)
    }
    return latest
  }

  /// A new time for each who has waited for longer than was said (G5), or to whom none could be said and now can (B1).
  ///
  /// Whoever was told "at once" in vain is told minutes. Where the closing hour leaves no time, none is told; nor where
  /// nobody is calling: the staff is told instead (J5). Of a crowd, only those in front are played through: buttons wait for
  /// the answer.
  func reviewWaits(at moment: Moment) -> Decision {
    let places = places(at: moment)
    var events: [Event] = []
    var played = 0
    // The latest time that ordinary visitors are promised so far, by service.
    var latest: [String: Double] = [:]
    for place in places {
      let ticket = state.open.waiting[place.index]
      guard let promise = state.open[ticket.key]?.promise else { continue }
      let isOrdinary = ticket.visitorClass == .ordinary
      let earliest = isOrdinary ? latest[ticket.service] ?? 0 : 0
      let left = left(of: promise, at: moment)
      // A promise that cannot be kept any more, as those before were told later ones, is made anew as well.
      let endsAtClosing = promise.statement?.stated.endsAtClosing == true
      if let left, left >= 0, left + 1 >= earliest || endsAtClosing {
        if isOrdinary { latest[ticket.service] = max(earliest, left) }
        continue
      }
      let outlook = outlook(after: promise, for: ticket, at: moment)
      guard outlook != .unchanged else { continue }
      var statement: WaitStatement?
      if outlook == .time {
        let estimator: any WaitEstimator =
          played < Self.playedThrough ? Self.estimator : QueueLengthEstimator()
        played += 1
        statement = newTime(
          for: ticket, in: places, by: estimator, atLeast: earliest, at: moment)
        if left == nil, statement == nil { continue }
      }
      if isOrdinary { latest[ticket.service] = max(earliest, statement?.stated.until ?? 0) }
      events.append(
        .waitStated(
          WaitStated(
            ticket: ticket.number, key: ticket.key, statement: statement, isApology: true,
            // After closing nothing comes "before we close": where no time is known, nobody is there.
            isUnattended: outlook == .unattended || statement == nil && !isReceiving(at: moment)
              ? true : nil)))
    }
    return Decision(events: events)
  }

  private enum Outlook { case time, unattended, unchanged }

  /// What can be said to somebody whose promise is outlasted, or was none.
  ///
  /// A few minutes without a call are a chance; after that nobody is calling (J5), and that is said once. That the desk closes
  /// first was said while visitors were received, and holds until then.
  private func outlook(
    after promise: WaitPromise, for ticket: QueuedTicket, at moment: Moment
  ) -> Outlook {
    if let stated = promise.statement?.stated, stated.until < Self.patience { return .time }
    if isAttended(ticket.service, since: promise.at, at: moment) { return .time }
    if promise.isUnattended { return .unchanged }
    return promise.statement == nil && isReceiving(at: moment) ? .time : .unattended
  }

  /// Whether `reviewWaits` may have something to do.
  func hasWaitsToReview(at moment: Moment) -> Bool {
    state.open.waiting.contains { ticket in
      guard let promise = state.open[ticket.key]?.promise else { return false }
      return left(of: promise, at: moment).map { $0 < 0 } ?? true
    }
  }

  /// Whether those who wait for `service` were told that nobody is calling, and still nobody is: then a newcomer is told
  /// no time either (J5).
  func isUnattended(_ service: String, at moment: Moment) -> Bool {
    let isTold = state.alerts.keys.contains { alert in
      alert.kind == .waitUnattended && alert.subject == service
    }
    guard isTold else { return false }
    return state.open.waiting.contains { ticket in
      guard ticket.service == service, let promise = state.open[ticket.key]?.promise else {
        return false
      }
      return promise.isUnattended && !isAttended(service, since: promise.at, at: moment)
    }
  }

  /// Whether the staff has closed every counter that takes `service`, so that nobody can tell when one opens.
  package func isClosed(_ service: String) -> Bool {
    let counters = site.counters.filter { $0.services.contains(service) }
    return !counters.isEmpty && counters.allSatisfy { state.reception.counters[$0.id] == .closed }
  }

  /// Whether somebody is at work at the counters of `service`: a visit goes on there, a break was announced, or something was
  /// done there after `since`.
  func isAttended(_ service: String, since: Moment, at moment: Moment) -> Bool {
    site.counters.contains { counter in
      guard counter.services.contains(service) else { return false }
      if let visitor = visitor(at: counter.id) { return !isForgotten(visitor, at: moment) }
      if isShut(counter.id, at: moment) { return state.reception.counters[counter.id] != .closed }
      let newest = [
        state.ended.newest(at: counter.id)?.lastStep?.at, state.reception.changedAt[counter.id],
      ].compactMap(\.self).map { state.timeline.seconds(from: $0, to: moment) }.min()
      guard state.reception.counters[counter.id] == nil, let newest else { return false }
      return newest <= state.timeline.seconds(from: since, to: moment)
    }
  }

  /// Whether a visit has taken longer than any may: somebody has forgotten to finish it (C4).
  func isForgotten(_ ticket: Ticket, at moment: Moment) -> Bool {
    timeServed(ticket, at: moment).map {
      $0 > experience.service(ticket.service).longest
    } ?? false
  }

  /// What is stated to a visitor who goes on to another service, or is back: as `event` leaves the ticket.
  func stating(_ ticket: Ticket, after event: Event, at moment: Moment) -> [Event] {
    var ticket = ticket
    ticket.apply(event, seq: state.lastEntry + 1, at: moment, callsSoFar: 0)
    let isUnattended = isUnattended(ticket.service, at: moment)
    let statement =
      isUnattended
      ? nil
      : newTime(
        for: ticket.queued, in: places(at: moment), by: Self.estimator, atLeast: 0, at: moment)
    return [
      .waitStated(
        WaitStated(
          ticket: ticket.number, key: ticket.key, statement: statement, isApology: false,
          isUnattended: isUnattended ? true : nil))
    ]
  }

  /// After closing whoever is there is served all the same: no closing hour forbids a promise then.
  private func newTime(
    for ticket: QueuedTicket, in places: [QueuePlace], by estimator: some WaitEstimator,
    atLeast floor: Double, at moment: Moment
  ) -> WaitStatement? {
    var snapshot = snapshot(for: ticket, in: places, at: moment)
    if !isReceiving(at: moment) { snapshot.closesIn = nil }
    guard var quote = estimator.estimate(snapshot, from: experience).quote else { return nil }
    quote.p80 = max(quote.p80, Self.shortestNewTime, floor)
    return WaitStatement(quoted: quote, stated: StatedWait(quote, closesIn: snapshot.closesIn))
  }

  /// Of those who are told a new time in one minute.
  private static let playedThrough = 16
  /// Seconds; what is stated of it is "under 5 minutes".
  private static let shortestNewTime = 60.0
  /// Seconds of a promise after which it is no chance that nobody called.
  private static let patience = 300.0
}
