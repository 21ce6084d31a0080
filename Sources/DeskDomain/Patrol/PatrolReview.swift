import DeskBasics
import Foundation

/// Rounds that are over: what passing time asks of the patrol (S4, F16).
extension Desk {
  /// Of how much of the past rounds are listed one by one, in s; what lies before is one entry's word.
  static let patrolBackfill = 14.0 * 86_400

  /// What has become of the rounds since the last review; empty where there is nothing to say.
  ///
  /// Nobody is said to have missed a round while the clock is not to be believed, and nobody alone where the desk itself
  /// was off, or could not tell the time.
  func patrolReview(at moment: Moment) -> [Event] {
    let patrol = state.patrol
    guard let plan = site.patrol else {
      return patrol.times == nil
        ? [] : [.patrolPlanned(PatrolPlanned())] + patrolAlerts.map { .alert(.cleared, $0) }
    }
    guard let now = patrolTime(at: moment) else { return [] }
    if moment.isClockTrusted, mustPlanPatrol(plan, at: now) {
      let since = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.up))
      return abandoned(plan, at: moment) + [
        .patrolPlanned(
          PatrolPlanned(times: plan.times, timeZone: site.timeZone, since: since))
      ]
    }
    guard isPatrolWatched, let since = patrol.since else { return [] }
    let earliest = now - Self.patrolBackfill
    let rounds = PatrolNights(plan.times, calendar: calendar)
      .rounds(beginning: max(since, earliest), before: now).filter { patrol.isOpen($0) }
    var review = PatrolReview(
      grace: plan.grace.inSeconds, now: now, mayMiss: moment.isClockTrusted,
      isCut: since < earliest && patrol.decided.allSatisfy { $0 < earliest },
      since: max(since, patrol.decided.max() ?? since), watchedSince: watchedSince(now, moment))
    for round in rounds { take(round, plan, at: moment, into: &review) }
    return events(of: review)
  }

  /// Rounds that were seen to end incomplete are missed, whatever the new hours are: nobody's alarm is planned away.
  private func abandoned(_ plan: PatrolPlan, at moment: Moment) -> [Event] {
    state.patrol.rounds.filter(\.isOverdue).flatMap { progress in
      missed(progress.round, patrolMissing(patrolScans(of: progress.round, at: moment), plan))
    }
  }

  private func missed(_ round: PatrolRound, _ missing: [String]) -> [Event] {
    let alert = Alert(
      kind: .patrolMissed, subject: patrolLabel(of: round),
      detail: "missing: " + missing.joined(separator: ", "))
    return [.patrolMissed(PatrolMissed(rounds: [round], missing: missing))] + raise(alert).events
  }

  /// Whether the hours are new, or the clock was set back so far that nothing is to be decided for long.
  private func mustPlanPatrol(_ plan: PatrolPlan, at now: Date) -> Bool {
    let patrol = state.patrol
    guard isPatrolWatched, let since = patrol.since else { return true }
    let newest = patrol.decided.max() ?? since
    return max(since, newest) > now + Double(plan.times.every * 60) * 2
  }

  /// When the desk was started, by the time that is known now.
  private func watchedSince(_ now: Date, _ moment: Moment) -> Date {
    guard let start = state.patrol.startedAt, start.boot == moment.boot else {
      return .distantPast
    }
    return now - start.uptime.duration(to: moment.uptime).inSeconds
  }

  private func take(
    _ round: PatrolRound, _ plan: PatrolPlan, at moment: Moment, into review: inout PatrolReview
  ) {
    let scans = patrolScans(of: round, at: moment)
    let missing = patrolMissing(scans, plan)
    guard !missing.isEmpty else {
      return review.outcomes.append(
        .events(completion(of: round, scans, plan, isLate: false)))
    }
    let isOverdue = state.patrol.rounds.contains {
      $0.isOverdue && $0.round.begins == round.begins
    }
    guard round.ends + review.grace <= review.now else {
      if round.ends <= review.now, !isOverdue, review.watchedSince <= round.ends {
        review.outcomes.append(
          .events([.patrolOverdue(PatrolOverdue(round: round, missing: missing))]))
      }
      return
    }
    guard review.mayMiss else { return }
    if isOverdue {
      review.outcomes.append(.missed(round, missing))
    } else {
      review.excuse(round, review.watchedSince > round.ends ? .off : .clock)
    }
  }

  /// In the order of the rounds; those of a dark time are one entry and one alarm.
  private func events(of review: PatrolReview) -> [Event] {
    var review = review
    return review.outcomes.flatMap { outcome -> [Event] in
      switch outcome {
      case .events(let events): return events
      case .missed(let round, let missing): return missed(round, missing)
      case .excused(let rounds, let reason):
        guard let first = rounds.first, let last = rounds.last else { return [] }
        let missed = PatrolMissed(
          rounds: rounds, reason: reason, unlistedSince: review.isCut ? review.since : nil)
        review.isCut = false
        let count =
          rounds.count == 1 ? "" : "\(rounds.count) rounds until \(patrolLabel(of: last)): "
        let alert = Alert(
          kind: .patrolMissed, subject: patrolLabel(of: first),
          detail: count + reason.words)
        return [.patrolMissed(missed)] + raise(alert).events
      }
    }
  }
}

/// A review on its way.
private struct PatrolReview {
  enum Outcome {
    case events([Event])
    case missed(PatrolRound, [String])
    case excused([PatrolRound], PatrolMissed.Reason)
  }

  let grace: Double
  let now: Date
  /// Whether the clock is believed.
  let mayMiss: Bool
  /// Whether rounds are left out that lie too far back.
  var isCut: Bool
  let since: Date
  let watchedSince: Date
  var outcomes: [Outcome] = []

  init(
    grace: Double, now: Date, mayMiss: Bool, isCut: Bool, since: Date, watchedSince: Date
  ) {
    self.grace = grace
    self.now = now
    self.mayMiss = mayMiss
    self.isCut = isCut
    self.since = since
    self.watchedSince = watchedSince
  }

  /// Adds a round of the same dark time to the ones before.
  mutating func excuse(_ round: PatrolRound, _ reason: PatrolMissed.Reason) {
    if case .excused(let rounds, reason)? = outcomes.last {
      outcomes[outcomes.count - 1] = .excused(rounds + [round], reason)
    } else {
      outcomes.append(.excused([round], reason))
    }
  }
}

extension PatrolMissed.Reason {
  /// For the staff, in an alert's detail.
  package var words: String {
    switch self {
    case .off: "the desk was off"
    case .clock: "nobody confirmed the clock"
    }
  }
}
