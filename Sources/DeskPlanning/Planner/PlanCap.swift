/// How many of the open seats a person can have at the most, by bounds that never say too little.
struct PlanCap: Equatable {
  var all = 0
  /// Of those that are nights.
  var nights = 0
  /// The rules that make them as small as they are.
  var rule = StaffRule.restBetween
  var nightRule = StaffRule.restBetween
}

/// Finds the caps of the persons.
struct PlanCaps {
  let problem: PlanProblem
  /// Every seat, by its end.
  private let byEnd: [Int]
  /// The ways to choose the dates of rest.
  private let rests: [UInt8]

  init(_ problem: PlanProblem) {
    self.problem = problem
    byEnd = problem.seats.indices.sorted {
      (problem.seats[$0].hours.end, $0) < (problem.seats[$1].hours.end, $1)
    }
    let days = problem.rules.restDays
    rests = (UInt8(0)..<128).filter { $0.nonzeroBitCount == days }
  }

  func caps(_ state: PlanState) -> [PlanCap] {
    state.loads.indices.map { cap(of: $0, state) }
  }

  private func cap(of person: Int, _ state: PlanState) -> PlanCap {
    let mine = byEnd.filter { state.canTake(person, $0) }
    guard !mine.isEmpty else { return PlanCap() }
    let load = state.loads[person]
    var cap = PlanCap()
    for rest in rests where rest & load.dates == 0 {
      let left = mine.filter { problem.seats[$0].hours.dates & rest == 0 }
      cap.all = max(cap.all, mostApart(left))
      cap.nights = max(cap.nights, mostNights(left, load))
    }
    if cap.all < mostApart(mine) { cap.rule = .restDay }
    let nights = mine.filter { problem.seats[$0].hours.nights != 0 }
    if cap.nights < mostApart(nights) {
      cap.nightRule = cap.nights < mostNights(mine, load) ? .restDay : .nightsInARow
    }
    let byWork = mostByWork(mine, load)
    if byWork < cap.all { (cap.all, cap.rule) = (byWork, .longestWeek) }
    let nightsByWork = mostByWork(nights, load)
    if nightsByWork < cap.nights { (cap.nights, cap.nightRule) = (nightsByWork, .longestWeek) }
    return cap
  }

  /// The most of these seats, given by their end, with the rest between them: always take what ends first.
  private func mostApart(_ seats: [Int]) -> Int {
    let rest = problem.rules.restBetween * 60
    var free = Int.min
    var count = 0
    for seat in seats where problem.seats[seat].hours.start >= free {
      count += 1
      free = problem.seats[seat].hours.end + rest
    }
    return count
  }

  /// The most nights among these seats, by nights in a row.
  private func mostNights(_ seats: [Int], _ load: Load) -> Int {
    let nights = seats.filter { problem.seats[$0].hours.nights != 0 }
    let apart = mostApart(nights)
    // Only with so long a rest between are two duties never in one night.
    guard problem.rules.restBetween >= 300 else { return apart }
    let offered = nights.reduce(UInt64(0)) { $0 | problem.seats[$1].hours.nights } & ~load.nights
    guard offered != 0 else { return apart }
    let limit = max(0, problem.rules.nightsInARow)
    // By the length of the run that ends with the last night, the most nights so far.
    var most: [Int?] = Array(repeating: nil, count: limit + 1)
    let first = offered.trailingZeroBitCount
    let before = (~(load.nights << UInt64(64 - max(first, 1)))).leadingZeroBitCount
    most[min(limit, first == 0 ? 0 : before)] = 0
    for bit in first..<64 - offered.leadingZeroBitCount {
      let isFixed = load.nights & (1 << UInt64(bit)) != 0
      var next: [Int?] = Array(repeating: nil, count: limit + 1)
      for run in 0...limit {
        guard let count = most[run] else { continue }
        if isFixed {
          next[min(limit, run + 1)] = max(next[min(limit, run + 1)] ?? 0, count)
          continue
        }
        next[0] = max(next[0] ?? 0, count)
        if run < limit, offered & (1 << UInt64(bit)) != 0 {
          next[run + 1] = max(next[run + 1] ?? 0, count + 1)
        }
      }
      most = next
    }
    return min(apart, most.compactMap(\.self).max() ?? 0)
  }

  private func mostByWork(_ seats: [Int], _ load: Load) -> Int {
    var left = problem.rules.longestWeek * 60 - load.work
    var count = 0
    for work in seats.map({ problem.seats[$0].hours.work }).sorted() {
      left -= work
      if left < 0 { break }
      count += 1
    }
    return count
  }
}
