package import DeskBasics
package import DeskDomain
package import Foundation

/// A counter, and who is there.
package struct CounterView: Codable, Hashable, Sendable {
  package var counter: String
  package var name: [String]
  package var services: [String]
  /// open, on-break, closed.
  package var state: String
  /// When it is back from its break, local `HH:MM`.
  package var back: String?
  /// The visitor called to it or served there.
  package var ticket: String?
  /// Its services that no open counter takes now, by the staff's word; nil: none.
  package var unattended: [String]?

  /// `plan`: what the shifts say of `moment`.
  package init(_ counter: Counter, desk: Desk, by plan: StaffPlan?, at moment: Moment) {
    let state = desk.state(of: counter.id, by: plan, at: moment)
    self.counter = counter.id
    name = desk.site.texts(forCounter: counter.id)
    services = counter.services
    self.state = state.word
    if case .onBreak(let end) = state { back = end.time.description }
    ticket = desk.visitor(at: counter.id)?.number.description
    let closed = counter.services.filter { desk.isClosed($0) }
    unattended = closed.isEmpty ? nil : closed
  }
}

/// Something that somebody has to come back to a visitor with (Q6).
package struct FollowUpView: Codable, Hashable, Sendable {
  package var followUp: Int64
  package var ticket: String
  package var counter: String
  /// How to address the visitor, where that is still known.
  package var visitor: String?
  package var openedAt: Date

  package init(_ followUp: FollowUp, desk: Desk) {
    self.followUp = followUp.id
    ticket = followUp.ticket.description
    counter = followUp.counter
    openedAt = followUp.openedAt.wall
    visitor = followUp.person.flatMap { desk.state.people[$0]?.name }?
      .addressed(in: desk.site.languages.first ?? .english)
  }
}

/// When visitors are received.
package struct HoursView: Codable, Hashable, Sendable {
  package var isOpen: Bool
  /// When the desk closes, where it is open and that is known.
  package var closes: Date?
  /// When it opens, where it is closed and that is known.
  package var opens: Date?
  /// The hours that were added for dates.
  package var additional: [AddedHours]
  /// The hours of dates in which nobody is received after all (J16).
  package var closed: [AddedHours]

  /// Hours of one date (S8).
  package struct AddedHours: Codable, Hashable, Sendable {
    package var date: LocalDate
    package var from: LocalTime
    package var to: LocalTime

    init(_ dated: DatedHours) {
      (date, from, to) = (dated.date, dated.hours.from, dated.hours.to)
    }
  }

  package init(_ desk: Desk, at moment: Moment) {
    isOpen = desk.isReceiving(at: moment)
    closes = desk.closing(at: moment)
    opens = desk.opening(after: moment)
    additional = desk.state.reception.additionalHours.map(AddedHours.init)
    closed = desk.state.closedHours.map(AddedHours.init)
  }
}
