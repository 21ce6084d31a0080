/// A ticket that somebody asks for.
package struct DrawAsk: Hashable, Sendable {
  package var service: String
  /// Elderly, pregnant, disabled, or otherwise in need.
  package var isPriority: Bool?
  /// The time of day that the visitor was asked to come at.
  package var appointment: LocalTime?
  /// How to address the visitor (G4).
  package var visitor: TypedName?
  /// Where it is given, `visitor` is kept whole, as the one name to be addressed by: 买买提.
  package var title: VisitorTitle?

  package init(
    service: String, isPriority: Bool? = nil, appointment: LocalTime? = nil,
    visitor: TypedName? = nil, title: VisitorTitle? = nil
  ) {
    self.service = service
    self.isPriority = isPriority
    self.appointment = appointment
    self.visitor = visitor
    self.title = title
  }
}

extension DrawAsk: Codable {
  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    service = try box.decode(String.self, forKey: .service)
    isPriority = try box.decodeIfPresent(Bool.self, forKey: .isPriority)
    appointment = try box.decodeIfPresent(LocalTime.self, forKey: .appointment)
    title = try box.decodeIfPresent(VisitorTitle.self, forKey: .title)
    guard let title else {
      visitor = try box.decodeIfPresent(TypedName.self, forKey: .visitor)
      return
    }
    guard let text = try box.decodeIfPresent(String.self, forKey: .visitor) else { return }
    do throws(TypedFault) {
      visitor = try TypedName(text, title: title)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath + [CodingKeys.visitor],
          debugDescription: String(describing: error), underlyingError: error))
    }
  }
}

/// What is done at a counter.
package struct CounterAsk: Codable, Hashable, Sendable {
  package enum Step: Codable, Hashable, Sendable {
    /// The next visitor, or the one of a number; a visit still open there is finished first.
    case call(ticket: TicketNumber? = nil)
    case recall
    /// The visitor has come to the counter.
    case serve
    case finish
    case noShow
    case park
    /// Takes back the newest step at the counter, or this ticket's newest there.
    case undo(ticket: TicketNumber? = nil)
    case open
    /// Away until this time of day; without it, until the break of the shift is over.
    case goOnBreak(until: LocalTime? = nil)
    case close
    /// A visitor's opinion of the visit that has just ended there (Q6).
    case rate(rating: Rating)

    package enum CodingKeys: String, AskWord {
      case call, recall, serve, finish
      case noShow = "no-show"
      case park, undo, open
      case goOnBreak = "break"
      case close, rate
    }
  }

  package var id: String
  package var step: Step

  package init(_ id: String, _ step: Step) {
    self.id = id
    self.step = step
  }
}

/// What is done with a ticket, wherever it is.
package struct TicketAsk: Codable, Hashable, Sendable {
  package enum Step: Codable, Hashable, Sendable {
    case cancel
    /// A parked visitor is back, and waits again.
    case comeBack
    /// Under the same number to another service (Q5).
    case transfer(service: String)
    /// Elderly, pregnant, disabled.
    case prioritise
    case ordinary
    /// Takes back a step that no counter took.
    case undo
    /// To the next consultant in turn, or to the one whom the visitor knows; `orNext`: to whoever stands in (Q3).
    case assign(consultant: String? = nil, orNext: Bool? = nil)
    case eraseName
    /// The slip once more, marked as a reprint (Q4).
    case reprint
    case dropSlip

    package enum CodingKeys: String, AskWord {
      case cancel
      case comeBack = "return"
      case transfer, prioritise, ordinary, undo, assign
      case eraseName = "erase-name"
      case reprint
      case dropSlip = "drop-slip"
    }
  }

  package var number: TicketNumber
  package var step: Step

  package init(_ number: TicketNumber, _ step: Step) {
    self.number = number
    self.step = step
  }
}

