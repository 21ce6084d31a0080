/// The random key of a visitor's name: what the journal has instead of the name (G4).
package struct PersonKey: RawRepresentable, Hashable, Codable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// `P` and ten characters: 50 bits of `generator`.
  static func random(using generator: inout some RandomNumberGenerator) -> PersonKey {
    PersonKey(rawValue: "P" + TicketKey.random(using: &generator).rawValue)
  }
}
