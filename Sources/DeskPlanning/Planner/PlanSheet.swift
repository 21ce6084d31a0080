/// Writes down what the search found.
struct PlanSheet {
  let problem: PlanProblem

  func duties(_ taker: [Int?]) -> [Duty] {
    var duties: [Duty] = []
    for seat in taker.indices {
      guard let person = taker[seat] else { continue }
      let (slot, place) = self.place(of: seat)
      duties.append(
        Duty(
          date: slot.date, post: slot.post, person: problem.staff[person].id, hours: slot.hours,
          breaks: place.breaks, counter: place.counter))
    }
    return duties.map { $0.settled(among: duties) }
  }

  func partial(_ state: PlanState) -> PartialPlan {
    let open = Dictionary(grouping: state.open) { problem.seats[$0].slot }
    let uncovered = open.sorted { $0.key < $1.key }.map { slot, seats in
      Uncovered(
        slot: problem.demand.slots[slot].key, missing: seats.count,
        obstacles: obstacles(to: seats[0], state))
    }
    return PartialPlan(duties: duties(state.taker), uncovered: uncovered)
  }

  private func obstacles(to seat: Int, _ state: PlanState) -> [Obstacle] {
    let judge = ObstacleFinder(
      demand: problem.demand, rules: problem.rules, calendar: problem.calendar)
    let slot = problem.demand.slots[problem.seats[seat].slot]
    return problem.staff.indices.compactMap { person in
      var beside = problem.past[person]
      for other in state.taker.indices where state.taker[other] == person {
        if problem.seats[other].slot == problem.seats[seat].slot { return nil }
        let (slot, place) = self.place(of: other)
        let duty = Duty(
          date: slot.date, post: slot.post, person: problem.staff[person].id, hours: slot.hours,
          breaks: place.breaks)
        beside.append(PlanProblem.PastDuty(duty: duty, hours: problem.seats[other].hours))
      }
      return judge.obstacle(
        of: problem.staff[person], at: slot, hours: problem.seats[seat].hours,
        load: state.loads[person], among: beside)
    }
  }

  private func place(of seat: Int) -> (ShiftSlot, ShiftSlot.Seat) {
    let slot = problem.demand.slots[problem.seats[seat].slot]
    return (slot, slot.seats[problem.seats[seat].place])
  }
}
