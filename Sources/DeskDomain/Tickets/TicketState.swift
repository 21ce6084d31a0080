/// Where a ticket stands.
///
/// Counters are given by their ids; a consultant who receives without a counter stands for one.
package enum TicketState: Hashable, Sendable {
  case waiting
  /// Called to a counter; the visitor is on the way.
  case called(counter: String)
  /// The visitor is there.
  case serving(counter: String)
  /// Set aside at a counter; may be called by number until the desk has made so many calls in all.
  case parked(counter: String, until: Int64)
  /// The visit is over.
  case finished(counter: String)
  /// Called, and did not come.
  case noShow(counter: String)
  /// The visitor has left, or never wanted a number.
  case cancelled
  /// The day ended before it was served.
  case expired

  /// The word in the API, the database and scripts.
  package var word: String {
    switch self {
    case .waiting: "waiting"
    case .called: "called"
    case .serving: "serving"
    case .parked: "parked"
    case .finished: "finished"
    case .noShow: "no-show"
    case .cancelled: "cancelled"
    case .expired: "expired"
    }
  }

  /// The counter it has to do with.
  package var counter: String? {
    switch self {
    case .called(let counter), .serving(let counter), .finished(let counter),
      .noShow(let counter), .parked(let counter, _):
      counter
    case .waiting, .cancelled, .expired: nil
    }
  }

  /// The counter where the visitor is, or is expected.
  package var place: String? {
    switch self {
    case .called(let counter), .serving(let counter): counter
    case .waiting, .parked, .finished, .noShow, .cancelled, .expired: nil
    }
  }

  /// Whether somebody still expects something of it.
  package var isOpen: Bool {
    switch self {
    case .waiting, .called, .serving, .parked: true
    case .finished, .noShow, .cancelled, .expired: false
    }
  }
}

extension TicketState: Codable {
  private enum Key: String, CodingKey {
    case state
    case counter
    case until
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(word, forKey: .state)
    try container.encodeIfPresent(counter, forKey: .counter)
    if case .parked(_, let until) = self { try container.encode(until, forKey: .until) }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let word = try container.decode(String.self, forKey: .state)
    func counter() throws -> String { try container.decode(String.self, forKey: .counter) }
    switch word {
    case "waiting": self = .waiting
    case "called": self = .called(counter: try counter())
    case "serving": self = .serving(counter: try counter())
    case "parked":
      self = .parked(
        counter: try counter(), until: try container.decode(Int64.self, forKey: .until))
    case "finished": self = .finished(counter: try counter())
    case "no-show": self = .noShow(counter: try counter())
    case "cancelled": self = .cancelled
    case "expired": self = .expired
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .state, in: container, debugDescription: "not a ticket's state: \(word)")
    }
  }
}
