package import DeskBasics

/// A desk was started.
package struct DeskStarted: Hashable, Codable, Sendable {
  /// The site's zone, as it was read.
  var timeZone: String
}

/// Somebody looked at the wall clock and found it right.
package struct ClockConfirmed: Hashable, Codable, Sendable {
  /// The boot for which it holds.
  var boot: String
}

/// From now on the wall clock's jumps are told by this entry's times.
package struct ClockBelieved: Hashable, Codable, Sendable {
  /// The boot for which it holds.
  var boot: String
}

/// A counter opened, closed, or went on a break.
package struct CounterChanged: Hashable, Codable, Sendable {
  var counter: String
  var state: CounterState
  /// Whether it is again as the shifts have it: what was said is taken back.
  var isByShifts: Bool?
}

/// Hours for one date were added or taken away.
package struct HoursChanged: Hashable, Codable, Sendable {
  package var date: LocalDate
  package var hours: LocalHours
  /// Whether visitors are received in them after this.
  var isOpen: Bool
  /// Whether nobody is received in hours of the site file (J16); nil: it is about added ones.
  package var isClosure: Bool?
}

/// No numbers are given for a service for now, or again.
package struct ServiceChanged: Hashable, Codable, Sendable {
  var service: String
  var isStopped: Bool
  /// When numbers are given again, where that was said.
  var until: BreakEnd?
}

/// A matter that somebody has to come back to a visitor with (Q6, Q9).
package struct FollowUpOpened: Hashable, Codable, Sendable {
  /// From 1, without gaps.
  var followUp: Int64
  var ticket: TicketNumber
  var key: TicketKey
  /// Where the visit was.
  var counter: String
  var rating: Rating
  /// Whose name is kept for longer.
  var person: PersonKey?
}

/// A follow-up is done.
package struct FollowUpClosed: Hashable, Codable, Sendable {
  var followUp: Int64
  var ticket: TicketNumber
  /// What came of it.
  var note: String
}

/// A visitor's name was erased.
package struct PersonErased: Hashable, Codable, Sendable {
  /// Why.
  enum Reason: String, Hashable, Codable, Sendable {
    /// It was kept for as long as the site file says.
    case retention
    /// Somebody asked for it.
    case asked
  }

  var person: PersonKey
  var reason: Reason
}
