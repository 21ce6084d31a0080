package import DeskBasics
import DeskPlanning
import Foundation

/// Which consultant receives where, by the rota and else by the site file (J6, G1).
extension Desk {
  /// Where `consultant` receives: at the counter of the duty that runs, or else at the own one.
  func place(of consultant: String, by plan: StaffPlan?, at moment: Moment) -> String {
    let person = person(of: consultant, in: plan)
    let duty = plan?.duties(keepingCountersAt: moment.wall).first { $0.person == person }
    return duty?.counter ?? site.consultants.first { $0.id == consultant }?.counter ?? consultant
  }

  /// Which consultant receives at `place`; nil: none, or nobody can tell.
  package func receiver(
    at place: String, by plan: StaffPlan?, at moment: Moment
  ) -> String? {
    let keepers =
      plan?.duties(keepingCountersAt: moment.wall).filter { $0.counter == place } ?? []
    guard keepers.isEmpty else {
      let keepers = keepers.map(\.person)
      return site.consultants.map(\.id).first { keepers.contains(person(of: $0, in: plan)) }
    }
    guard let own = site.consultants.first(where: { ($0.counter ?? $0.id) == place })?.id
    else { return nil }
    // In a break, or before and after a duty of this day, it is the own one who works all the same.
    let isAway = isOffDuty(own, by: plan, at: moment)
    let today = local(moment.wall).date
    let isOn =
      plan.map { plan in
        let person = person(of: own, in: plan)
        return plan.isOn(person, on: today) || plan.isOn(person, on: today.previous)
      } ?? false
    return isAway && !isOn ? nil : own
  }

  /// Whether the rota, which knows `consultant`, has the consultant elsewhere, and nothing has shown otherwise since.
  func isOffDuty(_ consultant: String, by plan: StaffPlan?, at moment: Moment) -> Bool {
    let person = person(of: consultant, in: plan)
    guard let absence = plan?.absence(of: .person(person), at: moment.wall) else { return false }
    return !isSince(absence.lowerBound, state.consultantsSeen[consultant], seenFrom: moment)
  }

  /// As whom the rota knows `consultant`: by the id, or by the name where that is a person of its own, or the site lists
  /// nobody.
  private func person(of consultant: String, in plan: StaffPlan?) -> String {
    guard let plan, !plan.knows(.person(consultant)),
      let name = site.consultants.first(where: { $0.id == consultant })?.name
    else { return consultant }
    return name.texts(in: Language.allCases).map { site.member($0)?.id ?? $0 }
      .first { plan.knows(.person($0)) } ?? consultant
  }

  /// Whether the staff has closed a counter, or announced a break there.
  func isShut(_ place: String, at moment: Moment) -> Bool {
    switch state.reception.counters[place] {
    case .closed: true
    case .onBreak(let end): secondsUntil(end, of: place, at: moment) > 0
    case .open, nil: false
    }
  }
}
