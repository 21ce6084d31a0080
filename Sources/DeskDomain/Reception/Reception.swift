package import DeskBasics

/// How the reception stands beside its queue: counters, further hours, turns, follow-ups, notices.
///
/// Small, and kept whole beside the journal.
package struct Reception: Hashable, Codable, Sendable {
  /// When the business day began, as the first entry of it says.
  var dayBegan: Moment?
  /// The first entry since the machine was started.
  var bootBegan: NotedEntry?
  /// Of the counters that are not open.
  package internal(set) var counters: [String: CounterState] = [:]
  /// Since when each counter is what it is, where somebody said so on this business day.
  package internal(set) var changedAt: [String: Moment] = [:]
  /// Hours that were added for dates (S8), by date.
  package var additionalHours: [DatedHours] = []
  /// The consultants' turns (Q3).
  package var turns = Turns()
  /// The boot for which somebody confirmed the wall clock.
  package var confirmedBoot: String?
  /// When each button was last answered that nobody can be received.
  var declined: [String: Moment] = [:]
  /// Matters that somebody has to come back to a visitor with.
  package var followUps: [FollowUp] = []
  var lastFollowUp: Int64 = 0
  /// What everybody is told on the board (N1, N2).
  package var notices: [Notice] = []
  var lastNotice: Int64 = 0
  /// When the door last opened.
  var newestEntrance: Moment?
  /// Whose visit ended last.
  package var newestFarewell: Farewell?

  init() {}

  /// As databases have them from the versions before.
  private enum CodingKeys: String, CodingKey {
    case dayBegan, bootBegan, counters, changedAt, additionalHours
    case turns = "rotation"
    case confirmedBoot = "vouchedBoot"
    case declined, followUps, lastFollowUp, notices, lastNotice, newestEntrance, newestFarewell
  }

  /// Takes in `event`, which happened at `moment`.
  mutating func apply(_ event: Event, at moment: Moment) {
    switch event {
    case .clockConfirmed(let body): confirmedBoot = body.boot
    case .counterChanged(let body):
      counters[body.counter] = body.state == .open ? nil : body.state
      changedAt[body.counter] = body.isByShifts == true ? nil : moment
    case .hoursChanged(let body) where body.isClosure != true:
      let hours = DatedHours(date: body.date, hours: body.hours)
      additionalHours.removeAll { $0 == hours }
      if body.isOpen { additionalHours.append(hours) }
    case .noticePosted(let body):
      lastNotice = body.notice
      notices.append(
        Notice(id: body.notice, matter: body.matter, from: body.from, until: body.until))
    case .noticeExtended(let body):
      for index in notices.indices where notices[index].id == body.notice {
        notices[index].move(to: body.until)
      }
    case .noticeClosed(let body): notices.removeAll { $0.id == body.notice }
    case .doorMoved(.opened, _): newestEntrance = moment
    case .ticketAtCounter(.finished, let body) where body.isLapse != true:
      newestFarewell = Farewell(ticket: body.ticket, key: body.key, at: moment)
    case .turnsChanged(let change): turns.apply(change)
    case .visitDeclined(let body): declined[body.line] = moment
    case .ticketUndone(let body) where newestFarewell?.key == body.key: newestFarewell = nil
    case .followUpOpened(let body):
      lastFollowUp = body.followUp
      followUps.append(
        FollowUp(
          id: body.followUp, ticket: body.ticket, key: body.key, counter: body.counter,
          openedAt: moment, person: body.person))
    case .followUpClosed(let body): followUps.removeAll { $0.id == body.followUp }
    default: break
    }
  }

  /// A business day begins; `wall` dates a moment by the clock that is believed now, in ms since 1970.
  ///
  /// Whoever closed a counter last night did so for the night; whoever did it since the day began, for today (A3).
  mutating func open(
    _ body: DayOpened, isFirst: Bool, at moment: Moment, dating wall: (Moment) -> Int64
  ) {
    dayBegan = moment
    additionalHours.removeAll { $0.date < body.day }
    guard !isFirst, body.isHandedOver != true else { return }
    for (counter, changed) in changedAt where body.start.map({ wall(changed) < $0 }) ?? true {
      (counters[counter], changedAt[counter]) = (nil, nil)
    }
    declined = [:]
  }
}

/// An entry of the journal, and when it was.
struct NotedEntry: Hashable, Codable, Sendable {
  var seq: Int64
  var at: Moment
}

/// A visit that has just ended.
package struct Farewell: Hashable, Codable, Sendable {
  var ticket: TicketNumber
  var key: TicketKey
  var at: Moment
}

/// A matter that somebody has to come back to a visitor with (Q6, Q9).
package struct FollowUp: Hashable, Codable, Sendable {
  package var id: Int64
  package var ticket: TicketNumber
  var key: TicketKey
  /// Where the visit was.
  package var counter: String
  package var openedAt: Moment
  /// Where the visitor's name is kept.
  package var person: PersonKey?
}
