/// What happened to the turns: the body of one journal entry (Q3).
package enum TurnsChange: Hashable, Sendable {
  /// A day began in this order; tallies are at zero, and all are there but the absent.
  case dayBegan(order: [String], absent: [String])
  case taken(VisitorTaken)
  /// The visit is over.
  case freed(ConsultantVisitor)
  /// The visit did not come about: the consultant has the former place again.
  case givenBack(ConsultantVisitor)
  /// That it did not come about was taken back: the consultant has the visitor and the place of before.
  case retaken(ConsultantVisitor)
  /// The end of a visit was taken back.
  case resumed(ConsultantVisitor)
  /// The visitor asked for somebody else: the consultant has the former place again.
  case refusedByVisitor(ConsultantVisitor)
  /// The consultant did not take the visitor: to the back, by the supervisor's word.
  case declined(ConsultantVisitor)
  /// The refusal of either was taken back: the consultant has the visitor and the place of before.
  case refusalUndone(ConsultantVisitor)
  /// The supervisor made two change places.
  case swapped(String, String)
  case leftOnErrand(String)
  case leftAbsent(String)
  /// Back from an errand, or though off duty by the rota, to the same place.
  case cameBack(String)
  /// Back after an absence, at the back.
  case returned(String)
  /// New on the site: at the back.
  case joined(String)
  /// No longer on the site.
  case withdrawn(String)
}

/// A consultant with a visitor.
package struct ConsultantVisitor: Hashable, Sendable {
  var consultant: String
  var ticket: TicketNumber
  var key: TicketKey
}

/// A visitor went to a consultant.
package struct VisitorTaken: Hashable, Sendable {
  var visitor: ConsultantVisitor
  var manner: TurnsManner
  /// Who was before the consultant in turn but not free: they keep their places.
  var skipped: [String]
  /// Whom this visitor was with before.
  var refused: [String]

  init(
    visitor: ConsultantVisitor, manner: TurnsManner, skipped: [String] = [],
    refused: [String] = []
  ) {
    self.visitor = visitor
    self.manner = manner
    self.skipped = skipped
    self.refused = refused
  }
}

extension TurnsChange {
  /// The consultant whom it is about; nil for a day's beginning.
  var consultant: String? {
    switch self {
    case .dayBegan: nil
    case .taken(let body): body.visitor.consultant
    case .freed(let body), .givenBack(let body), .retaken(let body), .resumed(let body),
      .refusedByVisitor(let body), .declined(let body), .refusalUndone(let body):
      body.consultant
    case .swapped(let id, _), .leftOnErrand(let id), .leftAbsent(let id), .cameBack(let id),
      .returned(let id), .joined(let id), .withdrawn(let id):
      id
    }
  }

  /// Who is there, as this shows.
  var showsUp: String? {
    switch self {
    case .taken, .cameBack, .returned: consultant
    case .dayBegan, .resumed, .retaken, .refusalUndone, .freed, .givenBack, .refusedByVisitor,
      .declined,
      .swapped, .leftOnErrand, .leftAbsent, .joined, .withdrawn:
      nil
    }
  }

  /// The visitor whom it is about, if any.
  var visitor: ConsultantVisitor? {
    switch self {
    case .taken(let body): body.visitor
    case .freed(let body), .givenBack(let body), .retaken(let body), .resumed(let body),
      .refusedByVisitor(let body), .declined(let body), .refusalUndone(let body):
      body
    case .dayBegan, .swapped, .leftOnErrand, .leftAbsent, .cameBack, .returned, .joined,
      .withdrawn:
      nil
    }
  }
}
