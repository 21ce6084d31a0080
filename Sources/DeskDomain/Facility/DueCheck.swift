package import DeskBasics
package import Foundation

/// One time at which one asset is to be looked at by one checklist (F1–F18).
///
/// A check from `opens` to `due` is done, one before `missed` is late; at `missed` without one, it was missed.
package struct DueCheck: Hashable, Codable, Sendable {
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
  package var state = DueCheckState.open
  /// The journal entry that ended it; nil while it is open.
  package var endedSeq: Int64?

  package init(
    key: Key, opens: Date, missed: Date, date: LocalDate, state: DueCheckState = .open,
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

/// How a due check ended, if it has.
package enum DueCheckState: String, CaseIterable, Hashable, Codable, Sendable {
  case open
  case done
  /// Done after it was due.
  case late
  case missed
  /// Not needed, or missed for a reason that somebody gave.
  case waived = "excused"
}

/// So many due checks of a checklist, a month and an end.
package struct DueCheckCount: Hashable, Sendable {
  /// What due checks are counted by from day to day.
  package struct Key: Hashable, Sendable {
    package var date: LocalDate
    package var checklist: String
    package var state: DueCheckState
  }

  package var checklist: String
  /// `2026-03`.
  package var month: String
  package var state: DueCheckState
  package var count: Int

  package init(checklist: String, month: String, state: DueCheckState, count: Int) {
    self.checklist = checklist
    self.month = month
    self.state = state
    self.count = count
  }
}
