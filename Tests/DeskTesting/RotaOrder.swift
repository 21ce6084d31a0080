package import DeskBasics
package import DeskDomain
package import DeskPlanning

/// A change of the rota as tests write it.
package struct RotaOrder: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case add(AddedDuty)
    /// The whole day, or the duty that the words mean.
    case absence(DutyWords, AbsenceReason)
    case replace(DutyWords, by: String)
    case exchange(DutyWords, DutyWords)
  }

  var date: LocalDate?
  var what: What

  package init(date: LocalDate?, what: What) {
    self.date = date
    self.what = what
  }

  /// What is asked for.
  package var ask: RotaAsk {
    switch what {
    case .add(let duty):
      .add(
        person: duty.person, post: duty.post, from: duty.hours.from, to: duty.hours.to,
        counter: duty.counter, date: date)
    case .absence(let duty, let reason):
      .absence(
        person: duty.person, reason: reason, post: duty.post, from: duty.from, date: date)
    case .replace(let duty, let other):
      .replace(person: duty.person, by: other, post: duty.post, from: duty.from, date: date)
    case .exchange(let one, let other):
      .exchange(
        person: one.person, with: other.person, post: one.post, from: one.from,
        withPost: other.post, withFrom: other.from, date: date)
    }
  }
}

/// The words by which a duty is meant; a literal is a person's only one.
package struct DutyWords: Hashable, Sendable, ExpressibleByStringLiteral {
  var person: String
  var post: String?
  var from: LocalTime?

  package init(person: String, post: String? = nil, from: LocalTime? = nil) {
    self.person = person
    self.post = post
    self.from = from
  }

  package init(stringLiteral person: String) { self.init(person: person) }
}

extension Command {
  package static func changeRota(_ order: RotaOrder) -> Command { .rota(order.ask) }
}
