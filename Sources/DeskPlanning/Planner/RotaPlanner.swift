package import DeskBasics
import Foundation

/// Proposes who takes each slot of a week (S1–S8), or says why nobody can.
///
/// Deterministic: the same question has the same answer. It knows of no plan's being impossible that it has
/// not proved.
package enum RotaPlanner {
  /// How many steps the search may make before it is given up; a site's week takes about a hundred.
  ///
  /// Fewer in a week so large that a step is long: no question keeps a small board busy for minutes.
  static let effort = 20_000

  /// A plan for `demand` by `staff`.
  ///
  /// `history` are the duties around it that stand as they are: the last days before the week count for
  /// rest and nights in a row. Those in the week count as well.
  package static func plan(
    demand: PlanDemand, staff: [StaffMember], rules: StaffRules = StaffRules(),
    history: [Duty] = [], calendar: SiteCalendar, effort: Int = effort
  ) -> PlanOutcome {
    let problem = PlanProblem(
      demand: demand, staff: staff, rules: rules, history: history, calendar: calendar)
    let effort = effort / problem.weight
    var state = PlanState(problem)
    var reasons: [PlanReason] = []
    var isDecided = true
    for part in problem.parts() {
      var proof = PlanProof(problem, part)
      if let found = proof.beforehand() {
        reasons += found
        continue
      }
      switch proof.search(from: state, effort: effort) {
      case .found(let end): state = end
      case .none: reasons.append(proof.reason(effort: effort / 2))
      case .gaveUp: isDecided = false
      }
    }
    let sheet = PlanSheet(problem: problem)
    if !reasons.isEmpty {
      return .infeasible(reasons, sheet.partial(PlanGreed(problem: problem).best()))
    }
    if !isDecided { return gaveUp(problem, sheet) }
    var evening = PlanEvening(problem, taker: state.taker)
    return .planned(sheet.duties(evening.evened()))
  }

  /// What was given up may yet have been done by good luck.
  private static func gaveUp(_ problem: PlanProblem, _ sheet: PlanSheet) -> PlanOutcome {
    let best = PlanGreed(problem: problem).best()
    guard best.open.isEmpty else { return .undecided(sheet.partial(best)) }
    var evening = PlanEvening(problem, taker: best.taker)
    return .planned(sheet.duties(evening.evened()))
  }
}

extension PlanProblem {
  /// How much longer a step takes than in a site's usual week, at least 1.
  var weight: Int { max(1, seats.count * staff.count / 1_500) }

  /// Sets of seats that have nobody in common, each to be planned for itself.
  func parts() -> [[Int]] {
    var part = Array(seats.indices)
    func root(_ seat: Int) -> Int {
      var seat = seat
      while part[seat] != seat { seat = part[seat] }
      return seat
    }
    for person in staff.indices {
      let mine = seats.indices.filter { obstacles[person][$0] == nil }
      for (one, other) in zip(mine, mine.dropFirst()) {
        let (first, second) = (root(one), root(other))
        part[max(first, second)] = min(first, second)
      }
    }
    // The seats of a slot that nobody can take are told of together.
    for (one, other) in zip(seats.indices, seats.indices.dropFirst())
    where seats[one].slot == seats[other].slot {
      let (first, second) = (root(one), root(other))
      part[max(first, second)] = min(first, second)
    }
    return Dictionary(grouping: seats.indices, by: root).sorted { $0.key < $1.key }.map(\.value)
  }
}
