import DeskBasics
import DeskPlanning
import Foundation

/// When each counter is kept open, by the duties that name it (S1, S2, Q7).
///
/// A counter is kept while at least one of them is on and not in a break, or relieved in it: lunch in turns leaves no
/// gap.
struct StaffPlan: Sendable {
  /// A receptionist who leaves so long before a break begins has gone into that break.
  static let earlyLeave = Duration.seconds(15 * 60)
  /// A longer time without anybody is the end of the day's work, and no break.
  static let longestBreak = Duration.seconds(4 * 3_600)
  /// A limit of the work that one question costs; no wait lasts so long.
  static let longestHorizon = Duration.seconds(31 * 86_400)

  private let rota: Rota
  private let counters: Set<String>
  private var calendar: SiteCalendar { rota.calendar }

  init(_ rota: Rota) {
    self.rota = rota
    counters = rota.counters
  }

  /// When nobody keeps the counter open, as seconds after `now`, in order and apart.
  ///
  /// Nil where no duty names the counter: then nothing is known. The last range ends in infinity
  /// where nobody is back by the end of `horizon`, which is cut at 31 days.
  func away(
    counter: String, from now: Date, within horizon: Duration
  ) -> [Range<Double>]? {
    guard counters.contains(counter) else { return nil }
    let length = min(horizon, Self.longestHorizon).inSeconds
    guard length > 0 else { return [] }
    let window = now..<now + length
    let kept = kept(counter: counter, in: window)
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
      let gap = gaps(in: window, kept(counter: counter, in: window)).first,
      gap.upperBound < window.upperBound
    else { return nil }
    if gap.lowerBound == now { return gap.upperBound }
    let isBreak =
      gap.upperBound.timeIntervalSince(gap.lowerBound) <= Self.longestBreak.inSeconds
    let begins = gap.lowerBound.timeIntervalSince(now)
    return isBreak && begins <= Self.earlyLeave.inSeconds ? gap.upperBound : nil
  }

  /// The parts of `window` in which nobody keeps the counter.
  private func gaps(in window: Range<Date>, _ kept: RangeSet<Date>) -> [Range<Date>] {
    var gaps = RangeSet(window)
    gaps.subtract(kept)
    return Array(gaps.ranges)
  }

  /// When somebody keeps the counter: right within `window` and at its end, and open beyond.
  private func kept(counter: String, in window: Range<Date>) -> RangeSet<Date> {
    var kept = RangeSet<Date>()
    var date = calendar.local(window.lowerBound).date.previous
    let last = calendar.local(window.upperBound).date
    while date <= last {
      for duty in rota.duties(on: date) where duty.counter == counter {
        kept.formUnion(presence(of: duty))
      }
      date = date.next
    }
    return kept
  }

  /// The hours of a duty, without the breaks in which nobody relieves the person.
  private func presence(of duty: Duty) -> RangeSet<Date> {
    var presence = RangeSet([duty.instants(in: calendar)].compactMap(\.self))
    let pauses = duty.pauses(in: calendar).filter { $0.pause.relief == nil }
    presence.subtract(RangeSet(pauses.map(\.time)))
    return presence
  }
}
