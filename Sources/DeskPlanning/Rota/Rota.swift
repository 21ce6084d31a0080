package import DeskBasics
package import Foundation

/// Who is on, by the site's posts and shifts, and by what was changed for a date (S1–S8).
package struct Rota: Sendable {
  package let posts: [Post]
  package let calendar: SiteCalendar
  /// Those that stand, by date, each in the order in which they were made.
  private let changes: [LocalDate: [RotaChange]]

  package init(posts: [Post], calendar: SiteCalendar, changes: [RotaChange] = []) {
    self.posts = posts
    self.calendar = calendar
    self.changes = Dictionary(grouping: changes.filter { !$0.isUndone }, by: \.date)
  }

  /// The duties that begin on `date`, as they stand: in the order of the posts, then of their beginning.
  package func duties(on date: LocalDate) -> [Duty] {
    let duties = unsettled(on: date)
    guard duties.contains(where: { $0.breaks.contains { $0.relief != nil } }) else { return duties }
    let around = unsettled(on: date.previous) + duties + unsettled(on: date.next)
    // A relief who is not there by what was changed relieves nobody.
    return duties.map { $0.settled(among: around) }
  }

  /// The duties that last at `instant`.
  package func duties(at instant: Date) -> [Duty] {
    duties(around: instant).filter { $0.time.contains(instant) }.map(\.duty)
  }

  /// The duties of a post that last at `instant`.
  package func duties(of post: String, at instant: Date) -> [Duty] {
    duties(at: instant).filter { $0.post == post }
  }

  /// Of a post's duties that ended within `window` seconds before `instant`, those that ended last.
  package func duties(
    of post: String, endedWithin window: TimeInterval, before instant: Date
  ) -> [Duty] {
    let ended = duties(around: instant).filter { duty, time in
      duty.post == post && (instant - window...instant).contains(time.upperBound)
    }
    let last = ended.map(\.time.upperBound).max()
    return ended.filter { $0.time.upperBound == last }.map(\.duty)
  }

  private func duties(around instant: Date) -> [(duty: Duty, time: Range<Date>)] {
    let today = calendar.local(instant).date
    return (duties(on: today.previous) + duties(on: today)).compactMap { duty in
      duty.instants(in: calendar).map { (duty, $0) }
    }
  }

  /// The shifts of the site file that begin on `date`, whatever was changed.
  package func pattern(on date: LocalDate) -> [Duty] {
    posts.flatMap { post in
      post.shifts.filter { $0.applies(on: date) }.map { Duty($0, at: post.id, on: date) }
    }
  }

  /// The counters that somebody keeps by pattern or by a change.
  package var counters: Set<String> {
    let added = changes.values.joined().compactMap { change -> String? in
      if case .add(let duty) = change.what { duty.counter } else { nil }
    }
    return Set(posts.flatMap(\.shifts).compactMap(\.counter) + added)
  }

  /// Whether some duty is `person`'s, by pattern or by a change.
  package func names(_ person: String) -> Bool {
    posts.contains { $0.shifts.contains { Duty.person(of: $0) == person } }
      || changes.values.joined().contains { change in
        switch change.what {
        case .add(let duty): duty.person == person
        case .replace(_, let other): other == person
        case .absence, .exchange: false
        }
      }
  }

  /// The duties that begin on `date` as they were before the change of this number.
  package func duties(on date: LocalDate, before id: Int64) -> [Duty] {
    (changes[date] ?? []).prefix { $0.id < id }.reduce(pattern(on: date)) { $1.applied(to: $0) }
  }

  package func post(_ id: String) -> Post? { posts.first { $0.id == id } }

  /// With the reliefs that the site file names, whether they are there or not.
  private func unsettled(on date: LocalDate) -> [Duty] {
    guard let changes = changes[date] else { return pattern(on: date) }
    let changed = changes.reduce(pattern(on: date)) { $1.applied(to: $0) }
    let order = Dictionary(
      posts.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: min)
    // Sorted is not stable: what stands first stays first.
    return changed.enumerated().sorted { left, right in
      (order[left.element.post] ?? .max, left.element.hours.from, left.offset)
        < (order[right.element.post] ?? .max, right.element.hours.from, right.offset)
    }.map(\.element)
  }
}

extension Shift {
  /// Whether a duty of this shift begins on `date`: by the day of the week and by the season (S5).
  package func applies(on date: LocalDate) -> Bool {
    days.contains(date.weekday) && season?.contains(date) ?? true
  }
}

extension Duty {
  /// The duty of `shift` on `date`.
  package init(_ shift: Shift, at post: String, on date: LocalDate) {
    self.init(
      date: date, post: post, person: Self.person(of: shift), hours: shift.hours,
      breaks: shift.breaks, counter: shift.counter)
  }

  fileprivate static func person(of shift: Shift) -> String {
    shift.personID ?? shift.person.string
  }

  /// When its breaks are; those are left out of which a change of the clocks leaves nothing.
  package func pauses(in calendar: SiteCalendar) -> [(pause: Break, time: Range<Date>)] {
    breaks.compactMap { pause in
      hours.minutes(of: pause.hours)
        .flatMap { calendar.instants(of: date, minutes: $0) }.map { (pause, $0) }
    }
  }
}
