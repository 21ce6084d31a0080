/// What the desk remembers of one ticket that was called and has ended (G5).
///
/// It follows from the ticket's row; waits are estimated from such records alone. The desk keeps
/// the newest `limit`, oldest first. Tickets that were never called leave none.
package struct VisitRecord: Hashable, Codable, Sendable {
  /// How many are remembered.
  package static let limit = 500

  var key: TicketKey
  /// The service's id.
  package var service: String
  /// How many were to be called before it when it was issued.
  package var ahead: Int
  /// Seconds from being issued to the first call.
  package var waited: Double
  /// Whether the visitor came when called.
  var came: Bool
  /// Seconds for which the visit took the counter: of one who did not come, until the desk gave up.
  var served: Double?
  /// What was quoted when it was issued; nil where nothing was.
  package var quoted: QuotedWait?
  /// How many who came later, unannounced, were called before it.
  ///
  /// Appointments that were known when it was issued do not count: the snapshot had them.
  var overtakers: Int

  package init(
    key: TicketKey, service: String, ahead: Int, waited: Double, came: Bool, served: Double?,
    quoted: QuotedWait? = nil, overtakers: Int = 0
  ) {
    self.key = key
    self.service = service
    self.ahead = ahead
    self.waited = waited
    self.came = came
    self.served = served
    self.quoted = quoted
    self.overtakers = overtakers
  }
}
