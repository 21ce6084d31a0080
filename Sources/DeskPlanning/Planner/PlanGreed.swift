import DeskBasics

/// The best part of a plan where there is no whole one, or none was found.
struct PlanGreed {
  /// How often it begins anew, choosing differently; less often in a large week.
  private var runs: Int { max(2, 12 / problem.weight) }

  let problem: PlanProblem

  /// A state to which nothing can be added, with as few open seats as were found.
  func best() -> PlanState {
    var best = filled(PlanState(problem), seed: nil)
    best = repaired(best)
    for run in 1..<runs where !best.open.isEmpty {
      let other = repaired(filled(PlanState(problem), seed: UInt64(run)))
      if other.open.count < best.open.count { best = other }
    }
    return best
  }

  /// Gives seats away, the one with the fewest choices first, until nobody can take another one.
  private func filled(_ start: PlanState, seed: UInt64?) -> PlanState {
    var state = start
    var random = seed.map { SeededRandom(seed: $0) }
    while let seat = state.open.filter({ state.choices[$0] > 0 }).min(by: {
      (state.choices[$0], $0) < (state.choices[$1], $1)
    }) {
      let who = state.loads.indices.filter { state.canTake($0, seat) }
      var chosen = who.min { rank($0, seat, state) < rank($1, seat, state) }
      if var dice = random {
        chosen = who.randomElement(using: &dice)
        random = dice
      }
      guard let chosen else { return state }
      state.assign(chosen, to: seat, in: problem)
    }
    return state
  }

  private func rank(_ person: Int, _ seat: Int, _ state: PlanState) -> (Int, Int, Int) {
    (person == problem.seats[seat].preferred ? 0 : 1, state.loads[person].work, person)
  }

  /// Lets a person go over to an open seat where somebody else can take the seat that they leave.
  private func repaired(_ start: PlanState) -> PlanState {
    var state = start
    var isBetter = true
    while isBetter {
      isBetter = false
      for seat in state.open {
        guard let better = exchange(for: seat, state) else { continue }
        state = filled(better, seed: nil)
        isBetter = true
        break
      }
    }
    return state
  }

  /// Whether nothing that the person has but `given` is too near to `seat`: cheaper to ask than a state to make.
  private func isFree(_ person: Int, for seat: Int, without given: Int, _ state: PlanState) -> Bool
  {
    problem.rivals[seat].allSatisfy { $0 == given || state.taker[$0] != person }
  }

  private func exchange(for seat: Int, _ state: PlanState) -> PlanState? {
    for given in state.taker.indices {
      guard let person = state.taker[given], problem.obstacles[person][seat] == nil,
        isFree(person, for: seat, without: given, state)
      else { continue }
      var taker = state.taker
      taker[given] = nil
      var next = PlanState(problem, taker: taker)
      guard next.canTake(person, seat) else { continue }
      next.assign(person, to: seat, in: problem)
      guard let other = next.loads.indices.first(where: { next.canTake($0, given) }) else {
        continue
      }
      next.assign(other, to: given, in: problem)
      return next
    }
    return nil
  }
}
