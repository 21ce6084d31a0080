package import Foundation

/// Which checks are to be made, and which were made last (F1–F18).
package struct SlotBook: Hashable, Sendable {
  /// Made, and not ended yet.
  package var open = Book<Slot.Key, Slot>()
  /// When the latest slot of each asset that has ended was due: a new plan makes none up to then.
  package var ended = Book<String, Date>()
  /// The newest check of each asset.
  package var last = Book<String, LastCheck>()
  /// The slots of each asset that were missed, the newest last: they may still be excused.
  package var missed = Book<String, [Slot]>()
  package var marks = Marks()
  /// How many slots this step has moved into each state, or out of it: what reports add up.
  package private(set) var tally: [SlotCount.Key: Int] = [:]

  /// Of each asset so many missed slots are remembered.
  static let missedLimit = 7

  /// How far slots are made.
  package struct Marks: Hashable, Codable, Sendable {
    /// The last date whose slots are made.
    package var through: LocalDate?
    /// By which signature (`Checklist.signature`) the slots of each asset are made.
    package var plans: [String: String] = [:]

    package init() {}
  }

  /// A check that was made.
  package struct LastCheck: Hashable, Codable, Sendable {
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
      for slot in body.groups.flatMap(\.slots) {
        open[slot.key] = slot
        count(slot, 1)
      }
      marks.apply(body)
    case .slotsMissed(let body):
      for key in body.keys {
        guard let slot = end(key, as: .missed, by: seq) else { continue }
        missed[key.asset] = (missed[key.asset] ?? []).suffix(Self.missedLimit - 1) + [slot]
      }
    case .slotsExcused(let body): for key in body.keys { excuse(key, by: seq) }
    case .slotsWithdrawn(let body):
      for key in body.keys {
        if let slot = open[key] { count(slot, -1) }
        open[key] = nil
      }
    case .checkLogged(let check):
      if let key = check.slot { end(key, as: check.isLate == true ? .late : .done, by: seq) }
      last[check.asset] = LastCheck(seq: seq, at: moment, check: check)
    default: break
    }
  }

  /// Ends an open slot; nil where there is none.
  @discardableResult
  private mutating func end(_ key: Slot.Key, as state: SlotState, by seq: Int64) -> Slot? {
    guard var slot = open[key] else { return nil }
    move(&slot, to: state, by: seq)
    ended[key.asset] = max(key.due, ended[key.asset] ?? key.due)
    return slot
  }

  private mutating func excuse(_ key: Slot.Key, by seq: Int64) {
    if end(key, as: .excused, by: seq) != nil { return }
    guard var slots = missed[key.asset], let index = slots.firstIndex(where: { $0.key == key })
    else { return }
    var slot = slots.remove(at: index)
    move(&slot, to: .excused, by: seq)
    missed[key.asset] = slots.isEmpty ? nil : slots
  }

  /// What has ended stays on record, and not at hand.
  private mutating func move(_ slot: inout Slot, to state: SlotState, by seq: Int64) {
    count(slot, -1)
    (slot.state, slot.endedSeq) = (state, seq)
    count(slot, 1)
    open[slot.key] = slot
    open.forget(slot.key)
  }

  private mutating func count(_ slot: Slot, _ change: Int) {
    let key = SlotCount.Key(
      date: slot.date, checklist: slot.key.checklist, state: slot.state)
    tally[key, default: 0] += change
  }

  mutating func beginStep() {
    open.beginStep()
    ended.beginStep()
    last.beginStep()
    missed.beginStep()
    if !tally.isEmpty { tally = [:] }
  }

  /// The asset's slots that have not ended, the oldest first.
  package func slots(of asset: String) -> [Slot] {
    open.values.filter { $0.key.asset == asset }.sorted { $0.key.due < $1.key.due }
  }
}

extension SlotBook {
  package static func == (left: SlotBook, right: SlotBook) -> Bool {
    left.open == right.open && left.ended == right.ended && left.last == right.last
      && left.missed == right.missed && left.marks == right.marks
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(marks) }
}

extension SlotBook.Marks {
  fileprivate mutating func apply(_ body: SlotsMade) {
    through = body.through
    plans.merge(body.plans ?? [:]) { $1 }
    for asset in body.ended ?? [] { plans[asset] = nil }
  }
}
