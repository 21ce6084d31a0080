/// What happened becomes what the turns know (Q3).
extension Turns {
  /// Takes in `change`, which is in the journal.
  ///
  /// Whatever is said of a consultant who has no turn changes nothing.
  mutating func apply(_ change: TurnsChange) {
    lastChange = change
    switch change {
    case .dayBegan(let order, let absent): begin(order, absent: absent)
    case .taken(let body): take(body)
    case .freed(let body): endVisit(of: body)
    case .givenBack(let body): giveBack(body)
    case .retaken(let body): retake(body)
    case .resumed(let body): resume(body)
    case .refusedByVisitor(let body): refuse(body, by: .visitor)
    case .declined(let body):
      refuse(body, by: .consultant)
      toTheBack(body.consultant)
    case .refusalUndone(let body): undoRefusal(body)
    case .swapped(let one, let other): swapPlaces(one, other)
    case .leftOnErrand(let id): members[id]?.whereabouts = .onErrand
    case .leftAbsent(let id):
      members[id]?.whereabouts = .absent
      members[id]?.lastVisit = nil
      members[id]?.earlierVisits = nil
      members[id]?.givenBack = nil
      members[id]?.refusedVisit = nil
      toTheBack(id)
    case .cameBack(let id): members[id]?.whereabouts = .present
    case .returned(let id):
      members[id]?.whereabouts = .present
      toTheBack(id)
    case .joined(let id): join(id)
    case .withdrawn(let id): members[id] = nil
    }
  }

  /// Whoever has a visitor goes on with that one, where visitors are received around the clock.
  private mutating func begin(_ order: [String], absent: [String]) {
    let former = members
    members = [:]
    lastRank = 0
    for id in order {
      var visit = former[id]?.whereabouts.visit
      // Should the turn be given back, it is a place of its own.
      if visit != nil { lastRank += 1 }
      visit?.formerRank = lastRank
      join(id)
      if absent.contains(id) { members[id]?.whereabouts = .absent }
      guard let visit else { continue }
      members[id]?.whereabouts = .with(visit)
      members[id]?.tally.count(visit.manner, by: 1)
    }
  }

  private mutating func join(_ id: String) {
    guard members[id] == nil else { return }
    lastRank += 1
    members[id] = Member(rank: lastRank)
  }

  private mutating func toTheBack(_ id: String) {
    guard members[id] != nil else { return }
    lastRank += 1
    members[id]?.rank = lastRank
  }

  private mutating func take(_ body: VisitorTaken) {
    let id = body.visitor.consultant
    guard let rank = members[id]?.rank else { return }
    members[id]?.whereabouts = .with(
      ConsultantVisit(
        ticket: body.visitor.ticket, key: body.visitor.key, manner: body.manner,
        refused: body.refused, formerRank: rank))
    members[id]?.refusedVisit = nil
    members[id]?.tally.count(body.manner, by: 1)
    if body.manner == .turn { toTheBack(id) }
  }

  private mutating func endVisit(of body: ConsultantVisitor) {
    guard let visit = members[body.consultant]?.whereabouts.visit, visit.key == body.key
    else { return }
    members[body.consultant]?.whereabouts = .present
    if let last = members[body.consultant]?.lastVisit {
      let earlier = members[body.consultant]?.earlierVisits ?? []
      members[body.consultant]?.earlierVisits = (earlier + [last]).suffix(Self.visitsRemembered)
    }
    members[body.consultant]?.lastVisit = visit
  }

  /// As many as steps of a ticket can be taken back.
  private static let visitsRemembered = 8

  /// The visit did not come about, which can be taken back.
  private mutating func giveBack(_ body: ConsultantVisitor) {
    guard let member = members[body.consultant], let visit = member.whereabouts.visit,
      visit.key == body.key
    else { return }
    let former = (member.givenBack ?? []) + [GivenBackVisit(visit: visit, rank: member.rank)]
    takeBack(body)
    members[body.consultant]?.givenBack = former.suffix(Self.visitsRemembered)
  }

  private mutating func retake(_ body: ConsultantVisitor) {
    guard let former = givenBackVisit(body.key, body.consultant) else { return }
    let rest = members[body.consultant]?.givenBack?.filter { $0.visit.key != body.key } ?? []
    members[body.consultant]?.givenBack = rest.isEmpty ? nil : rest
    members[body.consultant]?.whereabouts = .with(former.visit)
    members[body.consultant]?.tally.count(former.visit.manner, by: 1)
    if former.visit.manner == .turn { move(body.consultant, to: former.rank) }
  }

  /// As if the visitor had never gone to the consultant: the visit before is the last one again.
  private mutating func takeBack(_ body: ConsultantVisitor) {
    guard let visit = members[body.consultant]?.whereabouts.visit, visit.key == body.key
    else { return }
    members[body.consultant]?.whereabouts = .present
    members[body.consultant]?.tally.count(visit.manner, by: -1)
    // Where no turn was used, a swap since then still counts.
    if visit.manner == .turn { move(body.consultant, to: visit.formerRank) }
  }

  private mutating func refuse(_ body: ConsultantVisitor, by side: RefusingSide) {
    let member = members[body.consultant]
    takeBack(body)
    members[body.consultant]?.tally.countRefusal(by: side, 1)
    guard let member, let visit = member.whereabouts.visit, visit.key == body.key else { return }
    members[body.consultant]?.refusedVisit = RefusedVisit(
      visit: visit, rank: member.rank, side: side)
  }

  /// To a place of before, unless two who changed places since have made it another one's.
  private mutating func move(_ id: String, to rank: Int) {
    guard !members.contains(where: { $0.key != id && $0.value.rank == rank }) else { return }
    members[id]?.rank = rank
  }

  /// As if neither had said a word.
  private mutating func undoRefusal(_ body: ConsultantVisitor) {
    guard let refused = members[body.consultant]?.refusedVisit, refused.visit.key == body.key
    else { return }
    members[body.consultant]?.refusedVisit = nil
    members[body.consultant]?.whereabouts = .with(refused.visit)
    move(body.consultant, to: refused.rank)
    members[body.consultant]?.tally.count(refused.visit.manner, by: 1)
    members[body.consultant]?.tally.countRefusal(by: refused.side, -1)
  }

  private mutating func resume(_ body: ConsultantVisitor) {
    guard let member = members[body.consultant] else { return }
    var visits = (member.earlierVisits ?? []) + [member.lastVisit].compactMap(\.self)
    guard let index = visits.lastIndex(where: { $0.key == body.key }) else { return }
    members[body.consultant]?.whereabouts = .with(visits.remove(at: index))
    members[body.consultant]?.lastVisit = visits.popLast()
    members[body.consultant]?.earlierVisits = visits.isEmpty ? nil : visits
  }

  private mutating func swapPlaces(_ one: String, _ other: String) {
    guard let first = members[one]?.rank, let second = members[other]?.rank else { return }
    members[one]?.rank = second
    members[other]?.rank = first
  }
}
