package import DeskBasics
package import Foundation

/// One person's duty at one post, on the date on which it begins (S1–S6): a slot of the rota with who takes it.
package struct Duty: Hashable, Codable, Sendable {
  /// When the person is away within the hours, and who stands in (S1, S2).
  package struct Break: Hashable, Codable, Sendable {
    package var hours: LocalHours
    /// The id of who covers the post meanwhile; nil: nobody is named.
    package var relief: String?

    package init(hours: LocalHours, relief: String? = nil) {
      self.hours = hours
      self.relief = relief
    }
  }

  /// Of its beginning; a night runs into the next one.
  package var date: LocalDate
  /// The post's id.
  package var post: String
  /// The person's id; on a site that lists no people, the name as the shift has it.
  package var person: String
  /// In local wall time; an end at or before the start lies on the next date.
  package var hours: LocalHours
  package var breaks: [Break]
  /// The id of the counter that the person keeps open, if any.
  package var counter: String?

  init(
    date: LocalDate, post: String, person: String, hours: LocalHours, breaks: [Break] = [],
    counter: String? = nil
  ) {
    self.date = date
    self.post = post
    self.person = person
    self.hours = hours
    self.breaks = breaks
    self.counter = counter
  }

  /// From when to when it lasts; nil where a change of the clocks leaves nothing of it.
  package func instants(in calendar: SiteCalendar) -> Range<Date>? {
    calendar.instants(of: date, minutes: hours.minutes)
  }
}
