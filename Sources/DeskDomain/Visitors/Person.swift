/// A visitor's name as it is kept, apart from the journal.
package struct Person: Hashable, Codable, Sendable {
  package var key: PersonKey
  package var name: VisitorName
  /// The number of the ticket.
  package var ticket: TicketNumber
  /// When the ticket was issued.
  package var since: Moment
  /// Whether somebody has promised to come back to the visitor.
  package var hasFollowUp: Bool

  package init(
    key: PersonKey, name: VisitorName, ticket: TicketNumber, since: Moment,
    hasFollowUp: Bool = false
  ) {
    self.key = key
    self.name = name
    self.ticket = ticket
    self.since = since
    self.hasFollowUp = hasFollowUp
  }
}
