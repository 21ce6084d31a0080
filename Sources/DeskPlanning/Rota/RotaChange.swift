package import DeskBasics

/// Which duty of a date is meant: its post, its person and when it begins.
package struct DutyKey: Hashable, Codable, Sendable {
  package var post: String
  package var from: LocalTime
  package var person: String
}

extension Duty {
  package var key: DutyKey { DutyKey(post: post, from: hours.from, person: person) }
}

/// Why somebody is away.
package enum AbsenceReason: String, CaseIterable, Hashable, Codable, Sendable {
  case sickness
  case leave
  case other
}

/// What was changed for a date, on top of the site's pattern, which stays as it is.
package struct RotaChange: Hashable, Codable, Sendable {
  /// From 1, without gaps.
  package var id: Int64
  package var date: LocalDate
  package var what: What
  /// Whether it was taken back.
  package var isUndone: Bool

  package enum What: Hashable, Codable, Sendable {
    /// One more duty (S8).
    case add(AddedDuty)
    /// Away from one duty; `duty` nil: the whole day.
    case absence(person: String, duty: DutyKey?, reason: AbsenceReason)
    /// Somebody else takes the duty.
    case replace(DutyKey, by: String)
    /// Each takes the other's duty.
    case exchange(DutyKey, DutyKey)
  }

  package init(id: Int64, date: LocalDate, what: What, isUndone: Bool = false) {
    self.id = id
    self.date = date
    self.what = what
    self.isUndone = isUndone
  }

  /// `duties` of its date as they are with it; a duty that is not there any more is let be.
  func applied(to duties: [Duty]) -> [Duty] {
    let kept = duties.compactMap { outcome(of: $0, among: duties) }
    guard case .add(let added) = what else { return kept }
    return kept + [added.duty(on: date)]
  }

  /// What becomes of `duty`, one of the `duties` of its date; nil: nobody has it any more.
  package func outcome(of duty: Duty, among duties: [Duty]) -> Duty? {
    switch what {
    case .add: return duty
    case .absence(let person, let key, _):
      return duty.person != person || (key != nil && duty.key != key) ? duty : nil
    case .replace(let key, let other): return duty.key == key ? duty.taken(by: other) : duty
    case .exchange(let one, let other):
      // One that fell away since leaves the other where it was.
      guard duties.contains(where: { $0.key == one }), duties.contains(where: { $0.key == other })
      else { return duty }
      return duty.key == one
        ? duty.taken(by: other.person) : duty.key == other ? duty.taken(by: one.person) : duty
    }
  }
}

/// A duty that the pattern does not have.
package struct AddedDuty: Hashable, Codable, Sendable {
  package var post: String
  package var person: String
  package var hours: LocalHours
  /// The counter that the person keeps open, if any.
  package var counter: String?

  package init(post: String, person: String, hours: LocalHours, counter: String? = nil) {
    self.post = post
    self.person = person
    self.hours = hours
    self.counter = counter
  }

  package func duty(on date: LocalDate) -> Duty {
    Duty(date: date, post: post, person: person, hours: hours, counter: counter)
  }
}

extension Duty {
  /// The same hours and breaks at the same post, of another person.
  fileprivate func taken(by other: String) -> Duty {
    var duty = self
    duty.person = other
    return duty
  }
}
