package import DeskBasics

/// Whether a counter takes visitors.
package enum CounterState: Hashable, Sendable {
  case open
  /// Away, and known to be back.
  case onBreak(BreakEnd)
  case closed

  /// The word in the API, the database and the journal.
  package var word: String {
    switch self {
    case .open: "open"
    case .onBreak: "on-break"
    case .closed: "closed"
    }
  }
}

/// When a break is over.
package struct BreakEnd: Hashable, Codable, Sendable {
  /// As people read it on the wall.
  package var time: LocalTime
  /// The same on the desk's clocks.
  var at: Moment
}

extension CounterState: Codable {
  private enum Key: String, CodingKey {
    case state
    case back
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(word, forKey: .state)
    if case .onBreak(let end) = self { try container.encode(end, forKey: .back) }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(String.self, forKey: .state) {
    case "open": self = .open
    case "on-break": self = .onBreak(try container.decode(BreakEnd.self, forKey: .back))
    case "closed": self = .closed
    case let word:
      throw DecodingError.dataCorruptedError(
        forKey: .state, in: container, debugDescription: "not a counter's state: \(word)")
    }
  }
}
