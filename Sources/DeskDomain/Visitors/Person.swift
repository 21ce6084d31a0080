package import DeskBasics

/// A visitor's name, and what else was noted, as it is kept, apart from the journal.
package struct Person: Hashable, Codable, Sendable {
  var key: PersonKey
  package var name: VisitorName?
  /// See `VisitorDetails`.
  package var note: String?
  package var party: Int?
  package var language: Language?
  /// The number of the ticket, where it was taken with one.
  var ticket: TicketNumber?
  /// The number of the repair that was asked for (R3).
  package var repair: Int64?
  /// Where to call back, as it was said.
  package var phone: String?
  /// When it was taken.
  package var since: Moment
  /// Whether somebody has promised to come back to the visitor.
  package var hasFollowUp: Bool

  init(
    key: PersonKey, name: VisitorName?, ticket: TicketNumber? = nil, repair: Int64? = nil,
    phone: String? = nil, since: Moment, hasFollowUp: Bool = false
  ) {
    self.key = key
    self.name = name
    self.ticket = ticket
    self.repair = repair
    self.phone = phone
    self.since = since
    self.hasFollowUp = hasFollowUp
  }

  /// With what is given of `details`.
  func with(_ details: VisitorDetails) -> Person {
    var person = self
    person.name = details.visitor?.name ?? name
    person.note = details.note?.text ?? note
    person.party = details.party?.count ?? party
    person.language = details.language ?? language
    return person
  }
}
