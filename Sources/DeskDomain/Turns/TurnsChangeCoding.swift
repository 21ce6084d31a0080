/// One flat object with the word of the change and its fields: a form that journals keep for ever.
extension TurnsChange: Codable {
  private enum Key: String, CodingKey {
    case change
    case consultant
    /// The other of the two that change places.
    case with
    case ticket
    case key
    case manner = "as"
    case own = "for"
    case skipped
    case refused
    case order
    case absent
  }

  private typealias Fields = KeyedDecodingContainer<Key>

  /// The word in the journal and on the stream.
  var word: String {
    switch self {
    case .dayBegan: "day-began"
    case .taken: "taken"
    case .freed: "freed"
    case .givenBack: "given-back"
    case .resumed: "resumed"
    case .retaken: "retaken"
    case .refusedByVisitor: "refused-by-visitor"
    case .declined: "declined"
    case .refusalUndone: "refusal-undone"
    case .swapped: "swapped"
    case .leftOnErrand: "errand"
    case .leftAbsent: "absent"
    case .cameBack: "back"
    case .returned: "returned"
    case .joined: "joined"
    case .withdrawn: "withdrawn"
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(word, forKey: .change)
    try container.encodeIfPresent(consultant, forKey: .consultant)
    if let visitor {
      try container.encode(visitor.ticket, forKey: .ticket)
      try container.encode(visitor.key, forKey: .key)
    }
    func list(_ ids: [String], _ key: Key) throws {
      if !ids.isEmpty { try container.encode(ids, forKey: key) }
    }
    switch self {
    case .dayBegan(let order, let absent):
      try container.encode(order, forKey: .order)
      try list(absent, .absent)
    case .taken(let body):
      try container.encode(body.manner.word, forKey: .manner)
      try container.encodeIfPresent(body.manner.standsInFor, forKey: .own)
      try list(body.skipped, .skipped)
      try list(body.refused, .refused)
    case .swapped(_, let other): try container.encode(other, forKey: .with)
    case .freed, .givenBack, .retaken, .resumed, .refusedByVisitor, .declined, .refusalUndone,
      .leftOnErrand,
      .leftAbsent, .cameBack, .returned, .joined, .withdrawn:
      break
    }
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    func consultant() throws -> String { try fields.decode(String.self, forKey: .consultant) }
    func visitor() throws -> ConsultantVisitor {
      ConsultantVisitor(
        consultant: try consultant(),
        ticket: try fields.decode(TicketNumber.self, forKey: .ticket),
        key: try fields.decode(TicketKey.self, forKey: .key))
    }
    switch try fields.decode(String.self, forKey: .change) {
    case "day-began":
      self = .dayBegan(
        order: try fields.decode([String].self, forKey: .order),
        absent: try Self.list(fields, .absent))
    case "taken": self = .taken(try Self.taken(fields, visitor: try visitor()))
    case "freed": self = .freed(try visitor())
    case "given-back": self = .givenBack(try visitor())
    case "resumed": self = .resumed(try visitor())
    case "retaken": self = .retaken(try visitor())
    case "refused-by-visitor": self = .refusedByVisitor(try visitor())
    case "declined": self = .declined(try visitor())
    case "refusal-undone": self = .refusalUndone(try visitor())
    case "swapped":
      self = .swapped(try consultant(), try fields.decode(String.self, forKey: .with))
    case "errand": self = .leftOnErrand(try consultant())
    case "absent": self = .leftAbsent(try consultant())
    case "back": self = .cameBack(try consultant())
    case "returned": self = .returned(try consultant())
    case "joined": self = .joined(try consultant())
    case "withdrawn": self = .withdrawn(try consultant())
    case let word:
      throw DecodingError.dataCorruptedError(
        forKey: .change, in: fields, debugDescription: "not a change of the turns: \(word)")
    }
  }

  private static func list(_ fields: Fields, _ key: Key) throws -> [String] {
    try fields.decodeIfPresent([String].self, forKey: key) ?? []
  }

  private static func taken(
    _ fields: Fields, visitor: ConsultantVisitor
  ) throws -> VisitorTaken {
    let word = try fields.decode(String.self, forKey: .manner)
    let own = try fields.decodeIfPresent(String.self, forKey: .own)
    guard let manner = TurnsManner(word: word, standsInFor: own) else {
      throw DecodingError.dataCorruptedError(
        forKey: .manner, in: fields, debugDescription: "not a way to take a visitor: \(word)")
    }
    return VisitorTaken(
      visitor: visitor, manner: manner, skipped: try list(fields, .skipped),
      refused: try list(fields, .refused))
  }
}
