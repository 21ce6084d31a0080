package import DeskBasics

/// Hours of one date that are added (S8) or closed (J16), or either taken back.
package enum HoursAsk: Codable, Hashable, Sendable {
  case add(date: LocalDate, from: LocalTime, to: LocalTime)
  /// Nobody is received in these hours of a day (J16): today where no date is given, until the day's usual end where no
  /// other is.
  case close(date: LocalDate? = nil, from: LocalTime, to: LocalTime? = nil)
  /// Takes back hours that were added, or closed.
  case remove(date: LocalDate, from: LocalTime, to: LocalTime)

  enum CodingKeys: String, AskWord { case add, close, remove }
}
