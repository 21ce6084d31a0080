package import DeskBasics

/// A ticket that somebody asks for.
package struct DrawAsk: Hashable, Sendable {
  var service: String
  /// Elderly, pregnant, disabled, or otherwise in need.
  package var isPriority: Bool?
  /// The time of day that the visitor was asked to come at.
  package var appointment: LocalTime?
  /// How to address the visitor (G4).
  package var visitor: TypedName?
  /// Where it is given, `visitor` is kept whole, as the one name to be addressed by: 买买提.
  package var title: VisitorTitle?

  package init(
    service: String, isPriority: Bool? = nil, appointment: LocalTime? = nil,
    visitor: TypedName? = nil, title: VisitorTitle? = nil
  ) {
    self.service = service
    self.isPriority = isPriority
    self.appointment = appointment
    self.visitor = visitor
    self.title = title
  }
}

extension DrawAsk: Codable {
  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    service = try box.decode(String.self, forKey: .service)
    isPriority = try box.decodeIfPresent(Bool.self, forKey: .isPriority)
    appointment = try box.decodeIfPresent(LocalTime.self, forKey: .appointment)
    title = try box.decodeIfPresent(VisitorTitle.self, forKey: .title)
    guard let title else {
      visitor = try box.decodeIfPresent(TypedName.self, forKey: .visitor)
      return
    }
    guard let text = try box.decodeIfPresent(String.self, forKey: .visitor) else { return }
    do throws(TypedFault) {
      visitor = try TypedName(text, title: title)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath + [CodingKeys.visitor],
          debugDescription: String(describing: error), underlyingError: error))
    }
  }
}
