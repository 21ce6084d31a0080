/// Makes a plan fairer by changes of one seat and exchanges of two that break no rule.
///
/// Whoever the pattern names keeps the seat before all; then nights, weekends and hours are evened out.
struct PlanEvening {
  /// A limit of the work; a site's week needs a few dozen.
  static let mostChanges = 1_000

  let problem: PlanProblem
  private var taker: [Int?]
  private var held: [[Int]]

  init(_ problem: PlanProblem, taker: [Int?]) {
    self.problem = problem
    self.taker = taker
    held = problem.staff.indices.map { person in
      taker.indices.filter { taker[$0] == person }
    }
  }

  mutating func evened() -> [Int?] {
    for _ in 0..<Self.mostChanges {
      guard improve() else { break }
    }
    return taker
  }

  /// Makes the first change that is found to be fairer; false where there is none.
  private mutating func improve() -> Bool {
    for seat in taker.indices {
      guard let person = taker[seat] else { continue }
      for other in held.indices where other != person {
        guard problem.obstacles[other][seat] == nil else { continue }
        if isFairer(person, giving: seat, taking: nil, other) {
          hand(seat, from: person, to: other)
          return true
        }
        for back in held[other] where problem.obstacles[person][back] == nil {
          if isFairer(person, giving: seat, taking: back, other) {
            hand(seat, from: person, to: other)
            hand(back, from: other, to: person)
            return true
          }
        }
      }
    }
    return false
  }

  private mutating func hand(_ seat: Int, from person: Int, to other: Int) {
    held[person].removeAll { $0 == seat }
    held[other].append(seat)
    taker[seat] = other
  }

  private func isFairer(
    _ person: Int, giving seat: Int, taking back: Int?, _ other: Int
  ) -> Bool {
    let mine = held[person].filter { $0 != seat }
    let theirs = held[other].filter { $0 != back }
    let before = cost(held[person], person) + cost(held[other], other)
    let mineAfter = mine + (back.map { [$0] } ?? [])
    guard cost(mineAfter, person) + cost(theirs + [seat], other) < before else { return false }
    return fits(seat, beside: theirs, other)
      && (back.map { fits($0, beside: mine, person) } ?? true)
  }

  private func fits(_ seat: Int, beside seats: [Int], _ person: Int) -> Bool {
    guard !seats.contains(where: { problem.isRival(seat, $0) }) else { return false }
    var load = problem.loads[person]
    for other in seats { load.add(problem.seats[other].hours) }
    return load.brokenRule(adding: problem.seats[seat].hours, problem.rules) == nil
  }

  /// Squares, so that one who has much more than the others costs most.
  private func cost(_ seats: [Int], _ person: Int) -> Int {
    var load = problem.loads[person]
    var (strangers, weekends) = (0, 0)
    for seat in seats {
      load.add(problem.seats[seat].hours)
      if let preferred = problem.seats[seat].preferred, preferred != person { strangers += 1 }
      if problem.seats[seat].isWeekend { weekends += 1 }
    }
    let nights = load.nights.nonzeroBitCount
    let halfHours = load.work / 1_800
    return strangers * 1_000_000 + nights * nights * 400 + weekends * weekends * 400
      + halfHours * halfHours
  }
}
