package import Foundation

/// One time at which one asset is to be looked at by one checklist (F1–F18).
///
/// A check from `opens` to `due` is done, one before `missed` is late; at `missed` without one, it was missed.
package struct Slot: Hashable, Codable, Sendable {
  /// What makes it the one it is: there are no two of an asset and checklist at one time.
  package struct Key: Hashable, Codable, Sendable {
    /// The asset's code.
    package var asset: String
    /// The checklist's id.
    package var checklist: String
    /// Whole seconds.
    package var due: Date

    package init(asset: String, checklist: String, due: Date) {
      self.asset = asset
      self.checklist = checklist
      self.due = due
    }
  }

  package var key: Key
  /// At or before `key.due`.
  package var opens: Date
  /// At or after `key.due`.
  package var missed: Date
  /// The date on which it is due, on the site's clocks.
  package var date: LocalDate
  package var state = SlotState.open
  /// The journal entry that ended it; nil while it is open.
  package var endedSeq: Int64?

  package init(
    key: Key, opens: Date, missed: Date, date: LocalDate, state: SlotState = .open,
    endedSeq: Int64? = nil
  ) {
    self.key = key
    self.opens = opens
    self.missed = missed
    self.date = date
    self.state = state
    self.endedSeq = endedSeq
  }
}

/// How a slot ended, if it has.
package enum SlotState: String, CaseIterable, Hashable, Codable, Sendable {
  case open
  case done
  /// Done after it was due.
  case late
  case missed
  /// Not needed, or missed for a reason that somebody gave.
  case excused
}

/// So many slots of a checklist, a month and an end.
package struct SlotCount: Hashable, Sendable {
  /// What slots are counted by from day to day.
  package struct Key: Hashable, Sendable {
    package var date: LocalDate
    package var checklist: String
    package var state: SlotState
  }

  package var checklist: String
  /// `2026-03`.
  package var month: String
  package var state: SlotState
  package var count: Int

  package init(checklist: String, month: String, state: SlotState, count: Int) {
    self.checklist = checklist
    self.month = month
    self.state = state
    self.count = count
  }
}
