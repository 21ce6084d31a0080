package import DeskBasics
package import DeskPlanning

/// Why the rota is not changed, or a shift not handed over.
///
/// Nothing has changed.
package enum RotaRefusal: Error, Hashable, Sendable {
  case unknownPost(String, known: [String])
  /// The person does not take this post.
  case postNotTaken(person: String, post: String, own: [String])
  /// Two duties of a person at one post overlap.
  case overlap(person: String, Duty, Duty)
  /// A person would be on two posts at once.
  case twoPosts(person: String, Duty, Duty)
  /// The person has no such duty on the date; `duties` are those they have.
  case noDuty(person: String, LocalDate, duties: [Duty])
  /// The person has several: which one is not said.
  case severalDuties(person: String, LocalDate, duties: [Duty])
  /// The person is away on that date.
  case away(person: String, LocalDate, change: Int64)
  /// The person is away, and so has not the duties any more that are meant.
  case awayAlready(person: String, LocalDate, change: Int64, duties: [Duty])
  /// It is over already.
  case past(LocalDate, today: LocalDate)
  /// Nobody plans so far ahead.
  case tooFarAhead(LocalDate, latest: LocalDate)
  /// Nobody has confirmed the clock, and no date was given.
  case dateMissing
  case notInCalendar(LocalDate)
  /// Over 14 hours: from and to may be the wrong way round.
  case tooLong(LocalHours)
  case tooManyChanges(limit: Int)
  /// Both are the same person.
  case samePerson(String)
  case unknownChange(Int64, known: [Int64])
  case undoneAlready(Int64)
  /// A later change builds on it.
  case builtOn(Int64, by: Int64)
  /// The rota does not say who goes.
  case handoverByNobody(post: String)
}
