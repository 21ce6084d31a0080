import DeskBasics

/// How a consultant came to a visitor.
enum TurnsManner: Hashable, Sendable {
  /// As the next in turn: it uses the turn.
  case turn
  /// The visitor's own consultant, who keeps the turn.
  case returning
  /// In place of this consultant, the visitor's own; keeps the turn.
  case standIn(for: String)
}

/// A visitor with a consultant.
package struct ConsultantVisit: Hashable, Codable, Sendable {
  package var ticket: TicketNumber
  package var key: TicketKey
  var manner: TurnsManner
  /// The consultants whom this visitor was with before and is not to get again.
  var refused: [String]
  /// The rank that the consultant had before, and gets back where the turn is given back.
  var formerRank: Int
  /// When the consultant had last been known to be there before it, and is again where the turn is given back.
  var seenBefore: Moment?
}

/// Where a consultant is.
package enum Whereabouts: Hashable, Sendable {
  /// Free to take a visitor.
  case present
  /// Away for the house: keeps the turn.
  case onErrand
  /// Away on their own account: has lost the turn.
  case absent
  case with(ConsultantVisit)

  /// The word in the API and the database.
  package var word: String {
    switch self {
    case .present: "present"
    case .onErrand: "errand"
    case .absent: "absent"
    case .with: "visitor"
    }
  }

  /// The visitor, where there is one.
  package var visit: ConsultantVisit? {
    if case .with(let visit) = self { visit } else { nil }
  }
}

/// What a consultant had of the day.
package struct ConsultantTally: Hashable, Codable, Sendable {
  /// First-time visitors, taken in turn.
  package var firstTime = 0
  /// Their own visitors, who came back.
  package var returning = 0
  /// Visitors of consultants who were away.
  package var standIns = 0
  /// Visitors who asked for somebody else.
  package var refused = 0
  /// Visitors whom the consultant did not take.
  package var declined = 0

  init(
    firstTime: Int = 0, returning: Int = 0, standIns: Int = 0, refused: Int = 0, declined: Int = 0
  ) {
    self.firstTime = firstTime
    self.returning = returning
    self.standIns = standIns
    self.refused = refused
    self.declined = declined
  }

  /// The visitors that the consultant has or had.
  var taken: Int { firstTime + returning + standIns }

  /// Counts a visitor more, or one fewer where the visit did not come about.
  mutating func count(_ manner: TurnsManner, by step: Int) {
    switch manner {
    case .turn: firstTime += step
    case .returning: returning += step
    case .standIn: standIns += step
    }
  }

  /// Counts a refusal more, or one fewer where it was taken back.
  mutating func countRefusal(by side: RefusingSide, _ step: Int) {
    switch side {
    case .visitor: refused += step
    case .consultant: declined += step
    }
  }
}

extension TurnsManner {
  /// The word in the API, the database and the journal.
  var word: String {
    switch self {
    case .turn: "turn"
    case .returning: "returning"
    case .standIn: "stand-in"
    }
  }

  /// The consultant in whose place, if any.
  var standsInFor: String? {
    if case .standIn(let own) = self { own } else { nil }
  }

  /// The manner of `word`; nil where the two do not make one.
  init?(word: String, standsInFor own: String?) {
    switch (word, own) {
    case ("turn", nil): self = .turn
    case ("returning", nil): self = .returning
    case ("stand-in", let own?): self = .standIn(for: own)
    default: return nil
    }
  }
}

extension TurnsManner: Codable {
  private enum Key: String, CodingKey {
    case manner = "as"
    case own = "for"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(word, forKey: .manner)
    try container.encodeIfPresent(standsInFor, forKey: .own)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let word = try container.decode(String.self, forKey: .manner)
    let own = try container.decodeIfPresent(String.self, forKey: .own)
    guard let manner = TurnsManner(word: word, standsInFor: own) else {
      throw DecodingError.dataCorruptedError(
        forKey: .manner, in: container, debugDescription: "not a way to take a visitor: \(word)")
    }
    self = manner
  }
}

extension Whereabouts: Codable {
  private enum Key: String, CodingKey {
    case state
    case visit
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(word, forKey: .state)
    try container.encodeIfPresent(visit, forKey: .visit)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(String.self, forKey: .state) {
    case "present": self = .present
    case "errand": self = .onErrand
    case "absent": self = .absent
    case "visitor": self = .with(try container.decode(ConsultantVisit.self, forKey: .visit))
    case let word:
      throw DecodingError.dataCorruptedError(
        forKey: .state, in: container, debugDescription: "not a consultant's state: \(word)")
    }
  }
}
