package import DeskBasics
package import DeskDomain
import DeskPlanning
package import Foundation

/// The patrol as it stands.
package struct PatrolView: Codable, Hashable, Sendable {
  /// A point of the round.
  package struct Point: Codable, Hashable, Sendable {
    package var point: String
    package var code: String
    package var name: [String]
    package var area: [String]
    /// When it was scanned; nil: it is open.
    package var at: Date?
  }

  /// A round that is running, or may still be completed.
  package struct Round: Codable, Hashable, Sendable {
    var night: String
    /// From 1 in each night.
    package var round: Int
    package var begins: Date
    package var ends: Date
    /// `open`, `overdue` (over, and within its grace), `complete`, `late`, `missed`, or `uncounted`.
    package var state: String
    /// Whole minutes until its end, or the end of its grace.
    package var minutesLeft: Int
    package var points: [Point]
  }

  /// The IANA name of the site's zone.
  package var timeZone: String
  /// Whether the clock is believed; rounds go on by the monotonic clock where it is not.
  var isClockTrusted: Bool
  /// Whether it is known what time it is at all.
  package var isTimeKnown: Bool
  /// The one within its grace and the running one, in order.
  package var rounds: [Round]
  package var nextBegins: Date?
  /// How the round ended that ended last.
  package var newest: Patrol.Outcome?
  /// Since the last round that was complete.
  package var alerts: [AlertView]

  /// Nil where the site has no patrol.
  package init?(_ desk: Desk, at moment: Moment, in language: Language) {
    guard let plan = desk.site.patrol, let standing = desk.patrolStanding(at: moment) else {
      return nil
    }
    timeZone = desk.site.timeZone
    isClockTrusted = moment.isClockTrusted
    isTimeKnown = standing.now != nil
    rounds = standing.lines.map { line in
      Round(line, now: standing.now ?? line.round.begins, plan, desk.site.languages)
    }
    nextBegins = standing.next?.begins
    newest = desk.state.patrol.newest?.outcome
    let alarms = Set(desk.patrolAlerts)
    alerts = desk.alerts.filter { alarms.contains($0.alert) }
      .map { AlertView($0.alert, since: $0.since.wall, in: language) }
  }
}

extension PatrolView.Round {
  fileprivate init(
    _ line: PatrolStanding.Line, now: Date, _ plan: PatrolPlan, _ languages: [Language]
  ) {
    let isOver = now >= line.round.ends
    night = line.round.night.description
    round = line.round.number
    begins = line.round.begins
    ends = line.round.ends
    state =
      line.outcome?.rawValue ?? (!line.isCounted ? "uncounted" : isOver ? "overdue" : "open")
    let left = (isOver ? line.deadline : line.round.ends).timeIntervalSince(now)
    minutesLeft = max(0, Int((left / 60).rounded(.up)))
    let missing = Set(line.missing)
    points = plan.points.filter { line.outcome == nil || missing.contains($0) }.map { point in
      PatrolView.Point(
        point: point.id, code: point.code, name: point.name.texts(in: languages),
        area: plan.area(of: point)?.name.texts(in: languages) ?? [],
        at: line.scans.first { $0.point == point.id }?.at.wall)
    }
  }
}

/// What became of a scan, and how the patrol stands after it.
package struct PatrolScanView: Codable, Hashable, Sendable {
  package var point: String
  package var name: [String]
  /// Whether it counts for a round; else it is entered on its own.
  package var counts: Bool
  /// The beginning of the round it was in; nil outside the hours.
  package var round: Date?
  /// What is odd about it.
  package var flag: PatrolFlag?
  /// How its round ended, where it was the last point of it.
  package var outcome: Patrol.Outcome?
  package var flags: [PatrolFlag]
  package var patrol: PatrolView

  /// Nil where nothing has been scanned.
  package init?(_ desk: Desk, at moment: Moment, in language: Language) {
    guard let scan = desk.state.patrol.lastScan,
      let patrol = PatrolView(desk, at: moment, in: language)
    else { return nil }
    let point = desk.site.patrol?.points.first { $0.id == scan.point }
    self.point = scan.point
    name = point?.name.texts(in: desk.site.languages) ?? [scan.point]
    counts = scan.isExtra != true && scan.round != nil
    round = scan.round?.begins
    flag = scan.flag
    let newest = desk.state.patrol.newest
    let ended = counts && newest?.round.begins == scan.round?.begins ? newest : nil
    outcome = ended?.outcome
    flags = ended?.flags ?? []
    self.patrol = patrol
  }
}

/// The rounds of a night (S4).
package struct PatrolReport: Codable, Hashable, Sendable {
  package struct Round: Codable, Hashable, Sendable {
    package var round: Int
    package var begins: Date
    var ends: Date
    /// `complete`, `late`, `missed`, or `open`.
    package var outcome: String
    /// From the first point to the last one, in s.
    package var seconds: Double?
    package var flags: [PatrolFlag]
    package var persons: [String]
    /// The ids of the points that were missed.
    package var missing: [String]
    /// `off`, `clock`: why nobody can say that the guard was not there.
    package var reason: PatrolMissed.Reason?
  }

  /// The date on which the night began.
  package var night: String
  package var timeZone: String
  package var rounds: [Round]
  package var complete: Int
  package var late: Int
  package var missed: Int
  package var flagged: Int

  /// Of the rounds that have ended, and those that still run.
  package init(_ records: [PatrolRecord], night: LocalDate, desk: Desk, at moment: Moment) {
    self.night = night.description
    timeZone = desk.site.timeZone
    let open = (desk.patrolStanding(at: moment)?.lines ?? [])
      .filter { $0.round.night == night && $0.outcome == nil && $0.isCounted }
    rounds = records.map { Round($0, desk.site) } + open.map { Round($0) }
    complete = records.count { $0.outcome == .complete }
    late = records.count { $0.outcome == .late }
    missed = records.count { $0.outcome == .missed }
    flagged = records.count { !$0.flags.isEmpty }
  }
}

extension PatrolReport.Round {
  fileprivate init(_ record: PatrolRecord, _ site: Site) {
    self.init(
      round: record.round.number, begins: record.round.begins, ends: record.round.ends,
      outcome: record.outcome.rawValue, seconds: record.seconds, flags: record.flags,
      persons: record.persons.map { site.name(ofPerson: $0) }, missing: record.missing,
      reason: record.reason)
  }

  fileprivate init(_ line: PatrolStanding.Line) {
    self.init(
      round: line.round.number, begins: line.round.begins, ends: line.round.ends, outcome: "open",
      flags: [], persons: [], missing: line.missing.map(\.id))
  }
}
