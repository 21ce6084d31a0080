/// Who has taken what so far, and who can still take what, with everything that follows at once.
struct PlanState {
  let seats: Int
  /// By seat, the person who takes it; nil: open.
  private(set) var taker: [Int?]
  private(set) var loads: [Load]
  /// Whether a person can take a seat beside what they have: at `person * seats + seat`; false for taken seats.
  private(set) var can: [Bool]
  /// By seat, how many can take it.
  private(set) var choices: [Int]

  init(_ problem: PlanProblem) {
    seats = problem.seats.count
    taker = Array(repeating: nil, count: seats)
    loads = problem.loads
    can = problem.obstacles.flatMap { $0.map { $0 == nil } }
    choices = Array(repeating: 0, count: seats)
    for index in can.indices where can[index] { choices[index % seats] += 1 }
  }

  /// The root with some seats taken, which must be possible.
  init(_ problem: PlanProblem, taker: [Int?]) {
    self.init(problem)
    for seat in taker.indices {
      if let person = taker[seat] { assign(person, to: seat, in: problem) }
    }
  }

  var open: [Int] { taker.indices.filter { taker[$0] == nil } }

  func canTake(_ person: Int, _ seat: Int) -> Bool { can[person * seats + seat] }

  /// Whether nothing tells two persons apart in what is still to be decided.
  func areAlike(_ one: Int, _ other: Int) -> Bool {
    guard loads[one] == loads[other] else { return false }
    return can[one * seats..<(one + 1) * seats] == can[other * seats..<(other + 1) * seats]
  }

  mutating func assign(_ person: Int, to seat: Int, in problem: PlanProblem) {
    for other in loads.indices { strike(other, from: seat) }
    taker[seat] = person
    loads[person].add(problem.seats[seat].hours)
    for rival in problem.rivals[seat] { strike(person, from: rival) }
    for other in 0..<seats
    where can[person * seats + other]
      && loads[person].brokenRule(adding: problem.seats[other].hours, problem.rules) != nil
    {
      strike(person, from: other)
    }
  }

  /// Leaves the person out of those who can take the seat.
  mutating func strike(_ person: Int, from seat: Int) {
    guard can[person * seats + seat] else { return }
    can[person * seats + seat] = false
    choices[seat] -= 1
  }
}
