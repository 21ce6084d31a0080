import DeskBasics
import DeskPlanning
import Foundation

/// Points are scanned, and rounds completed (S4, F16).
extension Desk {
  /// Nobody walks from one point to another in less time, in s.
  static let shortestWalk = 5.0

  func patrol(_ ask: PatrolAsk, at moment: Moment) throws(Refusal) -> Decision {
    switch ask {
    case .scan(let code, let person): try scanPatrol(code.text, by: person?.text, at: moment)
    case .explain(let note, let person): try explainPatrol(note.text, person: person?.text)
    }
  }

  private func scanPatrol(
    _ code: String, by person: String?, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard let plan = site.patrol else { throw .patrol(.noPatrol) }
    guard let point = plan.point(code) else { throw .patrol(plan.refusal(of: code)) }
    return enter(PatrolScanned(point: point.id, by: .code), by: person, plan, at: moment)
  }

  func pressPatrol(_ line: String, at moment: Moment) throws(Refusal) -> Decision {
    let input = site.lines.inputs.first { $0.name == line }
    guard case .patrol(let id)? = input?.role else { throw .site(.unknownLine(line)) }
    guard let plan = site.patrol else { throw .patrol(.noPatrol) }
    guard plan.points.contains(where: { $0.id == id }) else {
      throw .patrol(plan.refusal(of: id))
    }
    return enter(PatrolScanned(point: id, by: .button), by: nil, plan, at: moment)
  }

  /// Who it was, and whether the person is on duty then; a name that is not known keeps nobody from a scan, and never
  /// enters the journal.
  private func sign(
    _ scanned: inout PatrolScanned, by word: String, _ plan: PatrolPlan, at time: Date?
  ) {
    guard let person = try? person(word) else {
      scanned.flag = .unknownPerson
      return
    }
    scanned.person = person
    guard let post = plan.post, let time else { return }
    // Who completes a round late does it for the shift that it was in.
    let due = scanned.round.map { min(time, $0.ends - 1) } ?? time
    if !isOnDuty(person, at: post, due) { scanned.flag = .notOnDuty }
  }

  private func isOnDuty(_ person: String, at post: String, _ time: Date) -> Bool {
    rota.whereabouts(at: time).contains { $0.post.id == post && $0.duty.person == person }
  }

  /// Enters the scan of a point for the oldest round that lacks it and is not over with its grace; whatever it counts for,
  /// it is kept.
  ///
  /// The last point of a round before counts for the running one as well: whoever has passed over a point once would
  /// be late all night otherwise.
  private func enter(
    _ scanned: PatrolScanned, by person: String?, _ plan: PatrolPlan, at moment: Moment
  ) -> Decision {
    var scanned = scanned
    let time = patrolTime(at: moment)
    var counted: [PatrolRound] = []
    if let time {
      let lacking = roundsLacking(scanned.point, plan, at: moment, time)
      let isLast = lacking.first.map { round in
        patrolMissing(patrolScans(of: round, at: moment), plan) == [scanned.point]
      }
      counted = Array(lacking.prefix(isLast == true ? 2 : 1))
      scanned.round = counted.first ?? patrolNights?.round(at: time)
      scanned.also = counted.dropFirst().first
      scanned.isExtra = counted.isEmpty ? true : nil
    } else {
      scanned.isUndated = true
    }
    if let person { sign(&scanned, by: person, plan, at: time) }
    let scan = Patrol.Scan(
      point: scanned.point, at: moment, person: scanned.person, flag: scanned.flag)
    let completed = counted.flatMap { round -> [Event] in
      let scans = patrolScans(of: round, at: moment) + [scan]
      guard let time, patrolMissing(scans, plan).isEmpty else { return [] }
      return completion(of: round, scans, plan, isLate: time >= round.ends)
    }
    return Decision(events: [.patrolScanned(scanned)] + completed)
  }

  private func roundsLacking(
    _ point: String, _ plan: PatrolPlan, at moment: Moment, _ time: Date
  ) -> [PatrolRound] {
    guard isPatrolWatched else { return [] }
    return patrolRounds(at: time, plan).filter { round in
      state.patrol.isOpen(round)
        && !patrolScans(of: round, at: moment).contains { $0.point == point }
    }
  }

  /// A round that is complete ends every alarm: somebody is awake.
  func completion(
    of round: PatrolRound, _ scans: [Patrol.Scan], _ plan: PatrolPlan, isLate: Bool
  ) -> [Event] {
    let flags = flags(of: scans, plan)
    var persons: [String] = []
    for person in scans.compactMap(\.person) where !persons.contains(person) {
      persons.append(person)
    }
    let completed = PatrolCompleted(
      round: round, seconds: seconds(of: scans), isLate: isLate ? true : nil,
      flags: flags.isEmpty ? nil : flags, persons: persons.isEmpty ? nil : persons)
    return [.patrolCompleted(completed)] + patrolAlerts.map { .alert(.cleared, $0) }
  }

  /// The rounds that were missed since the last one was completed or explained.
  package var patrolAlerts: [Alert] {
    state.alerts.keys.filter { $0.kind == .patrolMissed }.sorted { $0.subject < $1.subject }
  }

  private func explainPatrol(_ note: String, person: String?) throws(Refusal) -> Decision {
    let alerts = patrolAlerts
    guard !alerts.isEmpty else { throw .patrol(.noAlarm) }
    let by: String?
    if let person { by = try self.person(person) } else { by = nil }
    let explained = PatrolExplained(note: note, person: by, alerts: alerts.map(\.subject))
    return Decision(
      events: [.patrolExplained(explained)] + alerts.map { .alert(.cleared, $0) })
  }

  // MARK: What is odd

  private func flags(of scans: [Patrol.Scan], _ plan: PatrolPlan) -> [PatrolFlag] {
    let own = Set(scans.compactMap(\.flag))
    let listed = plan.points.map(\.id)
    return PatrolFlag.allCases.filter { flag in
      switch flag {
      case .tooFast:
        scans.count > 1 && seconds(of: scans).map { $0 < plan.shortest.inSeconds } == true
      case .burst: isBurst(scans)
      case .outOfOrder:
        plan.order == .listed && scans.map(\.point).filter(listed.contains) != listed
      case .unknownPerson, .notOnDuty: own.contains(flag)
      }
    }
  }

  private func isBurst(_ scans: [Patrol.Scan]) -> Bool {
    zip(scans, scans.dropFirst()).contains { one, other in
      Self.seconds(from: one.at, to: other.at).map { $0 < Self.shortestWalk } == true
    }
  }

  /// From the first scan to the last one.
  private func seconds(of scans: [Patrol.Scan]) -> Double? {
    guard let first = scans.first, let last = scans.last else { return nil }
    return Self.seconds(from: first.at, to: last.at)
  }

  /// By the monotonic clock, and by the wall clock where the machine was started between; nil where nobody knows.
  private static func seconds(from start: Moment, to end: Moment) -> Double? {
    if start.boot == end.boot { return start.uptime.duration(to: end.uptime).inSeconds }
    guard start.isClockTrusted, end.isClockTrusted else { return nil }
    return max(0, end.wall.timeIntervalSince(start.wall))
  }
}
