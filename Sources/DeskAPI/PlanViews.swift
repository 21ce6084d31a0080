package import DeskBasics
package import DeskDomain
package import DeskPlanning

/// A slot of a week's rota, as the API names it.
package struct ShiftSlotView: Codable, Hashable, Sendable {
  package var date: LocalDate
  /// The post's id.
  package var post: String
  /// `19:00`; an end at or before the beginning lies on the next date.
  package var from: String
  package var to: String

  init(_ key: ShiftSlot.Key) {
    date = key.date
    post = key.post
    from = key.hours.from.description
    to = key.hours.to.description
  }
}

/// A proposal for a week's rota (S1–S8).
package struct PlanView: Codable, Hashable, Sendable {
  /// How the planning ended.
  package enum Outcome: String, Codable, Hashable, Sendable {
    /// Every slot is covered and no rule is broken.
    case planned
    /// There is no such plan.
    case infeasible
    /// None was found, and none excluded.
    case undecided
  }

  /// A slot and who takes it.
  package struct Line: Codable, Hashable, Sendable {
    package var slot: ShiftSlotView
    /// The person's id.
    var person: String
    package var name: String
  }

  /// A slot that lacks somebody.
  package struct Gap: Codable, Hashable, Sendable {
    package var slot: ShiftSlotView
    package var missing: Int
    package var obstacles: [Hindrance]
  }

  /// What keeps a person from a slot.
  package struct Hindrance: Codable, Hashable, Sendable {
    package var person: String
    package var rule: StaffRule
    package var text: String
  }

  /// Why there is no plan.
  package struct Reason: Codable, Hashable, Sendable {
    package var text: String
    var slots: [ShiftSlotView]
    var obstacles: [Hindrance]
  }

  /// `2026-W49`.
  package var week: String
  package var outcome: Outcome
  package var duties: [Line]
  package var uncovered: [Gap]
  package var reasons: [Reason]
  /// Breaks in which nobody stands in.
  package var unrelieved: [ViolationView]

  package init(_ plan: PlanOutcome, week: ISOWeek, desk: Desk) {
    let site = desk.site
    func lines(_ duties: [Duty]) -> [Line] {
      duties.map { duty in
        Line(
          slot: ShiftSlotView(
            ShiftSlot.Key(date: duty.date, post: duty.post, hours: duty.hours)),
          person: duty.person, name: site.name(ofPerson: duty.person))
      }
    }
    self.week = week.description
    unrelieved = desk.unrelieved(plan.duties, in: week).map(ViolationView.init)
    uncovered = []
    reasons = []
    switch plan {
    case .planned(let all): (outcome, duties) = (.planned, lines(all))
    case .undecided(let part):
      (outcome, duties) = (.undecided, lines(part.duties))
      uncovered = part.uncovered.map(Gap.init)
    case .infeasible(let why, let part):
      (outcome, duties) = (.infeasible, lines(part.duties))
      uncovered = part.uncovered.map(Gap.init)
      reasons = why.map(Reason.init)
    }
  }
}

extension PlanView.Gap {
  init(_ open: Uncovered) {
    self.init(
      slot: ShiftSlotView(open.slot), missing: open.missing,
      obstacles: open.obstacles.map(PlanView.Hindrance.init))
  }
}

extension PlanView.Hindrance {
  init(_ obstacle: Obstacle) {
    self.init(person: obstacle.person, rule: obstacle.rule, text: obstacle.text)
  }
}

extension PlanView.Reason {
  init(_ reason: PlanReason) {
    self.init(
      text: reason.text, slots: reason.slots.map { ShiftSlotView($0) },
      obstacles: reason.obstacles.map(PlanView.Hindrance.init))
  }
}

/// A rule that the rota breaks.
package struct ViolationView: Codable, Hashable, Sendable {
  var rule: StaffRule
  /// The service standard's id of the rule, where it has one.
  package var standard: String?
  /// The person's id; nil where nobody is there.
  var person: String?
  package var date: LocalDate
  var slots: [ShiftSlotView]
  package var text: String

  package init(_ violation: Violation) {
    rule = violation.rule
    standard = violation.rule.standard
    person = violation.person
    date = violation.date
    slots = violation.slots.map { ShiftSlotView($0) }
    text = violation.text
  }
}
