package import DeskBasics
import Foundation

/// Where the patrol stands: the rounds that are not decided yet.
///
/// Small, and kept whole beside the journal.
package struct Patrol: Hashable, Codable, Sendable {
  /// The first scan of a point in a round.
  package struct Scan: Hashable, Codable, Sendable {
    package var point: String
    package var at: Moment
    var person: String?
    var flag: PatrolFlag?
  }

  /// What is known of a round that is not decided.
  struct Progress: Hashable, Codable, Sendable {
    var round: PatrolRound
    /// Of each point one, in the order in which they came.
    var scans: [Scan] = []
    /// Whether the desk saw it end without being complete.
    var isOverdue = false
  }

  /// How a round ended.
  package enum Outcome: String, Hashable, Codable, CaseIterable, Sendable {
    case complete
    /// Complete after its end, within the grace.
    case late
    case missed
  }

  /// The round that was decided last.
  package struct Decided: Hashable, Codable, Sendable {
    package var round: PatrolRound
    package var outcome: Outcome
    package var flags: [PatrolFlag] = []
  }

  /// The hours by which rounds are counted; nil: they are not.
  var times: PatrolTimes?
  var timeZone: String?
  /// Rounds that begin earlier are of no interest any more.
  var since: Date?
  /// The beginnings of the rounds since then that are decided, in the order in which that was done.
  var decided: [Date] = []
  /// Undecided ones of which something is known, in order.
  var rounds: [Progress] = []
  /// Scans of which nobody knew the time; the newest ones.
  var undated: [Scan] = []
  package var newest: Decided?
  package var lastScan: PatrolScanned?
  /// When the desk was last started.
  var startedAt: Moment?

  /// So many decided rounds are remembered one by one.
  static let decidedLimit = 100
  static let undatedLimit = 64

  init() {}

  /// Whether `round` is looked for, and not decided yet.
  func isOpen(_ round: PatrolRound) -> Bool {
    guard let since else { return false }
    return round.begins >= since && !decided.contains(round.begins)
  }

  /// Takes in `event`, which happened at `moment`.
  mutating func apply(_ event: Event, at moment: Moment) {
    switch event {
    case .deskStarted: startedAt = moment
    case .patrolPlanned(let body):
      (times, timeZone, since) = (body.times, body.timeZone, body.since)
      (decided, rounds, undated) = ([], [], [])
    case .patrolScanned(let body):
      lastScan = body
      take(
        Scan(point: body.point, at: moment, person: body.person, flag: body.flag), of: body)
    case .patrolOverdue(let body): change(body.round) { $0.isOverdue = true }
    case .patrolCompleted(let body):
      decide(body.round)
      newest = Decided(
        round: body.round, outcome: body.isLate == true ? .late : .complete,
        flags: body.flags ?? [])
    case .patrolMissed(let body):
      for round in body.rounds {
        decide(round)
        newest = Decided(round: round, outcome: .missed)
      }
    default: break
    }
  }

  private mutating func take(_ scan: Scan, of body: PatrolScanned) {
    if body.isUndated == true {
      undated.append(scan)
      if undated.count > Self.undatedLimit { undated.removeFirst() }
    }
    guard let round = body.round, body.isExtra != true else { return }
    change(round) { $0.scans.append(scan) }
    if let also = body.also { change(also) { $0.scans.append(scan) } }
  }

  private mutating func change(_ round: PatrolRound, _ change: (inout Progress) -> Void) {
    if let index = rounds.firstIndex(where: { $0.round.begins == round.begins }) {
      return change(&rounds[index])
    }
    var progress = Progress(round: round)
    change(&progress)
    rounds.append(progress)
    rounds.sort { $0.round.begins < $1.round.begins }
  }

  private mutating func decide(_ round: PatrolRound) {
    rounds.removeAll { $0.round.begins == round.begins }
    decided.append(round.begins)
    guard decided.count > Self.decidedLimit else { return }
    since = max(since ?? .distantPast, decided.removeFirst() + 1)
  }
}
