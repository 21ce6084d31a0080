package import Foundation

/// What the look of a board depends on besides the board: when, and at which turn of its pages.
package struct BoardMoment: Hashable, Sendable {
  /// The wall clock.
  var now: Date
  /// Since when nothing was heard of the desk, shown as "as of HH:MM"; nil: it is heard.
  var asOf: Date?
  /// Counts the turns of pages; the page shown is this one, modulo how many there are.
  var turn: Int
  /// Whether the newest call has just come: nothing takes its place then.
  var isCallFresh: Bool
  /// Whether the called number is shown the other way round, to catch the eye.
  var isFlashed: Bool

  package init(
    now: Date, asOf: Date? = nil, turn: Int = 0, isCallFresh: Bool = false, isFlashed: Bool = false
  ) {
    self.now = now
    self.asOf = asOf
    self.turn = turn
    self.isCallFresh = isCallFresh
    self.isFlashed = isFlashed
  }
}
