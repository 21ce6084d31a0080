import Testing

@testable import DeskPlanning

/// The planner on staffs and demands by chance, judged by the validator and by trying everything.
@Suite struct RandomPlanTests {
  /// What came of them.
  private struct Tally {
    var planned = 0
    var infeasible = 0
    var undecided = 0
    /// Infeasible ones for which trying everything found no plan either.
    var confirmed = 0
    var reasons: [String: Int] = [:]
  }

  @Test("S1–S7 a thousand random staffs: no plan breaks a rule, no infeasible one has a plan")
  func thousand() throws {
    var tally = Tally()
    for seed in UInt64(0)..<1_000 {
      var random = RandomScene(seed: seed)
      let scene =
        switch seed % 100 {
        case 0: try random.large()
        case 1...6: try random.middling()
        case 7...40: try random.tight()
        case 41...75: try random.mixed()
        default: try random.small()
        }
      try judge(scene, seed, &tally)
    }
    #expect(tally.planned > 300, "\(tally)")
    #expect(tally.infeasible > 200, "\(tally)")
    #expect(tally.confirmed > 200, "\(tally)")
    #expect(tally.undecided <= 10, "\(tally)")
    for kind in ["too few", "too much", "not together"] {
      #expect(tally.reasons[kind, default: 0] > 0, "\(kind): \(tally)")
    }
  }

  @Test(
    "S1–S7 a search that is given up says so, never that there is no plan, and names what is open")
  func givenUp() throws {
    var (undecided, decided) = (0, 0)
    for seed in UInt64(0)..<300 {
      var random = RandomScene(seed: seed)
      let scene = try random.middling()
      guard case .undecided(let partial) = scene.planned(effort: 0) else { continue }
      undecided += 1
      #expect(!partial.uncovered.isEmpty)
      check(partial, scene, seed)
      if case .undecided = scene.planned(effort: 1_500) { continue }
      decided += 1
    }
    #expect(
      undecided > 0 && decided > 0,
      "\(undecided) were given up, \(decided) of them are decided by trying longer")
  }

  private func judge(_ scene: PlanScene, _ seed: UInt64, _ tally: inout Tally) throws {
    switch scene.planned(effort: 1_500) {
    case .planned(let duties):
      tally.planned += 1
      let violations = scene.violations(duties).map(\.text)
      #expect(violations.isEmpty, "seed \(seed): \(violations)")
    case .undecided(let partial):
      tally.undecided += 1
      check(partial, scene, seed)
    case .infeasible(let reasons, let partial):
      tally.infeasible += 1
      check(partial, scene, seed)
      #expect(!reasons.isEmpty, "seed \(seed)")
      for reason in reasons { try check(reason, scene, seed, &tally) }
      guard scene.demand.slots.count <= 10 else { return }
      var everything = ExhaustivePlan(scene, limit: 3_000)
      let answer = everything.answer()
      #expect(answer != .possible, "seed \(seed): \(reasons.map(\.text))")
      if answer == .impossible { tally.confirmed += 1 }
    }
  }

  /// A part of a plan leaves open what it says, breaks nothing, and everybody's obstacle is a true one.
  private func check(_ partial: PartialPlan, _ scene: PlanScene, _ seed: UInt64) {
    let violations = scene.violations(partial.duties)
    #expect(violations.allSatisfy { $0.rule == .cover }, "seed \(seed): \(violations)")
    #expect(Set(violations.flatMap(\.slots)) == Set(partial.uncovered.map(\.slot)), "seed \(seed)")
    for open in partial.uncovered {
      let there = partial.duties.filter {
        ShiftSlot.Key(date: $0.date, post: $0.post, hours: $0.hours) == open.slot
      }
      let wanted = scene.demand.slots.first { $0.key == open.slot }?.persons ?? 0
      #expect(there.count + open.missing == wanted, "seed \(seed)")
      #expect(
        open.obstacles.map(\.person)
          == scene.staff.map(\.id).filter { id in !there.contains { $0.person == id } },
        "seed \(seed): \(open.text)")
      for obstacle in open.obstacles { check(obstacle, beside: partial.duties, scene, seed) }
    }
  }

  private func check(
    _ obstacle: Obstacle, beside duties: [Duty], _ scene: PlanScene, _ seed: UInt64
  ) {
    let own = duties.filter { $0.person == obstacle.person }
    let more = scene.faults(own + [obstacle.slot.taken(by: obstacle.person)])
    #expect(
      more.contains { $0.person == obstacle.person && $0.rule == obstacle.rule },
      "seed \(seed): \(obstacle.text), the validator has \(more.map(\.text))")
  }

  private func check(
    _ reason: PlanReason, _ scene: PlanScene, _ seed: UInt64, _ tally: inout Tally
  ) throws {
    for obstacle in reason.obstacles { check(obstacle, beside: [], scene, seed) }
    let narrow = try scene.narrowed(to: reason.slots)
    let seats = narrow.demand.slots.reduce(0) { $0 + $1.persons }
    let barred = Dictionary(grouping: reason.obstacles, by: \.person).filter {
      $0.value.count == reason.slots.count
    }
    func expectAllOthersBarred(_ mayTake: [String]) {
      let others = scene.staff.map(\.id).filter { !mayTake.contains($0) }
      #expect(Set(barred.keys) == Set(others), "seed \(seed): \(reason.text)")
    }
    switch reason {
    case .tooFew(let slots, let needed, let mayTake, _):
      tally.reasons["too few", default: 0] += 1
      #expect(mayTake.count < needed && needed <= seats, "seed \(seed): \(reason.text)")
      expectAllOthersBarred(mayTake)
      for (index, one) in slots.enumerated() {
        for other in slots[(index + 1)...] {
          let both = scene.faults([one.taken(by: "p0"), other.taken(by: "p0")])
          #expect(both.contains { $0.slots == [one, other] }, "seed \(seed): \(reason.text)")
        }
      }
    case .tooMuch(let slots, let needed, let limits, _):
      tally.reasons["too much", default: 0] += 1
      #expect(limits.reduce(0) { $0 + $1.atMost } < needed && needed <= seats, "seed \(seed)")
      expectAllOthersBarred(limits.map(\.person))
      for limit in limits where slots.count <= 8 {
        let most = ExhaustivePlan.most(of: slots, by: limit.person, scene)
        #expect(most <= limit.atMost, "seed \(seed): \(limit.person) \(reason.text)")
      }
    case .notTogether(_, let mayTake, _):
      tally.reasons["not together", default: 0] += 1
      expectAllOthersBarred(mayTake)
      var everything = ExhaustivePlan(narrow, limit: 3_000)
      #expect(everything.answer() != .possible, "seed \(seed): \(reason.text)")
    }
  }
}
