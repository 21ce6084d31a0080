import DeskBasics
import Foundation

/// What time it is for the patrol, and which rounds there are.
extension Desk {
  /// The time by which rounds are counted: the wall clock's, and while nobody has confirmed that what it said last, gone on
  /// by the monotonic clock.
  ///
  /// Nil where the clock was not believed since the machine was started.
  func patrolTime(at moment: Moment) -> Date? {
    if moment.isClockTrusted { return moment.wall }
    guard let believed = state.lastBelieved, believed.boot == moment.boot else { return nil }
    return believed.wall + believed.uptime.duration(to: moment.uptime).inSeconds
  }

  /// The site's nights; nil where it has no patrol.
  var patrolNights: PatrolNights? {
    site.patrol.map { PatrolNights($0.times, calendar: calendar) }
  }

  /// Whether rounds are counted by the hours and the zone of the site file.
  var isPatrolWatched: Bool {
    let patrol = state.patrol
    return site.patrol != nil && patrol.times == site.patrol?.times
      && patrol.timeZone == site.timeZone && patrol.since != nil
  }

  /// The rounds that count at `time`, the one before this within its grace included, in order.
  func patrolRounds(at time: Date, _ plan: PatrolPlan) -> [PatrolRound] {
    let nights = PatrolNights(plan.times, calendar: calendar)
    let grace = plan.grace.inSeconds
    // No round is longer than one and a half, and no grace longer than one.
    let earliest = time - Double(plan.times.every * 60) * 3
    return nights.rounds(beginning: earliest, before: time + 1)
      .filter { $0.begins <= time && time < $0.ends + grace }
  }

  /// The scans that count for `round`, the first one of each point, in their order.
  ///
  /// Those of which nobody knew the time count where it is known by now.
  func patrolScans(of round: PatrolRound, at moment: Moment) -> [Patrol.Scan] {
    let placed = state.patrol.rounds.first { $0.round.begins == round.begins }?.scans ?? []
    guard let now = patrolTime(at: moment) else { return placed }
    let dated = state.patrol.undated.filter { scan in
      scan.at.boot == moment.boot
        && round.contains(now - scan.at.uptime.duration(to: moment.uptime).inSeconds)
    }
    var seen: Set<String> = []
    return (placed + dated).sorted { time(of: $0) < time(of: $1) }
      .filter { seen.insert($0.point).inserted }
  }

  /// The ids of the points that a round with these scans lacks, in the site's order.
  func patrolMissing(_ scans: [Patrol.Scan], _ plan: PatrolPlan) -> [String] {
    let there = Set(scans.map(\.point))
    return plan.points.map(\.id).filter { !there.contains($0) }
  }

  func time(of scan: Patrol.Scan) -> Int64 { state.timeline.time(of: scan.at) }

  /// How the staff calls a round: by its beginning; the hour that comes twice has a mark the second time.
  func patrolLabel(of round: PatrolRound) -> String {
    let local = local(round.begins)
    let isSecond =
      LocalTime(local.time).map { calendar.instant(of: local.date, $0) != round.begins } ?? false
    return "\(local.date) \(local.time)" + (isSecond ? " (2)" : "")
  }
}
