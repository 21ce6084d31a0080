package import DeskBasics

/// A post with its shifts (S1–S6).
package struct Post: Hashable, Sendable {
  /// Short, ASCII, unique on the site (`reception`).
  package var id: String
  package var name: Name
  package var shifts: [Shift]
  /// With which post its person changes places while both are there (S3); nil: with none.
  package var swap: PostSwap?
  /// The id of the post to whose person its own hands over as well (S9).
  package var handsOverTo: String?

  package init(
    id: String, name: Name, shifts: [Shift], swap: PostSwap? = nil, handsOverTo: String? = nil
  ) {
    self.id = id
    self.name = name
    self.shifts = shifts
    self.swap = swap
    self.handsOverTo = handsOverTo
  }
}

/// Two persons on two posts who change places again and again (S3).
package struct PostSwap: Hashable, Sendable {
  /// The other post's id.
  package var with: String
  /// In whole minutes, 5 to 240.
  package var every: Int

  package init(with: String, every: Int) {
    self.with = with
    self.every = every
  }
}

/// A person's hours at a post, in local wall time.
package struct Shift: Hashable, Sendable {
  /// The person's name.
  package var person: PlainText
  /// The person's id; nil where the site lists no people.
  package var personID: String?
  package var hours: LocalHours
  package var days: Set<Weekday>
  /// The part of the year in which it applies (S5); nil: all of it.
  package var season: Season?
  /// When the person is away within the hours: lunch in turns (S1, S2).
  var breaks: [Duty.Break]
  /// The id of the counter that the person keeps open, if any.
  var counter: String?

  package init(
    person: PlainText, personID: String? = nil, hours: LocalHours, days: Set<Weekday>,
    season: Season? = nil, breaks: [Duty.Break] = [], counter: String? = nil
  ) {
    self.person = person
    self.personID = personID
    self.hours = hours
    self.days = days
    self.season = season
    self.breaks = breaks
    self.counter = counter
  }
}