/// What the supervisor does with the consultants' turns (Q3).
package enum TurnsAsk: Codable, Hashable, Sendable {
  /// Away for the house: keeps the turn.
  case errand(consultant: String)
  /// Away on their own account: loses the turn.
  case absence(consultant: String)
  /// Here again after either.
  case back(consultant: String)
  /// The visit is over, of a consultant who receives without a counter.
  case free(consultant: String)
  case swap(consultant: String, with: String)
  /// The visitor asks for another consultant; the turn is kept.
  case refuse(ticket: TicketNumber)
  /// The consultant does not take the visitor; the turn is lost.
  case decline(ticket: TicketNumber)

  package enum CodingKeys: String, AskWord {
    case errand, absence, back, free, swap, refuse, decline
  }
}

/// Hours of one date that are added, or taken away again (S8).
package enum HoursAsk: Codable, Hashable, Sendable {
  case add(date: LocalDate, from: LocalTime, to: LocalTime)
  case remove(date: LocalDate, from: LocalTime, to: LocalTime)

  package enum CodingKeys: String, AskWord { case add, remove }
}

/// What came of a matter that somebody had to come back to a visitor with (Q6).
package struct FollowUpAsk: Codable, Hashable, Sendable {
  package enum Step: Codable, Hashable, Sendable {
    case close(note: Note)

    package enum CodingKeys: String, AskWord { case close }
  }

  package var id: Int64
  package var step: Step

  package init(_ id: Int64, _ step: Step) {
    self.id = id
    self.step = step
  }
}

/// What is done with notices on the board (N1, N2).
package enum NoticeAsk: Codable, Hashable, Sendable {
  /// What is required depends on the kind; times: `17:00` of today, or `2026-03-03 08:00`.
  case post(
    kind: NoticeKind, what: Outage? = nil, reason: Name? = nil, text: Name? = nil,
    from: NoticeTime? = nil, until: NoticeTime? = nil)
  /// States a later end.
  case extend(id: Int64, until: NoticeTime)
  case close(id: Int64)

  package enum CodingKeys: String, AskWord { case post, extend, close }
}

/// A change of the rota of a date, today's where that is left out (S8).
///
/// A person is an id, a login or a name. A duty is the person's only one, or the one at a post, or from a time.
package enum RotaAsk: Codable, Hashable, Sendable {
  case add(
    person: String, post: String, from: LocalTime, to: LocalTime, counter: String? = nil,
    date: LocalDate? = nil)
  /// Whoever is away from no duty in particular is away the whole day.
  case absence(
    person: String, reason: AbsenceReason? = nil, post: String? = nil, from: LocalTime? = nil,
    date: LocalDate? = nil)
  case replace(
    person: String, by: String, post: String? = nil, from: LocalTime? = nil,
    date: LocalDate? = nil)
  case exchange(
    person: String, with: String, post: String? = nil, from: LocalTime? = nil,
    withPost: String? = nil, withFrom: LocalTime? = nil, date: LocalDate? = nil)
  case undo(id: Int64)

  package enum CodingKeys: String, AskWord { case add, absence, replace, exchange, undo }
}

/// A shift that is handed over (S9).
package struct HandoverAsk: Codable, Hashable, Sendable {
  package var post: String
  /// Who goes: an id, a login or a name; whoever the rota has there where it is left out.
  package var person: String?
  /// Who comes.
  package var to: String
  package var note: Note?

  package init(post: String, person: String? = nil, to: String, note: Note? = nil) {
    self.post = post
    self.person = person
    self.to = to
    self.note = note
  }
}

/// The wall clock.
package enum ClockAsk: Codable, Hashable, Sendable {
  /// Somebody has looked at it and found it right.
  case confirm

  package enum CodingKeys: String, AskWord { case confirm }
}

/// The business day.
package enum DayAsk: Codable, Hashable, Sendable {
  /// Today's, by the receptionist's word.
  case open

  package enum CodingKeys: String, AskWord { case open }
}

