import DeskBasics

/// What somebody may ask of the desk: over the socket, on the command line, in a script.
///
/// An ask is its own wire: `POST /v1/commands` takes it as JSON, and nothing is translated on the way. The noun comes
/// first, then the step, which is a word where it takes nothing:
///
///     {"counter": {"id": "1", "step": "finish"}}
///     {"counter": {"id": "1", "step": {"break": {"until": "13:00"}}}}
///     {"repair": {"id": 7, "step": "precaution", "person": "wang", "note": "rail roped off"}}
///
/// What lines, the printer's process and the clock give are commands of other kinds: nobody can ask for them.
package enum Ask: Hashable, Sendable {
  /// A ticket without a button: the receptionist's, or a program's.
  case draw(DrawAsk)
  case counter(CounterAsk)
  case ticket(TicketAsk)
  /// The consultants' turns (Q3).
  case turns(TurnsAsk)
  /// Whether visitors get numbers for a service (J16).
  case service(ServiceAsk)
  /// Further opening hours for a date (S8), or fewer (J16).
  case hours(HoursAsk)
  case followUp(FollowUpAsk)
  /// What everybody is told on the board (N1, N2).
  case notice(NoticeAsk)
  /// The rota of a date (S8).
  case rota(RotaAsk)
  /// A shift that is handed over (S9).
  case handover(HandoverAsk)
  case clock(ClockAsk)
  case day(DayAsk)
  /// A facility check (F1–F18).
  case check(CheckAsk)
  /// The end of a due check without a check, with the reason.
  case waive(WaiveAsk)
  /// Something that was noticed, or is asked for (F19, R3).
  case finding(FindingAsk)
  case repair(RepairAsk)
  /// The night's rounds (S4, F16).
  case patrol(PatrolAsk)
  /// What is right where an entry of the journal is wrong (R4).
  case correction(CorrectionAsk)
}

extension Ask: Codable {
  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: AskNoun.self)
    guard let word = box.allKeys.first, box.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "names no single thing"))
    }
    self =
      switch word {
      case .draw: .draw(try box.decode(DrawAsk.self, forKey: word))
      case .counter: .counter(try box.decode(CounterAsk.self, forKey: word))
      case .ticket: .ticket(try box.decode(TicketAsk.self, forKey: word))
      case .turns: .turns(try box.decode(TurnsAsk.self, forKey: word))
      case .service: .service(try box.decode(ServiceAsk.self, forKey: word))
      case .hours: .hours(try box.decode(HoursAsk.self, forKey: word))
      case .followUp: .followUp(try box.decode(FollowUpAsk.self, forKey: word))
      case .notice: .notice(try box.decode(NoticeAsk.self, forKey: word))
      case .rota: .rota(try box.decode(RotaAsk.self, forKey: word))
      case .handover: .handover(try box.decode(HandoverAsk.self, forKey: word))
      case .clock: .clock(try box.decode(ClockAsk.self, forKey: word))
      case .day: .day(try box.decode(DayAsk.self, forKey: word))
      case .check: .check(try box.decode(CheckAsk.self, forKey: word))
      case .waive: .waive(try box.decode(WaiveAsk.self, forKey: word))
      case .finding: .finding(try box.decode(FindingAsk.self, forKey: word))
      case .repair: .repair(try box.decode(RepairAsk.self, forKey: word))
      case .patrol: .patrol(try box.decode(PatrolAsk.self, forKey: word))
      case .correction: .correction(try box.decode(CorrectionAsk.self, forKey: word))
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: AskNoun.self)
    switch self {
    case .draw(let ask): try box.encode(ask, forKey: .draw)
    case .counter(let ask): try box.encode(ask, forKey: .counter)
    case .ticket(let ask): try box.encode(ask, forKey: .ticket)
    case .turns(let ask): try box.encode(ask, forKey: .turns)
    case .service(let ask): try box.encode(ask, forKey: .service)
    case .hours(let ask): try box.encode(ask, forKey: .hours)
    case .followUp(let ask): try box.encode(ask, forKey: .followUp)
    case .notice(let ask): try box.encode(ask, forKey: .notice)
    case .rota(let ask): try box.encode(ask, forKey: .rota)
    case .handover(let ask): try box.encode(ask, forKey: .handover)
    case .clock(let ask): try box.encode(ask, forKey: .clock)
    case .day(let ask): try box.encode(ask, forKey: .day)
    case .check(let ask): try box.encode(ask, forKey: .check)
    case .waive(let ask): try box.encode(ask, forKey: .waive)
    case .finding(let ask): try box.encode(ask, forKey: .finding)
    case .repair(let ask): try box.encode(ask, forKey: .repair)
    case .patrol(let ask): try box.encode(ask, forKey: .patrol)
    case .correction(let ask): try box.encode(ask, forKey: .correction)
    }
  }
}

/// What an ask is about: the first word of it, on the wire as on the command line.
package enum AskNoun: String, AskWord, Codable, Hashable, Sendable {
  case draw, counter, ticket, turns, service, hours
  case followUp = "follow-up"
  case notice, rota, handover, clock, day, check, waive, finding, repair, patrol, correction
}
