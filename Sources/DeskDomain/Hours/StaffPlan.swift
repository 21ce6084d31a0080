import DeskBasics
import DeskPlanning
import Foundation

/// When each counter is kept open, and each person is there, by the duties that name them (S1, S2, Q7).
///
/// A counter is kept while at least one of them is on and not in a break, or relieved in it: lunch in turns leaves no
/// gap. A person is there within the duties and outside of their breaks.
package struct StaffPlan: Sendable {
  /// Whose times are asked for, by id.
  enum Subject: Hashable, Sendable {
    case counter(String)
    case person(String)
  }

  /// A receptionist who leaves so long before a break begins has gone into that break.
  static let earlyLeave = Duration.seconds(15 * 60)
  /// A longer time without anybody is the end of the day's work, and no break.
  static let longestBreak = Duration.seconds(4 * 3_600)
  /// A limit of the work that one question costs; no wait lasts so long.
  static let longestHorizon = Duration.seconds(31 * 86_400)

  private let rota: Rota
  private let counters: Set<String>
  /// The duties of the dates that are asked for most.
  private let near: [LocalDate: [Duty]]
  private var calendar: SiteCalendar { rota.calendar }

  /// By `rota`; the questions are mostly about `date` and the dates beside it.
  init(_ rota: Rota, around date: LocalDate? = nil) {
    self.rota = rota
    counters = rota.counters
    let dates = date.map { [$0.advanced(by: -2), $0.previous, $0, $0.next] } ?? []
    near = Dictionary(uniqueKeysWithValues: dates.map { ($0, rota.duties(on: $0)) })
  }

  /// When nobody is there, as seconds after `now`, in order and apart.
  ///
  /// Nil where no duty names the subject: then nothing is known. The last range ends in infinity
  /// where nobody is back by the end of `horizon`, which is cut at 31 days.
  func away(
    _ subject: Subject, from now: Date, within horizon: Duration
  ) -> [Range<Double>]? {
    guard knows(subject) else { return nil }
    let length = min(horizon, Self.longestHorizon).inSeconds
    guard length > 0 else { return [] }
    let window = now..<now + length
    let kept = kept(subject, in: window)
    let isBackInTime = kept.contains(window.upperBound)
    return gaps(in: window, kept).map { gap in
      let start = gap.lowerBound.timeIntervalSince(now)
      let isKnown = gap.upperBound < window.upperBound || isBackInTime
      return start..<(isKnown ? gap.upperBound.timeIntervalSince(now) : .infinity)
    }
  }

  /// When somebody is back who leaves the counter at `now`, or has left it.
  ///
  /// By plan away: when it is next kept. By plan kept, and a break of at most four hours begins
  /// within 15 minutes: the end of that break, as people leave some minutes early. Otherwise nil,
  /// as where no duty names the counter.
  func back(counter: String, at now: Date) -> Date? {
    // A plan by weekdays says everything within a week.
    let window = now..<now + 8 * 86_400
    guard counters.contains(counter),
      let gap = gaps(in: window, kept(.counter(counter), in: window)).first,
      gap.upperBound < window.upperBound
    else { return nil }
    if gap.lowerBound == now { return gap.upperBound }
    let begins = gap.lowerBound.timeIntervalSince(now)
    return isBreak(gap) && begins <= Self.earlyLeave.inSeconds ? gap.upperBound : nil
  }

  /// The time around `now` in which nobody is there, up to a day before and after; nil: somebody is, or nobody knows.
  func absence(of subject: Subject, at now: Date) -> Range<Date>? {
    guard knows(subject) else { return nil }
    let window = now - 86_400..<now + 86_400
    return gaps(in: window, kept(subject, in: window)).first { $0.contains(now) }
  }

  /// Whether an absence is a break, after which the day's work goes on.
  func isBreak(_ absence: Range<Date>) -> Bool {
    absence.upperBound.timeIntervalSince(absence.lowerBound) <= Self.longestBreak.inSeconds
  }

  /// The duties at `now` that keep a counter.
  func duties(keepingCountersAt now: Date) -> [Duty] {
    let today = calendar.local(now).date
    return (duties(on: today.previous) + duties(on: today)).filter {
      $0.counter != nil && presence(of: $0).contains(now)
    }
  }

  /// Whether a duty of that person, who takes part in the rota, begins on `date`.
  func isOn(_ person: String, on date: LocalDate) -> Bool {
    duties(on: date).contains { $0.person == person }
  }

  /// Whether some duty names the subject.
  func knows(_ subject: Subject) -> Bool {
    switch subject {
    case .counter(let id): counters.contains(id)
    case .person(let id): rota.names(id)
    }
  }

  private func duties(on date: LocalDate) -> [Duty] { near[date] ?? rota.duties(on: date) }

  /// The parts of `window` in which nobody keeps the counter.
  private func gaps(in window: Range<Date>, _ kept: RangeSet<Date>) -> [Range<Date>] {
    var gaps = RangeSet(window)
    gaps.subtract(kept)
    return Array(gaps.ranges)
  }

  /// When somebody is there: right within `window` and at its end, and open beyond.
  private func kept(_ subject: Subject, in window: Range<Date>) -> RangeSet<Date> {
    var kept = RangeSet<Date>()
    var date = calendar.local(window.lowerBound).date.previous
    let last = calendar.local(window.upperBound).date
    while date <= last {
      for duty in duties(on: date) {
        switch subject {
        case .counter(duty.counter): kept.formUnion(presence(of: duty))
        case .person(duty.person): kept.formUnion(presence(of: duty, isRelieved: false))
        default: break
        }
      }
      date = date.next
    }
    return kept
  }

  /// The hours of a duty, without its breaks, or without those in which nobody relieves the person.
  private func presence(of duty: Duty, isRelieved: Bool = true) -> RangeSet<Date> {
    var presence = RangeSet([duty.instants(in: calendar)].compactMap(\.self))
    let pauses = duty.pauses(in: calendar).filter { $0.pause.relief == nil || !isRelieved }
    presence.subtract(RangeSet(pauses.map(\.time)))
    return presence
  }
}
