package import DeskBasics

/// What never changes of a ticket once it is drawn.
package struct DrawnTicket: Hashable, Codable, Sendable {
  package var key: TicketKey
  package var number: TicketNumber
  /// The service's id.
  package var service: String
  package var issuedAt: Moment
  /// How many waited before it (Q4).
  package var ahead: Int
  /// What the visitor was told of the wait (G5).
  package var wait: StatedWait?
}
