package import DeskBasics

/// What holds for whoever stands in a rota, beside what has to be covered (S4, S7).
package struct StaffRules: Hashable, Sendable {
  /// Dates without a minute of duty in each ISO week, 0–7 (S7).
  ///
  /// A morning after a night is no rest day.
  var restDays: Int
  /// Nights on end, at least 1 (S4).
  ///
  /// A night is one whose hours from 00:00 to 05:00 a duty touches.
  var nightsInARow: Int
  /// Minutes between the end of a duty and the beginning of the next one, as they pass: right on DST nights.
  var restBetween: Int
  /// Minutes of work in an ISO week: of the duties that begin in it, without their breaks.
  package var longestWeek: Int
  /// Minutes from the beginning of a duty to its end, as they pass.
  var longestDuty: Int
  /// The dates on which a person (by id) is away, from midnight to midnight.
  package var leave: [String: Set<LocalDate>]

  package init(
    restDays: Int = 1, nightsInARow: Int = 4, restBetween: Int = 600, longestWeek: Int = 3_600,
    longestDuty: Int = 840, leave: [String: Set<LocalDate>] = [:]
  ) {
    self.restDays = restDays
    self.nightsInARow = nightsInARow
    self.restBetween = restBetween
    self.longestWeek = longestWeek
    self.longestDuty = longestDuty
    self.leave = leave
  }
}

/// A rule that a rota can break.
package enum StaffRule: String, CaseIterable, Hashable, Codable, Sendable {
  /// Every slot has as many persons as it needs.
  case cover
  /// Nobody stands where no slot asks for them.
  case noSlot = "no-slot"
  /// Whoever stands in the rota is one of the staff.
  case unknownPerson = "unknown-person"
  /// Nobody is in a break alone for whom the pattern names a relief.
  case relief
  /// A person takes only the posts that they may take.
  case post
  /// Nobody is on duty on a date of leave.
  case leave
  case longestDuty = "longest-duty"
  /// Nobody is at two posts at once.
  case twoPosts = "two-posts"
  /// Nobody has two duties at once at one post.
  case overlap
  case restBetween = "rest-between"
  case nightsInARow = "nights-in-a-row"
  case restDay = "rest-day"
  case longestWeek = "longest-week"

  /// The service standard's id of the rule; nil where the standard has none.
  package var standard: String? {
    switch self {
    case .cover: "S1–S6"
    case .relief: "S1"
    case .nightsInARow: "S4"
    case .restDay: "S7"
    case .noSlot, .unknownPerson, .post, .leave, .longestDuty, .twoPosts, .overlap, .restBetween,
      .longestWeek:
      nil
    }
  }
}
