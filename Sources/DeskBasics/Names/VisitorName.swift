/// A visitor's surname and title (G4).
///
/// A given name is never kept. Printing or interpolating a name shows nothing of it, so that no
/// log line can give one away; only its coding and the texts of `Addressing.swift` do.
package struct VisitorName: Hashable, Sendable {
  /// The longest surname, in characters.
  static let limit = 20

  /// As it was typed, in its own script: nobody's name is converted.
  package let surname: PlainText
  package let title: VisitorTitle?

  /// The surname and title in what a receptionist types: 周先生, 欧阳修女士, Ms Zhou, Mr Tom O'Neil.
  init(parsing text: String) throws(VisitorNameError) {
    let reading = try VisitorNameReading(text)
    try self.init(surname: reading.surname, title: reading.title)
  }

  /// A surname that is kept whole, for one that `parsing` would cut: 买买提, 田中.
  init(surname: String, title: VisitorTitle?) throws(VisitorNameError) {
    let clean = try VisitorNameReading.clean(surname)
    guard clean.count <= Self.limit else { throw .tooLong }
    guard let text = PlainText(clean) else { throw .empty }
    self.surname = text
    self.title = title
  }
}

extension VisitorName: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The same for every name.
  package var description: String { "‹name›" }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension VisitorName: Codable {
  private enum Key: String, CodingKey {
    case surname
    case title
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(surname.string, forKey: .surname)
    try container.encodeIfPresent(title, forKey: .title)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let surname = try container.decode(String.self, forKey: .surname)
    let title = try container.decodeIfPresent(VisitorTitle.self, forKey: .title)
    do {
      try self.init(surname: surname, title: title)
    } catch {
      throw DecodingError.dataCorruptedError(
        forKey: .surname, in: container, debugDescription: error.detail.en)
    }
  }
}
