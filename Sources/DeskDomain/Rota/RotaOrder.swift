/// A change of the rota that somebody asks for.
package struct RotaOrder: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    /// One more duty (S8).
    case add(AddedDuty)
    /// Away from one duty, or the whole day.
    case absence(DutyWords, isWholeDay: Bool, AbsenceReason)
    case replace(DutyWords, by: String)
    case exchange(DutyWords, DutyWords)
  }

  /// Nil: today.
  package var date: LocalDate?
  package var what: What

  package init(date: LocalDate?, what: What) {
    self.date = date
    self.what = what
  }
}

/// By which words a duty of a date is meant: the person's only one, or the one at a post, or from a time.
package struct DutyWords: Hashable, Sendable {
  /// An id, a login or a name.
  package var person: String
  package var post: String?
  package var from: LocalTime?

  package init(person: String, post: String? = nil, from: LocalTime? = nil) {
    self.person = person
    self.post = post
    self.from = from
  }
}

/// A shift that somebody hands over (S9).
package struct HandoverOrder: Hashable, Sendable {
  package var post: String
  /// Who goes: an id, a login or a name; nil: whoever the rota has there.
  package var person: String?
  /// Who comes.
  package var to: String
  package var note: String?

  package init(post: String, person: String? = nil, to: String, note: String? = nil) {
    self.post = post
    self.person = person
    self.to = to
    self.note = note
  }
}
