package import DeskBasics

/// How often an asset is looked at: by the calendar on the site's wall, and not by steps of 24 hours.
package enum CheckRhythm: Hashable, Sendable {
  /// Once by each of these times of every day (twice a day: F8); at least one, in order.
  case times([LocalTime])
  /// Once a day by this time.
  case daily(by: LocalTime)
  /// Once in every hour of these hours, by the hours that pass (F16).
  case hourly(LocalHours)
  /// Once a week, Monday to Sunday.
  case weekly
  /// Once from the 1st to the 15th, and once from the 16th to the month's end.
  case halfMonthly
  case monthly
  /// Once in each of January–March, April–June, July–September, October–December.
  case quarterly
  case yearly

  /// Once a day, before the house closes.
  package static let daily = CheckRhythm.daily(by: closing)

  /// By when the day's work is done where nothing is said.
  static let closing = LocalTime("18:00") ?? .midnight

  /// The site file's word for it.
  package var word: String {
    switch self {
    case .times(let times): times.map(\.description).joined(separator: " ")
    case .daily(let by): by == Self.closing ? "daily" : "daily by \(by)"
    case .hourly(let hours): "hourly \(hours.from)–\(hours.to)"
    case .weekly: "weekly"
    case .halfMonthly: "half-monthly"
    case .monthly: "monthly"
    case .quarterly: "quarterly"
    case .yearly: "yearly"
    }
  }
}
