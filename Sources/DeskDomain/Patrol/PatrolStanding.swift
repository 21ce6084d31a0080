package import DeskBasics
package import Foundation

/// Where the patrol stands, for people.
package struct PatrolStanding: Hashable, Sendable {
  /// A round that is not decided, or is running.
  package struct Line: Hashable, Sendable {
    package var round: PatrolRound
    /// When it was or is decided at the latest.
    package var deadline: Date
    /// The first scan of each point.
    package var scans: [Patrol.Scan]
    /// In the site's order.
    package var missing: [PatrolPoint]
    /// Nil: it is not decided yet.
    package var outcome: Patrol.Outcome?
    /// Whether it is counted: rounds that ran when the site's hours came into force are not.
    package var isCounted: Bool
  }

  /// What time it is by the patrol; nil: nobody knows.
  package var now: Date?
  /// The round within its grace, and the one that is running.
  package var lines: [Line]
  /// The next one to begin.
  package var next: PatrolRound?
}

extension Desk {
  /// How the rounds stand; nil where the site has no patrol.
  package func patrolStanding(at moment: Moment) -> PatrolStanding? {
    guard let plan = site.patrol else { return nil }
    guard let now = patrolTime(at: moment) else {
      return PatrolStanding(now: nil, lines: [], next: nil)
    }
    let lines = patrolRounds(at: now, plan).compactMap { round -> PatrolStanding.Line? in
      let isOpen = isPatrolWatched && state.patrol.isOpen(round)
      guard isOpen || round.contains(now) else { return nil }
      let scans = patrolScans(of: round, at: moment)
      let outcome = outcome(of: round)
      let missing = Set(patrolMissing(scans, plan))
      return PatrolStanding.Line(
        round: round, deadline: round.ends + plan.grace.inSeconds, scans: scans,
        missing: outcome == nil ? plan.points.filter { missing.contains($0.id) } : [],
        outcome: outcome, isCounted: isOpen || outcome != nil)
    }
    let next = PatrolNights(plan.times, calendar: calendar).next(after: now)
    return PatrolStanding(now: now, lines: lines, next: next)
  }

  /// How a round ended that is running, or has just ended; nil where it has not.
  private func outcome(of round: PatrolRound) -> Patrol.Outcome? {
    let patrol = state.patrol
    if let newest = patrol.newest, newest.round.begins == round.begins { return newest.outcome }
    // No round is late or missed while it runs.
    return patrol.decided.contains(round.begins) ? .complete : nil
  }

  /// The night of which people speak at `moment`: the one that is going on, else the last one.
  package func patrolNight(at moment: Moment) -> LocalDate {
    let now = local(moment.wall)
    guard let hours = site.patrol?.times.hours else { return now.date }
    return now.minutes < hours.from.minutes ? now.date.previous : now.date
  }
}
