/// A value that a person types: a text, a date, a time, a number.
///
/// Making one is the validation, so that whoever has one need not ask again.
package protocol TypedValue {
  init(typed text: String) throws(TypedFault)
}

/// A text of which something is visible, and that is of bounded length.
package protocol TypedText: TypedValue, Codable, Hashable, Sendable {
  /// The longest, in Unicode scalars.
  static var limit: Int { get }
  var text: String { get }
  init(checked text: String)
}

extension TypedText {
  package init(typed text: String) throws(TypedFault) {
    let count = text.unicodeScalars.count
    guard count <= Self.limit else { throw .tooLong(count, limit: Self.limit) }
    guard let text = PlainText(text)?.string else { throw .empty }
    self.init(checked: text)
  }

  package init(from decoder: any Decoder) throws { self = try decoder.typed() }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(text)
  }
}

/// What was done, seen or said; why.
package struct Note: TypedText {
  package static let limit = 500
  package let text: String

  package init(checked text: String) { self.text = text }
}

/// A few words: who, where, which.
package struct ShortText: TypedText {
  package static let limit = 80
  package let text: String

  package init(checked text: String) { self.text = text }
}

/// A telephone number as it was given.
package struct PhoneText: TypedText {
  package static let limit = 40
  package let text: String

  package init(checked text: String) { self.text = text }
}

/// How many people came together: 1 to 99.
package struct PartySize: TypedValue, Codable, Hashable, Sendable {
  package static let range = 1...99
  package let count: Int

  private init(checked count: Int) throws(TypedFault) {
    guard Self.range.contains(count) else { throw .outOfRange("\(count)", Self.range) }
    self.count = count
  }

  package init(typed text: String) throws(TypedFault) {
    guard let count = Int(text.typedForm) else { throw .outOfRange(text, Self.range) }
    try self.init(checked: count)
  }

  package init(from decoder: any Decoder) throws {
    let count = try decoder.singleValueContainer().decode(Int.self)
    do throws(TypedFault) {
      try self.init(checked: count)
    } catch {
      throw DecodingError.refused(error, at: decoder.codingPath)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(count)
  }
}

/// A visitor's surname and title, as they were typed (G4).
package struct TypedName: TypedValue, Codable, Hashable, Sendable {
  let text: String
  package let name: VisitorName

  /// `title` given: the text is kept whole, as the one name to be addressed by (买买提).
  package init(_ text: String, title: VisitorTitle? = nil) throws(TypedFault) {
    self.text = text
    do throws(VisitorNameError) {
      name =
        if let title {
          try VisitorName(surname: text, title: title)
        } else {
          try VisitorName(parsing: text)
        }
    } catch {
      throw .name(error)
    }
  }

  package init(typed text: String) throws(TypedFault) { try self.init(text) }

  package init(from decoder: any Decoder) throws { self = try decoder.typed() }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(text)
  }
}

/// Why what a person typed is not taken.
package enum TypedFault: Error, Hashable, Sendable {
  case empty
  case tooLong(Int, limit: Int)
  case noDate(String)
  case noTime(String)
  case noTicketNumber(String)
  case name(VisitorNameError)
  /// No whole number of these.
  case outOfRange(String, ClosedRange<Int>)
  /// None of the words that there are.
  case unknownWord(String, known: [String])
}

extension Decoder {
  /// The value that somebody typed here.
  ///
  /// - Throws: `DecodingError` with the `TypedFault` as what underlies it.
  package func typed<Value: TypedValue>(_ type: Value.Type = Value.self) throws -> Value {
    let text = try singleValueContainer().decode(String.self)
    do throws(TypedFault) {
      return try Value(typed: text)
    } catch {
      throw DecodingError.refused(error, at: codingPath)
    }
  }

  /// Whether what is read was written by people and programs of theirs, and not by the desk itself.
  var isByPeople: Bool { userInfo[.isByPeople] as? Bool == true }
}

extension DecodingError {
  /// What somebody typed is not taken: the fault is what underlies it.
  package static func refused(_ fault: TypedFault, at path: [any CodingKey]) -> DecodingError {
    .dataCorrupted(
      .init(
        codingPath: path, debugDescription: String(describing: fault), underlyingError: fault))
  }
}

extension CodingUserInfoKey {
  /// Of decoders and encoders of the wire: times read `13:00`, and dates are those of the calendar.
  package static let isByPeople = {
    guard let key = CodingUserInfoKey(rawValue: "frontdesk.is-by-people") else {
      preconditionFailure("every text is a key")
    }
    return key
  }()
}
