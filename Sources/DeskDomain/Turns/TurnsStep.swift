/// What somebody asks of the turns (Q3).
enum TurnsStep: Hashable, Sendable {
  /// A business day begins.
  case beginDay
  /// The site file was read: whoever is new to it joins, whoever is no longer in it goes.
  case readSite
  /// A visitor is to go to a consultant.
  case assign(ticket: TicketNumber, key: TicketKey, TurnsVisit)
  /// A visitor was called to where this consultant receives, whoever's turn it is (J6).
  case receive(ticket: TicketNumber, key: TicketKey, by: String, isBack: Bool)
  /// The visit with this consultant is over.
  case free(String)
  /// The visitor never came to the consultant, who gets the turn back: no-show, cancelled, undone.
  case giveBack(String)
  /// The end of this ticket's visit is taken back.
  case resume(ticket: TicketNumber, key: TicketKey, by: String)
  /// A visit that had been given back comes about after all.
  case retake(ticket: TicketNumber, key: TicketKey, ConsultantTurn)
  /// The visitor goes on to the next: somebody did not want the other.
  case refuse(ticket: TicketNumber, by: RefusingSide)
  /// The refusal of this ticket's visit is taken back.
  case undoRefusal(ConsultantVisitor)
  /// Two change places in turn, by the supervisor's word.
  case swap(String, String)
  /// Away for the house: keeps the turn.
  case errand(String)
  /// Away on their own account: loses the turn.
  case absence(String)
  /// Here again after an errand or an absence, or though the rota says off duty.
  case back(String)
}

/// Who did not want the other.
enum RefusingSide: String, CaseIterable, Hashable, Codable, Sendable {
  /// The consultant keeps the turn.
  case visitor
  /// The consultant loses the turn, by the supervisor's word.
  case consultant
}

/// Which consultant a visitor is for.
package enum TurnsVisit: Hashable, Sendable {
  /// Whoever is next in turn.
  case firstTime
  /// The visitor's own; where that one is away, the next in turn stands in.
  case returning(to: String)
  /// The visitor's own, if free; else the next in turn stands in, as the visitor cannot wait.
  case standIn(for: String)

  /// Of the consultant whom the visitor knows, if any; `orNext`: who cannot wait for that one.
  init(_ consultant: String?, orNext: Bool) {
    guard let consultant else {
      self = .firstTime
      return
    }
    self = orNext ? .standIn(for: consultant) : .returning(to: consultant)
  }
}

extension TurnsAsk {
  /// What it means to the turns.
  var command: TurnsStep {
    switch self {
    case .errand(let consultant): .errand(consultant)
    case .absence(let consultant): .absence(consultant)
    case .back(let consultant): .back(consultant)
    case .free(let consultant): .free(consultant)
    case .swap(let consultant, let other): .swap(consultant, other)
    case .refuse(let ticket): .refuse(ticket: ticket, by: .visitor)
    case .decline(let ticket): .refuse(ticket: ticket, by: .consultant)
    }
  }
}
