import DeskBasics

/// Tries everything, the seat with the fewest choices first, and gives up only at a limit of steps.
struct PlanSearch {
  enum End {
    case found(PlanState)
    /// There is no way: everything was tried, or proved to be in vain.
    case none
    case gaveUp
  }

  let problem: PlanProblem
  private let flow: PlanFlow
  private let caps: PlanCaps
  /// By seat, how often it could not be covered: such seats are tried earlier.
  private var trouble: [Int]
  private var random: SeededRandom?
  /// The seats that have to be taken, and the crowds among them.
  private var wanted: [Int] = []
  private var isWanted: [Bool] = []
  private var crowds: [[Int]] = []
  /// Steps left in this run.
  private var effort = 0
  /// Steps made in all.
  private(set) var steps = 0

  init(_ problem: PlanProblem) {
    self.problem = problem
    flow = PlanFlow(problem: problem)
    caps = PlanCaps(problem)
    trouble = Array(repeating: 1, count: problem.seats.count)
  }

  /// Whether `state` can be completed, and how, with `seats` taken (nil: all of them).
  ///
  /// Tries `effort` steps in all: a few short runs that choose differently, then a long one.
  mutating func complete(
    _ state: PlanState, covering seats: Set<Int>? = nil, effort total: Int
  ) -> End {
    wanted = seats.map { $0.sorted() } ?? Array(problem.seats.indices)
    isWanted = problem.seats.indices.map { seats?.contains($0) ?? true }
    crowds = problem.crowds.map { $0.filter { isWanted[$0] } }.filter { !$0.isEmpty }
    var spent = 0
    for run in 0..<7 {
      let share = run < 6 ? total / 20 : total - spent
      effort = share
      random = run == 0 || run == 6 ? nil : SeededRandom(seed: UInt64(run))
      let end = descend(state)
      if case .gaveUp = end {
        spent += share
        continue
      }
      return end
    }
    return .gaveUp
  }

  private mutating func descend(_ state: PlanState) -> End {
    guard let seat = hardest(state) else { return .found(state) }
    guard state.choices[seat] > 0, !isHopeless(state) else {
      trouble[seat] += 1
      return .none
    }
    let twins = problem.twins(of: seat).filter { state.taker[$0] == nil && isWanted[$0] }
    var tried: [Int] = []
    var rest = state
    for person in candidates(for: seat, state) {
      // Who differs in nothing from one who was tried in vain is in vain too.
      if tried.contains(where: { state.areAlike($0, person) }) { continue }
      effort -= 1
      steps += 1
      if effort < 0 { return .gaveUp }
      var next = rest
      next.assign(person, to: seat, in: problem)
      switch descend(next) {
      case .found(let end): return .found(end)
      case .gaveUp: return .gaveUp
      case .none:
        tried.append(person)
        // In a seat that differs in nothing the person is in vain too.
        for twin in twins { rest.strike(person, from: twin) }
      }
    }
    trouble[seat] += 1
    return .none
  }

  private func hardest(_ state: PlanState) -> Int? {
    var best: Int?
    for seat in wanted where state.taker[seat] == nil {
      guard let other = best else {
        best = seat
        continue
      }
      // Fewest choices for its trouble, compared without a division.
      let one = state.choices[seat] * trouble[other]
      if one < state.choices[other] * trouble[seat] { best = seat }
    }
    return best
  }

  private func isHopeless(_ state: PlanState) -> Bool {
    for crowd in crowds where flow.shortage(at: crowd, state) != nil { return true }
    return flow.shortage(ofWeek: state, caps: caps.caps(state), among: wanted) != nil
  }

  /// Whoever the pattern names first, then those who have least.
  private mutating func candidates(for seat: Int, _ state: PlanState) -> [Int] {
    let who = state.loads.indices.filter { state.canTake($0, seat) }
    if var dice = random {
      let shuffled = who.shuffled(using: &dice)
      random = dice
      return shuffled
    }
    let isNight = problem.seats[seat].hours.nights != 0
    func rank(_ person: Int) -> (Int, Int, Int, Int) {
      let load = state.loads[person]
      return (
        person == problem.seats[seat].preferred ? 0 : 1,
        isNight ? load.nights.nonzeroBitCount : 0, load.work, person
      )
    }
    return who.sorted { rank($0) < rank($1) }
  }
}
