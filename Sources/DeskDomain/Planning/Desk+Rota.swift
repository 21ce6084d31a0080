import Foundation

/// Planning, judging and showing the site's own rota.
extension Desk {
  /// Days before a week that count for nights in a row and rest.
  static let planHistory = 14
  /// Days after a week of which the same is judged: as many as nights may follow each other.
  static let planSequel = 5

  /// Who might take which slot of the week (S1–S8), whatever the pattern says.
  ///
  /// Whoever is away for a whole day by a change of the rota is not asked on it.
  package func proposedPlan(for week: ISOWeek) -> PlanOutcome {
    RotaPlanner.plan(
      demand: demand(of: week), staff: site.staff, rules: rules,
      history: history(before: week), calendar: calendar)
  }

  /// What is wrong with the week's rota as it stands.
  package func violations(in week: ISOWeek) -> [Violation] {
    RotaValidator.violations(
      duties: week.dates.flatMap { rota.duties(on: $0) }, demand: demand(of: week),
      staff: site.staff, rules: rules,
      history: history(before: week) + sequel(after: week), calendar: calendar)
  }

  /// The rota as calendars, from yesterday to `days` after today.
  package func rotaCalendar(days: Int, at moment: Moment) -> RotaCalendar {
    let today = local(moment.wall).date
    let rota = rota
    let duties = (-1...max(0, days)).flatMap { day in
      let date = today.advanced(by: day)
      return CalendarDuty.all(
        of: rota.pattern(on: date), changes: memory.rota.changes.filter { $0.date == date },
        changed: moment.wall)
    }
    return RotaCalendar(site: site, calendar: calendar, duties: duties)
  }

  private func history(before week: ISOWeek) -> [Duty] {
    (1...Self.planHistory).flatMap { rota.duties(on: week.monday.advanced(by: -$0)) }
  }

  private func sequel(after week: ISOWeek) -> [Duty] {
    (1...Self.planSequel).flatMap { rota.duties(on: week.sunday.advanced(by: $0)) }
  }

  /// The slots of the pattern, and those that were added for a date (S8).
  private func demand(of week: ISOWeek) -> PlanDemand {
    let added = memory.rota.changes.compactMap { change -> Duty? in
      guard !change.isUndone, week.dates.contains(change.date), case .add(let duty) = change.what
      else { return nil }
      return duty.duty(on: change.date)
    }
    return PlanDemand(week: week, rota: week.dates.flatMap { rota.pattern(on: $0) } + added)
  }

  /// The site's, with everybody's whole days away.
  private var rules: StaffRules {
    var rules = site.staffRules
    for change in memory.rota.changes where !change.isUndone {
      if case .absence(let person, nil, _) = change.what {
        rules.leave[person, default: []].insert(change.date)
      }
    }
    return rules
  }
}

extension Site {
  /// Who can stand in the rota: the site's people; where it lists none, those whom its shifts name.
  package var staff: [StaffMember] {
    guard people.isEmpty else { return people }
    var staff: [StaffMember] = []
    for post in posts {
      for shift in post.shifts {
        if let index = staff.firstIndex(where: { $0.id == shift.person.string }) {
          if !staff[index].posts.contains(post.id) { staff[index].posts.append(post.id) }
        } else {
          staff.append(
            StaffMember(id: shift.person.string, name: shift.person, posts: [post.id]))
        }
      }
    }
    return staff
  }
}