/// A check that somebody has made (F1–F18).
package struct CheckAsk: Codable, Hashable, Sendable {
  /// The code on the asset's label.
  package var asset: ShortText
  package var result: CheckResult
  /// The points that failed; one at least where the check did.
  package var points: [ShortText]?
  package var note: Note?
  /// Who looked: an id, a login or a name.
  package var person: ShortText?
  /// The entry that this one corrects (R4).
  package var corrects: Int64?

  package init(
    asset: ShortText, result: CheckResult, points: [ShortText]? = nil, note: Note? = nil,
    person: ShortText? = nil, corrects: Int64? = nil
  ) {
    self.asset = asset
    self.result = result
    self.points = points
    self.note = note
    self.person = person
    self.corrects = corrects
  }
}

/// An open or missed slot that ends without a check.
package struct ExcuseAsk: Codable, Hashable, Sendable {
  package var asset: ShortText
  /// The date it was due on; without it the open one, else the newest that was missed.
  package var date: LocalDate?
  package var reason: Note
  package var person: ShortText?

  package init(
    asset: ShortText, date: LocalDate? = nil, reason: Note, person: ShortText? = nil
  ) {
    self.asset = asset
    self.date = date
    self.reason = reason
    self.person = person
  }
}

/// Something that was noticed, or is asked for (F19, R3).
package struct FindingAsk: Codable, Hashable, Sendable {
  /// In words; needed where no point is named.
  package var what: Note?
  /// The code of the asset.
  package var asset: ShortText?
  package var point: ShortText?
  /// Where it is, where it is no asset.
  package var place: ShortText?
  /// Nil: as the asset has it; of anything else, urgent.
  package var urgency: Repair.Urgency?
  package var person: ShortText?
  /// How to address whoever asks for the repair, and where to call back; kept apart from the journal.
  package var askedBy: TypedName?
  package var phone: PhoneText?

  package init(
    what: Note? = nil, asset: ShortText? = nil, point: ShortText? = nil,
    place: ShortText? = nil, urgency: Repair.Urgency? = nil, person: ShortText? = nil,
    askedBy: TypedName? = nil, phone: PhoneText? = nil
  ) {
    self.what = what
    self.asset = asset
    self.point = point
    self.place = place
    self.urgency = urgency
    self.person = person
    self.askedBy = askedBy
    self.phone = phone
  }
}

/// A step of a repair (R1–R3).
package struct RepairAsk: Codable, Hashable, Sendable {
  package enum Step: Codable, Hashable, Sendable {
    /// What keeps people safe until it is done.
    case precaution
    case done
    /// The re-inspection, by somebody else.
    case inspect(passed: Bool)
    /// The call to whoever asked for it.
    case call(satisfied: Bool)
    case reclass(urgency: Repair.Urgency)
    /// Without having reached whoever asked for it.
    case close

    package enum CodingKeys: String, AskWord {
      case precaution, done, inspect, call, reclass, close
    }
  }

  package var id: Int64
  package var step: Step
  /// Who: an id, a login or a name.
  package var person: ShortText
  /// What was put in place, done, seen or said; why.
  package var note: Note?

  package init(_ id: Int64, _ step: Step, person: ShortText, note: Note? = nil) {
    self.id = id
    self.step = step
    self.person = person
    self.note = note
  }
}

/// What a guard does on the round (S4, F16).
package enum PatrolAsk: Codable, Hashable, Sendable {
  /// A point's code was scanned or typed; whoever it was, the scan counts.
  case scan(code: ShortText, person: ShortText? = nil)
  /// Why rounds were missed: the alarm ends.
  case explain(note: Note, person: ShortText? = nil)

  package enum CodingKeys: String, AskWord { case scan, explain }
}

/// What is right where an entry of the log is wrong (R4).
package struct CorrectionAsk: Codable, Hashable, Sendable {
  /// Its sequence number.
  package var entry: Int64
  package var note: Note
  /// Who says so: an id, a login or a name.
  package var person: ShortText

  package init(entry: Int64, note: Note, person: ShortText) {
    self.entry = entry
    self.note = note
    self.person = person
  }
}
