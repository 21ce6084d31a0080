package import DeskBasics
package import Foundation

/// Which checks are to be made, and which were made last (F1–F18).
package struct DueCheckBook: Hashable, Sendable {
  /// Made, and not ended yet.
  package var open = Book<DueCheck.Key, DueCheck>()
  /// When the latest due check of each asset that has ended was due: a new plan makes none up to then.
  package var ended = Book<String, Date>()
  /// The newest check of each asset.
  package var last = Book<String, LastCheck>()
  /// The due checks of each asset that were missed, the newest last: they may still be excused.
  package var missed = Book<String, [DueCheck]>()
  package var marks = Marks()
  /// How many due checks this step has moved into each state, or out of it: what reports add up.
  package private(set) var tally: [DueCheckCount.Key: Int] = [:]

  /// Of each asset so many missed due checks are remembered.
  static let missedLimit = 7

  /// How far due checks are made.
  package struct Marks: Hashable, Codable, Sendable {
    /// The last date whose due checks are made.
    package var through: LocalDate?
    /// By which signature (`Checklist.signature`) the due checks of each asset are made.
    var plans: [String: String] = [:]

    init() {}
  }

  init() {}

  /// Takes in `event`, which is entry `seq` of the journal.
  mutating func apply(_ event: Event, seq: Int64, at moment: Moment) {
    switch event {
    case .checksScheduled(let body):
      for dueCheck in body.groups.flatMap(\.dueChecks) {
        open[dueCheck.key] = dueCheck
        count(dueCheck, 1)
      }
      marks.apply(body)
    case .checksEnded(.missed, let body):
      for key in body.keys {
        guard let dueCheck = end(key, as: .missed, by: seq) else { continue }
        missed[key.asset] = (missed[key.asset] ?? []).suffix(Self.missedLimit - 1) + [dueCheck]
      }
    case .checksEnded(.waived, let body): for key in body.keys { excuse(key, by: seq) }
    case .checksEnded(.withdrawn, let body):
      for key in body.keys {
        if let dueCheck = open[key] { count(dueCheck, -1) }
        open[key] = nil
      }
    case .checkLogged(let check):
      if let key = check.dueCheck { end(key, as: check.isLate == true ? .late : .done, by: seq) }
      last[check.asset] = LastCheck(seq: seq, at: moment, check: check)
    default: break
    }
  }

  /// Ends an open due check; nil where there is none.
  @discardableResult
  private mutating func end(
    _ key: DueCheck.Key, as state: DueCheckState, by seq: Int64
  ) -> DueCheck? {
    guard var dueCheck = open[key] else { return nil }
    move(&dueCheck, to: state, by: seq)
    ended[key.asset] = max(key.due, ended[key.asset] ?? key.due)
    return dueCheck
  }

  private mutating func excuse(_ key: DueCheck.Key, by seq: Int64) {
    if end(key, as: .waived, by: seq) != nil { return }
    guard var dueChecks = missed[key.asset],
      let index = dueChecks.firstIndex(where: { $0.key == key })
    else { return }
    var dueCheck = dueChecks.remove(at: index)
    move(&dueCheck, to: .waived, by: seq)
    missed[key.asset] = dueChecks.isEmpty ? nil : dueChecks
  }

  /// What has ended stays on record, and not at hand.
  private mutating func move(_ dueCheck: inout DueCheck, to state: DueCheckState, by seq: Int64) {
    count(dueCheck, -1)
    (dueCheck.state, dueCheck.endedSeq) = (state, seq)
    count(dueCheck, 1)
    open[dueCheck.key] = dueCheck
    open.forget(dueCheck.key)
  }

  private mutating func count(_ dueCheck: DueCheck, _ change: Int) {
    let key = DueCheckCount.Key(
      date: dueCheck.date, checklist: dueCheck.key.checklist, state: dueCheck.state)
    tally[key, default: 0] += change
  }

  mutating func beginStep() {
    open.beginStep()
    ended.beginStep()
    last.beginStep()
    missed.beginStep()
    if !tally.isEmpty { tally = [:] }
  }

  /// The asset's due checks that have not ended, the oldest first.
  func dueChecks(of asset: String) -> [DueCheck] {
    open.values.filter { $0.key.asset == asset }.sorted { $0.key.due < $1.key.due }
  }
}

extension DueCheckBook {
  package static func == (left: DueCheckBook, right: DueCheckBook) -> Bool {
    left.open == right.open && left.ended == right.ended && left.last == right.last
      && left.missed == right.missed && left.marks == right.marks
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(marks) }
}

extension DueCheckBook.Marks {
  fileprivate mutating func apply(_ body: ChecksScheduled) {
    through = body.through
    plans.merge(body.plans ?? [:]) { $1 }
    for asset in body.ended ?? [] { plans[asset] = nil }
  }
}
