/// Decides a part of a week, and says why it cannot be covered where that is so.
struct PlanProof {
  let problem: PlanProblem
  private let part: [Int]
  private let flow: PlanFlow
  private var searcher: PlanSearch

  init(_ problem: PlanProblem, _ part: [Int]) {
    self.problem = problem
    self.part = part
    flow = PlanFlow(problem: problem)
    searcher = PlanSearch(problem)
  }

  /// What can be told by counting; nil where counting finds nothing against a plan.
  func beforehand() -> [PlanReason]? {
    let root = PlanState(problem)
    var found: [PlanFlow.Shortage] = []
    for crowd in problem.crowds {
      let mine = crowd.filter(part.contains)
      guard let shortage = flow.shortage(at: mine, root), !found.contains(withTwins(shortage))
      else { continue }
      found.append(withTwins(shortage))
    }
    if !found.isEmpty { return found.map(tooFew) }
    let caps = PlanCaps(problem).caps(root)
    return flow.shortage(ofWeek: root, caps: caps, among: part)
      .map { [tooMuch(widened($0), caps)] }
  }

  /// With every seat that differs in nothing from one of them: a slot is told of as a whole.
  private func withTwins(_ shortage: PlanFlow.Shortage) -> PlanFlow.Shortage {
    let seats = Set(shortage.seats.flatMap { problem.twins(of: $0) })
    return PlanFlow.Shortage(seats: seats.sorted(), persons: shortage.persons)
  }

  /// With every seat that the same persons would have to take within the same limits.
  private func widened(_ shortage: PlanFlow.Shortage) -> PlanFlow.Shortage {
    let byDay = Set(takers(of: shortage.seats.filter { problem.seats[$0].hours.nights == 0 }))
    let anyhow = Set(takers(of: shortage.seats))
    let more = part.filter { seat in
      let isNight = problem.seats[seat].hours.nights != 0
      let those = takers(of: [seat])
      return !those.isEmpty && (isNight ? anyhow : byDay).isSuperset(of: those)
    }
    let seats = Set(shortage.seats).union(more)
    return PlanFlow.Shortage(seats: seats.sorted(), persons: shortage.persons)
  }

  mutating func search(from state: PlanState, effort: Int) -> PlanSearch.End {
    searcher.complete(state, covering: Set(part), effort: effort)
  }

  /// Why trying everything was in vain: as few slots as are found to be impossible together.
  mutating func reason(effort: Int) -> PlanReason {
    var slots = Set(part.map { problem.seats[$0].slot })
    let limit = searcher.steps + effort
    let demand = problem.demand.slots
    let groups =
      Dictionary(grouping: slots) { demand[$0].date }.values.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
      + Dictionary(grouping: slots) { demand[$0].post }.sorted { $0.key < $1.key }.map(\.value)
      + slots.sorted().map { [$0] }
    for group in groups where searcher.steps < limit {
      let fewer = slots.subtracting(group)
      guard fewer.count < slots.count, !fewer.isEmpty else { continue }
      let seats = Set(part.filter { fewer.contains(problem.seats[$0].slot) })
      let share = min(1_000, limit - searcher.steps)
      if case .none = searcher.complete(PlanState(problem), covering: seats, effort: share) {
        slots = fewer
      }
    }
    let seats = part.filter { slots.contains(problem.seats[$0].slot) }
    return .notTogether(
      slots: keys(seats), mayTake: takers(of: seats).map { problem.staff[$0].id },
      obstacles: obstacles(to: seats))
  }

  private func tooFew(_ shortage: PlanFlow.Shortage) -> PlanReason {
    .tooFew(
      slots: keys(shortage.seats), needed: shortage.seats.count,
      mayTake: shortage.persons.map { problem.staff[$0].id },
      obstacles: obstacles(to: shortage.seats))
  }

  private func tooMuch(_ shortage: PlanFlow.Shortage, _ caps: [PlanCap]) -> PlanReason {
    let limits = takers(of: shortage.seats).map { person in
      let mine = shortage.seats.filter { problem.obstacles[person][$0] == nil }
      let cap = caps[person]
      let isNights = mine.allSatisfy { problem.seats[$0].hours.nights != 0 }
      let isByNights = isNights && cap.nights <= cap.all
      return PlanReason.Limit(
        person: problem.staff[person].id, atMost: isByNights ? cap.nights : cap.all,
        rule: isByNights ? cap.nightRule : cap.rule)
    }
    return .tooMuch(
      slots: keys(shortage.seats), needed: shortage.seats.count, limits: limits,
      obstacles: obstacles(to: shortage.seats))
  }

  private func takers(of seats: [Int]) -> [Int] {
    problem.staff.indices.filter { person in
      seats.contains { problem.obstacles[person][$0] == nil }
    }
  }

  /// What keeps those away who may not take a slot, each slot once.
  private func obstacles(to seats: [Int]) -> [Obstacle] {
    problem.staff.indices.flatMap { person in
      var seen: Set<Int> = []
      return seats.filter { seen.insert(problem.seats[$0].slot).inserted }
        .compactMap { problem.obstacles[person][$0] }
    }
  }

  private func keys(_ seats: [Int]) -> [ShiftSlot.Key] {
    Set(seats.map { problem.demand.slots[problem.seats[$0].slot].key }).sorted()
  }
}
