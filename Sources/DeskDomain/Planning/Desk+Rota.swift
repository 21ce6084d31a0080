import Foundation

/// Planning, judging and showing the site's own rota.
extension Desk {
  /// Days before a week that count for nights in a row and rest.
  static let planHistory = 14

  /// Who might take which slot of the week (S1–S8), whatever the pattern says.
  package func proposedPlan(for week: ISOWeek, rules: StaffRules = StaffRules()) -> PlanOutcome {
    RotaPlanner.plan(
      demand: PlanDemand(week: week, rota: site.patternDuties(on: week.dates)),
      staff: site.staff, rules: rules, history: history(before: week), calendar: calendar)
  }

  /// What is wrong with the week's rota as it stands.
  package func violations(in week: ISOWeek, rules: StaffRules = StaffRules()) -> [Violation] {
    RotaValidator.violations(
      duties: standingDuties(on: week.dates),
      demand: PlanDemand(week: week, rota: site.patternDuties(on: week.dates)),
      staff: site.staff, rules: rules, history: history(before: week), calendar: calendar)
  }

  /// The rota as calendars, from a week before today to `days` after it.
  package func rotaCalendar(days: Int, at moment: Moment) -> RotaCalendar {
    let today = local(moment.wall).date
    let dates = (-7...max(0, days)).map { today.advanced(by: $0) }
    var places: [CalendarDuty.Slot: Int] = [:]
    let duties = standingDuties(on: dates).map { duty in
      var slot = CalendarDuty.Slot(date: duty.date, post: duty.post, from: duty.hours.from)
      places[slot, default: 0] += 1
      slot.place = places[slot] ?? 1
      return CalendarDuty(slot: slot, duty: duty, changed: moment.wall)
    }
    return RotaCalendar(site: site, calendar: calendar, duties: duties)
  }

  private func history(before week: ISOWeek) -> [Duty] {
    standingDuties(on: (1...Self.planHistory).map { week.monday.advanced(by: -$0) })
  }

  /// The rota as it stands on these dates.
  func standingDuties(on dates: [LocalDate]) -> [Duty] { site.patternDuties(on: dates) }
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

  /// The shifts of the pattern that begin on these dates.
  package func patternDuties(on dates: [LocalDate]) -> [Duty] {
    dates.flatMap { date in
      posts.flatMap { post in
        post.shifts.filter { $0.days.contains(date.weekday) }.map { shift in
          Duty(
            date: date, post: post.id, person: shift.personID ?? shift.person.string,
            hours: shift.hours, breaks: shift.breaks.map { Duty.Break(hours: $0) },
            counter: shift.counter)
        }
      }
    }
  }
}
