package import DeskBasics
package import DeskPlanning
import Foundation

/// Planning, judging and showing the site's own rota.
extension Desk {
  /// Days before a week that count for nights in a row and rest.
  static let planHistory = 14
  /// Days after a week that count for the same: as many as nights may follow each other, and one.
  static let planSequel = 5

  /// Who might take which slot of the week (S1–S8), whatever the pattern says.
  ///
  /// Whoever is away for a whole day by a change of the rota is not asked on it.
  package func proposedPlan(for week: ISOWeek) -> PlanOutcome {
    RotaPlanner.plan(
      demand: demand(of: week), staff: site.staff, rules: withAbsences,
      history: around(week), calendar: calendar)
  }

  /// What is wrong with the week's rota as it stands.
  ///
  /// Whoever is away by a change has no duty that begins on that date; the night before it was theirs.
  package func violations(in week: ISOWeek) -> [Violation] {
    let rota = rota
    return RotaValidator.violations(
      duties: week.dates.flatMap { rota.duties(on: $0) }, demand: demand(of: week),
      staff: site.staff, rules: site.staffRules, history: around(week), calendar: calendar)
  }

  /// Breaks of a plan for the week in which nobody stands in for whoever takes them, though the pattern has somebody.
  package func unrelieved(_ duties: [Duty], in week: ISOWeek) -> [Violation] {
    RotaValidator.unrelieved(duties, demand: demand(of: week))
  }

  /// The rota as calendars, from yesterday to `days` after today.
  package func rotaCalendar(days: Int, at moment: Moment) -> RotaCalendar {
    let today = local(moment.wall).date
    let duties = (-1...max(0, days)).flatMap { day in
      let date = today.advanced(by: day)
      return CalendarDuty.all(
        on: date, posts: site.posts, calendar: calendar, steps: state.rota.steps(around: date),
        changed: moment.wall)
    }
    return RotaCalendar(site: site, calendar: calendar, duties: duties)
  }

  /// The duties before and after the week that stand as they are.
  private func around(_ week: ISOWeek) -> [Duty] {
    let rota = rota
    let dates =
      (1...Self.planHistory).map { week.monday.advanced(by: -$0) }
      + (1...Self.planSequel).map { week.sunday.advanced(by: $0) }
    return dates.flatMap { rota.duties(on: $0) }
  }

  /// The slots of the pattern, and those that were added for a date (S8).
  ///
  /// Whoever comes for somebody who is away takes that place, and makes none of their own.
  private func demand(of week: ISOWeek) -> PlanDemand {
    let rota = rota
    return PlanDemand(
      week: week,
      rota: week.dates.flatMap { date -> [Duty] in
        let standing = rota.duties(on: date)
        func count(_ duties: [Duty], _ duty: Duty) -> Int {
          duties.count { $0.post == duty.post && $0.hours == duty.hours }
        }
        var all = rota.pattern(on: date)
        for duty in standing where count(all, duty) < count(standing, duty) { all.append(duty) }
        return all
      })
  }

  /// The site's rules, with everybody's whole days away.
  private var withAbsences: StaffRules {
    var rules = site.staffRules
    for change in state.rota.changes where !change.isUndone {
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
