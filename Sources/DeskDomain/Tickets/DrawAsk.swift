package import DeskBasics

/// A ticket that somebody asks for.
package struct DrawAsk: Hashable, Sendable {
  var service: String
  /// Elderly, pregnant, disabled, or otherwise in need.
  package var isPriority: Bool?
  /// The time of day that the visitor was asked to come at.
  package var appointment: LocalTime?
  /// Why the visitor is taken although the forecast, a stopped service or the appointment's time speaks against it.
  package var reason: ShortText?
  package var details: VisitorDetails

  package init(
    service: String, isPriority: Bool? = nil, appointment: LocalTime? = nil,
    reason: ShortText? = nil, details: VisitorDetails = VisitorDetails()
  ) {
    self.service = service
    self.isPriority = isPriority
    self.appointment = appointment
    self.reason = reason
    self.details = details
  }
}

/// On the wire the details stand beside the others: `{"service": "consult", "party": 4}`.
extension DrawAsk: Codable {
  private enum Key: String, CodingKey { case service, isPriority, appointment, reason }

  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    service = try box.decode(String.self, forKey: .service)
    isPriority = try box.decodeIfPresent(Bool.self, forKey: .isPriority)
    appointment = try box.decodeIfPresent(LocalTime.self, forKey: .appointment)
    reason = try box.decodeIfPresent(ShortText.self, forKey: .reason)
    details = try VisitorDetails(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(service, forKey: .service)
    try box.encodeIfPresent(isPriority, forKey: .isPriority)
    try box.encodeIfPresent(appointment, forKey: .appointment)
    try box.encodeIfPresent(reason, forKey: .reason)
    try details.encode(to: encoder)
  }
}
