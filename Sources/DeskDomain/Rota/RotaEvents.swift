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
  package var post: String
  /// The id of who goes.
  package var person: String
  /// The id of who comes.
  package var to: String
  /// For which hand-over of the rota it counts, s since 1970 UTC; nil where none was due.
  var due: Int64?
  /// What was open.
  package var open: OpenMatters
  package var note: String?
}

/// What was open when a shift was handed over, by numbers and codes; each list is cut at `limit`.
package struct OpenMatters: Hashable, Codable, Sendable {
  static let limit = 50

  /// A visitor who waited.
  package struct Waiting: Hashable, Codable, Sendable {
    package var ticket: TicketNumber
    /// By what time of day the turn was promised (C9); nil: no time stood.
    package var by: String?
  }

  package var repairs: [Int64]
  package var followUps: [Int64]
  package var notices: [Int64]
  /// The codes of assets that are still to be looked at.
  package var assets: [String]
  /// Those who waited, in the order of calls; nil in entries of the versions before.
  package var waiting: [Waiting]?

  init(
    repairs: [Int64] = [], followUps: [Int64] = [], notices: [Int64] = [], assets: [String] = [],
    waiting: [Waiting] = []
  ) {
    self.waiting = waiting.isEmpty ? nil : Array(waiting.prefix(Self.limit))
    self.repairs = Array(repairs.prefix(Self.limit))
    self.followUps = Array(followUps.prefix(Self.limit))
    self.notices = Array(notices.prefix(Self.limit))
    self.assets = Array(assets.prefix(Self.limit))
  }
}
