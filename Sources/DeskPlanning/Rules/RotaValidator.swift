package import DeskBasics
import Foundation

/// Explains everything in a week's rota that breaks a rule, by person, slot and rule (S1–S8).
///
/// Written straight from the rules, and apart from the planner, so that the one can prove the other: they
/// share what a rule is and the calendar, and nothing else.
package enum RotaValidator {
  /// Every violation in `duties`, by date, then person.
  ///
  /// `history` are the duties around them that stand as they are: a violation among those alone is not told.
  package static func violations(
    duties: [Duty], demand: PlanDemand, staff: [StaffMember], rules: StaffRules = StaffRules(),
    history: [Duty] = [], calendar: SiteCalendar
  ) -> [Violation] {
    let known = Dictionary(staff.map { ($0.id, $0) }) { first, _ in first }
    let cover = CoverCheck(demand: demand)
    var found = cover.uncovered(duties) + cover.unasked(duties)
    found += unrelieved(duties, demand: demand)
    for duty in duties { found += single(duty, known: known, rules, calendar) }
    for person in Set(duties.map(\.person)) {
      let check = PersonCheck(
        person: person, rules: rules, calendar: calendar,
        new: duties.filter { $0.person == person },
        old: history.filter { $0.person == person })
      found += check.pairs() + check.nights()
      found += check.restDays(in: demand.week) + check.hours(in: demand.week)
    }
    return found.sorted {
      ($0.date, $0.person ?? "", $0.rule.rawValue, $0.text)
        < ($1.date, $1.person ?? "", $1.rule.rawValue, $1.text)
    }
  }

  /// Breaks in which nobody stands in, though the pattern names somebody for the slot (S1, S2).
  package static func unrelieved(_ duties: [Duty], demand: PlanDemand) -> [Violation] {
    duties.flatMap { duty -> [Violation] in
      let slot = demand.slots.first { $0.key == key(duty) }
      let named = slot?.seats.flatMap(\.breaks).filter { $0.relief != nil } ?? []
      return duty.breaks.compactMap { pause -> Violation? in
        guard pause.relief == nil, let usual = named.first(where: { $0.hours == pause.hours })
        else { return nil }
        return Violation(
          rule: .relief, person: duty.person, date: duty.date, slots: [key(duty)],
          text: "\(duty.person): nobody relieves the break \(pause.hours.from)–\(pause.hours.to) "
            + "at \(key(duty)), \(usual.relief ?? "somebody") otherwise")
      }
    }
  }

  /// What is wrong with one duty whatever else there is.
  private static func single(
    _ duty: Duty, known: [String: StaffMember], _ rules: StaffRules, _ calendar: SiteCalendar
  ) -> [Violation] {
    var found: [Violation] = []
    func add(_ rule: StaffRule, _ words: String) {
      found.append(
        Violation(
          rule: rule, person: duty.person, date: duty.date, slots: [key(duty)],
          text: "\(duty.person): \(words)"))
    }
    if let member = known[duty.person] {
      if !member.mayTake(post: duty.post) {
        let posts = member.posts.joined(separator: ", ")
        add(.post, "may not take \(key(duty)), only \(posts)")
      }
    } else {
      add(.unknownPerson, "takes \(key(duty)) and is not one of the staff")
    }
    for date in (rules.leave[duty.person] ?? []).sorted()
    where touches(duty, calendar.instant(of: date, .midnight), date.next, calendar) {
      add(.leave, "on duty at \(key(duty)) and on leave on \(date)")
    }
    let (start, end) = time(duty, calendar)
    let minutes = Int(end.timeIntervalSince(start) / 60)
    if minutes > rules.longestDuty {
      add(
        .longestDuty,
        "\(key(duty)) lasts \(inHours(minutes)), \(inHours(rules.longestDuty)) at most")
    }
    return found
  }

  private static func touches(
    _ duty: Duty, _ from: Date, _ next: LocalDate, _ calendar: SiteCalendar
  ) -> Bool {
    let (start, end) = time(duty, calendar)
    return start < end && start < calendar.instant(of: next, .midnight) && from < end
  }

  static func key(_ duty: Duty) -> ShiftSlot.Key {
    ShiftSlot.Key(date: duty.date, post: duty.post, hours: duty.hours)
  }

  /// When a duty begins and ends; both the same where a change of the clocks leaves nothing of it.
  static func time(_ duty: Duty, _ calendar: SiteCalendar) -> (start: Date, end: Date) {
    let endDate = duty.hours.to <= duty.hours.from ? duty.date.next : duty.date
    return (
      calendar.instant(of: duty.date, duty.hours.from), calendar.instant(of: endDate, duty.hours.to)
    )
  }

  /// `8 h 30 min`.
  static func inHours(_ minutes: Int) -> String {
    if minutes < 60 { return "\(minutes) min" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}

/// Compares what is covered with what has to be.
private struct CoverCheck {
  let demand: PlanDemand

  func uncovered(_ duties: [Duty]) -> [Violation] {
    demand.slots.compactMap { slot in
      // One person counts once, however often the rota has them there.
      let there = Set(duties.filter { RotaValidator.key($0) == slot.key }.map(\.person)).count
      guard there < slot.seats.count else { return nil }
      return Violation(
        rule: .cover, person: nil, date: slot.date, slots: [slot.key],
        text: "\(slot.key): \(there) of \(slot.seats.count) persons")
    }
  }

  /// Those who stand where nobody is asked for, or one more than asked for.
  func unasked(_ duties: [Duty]) -> [Violation] {
    Dictionary(grouping: duties, by: RotaValidator.key).flatMap { key, there in
      let asked = demand.slots.first { $0.key == key }?.seats.count ?? 0
      return there.dropFirst(asked).map { duty in
        Violation(
          rule: .noSlot, person: duty.person, date: duty.date, slots: [key],
          text: asked == 0
            ? "\(duty.person): \(key) is no slot of \(demand.week)"
            : "\(duty.person): \(key) needs \(asked), \(there.count) take it")
      }
    }
  }
}

/// What is wrong with one person's duties together.
private struct PersonCheck {
  struct Timed {
    var duty: Duty
    var start: Date
    var end: Date
    var isNew: Bool
  }

  let person: String
  let rules: StaffRules
  let calendar: SiteCalendar
  /// By beginning.
  let all: [Timed]

  init(person: String, rules: StaffRules, calendar: SiteCalendar, new: [Duty], old: [Duty]) {
    self.person = person
    self.rules = rules
    self.calendar = calendar
    let timed = [(new, true), (old, false)].flatMap { duties, isNew in
      duties.map { duty in
        let (start, end) = RotaValidator.time(duty, calendar)
        return Timed(duty: duty, start: start, end: end, isNew: isNew)
      }
    }
    all = timed.sorted { ($0.start, $0.end, $0.duty.post) < ($1.start, $1.end, $1.duty.post) }
  }

  /// Any two duties of which one is new: at once, or with too little rest between.
  func pairs() -> [Violation] {
    all.indices.flatMap { one in
      all.indices.filter { $0 > one && (all[one].isNew || all[$0].isNew) }
        .compactMap { pair(all[one], all[$0]) }
    }
  }

  private func pair(_ first: Timed, _ second: Timed) -> Violation? {
    let (one, other) = (RotaValidator.key(first.duty), RotaValidator.key(second.duty))
    if first.end > second.start && second.end > first.start || one == other {
      return one.post == other.post
        ? violation(.overlap, first, second, "\(one) and \(other) overlap")
        : violation(.twoPosts, first, second, "at two posts at once, \(one) and \(other)")
    }
    let rest = Int(second.start.timeIntervalSince(first.end) / 60)
    guard rest < rules.restBetween else { return nil }
    return violation(
      .restBetween, first, second,
      "\(RotaValidator.inHours(rest)) rest between \(one) and \(other.post) \(other.date) "
        + "\(other.hours.from), \(RotaValidator.inHours(rules.restBetween)) needed")
  }

  private func violation(
    _ rule: StaffRule, _ first: Timed, _ second: Timed, _ words: String
  ) -> Violation {
    Violation(
      rule: rule, person: person, date: second.duty.date,
      slots: [RotaValidator.key(first.duty), RotaValidator.key(second.duty)],
      text: "\(person): \(words)")
  }

  /// Runs of nights of which one is new.
  func nights() -> [Violation] {
    // The dates whose hours from 00:00 to 05:00 a duty touches, and the duties that do.
    var nights: [LocalDate: [Timed]] = [:]
    for timed in all where timed.start < timed.end {
      for date in [timed.duty.date, timed.duty.date.next, timed.duty.date.next.next] {
        let from = calendar.instant(of: date, minutes: 0)
        let to = calendar.instant(of: date, minutes: 5 * 60)
        if timed.start < to, from < timed.end { nights[date, default: []].append(timed) }
      }
    }
    return nights.keys.filter { nights[$0.previous] == nil }.compactMap { first in
      var run: [LocalDate] = []
      while nights[first.advanced(by: run.count)] != nil {
        run.append(first.advanced(by: run.count))
      }
      let duties = run.flatMap { nights[$0] ?? [] }
      guard run.count > rules.nightsInARow, duties.contains(where: \.isNew) else { return nil }
      let begin = duties[0].duty.date
      let end = duties[duties.count - 1].duty.date
      return Violation(
        rule: .nightsInARow, person: person, date: begin,
        slots: duties.map { RotaValidator.key($0.duty) },
        text: "\(person): \(run.count) nights in a row (\(begin) to \(end)), "
          + "\(rules.nightsInARow) at most")
    }
  }

  func restDays(in week: ISOWeek) -> [Violation] {
    let free = week.dates.filter { date in
      let midnight = calendar.instant(of: date, minutes: 0)
      let next = calendar.instant(of: date.next, minutes: 0)
      return !all.contains { $0.start < $0.end && $0.start < next && midnight < $0.end }
    }
    let inWeek = all.filter { $0.isNew && week.contains($0.duty.date) }
    guard free.count < rules.restDays, let first = inWeek.first else { return [] }
    let has = free.isEmpty ? "no rest day" : "\(free.count) rest days"
    return [
      Violation(
        rule: .restDay, person: person, date: first.duty.date,
        slots: inWeek.map { RotaValidator.key($0.duty) },
        text: "\(person): \(has) in \(week) (\(week.monday) to \(week.sunday)), "
          + "\(rules.restDays) needed")
    ]
  }

  func hours(in week: ISOWeek) -> [Violation] {
    let inWeek = all.filter { week.contains($0.duty.date) }
    let minutes = inWeek.reduce(0) { $0 + work($1) }
    guard minutes > rules.longestWeek, let first = inWeek.first(where: \.isNew) else { return [] }
    return [
      Violation(
        rule: .longestWeek, person: person, date: first.duty.date,
        slots: inWeek.map { RotaValidator.key($0.duty) },
        text: "\(person): \(RotaValidator.inHours(minutes)) of work in \(week), "
          + "\(RotaValidator.inHours(rules.longestWeek)) at most")
    ]
  }

  /// Minutes on duty and not in a break.
  private func work(_ timed: Timed) -> Int {
    var present = RangeSet<Date>()
    if timed.start < timed.end { present.insert(contentsOf: timed.start..<timed.end) }
    for pause in timed.duty.breaks {
      // A break that reads earlier than the duty begins is on the next date.
      let date = pause.hours.from < timed.duty.hours.from ? timed.duty.date.next : timed.duty.date
      let endDate = pause.hours.to <= pause.hours.from ? date.next : date
      let start = calendar.instant(of: date, pause.hours.from)
      let end = calendar.instant(of: endDate, pause.hours.to)
      // One that does not lie within the duty is no break of it.
      if start < end, timed.start <= start, end <= timed.end {
        present.remove(contentsOf: start..<end)
      }
    }
    return Int(
      present.ranges.reduce(0) { $0 + $1.upperBound.timeIntervalSince($1.lowerBound) } / 60)
  }
}
