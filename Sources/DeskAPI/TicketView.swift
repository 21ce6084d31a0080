package import DeskDomain
package import Foundation

/// A ticket as the API shows it to the staff.
package struct TicketView: Codable, Hashable, Sendable {
  /// `A012`.
  package var ticket: String
  package var key: String
  package var day: String
  package var service: String
  /// waiting, called, serving, parked, finished, no-show, cancelled, expired.
  package var state: String
  package var counter: String?
  /// ordinary, appointment, priority, returning.
  package var visitorClass: VisitorClass
  /// `10:30`.
  package var appointment: String?
  /// How to address the visitor (G4), in the site's first language; nil where nobody said, or it is erased.
  package var visitor: String?
  /// The id of the consultant it was given to (Q3).
  package var consultant: String?
  /// Place in the queue from 1; only while waiting.
  package var place: Int?
  /// Why it has this place, in words, in the site's first language.
  package var reason: String?
  /// What the visitor was told last of the wait (G5), in the site's first language.
  package var wait: String?
  /// How often it has been called to its counter.
  package var calls: Int
  package var rating: Rating?
  /// What became of its slip; nil where none was owed.
  package var slip: SlipState?
  package var issuedAt: Date
  package var calledAt: Date?

  /// A ticket that is in no queue; `desk` knows the visitor's name.
  package init(_ ticket: Ticket, desk: Desk) {
    let language = desk.site.languages.first ?? .english
    self.ticket = ticket.number.description
    key = ticket.key.rawValue
    day = ticket.day.description
    service = ticket.service
    state = ticket.state.word
    counter = ticket.state.counter
    visitorClass = ticket.visitorClass
    appointment = ticket.appointment?.time.description
    visitor = desk.name(of: ticket)?.addressed(in: language)
    consultant = ticket.turn?.consultant
    wait = ticket.promise?.statement?.stated.text[language]
    calls = ticket.calls?.count ?? 0
    rating = ticket.rating
    slip = ticket.slip
    issuedAt = ticket.issuedAt.wall
    calledAt = ticket.calls?.last.wall
  }

  /// A ticket that waits, at its place.
  init(_ ticket: Ticket, _ standing: Standing, place: Int, desk: Desk) {
    self.init(ticket, desk: desk)
    self.place = place
    reason = standing.reason[desk.site.languages.first ?? .english]
  }
}

/// A request for a ticket without a button.
package struct IssueRequest: Codable, Hashable, Sendable {
  package var service: String
  /// Elderly, pregnant, disabled, or otherwise in need.
  package var isPriority: Bool?
  /// The time of day that the visitor was asked to come at, `10:30`.
  package var appointment: String?
  /// Surname and title, as they are said: `周先生`, `Ms Zhou` (G4).
  package var visitor: String?
  /// Where it is given, `visitor` is kept whole, as the one name to be addressed by: 买买提.
  package var title: VisitorTitle?

  package init(
    service: String, isPriority: Bool? = nil, appointment: String? = nil, visitor: String? = nil,
    title: VisitorTitle? = nil
  ) {
    self.service = service
    self.isPriority = isPriority
    self.appointment = appointment
    self.visitor = visitor
    self.title = title
  }
}

/// A call; without a ticket the next in the queue.
package struct CallRequest: Codable, Hashable, Sendable {
  package var ticket: String?

  package init(ticket: String? = nil) {
    self.ticket = ticket
  }
}

/// What a step of a ticket or of a counter takes beside its path; each step takes its own field.
package struct StepRequest: Codable, Hashable, Sendable {
  /// `transfer`: the service it is for from now on.
  package var service: String?
  /// `undo` at a counter: this ticket's step, not the counter's newest.
  package var ticket: String?
  /// `break`: when the counter is back, `13:00`; without it, as the shifts say.
  package var until: String?
  /// `rate`.
  package var rating: Rating?
  /// `assign`: the consultant whom the visitor knows already.
  package var consultant: String?
  /// `assign`: whether somebody may stand in for that one, who has another visitor.
  package var orNext: Bool?

  package init(
    service: String? = nil, ticket: String? = nil, until: String? = nil, rating: Rating? = nil,
    consultant: String? = nil, orNext: Bool? = nil
  ) {
    self.service = service
    self.ticket = ticket
    self.until = until
    self.rating = rating
    self.consultant = consultant
    self.orNext = orNext
  }
}
