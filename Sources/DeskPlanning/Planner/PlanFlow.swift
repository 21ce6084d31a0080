/// Proofs that a set of seats is too much for those who can take them, by flows (Hall's and König's theorems).
struct PlanFlow {
  /// Seats that cannot be covered, and those who can take one of them.
  struct Shortage: Equatable {
    var seats: [Int]
    var persons: [Int]
  }

  let problem: PlanProblem

  /// A set of seats of one crowd that has more seats than persons who can take one; nil where there is none.
  func shortage(at crowd: [Int], _ state: PlanState) -> Shortage? {
    var holder: [Int?] = Array(repeating: nil, count: state.loads.count)
    for seat in crowd where state.taker[seat] == nil {
      var seen = Array(repeating: false, count: state.loads.count)
      var reached = [seat]
      if augment(seat, state, &holder, &seen, &reached) { continue }
      let persons = seen.indices.filter { seen[$0] }
      return Shortage(seats: reached.sorted(), persons: persons)
    }
    return nil
  }

  private func augment(
    _ seat: Int, _ state: PlanState, _ holder: inout [Int?], _ seen: inout [Bool],
    _ reached: inout [Int]
  ) -> Bool {
    for person in holder.indices where !seen[person] && state.canTake(person, seat) {
      seen[person] = true
      guard let other = holder[person] else {
        holder[person] = seat
        return true
      }
      reached.append(other)
      if augment(other, state, &holder, &seen, &reached) {
        holder[person] = seat
        return true
      }
    }
    return false
  }

  /// The same for seats all over the week, by how many of them each person can have at the most.
  func shortage(
    ofWeek state: PlanState, caps: [PlanCap], among wanted: [Int]
  ) -> Shortage? {
    var filling = WeekFilling(
      caps: caps, isNight: problem.seats.map { $0.hours.nights != 0 }, state: state)
    for seat in wanted where state.taker[seat] == nil {
      guard let reached = filling.add(seat) else { continue }
      let persons = caps.indices.filter { person in
        reached.contains { state.canTake(person, $0) }
      }
      return Shortage(seats: reached, persons: persons)
    }
    return nil
  }
}

/// A flow of seats to persons: each is two nodes, one for nights before the one for everything.
private struct WeekFilling {
  let caps: [PlanCap]
  let isNight: [Bool]
  let state: PlanState
  private var holder: [Int?]
  private var all: [Int]
  private var nights: [Int]
  private var seen: [Bool] = []
  private var isReached: [Bool] = []

  init(caps: [PlanCap], isNight: [Bool], state: PlanState) {
    self.caps = caps
    self.isNight = isNight
    self.state = state
    holder = Array(repeating: nil, count: isNight.count)
    all = Array(repeating: 0, count: caps.count)
    nights = all
  }

  /// Nil where there is room for the seat too, else the seats that are too many with it.
  mutating func add(_ seat: Int) -> [Int]? {
    seen = Array(repeating: false, count: caps.count * 2)
    isReached = Array(repeating: false, count: isNight.count)
    isReached[seat] = true
    return augment(seat) ? nil : isReached.indices.filter { isReached[$0] }
  }

  private mutating func augment(_ seat: Int) -> Bool {
    for person in caps.indices where state.canTake(person, seat) {
      let node = person * 2 + (isNight[seat] ? 1 : 0)
      if seen[node] { continue }
      seen[node] = true
      // Where its nights are full, only a night makes room for a night.
      let isFullOfNights = isNight[seat] && nights[person] >= caps[person].nights
      if !isFullOfNights, all[person] < caps[person].all {
        place(seat, person)
        return true
      }
      for other in holder.indices
      where holder[other] == person && !isReached[other] && (isNight[other] || !isFullOfNights) {
        isReached[other] = true
        // It may come to stay, and another one go.
        if augment(other) {
          place(seat, person)
          return true
        }
      }
    }
    return false
  }

  private mutating func place(_ seat: Int, _ person: Int) {
    let change = isNight[seat] ? 1 : 0
    if let old = holder[seat] {
      all[old] -= 1
      nights[old] -= change
    }
    holder[seat] = person
    all[person] += 1
    nights[person] += change
  }
}
