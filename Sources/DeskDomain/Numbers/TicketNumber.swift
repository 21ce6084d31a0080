package import DeskBasics

/// The number a visitor goes by: a series letter and a number of at least three digits (`A012`).
package struct TicketNumber: Hashable, Codable, Sendable, CustomStringConvertible {
  package let series: Series
  package let number: Int

  package init(series: Series, number: Int) {
    self.series = series
    self.number = number
  }

  /// Reads `A012`, `a12`, `A 012`, also in full width (C7); nil where it is anything else.
  package init?(_ text: String) {
    let text = text.typedForm
    let digits = text.dropFirst().drop { $0 == " " }
    guard let series = Series(rawValue: String(text.prefix(1)).uppercased()),
      let number = Int(digits), number >= 0, digits.allSatisfy(\.isNumber)
    else { return nil }
    self.init(series: series, number: number)
  }

  package var description: String {
    let digits = String(number)
    return series.rawValue + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  package init(from decoder: any Decoder) throws {
    self = try decoder.typed()
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension TicketNumber: TypedValue {
  package init(typed text: String) throws(TypedFault) {
    guard let number = TicketNumber(text) else { throw .noTicketNumber(text) }
    self = number
  }
}

/// The random key of a ticket: it tells nothing about the visitor, and carries one record from beginning to end (Q5).
package struct TicketKey: RawRepresentable, Hashable, Codable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Whether `text` looks like one.
  package static func isKey(_ text: String) -> Bool {
    text.utf8.count == 10 && text.utf8.allSatisfy(alphabet.contains)
  }

  /// Ten characters of 32 that cannot be taken for one another: 50 bits of `generator`.
  package static func random(using generator: inout some RandomNumberGenerator) -> TicketKey {
    let bits: UInt64 = generator.next()
    let letters = (0..<10).map { alphabet[Int(bits >> (5 * $0) & 31)] }
    return TicketKey(rawValue: String(decoding: letters, as: UTF8.self))
  }
}
