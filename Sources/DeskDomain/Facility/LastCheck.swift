package import DeskBasics

/// A check that was made.
package struct LastCheck: Hashable, Codable, Sendable {
  /// Of its journal entry.
  package var seq: Int64
  package var at: Moment
  package var check: CheckLogged
}
