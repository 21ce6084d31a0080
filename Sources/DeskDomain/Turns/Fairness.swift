package import DeskBasics

/// The day's fairness: who had how many, who is next, and why (Q3).
extension Turns {
  /// One consultant's part of the day.
  package struct Share: Hashable, Sendable {
    package var consultant: String
    /// The place in turn, from 1; nil for an absent consultant, who has none.
    package var place: Int?
    package var whereabouts: Whereabouts
    /// What keeps the consultant from visitors outside of the turns.
    package var obstacle: Unavailable?
    package var tally: ConsultantTally
    /// Why the consultant stands there, in one line for the staff.
    package var why: Phrase
  }

  /// Every consultant's part, the next in turn first and the absent last; `next` would take a visitor now.
  package func fairness(
    _ names: ConsultantNames, next: TurnsChoice?, besides obstacles: TurnsObstacles = [:]
  ) -> [Share] {
    let inTurn = order.filter { members[$0]?.whereabouts != .absent }
    let shares = inTurn.enumerated().compactMap { index, id in
      share(of: id, place: index + 1, next: next, obstacles[id], names)
    }
    let absent = order.filter { members[$0]?.whereabouts == .absent }
    return shares + absent.compactMap { share(of: $0, place: nil, next: next, nil, names) }
  }

  private func share(
    of id: String, place: Int?, next: TurnsChoice?, _ obstacle: Unavailable?,
    _ names: ConsultantNames
  ) -> Share? {
    guard let member = members[id] else { return nil }
    let why =
      if let next, next.consultant == id {
        next.reason(names)
      } else {
        TurnsTexts.standing(member.whereabouts, obstacle, place: place)
      }
    return Share(
      consultant: id, place: place, whereabouts: member.whereabouts, obstacle: obstacle,
      tally: member.tally, why: why)
  }
}
