/// Who takes a visitor (Q3).
extension Turns {
  /// Who would take a visitor now; nil where nobody would.
  package func next(
    for visit: TurnsVisit, besides obstacles: TurnsObstacles = [:]
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
      if whereabouts == .present, case .returning = visit, case .with(let other)? = obstacles[own] {
        throw .ownConsultantBusy(own, with: other)
      }
      switch (whereabouts, visit) {
      case (.present, _) where obstacles[own] == nil:
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
    var unavailable: [String: Unavailable] = [:]
    for id in order {
      guard let reason = reason(for: id, refused: refused, besides: obstacles) else {
        return TurnsChoice(consultant: id, manner: manner, skipped: skipped)
      }
      unavailable[id] = reason
      // An absent consultant has no turn to keep.
      if reason != .absent, reason != .refused { skipped.append(id) }
    }
    throw .nobodyAvailable(unavailable)
  }

  /// Why `id` takes nobody; nil where the consultant does.
  private func reason(
    for id: String, refused: [String], besides obstacles: TurnsObstacles
  ) -> Unavailable? {
    if refused.contains(id) { return .refused }
    return switch members[id]?.whereabouts {
    case .present: obstacles[id]
    case .onErrand: .onErrand
    case .with(let visit): .with(visit.ticket)
    case .absent, nil: .absent
    }
  }
}
