package import Foundation

/// Which checks are to be made, and which were made last (F1–F18).
package struct SlotBook: Hashable, Sendable {
  /// Made, and not ended yet.
  package var open: [Slot.Key: Slot] = [:]
  /// When the latest slot of each asset that has ended was due: a new plan makes none up to then.
  package var ended: [String: Date] = [:]
  /// The newest check of each asset.
  package var last: [String: LastCheck] = [:]
  package var marks = Marks()

  /// How far slots are made.
  package struct Marks: Hashable, Codable, Sendable {
    /// The last date whose slots are made.
    package var through: LocalDate?
    /// By which signature (`Checklist.signature`) the slots of each asset are made.
    package var plans: [String: String] = [:]
    /// The slots of each asset that were missed, the newest last: they may still be excused.
    package var missed: [String: [Slot.Key]] = [:]

    /// Of each asset so many.
    static let missedLimit = 7

    package init() {}
  }

  /// A check that was made.
  package struct LastCheck: Hashable, Sendable {
    /// Of its journal entry.
    package var seq: Int64
    package var at: Moment
    package var check: CheckLogged

    package init(seq: Int64, at: Moment, check: CheckLogged) {
      self.seq = seq
      self.at = at
      self.check = check
    }
  }

  package init() {}

  /// Takes in `event`, which is entry `seq` of the journal.
  package mutating func apply(_ event: Event, seq: Int64, at moment: Moment) {
    switch event {
    case .slotsMade(let body):
      for slot in body.groups.flatMap(\.slots) { open[slot.key] = slot }
    case .slotsMissed(let body), .slotsExcused(let body): for key in body.keys { end(key) }
    case .slotsWithdrawn(let body): for key in body.keys { open[key] = nil }
    case .checkLogged(let check):
      if let key = check.slot { end(key) }
      last[check.asset] = LastCheck(seq: seq, at: moment, check: check)
    default: return
    }
    marks.apply(event)
  }

  private mutating func end(_ key: Slot.Key) {
    open[key] = nil
    ended[key.asset] = max(key.due, ended[key.asset] ?? key.due)
  }

  /// The asset's slots that have not ended, the oldest first.
  package func slots(of asset: String) -> [Slot] {
    open.values.filter { $0.key.asset == asset }.sorted { $0.key.due < $1.key.due }
  }
}

extension SlotBook.Marks {
  package mutating func apply(_ event: Event) {
    switch event {
    case .slotsMade(let body):
      through = body.through
      plans.merge(body.plans ?? [:]) { $1 }
      for asset in body.ended ?? [] { plans[asset] = nil }
    case .slotsMissed(let body):
      for key in body.keys {
        missed[key.asset] = (missed[key.asset] ?? []).suffix(Self.missedLimit - 1) + [key]
      }
    case .slotsExcused(let body):
      for key in body.keys {
        missed[key.asset]?.removeAll { $0 == key }
        if missed[key.asset]?.isEmpty == true { missed[key.asset] = nil }
      }
    default: break
    }
  }
}
