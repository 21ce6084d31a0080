import DeskBasics
package import DeskPlanning
package import Foundation

/// A shift that is to be handed over (S9): somebody goes, and another one comes.
package struct Handover: Hashable, Sendable {
  /// The post of the one who goes.
  package var post: String
  package var from: Duty
  package var to: Duty
  /// When both can: the end of the one, and not before the beginning of the other.
  package var due: Date

  /// How far apart end and beginning may be, in s.
  static let window = 3_600.0
  /// How long before it is due an entry counts for it, in s.
  static let early = 3_600.0
  /// How long after it is due an entry is missed, in s.
  static let grace = 300.0
}

extension Rota {
  /// The hand-overs that are due from `start` to `end`, both included, in order; one for a post and a time.
  ///
  /// One is due where a duty ends and another person's begins within 60 minutes around that, at the same post or at
  /// the one to which its own hands over.
  func handovers(from start: Date, through end: Date) -> [Handover] {
    var date = calendar.local(start - Handover.window).date.previous
    let last = calendar.local(end + Handover.window).date
    var duties: [Duty] = []
    while date <= last {
      duties += self.duties(on: date)
      date = date.next
    }
    var found: [Handover] = []
    for leaving in duties {
      guard let (next, due) = successor(of: leaving, among: duties) else { continue }
      let isKnown = found.contains { $0.post == leaving.post && $0.due == due }
      if start <= due, due <= end, !isKnown {
        found.append(Handover(post: leaving.post, from: leaving, to: next, due: due))
      }
    }
    return found.sorted { ($0.due, $0.post) < ($1.due, $1.post) }
  }

  /// Who comes first of those who can take over from `leaving`, and when.
  private func successor(of leaving: Duty, among duties: [Duty]) -> (duty: Duty, due: Date)? {
    let targets = [leaving.post, post(leaving.post)?.handsOverTo].compactMap(\.self)
    let nearby = duties.filter { coming in
      coming.person != leaving.person && targets.contains(coming.post)
        && abs(coming.wallMinutes.lowerBound - leaving.wallMinutes.upperBound) <= Self.nearby
    }
    guard !nearby.isEmpty, let end = leaving.instants(in: calendar)?.upperBound else { return nil }
    let next = nearby.compactMap { coming in
      coming.instants(in: calendar).map { (duty: coming, time: $0) }
    }.filter { _, time in
      abs(time.lowerBound.timeIntervalSince(end)) <= Handover.window && time.upperBound > end
    }.min { $0.time.lowerBound < $1.time.lowerBound }
    return next.map { ($0.duty, max(end, $0.time.lowerBound)) }
  }

  /// Minutes of the wall; what lies further apart lies so by any clock, also where the clocks are changed between.
  private static let nearby = 180
}
