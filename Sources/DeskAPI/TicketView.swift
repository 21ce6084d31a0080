package import DeskBasics
package import DeskDomain
import Foundation

/// A ticket as the API shows it to the staff.
package struct TicketView: Codable, Hashable, Sendable {
  /// `A012`.
  package var ticket: String
  var key: String
  var day: String
  package var service: String
  /// waiting, called, serving, parked, finished, no-show, cancelled, expired.
  package var state: String
  package var counter: String?
  /// ordinary, appointment, priority, returning.
  var visitorClass: VisitorClass
  /// `10:30`.
  var appointment: String?
  /// How to address the visitor (G4), in the site's first language; nil where nobody said, or it is erased.
  package var visitor: String?
  /// What whoever receives the visitor should know; nil where nobody noted anything, or it is erased.
  package var note: String?
  /// How many came together, where that was noted.
  package var party: Int?
  /// In which language the visitor is best addressed, where that was noted.
  package var language: Language?
  /// The id of the consultant it was given to (Q3).
  var consultant: String?
  /// Place in the queue from 1; only while waiting.
  package var place: Int?
  /// Why it has this place, in words, in the site's first language.
  package var reason: String?
  /// What the visitor was told last of the wait (G5), in the site's first language.
  package var wait: String?
  /// Others whom the step moved that this is the answer to: nobody is moved without a word.
  package var moved: [MovedTicket]?
  /// The counter whose break or closure the call has ended that this is the answer to (J7).
  package var reopened: String?
  /// How often it has been called to its counter.
  var calls: Int
  var rating: Rating?
  /// What became of its slip; nil where none was owed.
  package var slip: SlipState?
  var issuedAt: Date
  var calledAt: Date?

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
    let person = ticket.person.flatMap { desk.state.people[$0] }
    visitor = person?.name?.addressed(in: language)
    (note, party, self.language) = (person?.note, person?.party, person?.language)
    consultant = ticket.turn?.consultant
    wait = ticket.promise?.statement?.stated.text[language]
    calls = ticket.calls?.count ?? 0
    rating = ticket.rating
    slip = ticket.slip
    issuedAt = ticket.issuedAt.wall
    calledAt = ticket.calls?.last.wall
  }

  /// A ticket that waits, at its place.
  init(_ ticket: Ticket, _ standing: QueuePosition, place: Int, desk: Desk) {
    self.init(ticket, desk: desk)
    self.place = place
    reason = standing.reason[desk.site.languages.first ?? .english]
  }
}

/// A ticket that a step has moved beside the one that was asked for.
package struct MovedTicket: Codable, Hashable, Sendable {
  /// `A012`.
  package var ticket: String
  /// Of `finished`, `no-show`, `waiting` and the others.
  package var state: String
  package var counter: String?
}

extension Desk {
  /// Where the tickets of `keys` stand; nil where there are none.
  package func movedTickets(_ keys: [TicketKey]) -> [MovedTicket]? {
    let moved = keys.compactMap { state.ticket($0) }.map {
      MovedTicket(
        ticket: $0.number.description, state: $0.state.word, counter: $0.state.counter)
    }
    return moved.isEmpty ? nil : moved
  }
}
