/// What came of planning a week.
package enum PlanOutcome: Hashable, Sendable {
  /// Every slot is covered and no rule is broken.
  case planned([Duty])
  /// There is no such plan, and why; with the best part of one that was found.
  case infeasible([PlanReason], PartialPlan)
  /// The search was given up before it came to an end: there may be a plan.
  case undecided(PartialPlan)

  /// Who takes what, as far as it goes.
  package var duties: [Duty] {
    switch self {
    case .planned(let duties): duties
    case .infeasible(_, let part), .undecided(let part): part.duties
    }
  }
}

/// A plan that breaks no rule and leaves slots open.
package struct PartialPlan: Hashable, Sendable {
  package var duties: [Duty]
  /// What nobody takes, by beginning.
  package var uncovered: [Uncovered]
}

/// A slot that a partial plan does not fill.
package struct Uncovered: Hashable, Sendable {
  package var slot: ShiftSlot.Key
  /// How many persons are wanting, at least 1.
  package var missing: Int
  /// What keeps each of the staff from it who does not take it in this plan.
  package var obstacles: [Obstacle]

  /// `night-guard 2026-03-03 19:00–07:00: 1 wanting`.
  var text: String { "\(slot): \(missing) wanting" }
}

/// Why a person cannot take a slot.
package struct Obstacle: Hashable, Sendable {
  /// The person's id.
  package var person: String
  var slot: ShiftSlot.Key
  package var rule: StaffRule
  /// For the supervisor, in English, with the figures; begins with the person's id.
  package var text: String
}

/// Why no plan can cover a week.
package enum PlanReason: Hashable, Sendable {
  /// How much of some slots a person can take at most, and by which rule.
  package struct Limit: Hashable, Sendable {
    /// The person's id.
    var person: String
    var atMost: Int
    var rule: StaffRule
  }

  /// Slots of which nobody can take two need more persons than may take any of them.
  ///
  /// `obstacles` says of everybody else, slot by slot, which rule keeps them away.
  case tooFew(slots: [ShiftSlot.Key], needed: Int, mayTake: [String], obstacles: [Obstacle])
  /// Slots spread over the week are more than all who may take one of them can take together.
  ///
  /// `obstacles` as above.
  case tooMuch(slots: [ShiftSlot.Key], needed: Int, limits: [Limit], obstacles: [Obstacle])
  /// Each of these slots can be covered, and by trying everything: not all of them together.
  ///
  /// `mayTake` are the persons who may take at least one of them, `obstacles` as above.
  case notTogether(slots: [ShiftSlot.Key], mayTake: [String], obstacles: [Obstacle])

  /// The slots that it is about.
  package var slots: [ShiftSlot.Key] {
    switch self {
    case .tooFew(let slots, _, _, _), .tooMuch(let slots, _, _, _), .notTogether(let slots, _, _):
      slots
    }
  }

  /// Why others than those who may take the slots may not.
  package var obstacles: [Obstacle] {
    switch self {
    case .tooFew(_, _, _, let all), .tooMuch(_, _, _, let all), .notTogether(_, _, let all): all
    }
  }
}
