package import DeskBasics

/// Hours of one date that are added, or taken away again (S8).
package enum HoursAsk: Codable, Hashable, Sendable {
  case add(date: LocalDate, from: LocalTime, to: LocalTime)
  case remove(date: LocalDate, from: LocalTime, to: LocalTime)

  enum CodingKeys: String, AskWord { case add, remove }
}
