import DeskBasics
import Foundation

/// Says which rule keeps a person from a slot, in words.
struct ObstacleFinder {
  let demand: PlanDemand
  let rules: StaffRules
  let calendar: SiteCalendar
  let clock: WeekClock

  init(demand: PlanDemand, rules: StaffRules, calendar: SiteCalendar, clock: WeekClock? = nil) {
    self.demand = demand
    self.rules = rules
    self.calendar = calendar
    self.clock = clock ?? WeekClock(week: demand.week, calendar: calendar)
  }

  /// Nil where the person can take the slot beside `duties`, which `load` sums up.
  func obstacle(
    of member: StaffMember, at slot: ShiftSlot, hours: DutyHours, load: Load,
    among duties: [PlanProblem.PastDuty]
  ) -> Obstacle? {
    let found =
      obstacle(of: member, at: slot, hours: hours) ?? clash(of: hours, at: slot, among: duties)
      ?? obstacle(of: load, hours)
    return found.map { rule, text in
      Obstacle(
        person: member.id, slot: slot.key, rule: rule, text: "\(member.id): \(slot.key): \(text)")
    }
  }

  private func obstacle(
    of member: StaffMember, at slot: ShiftSlot, hours: DutyHours
  ) -> (StaffRule, String)? {
    if !member.mayTake(post: slot.post) {
      return (.post, "may take \(member.posts.joined(separator: ", ")) only")
    }
    let leave = rules.leave[member.id] ?? []
    if !leave.isEmpty, let date = touched(by: hours, of: slot).first(where: leave.contains) {
      return (.leave, "on leave on \(date)")
    }
    if hours.end - hours.start > rules.longestDuty * 60 {
      let length = Self.words(hours.end - hours.start)
      return (.longestDuty, "lasts \(length), \(Self.words(rules.longestDuty * 60)) at most")
    }
    return nil
  }

  private func clash(
    of hours: DutyHours, at slot: ShiftSlot, among duties: [PlanProblem.PastDuty]
  ) -> (StaffRule, String)? {
    for other in duties where hours.isTooNear(other.hours, rest: rules.restBetween * 60) {
      let name =
        "\(other.duty.post) \(other.duty.date) "
        + "\(other.duty.hours.from)–\(other.duty.hours.to)"
      if hours.overlaps(other.hours) {
        return other.duty.post == slot.post
          ? (.overlap, "already there, \(name)") : (.twoPosts, "at \(name) meanwhile")
      }
      let rest =
        other.hours.end <= hours.start
        ? hours.start - other.hours.end : other.hours.start - hours.end
      let side = other.hours.end <= hours.start ? "after" : "before"
      return (
        .restBetween,
        "\(Self.words(rest)) rest \(side) \(name), \(Self.words(rules.restBetween * 60)) needed"
      )
    }
    return nil
  }

  private func obstacle(of load: Load, _ hours: DutyHours) -> (StaffRule, String)? {
    switch load.brokenRule(adding: hours, rules) {
    case .nightsInARow:
      let run = load.longestRun(adding: hours)
      return (.nightsInARow, "night \(run) in a row, \(rules.nightsInARow) at most")
    case .restDay:
      let left = 7 - (load.dates | hours.dates).nonzeroBitCount
      return (.restDay, "leaves \(left) rest days in \(demand.week), \(rules.restDays) needed")
    case .longestWeek:
      let week = Self.words(load.work + hours.work)
      let most = Self.words(rules.longestWeek * 60)
      return (.longestWeek, "makes \(week) in \(demand.week), \(most) at most")
    default: return nil
    }
  }

  /// The dates that the slot touches; those of leave may lie after the week's Sunday.
  private func touched(by hours: DutyHours, of slot: ShiftSlot) -> [LocalDate] {
    guard hours.start < hours.end else { return [] }
    let last = Date(timeIntervalSince1970: Double(hours.end) - 1)
    let end = calendar.local(last).date
    var dates: [LocalDate] = []
    var date = calendar.local(Date(timeIntervalSince1970: Double(hours.start))).date
    while date <= end {
      dates.append(date)
      date = date.next
    }
    return dates
  }

  /// `8 h 30 min`.
  static func words(_ seconds: Int) -> String {
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    return minutes == 0 ? "\(hours) h" : hours == 0 ? "\(minutes) min" : "\(hours) h \(minutes) min"
  }
}
