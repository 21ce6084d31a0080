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

  package init(key: Key, opens: Date, missed: Date) {
    self.key = key
    self.opens = opens
    self.missed = missed
  }
}
