/// Who takes a visitor (Q3).
extension Turns {
  /// Who would take a visitor now; nil where nobody would.
  package func next(
    for visit: TurnsVisit, besides obstacles: TurnsObstacles = TurnsObstacles()
  ) -> TurnsChoice? {
    try? choice(for: visit, besides: obstacles)
  }

  /// Who takes a visitor.
  func choice(
    for visit: TurnsVisit, besides obstacles: TurnsObstacles
  ) throws(TurnsRefusal) -> TurnsChoice {
    switch visit {
    case .firstTime: return try nextFree(as: .turn, besides: obstacles)
    case .returning(let own), .standIn(let own):
      guard let whereabouts = whereabouts(of: own) else {
        throw .unknownConsultant(own, known: order)
      }
      if whereabouts == .present, case .returning = visit, let other = obstacles.busy[own] {
        throw .ownConsultantBusy(own, with: other)
      }
      switch (whereabouts, visit) {
      case (.present, _) where obstacles.busy[own] == nil && !obstacles.away.contains(own):
        return TurnsChoice(consultant: own, manner: .returning, skipped: [])
      case (.with(let other), .returning): throw .ownConsultantBusy(own, with: other.ticket)
      default: return try nextFree(as: .standIn(for: own), besides: obstacles)
      }
    }
  }

  /// The first in turn who is free; none of `refused`, whom the visitor was with before.
  func nextFree(
    as manner: TurnsManner, refused: [String] = [], besides obstacles: TurnsObstacles
  ) throws(TurnsRefusal) -> TurnsChoice {
    var skipped: [String] = []
    var busy: [ConsultantVisitor] = []
    var away: [String] = []
    var atCounters: [String] = []
    for id in order where !refused.contains(id) {
      switch members[id]?.whereabouts {
      case .present where obstacles.away.contains(id):
        skipped.append(id)
        away.append(id)
      case .present where obstacles.busy[id] != nil:
        skipped.append(id)
        atCounters.append(id)
      case .present:
        return TurnsChoice(consultant: id, manner: manner, skipped: skipped)
      case .onErrand:
        skipped.append(id)
        away.append(id)
      case .with(let visit):
        skipped.append(id)
        busy.append(ConsultantVisitor(consultant: id, ticket: visit.ticket, key: visit.key))
      case .absent: away.append(id)
      case nil: break
      }
    }
    throw .nobodyAvailable(busy: busy, away: away + atCounters, refused: refused)
  }
}
