import DeskBasics
package import Foundation

/// JSON as it goes over the socket: RFC 3339 times in UTC with milliseconds, times of day as `13:00`, sorted keys.
package enum Wire {
  /// The bytes of `value`.
  package static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.userInfo = [.isByPeople: true]
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(time(date))
    }
    return try encoder.encode(value)
  }

  /// The value in `data`.
  ///
  /// - Throws: `DecodingError` naming the field.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from data: some DataProtocol
  ) throws -> Value {
    let decoder = JSONDecoder()
    decoder.userInfo = [.isByPeople: true]
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      let text = try container.decode(String.self)
      guard let date = try? Date(text, strategy: style) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "not a time like 2026-01-31T09:41:00.000Z: \(text)")
      }
      return date
    }
    return try decoder.decode(type, from: Data(data))
  }

  /// `2026-01-31T09:41:00.000Z`.
  static func time(_ date: Date) -> String { date.formatted(style) }

  private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
