/// What somebody is to the desk: who may ask for what.
///
/// The socket asks nobody for a role: whoever may open it may ask for anything.
enum Role: String, CaseIterable, Codable, Hashable, Sendable {
  case reception
  case maintenance
  case supervisor
}

extension Ask {
  /// Whose business it is: one table for everybody who lets people ask.
  var roles: Set<Role> {
    switch self {
    case .draw, .counter, .ticket, .service, .followUp, .notice, .clock, .day:
      [.reception, .supervisor]
    case .turns(let ask): ask.roles
    case .hours, .rota, .waive, .correction: [.supervisor]
    case .check, .repair, .patrol: [.maintenance, .supervisor]
    case .finding, .handover: [.reception, .maintenance, .supervisor]
    }
  }
}

extension TurnsAsk {
  /// Who gets or loses a turn out of order is for the supervisor to say (Q3).
  fileprivate var roles: Set<Role> {
    switch self {
    case .errand, .back, .free, .refuse: [.reception, .supervisor]
    case .absence, .swap, .decline: [.supervisor]
    }
  }
}
