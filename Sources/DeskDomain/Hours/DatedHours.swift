package import DeskBasics

/// Hours of one date.
package struct DatedHours: Hashable, Codable, Sendable, CustomStringConvertible {
  package var date: LocalDate
  package var hours: LocalHours

  package init(date: LocalDate, hours: LocalHours) {
    self.date = date
    self.hours = hours
  }

  package var description: String { "\(date) \(hours.from)–\(hours.to)" }
}
