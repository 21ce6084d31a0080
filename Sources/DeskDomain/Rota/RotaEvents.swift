import DeskBasics
import DeskPlanning

/// The rota of a date was changed (S8).
package struct RotaChanged: Hashable, Codable, Sendable {
  /// From 1, without gaps.
  var change: Int64
  var date: LocalDate
  var what: RotaChange.What
}

/// A change was taken back.
package struct RotaChangeUndone: Hashable, Codable, Sendable {
  var change: Int64
}

/// A shift was handed over (S9).
package struct ShiftHandedOver: Hashable, Codable, Sendable {
  var post: String
  /// The id of who goes.
  var person: String
  /// The id of who comes.
  var to: String
  /// For which hand-over of the rota it counts, s since 1970 UTC; nil where none was due.
  var due: Int64?
  /// What was open.
  var open: OpenMatters
  var note: String?
}

/// What was open when a shift was handed over, by numbers and codes; each list is cut at `limit`.
struct OpenMatters: Hashable, Codable, Sendable {
  static let limit = 50

  var repairs: [Int64]
  var followUps: [Int64]
  var notices: [Int64]
  /// The codes of assets that are still to be looked at.
  var assets: [String]

  init(
    repairs: [Int64] = [], followUps: [Int64] = [], notices: [Int64] = [], assets: [String] = []
  ) {
    self.repairs = Array(repairs.prefix(Self.limit))
    self.followUps = Array(followUps.prefix(Self.limit))
    self.notices = Array(notices.prefix(Self.limit))
    self.assets = Array(assets.prefix(Self.limit))
  }
}
