package import DeskDomain

/// A change of the rota that is asked for.
package struct RotaChangeRequest: Codable, Hashable, Sendable {
  package var kind: RotaChangeView.Kind
  /// `2026-12-24`; today where it is left out.
  package var date: String?
  /// Whose duty it is about: an id, a login or a name.
  package var person: String
  /// Which of the person's duties, where there are several; of one that is added, where.
  package var post: String?
  /// When it begins, `08:10`.
  package var from: String?
  /// Of one that is added: when it ends.
  package var to: String?
  /// Of one that is added: the counter that the person keeps open.
  package var counter: String?
  /// The other person of a replacement or an exchange.
  package var with: String?
  /// Which of that person's duties.
  package var withPost: String?
  package var withFrom: String?
  /// Of an absence: the whole day, and not one duty.
  package var isWholeDay: Bool?
  /// Of an absence; `other` where it is left out.
  package var reason: AbsenceReason?

  package init(
    kind: RotaChangeView.Kind, date: String? = nil, person: String, post: String? = nil,
    from: String? = nil, to: String? = nil, counter: String? = nil, with: String? = nil,
    withPost: String? = nil, withFrom: String? = nil, isWholeDay: Bool? = nil,
    reason: AbsenceReason? = nil
  ) {
    self.kind = kind
    self.date = date
    self.person = person
    self.post = post
    self.from = from
    self.to = to
    self.counter = counter
    self.with = with
    self.withPost = withPost
    self.withFrom = withFrom
    self.isWholeDay = isWholeDay
    self.reason = reason
  }

  /// The change that is asked for.
  ///
  /// - Throws: `Problem` that names the field which is missing or not readable.
  package func order() throws(Problem) -> RotaOrder {
    let from = try time(self.from, "from")
    let duty = DutyWords(person: person, post: post, from: from)
    let what: RotaOrder.What =
      switch kind {
      case .add:
        .add(
          AddedDuty(
            post: try given(post, "post", "reception"), person: person,
            hours: LocalHours(
              from: try given(from, "from", "17:30"),
              to: try given(try time(to, "to"), "to", "21:00")), counter: counter))
      case .absence:
        // Who is away from no duty in particular is away the whole day.
        .absence(
          duty, isWholeDay: isWholeDay ?? (post == nil && from == nil), reason ?? .other)
      case .replace: .replace(duty, by: try given(with, "with", "li"))
      case .exchange:
        .exchange(
          duty,
          DutyWords(
            person: try given(with, "with", "li"), post: withPost,
            from: try time(withFrom, "withFrom")))
      }
    return RotaOrder(date: try date.map { text throws(Problem) in try rotaDate(text) }, what: what)
  }

  private func time(_ text: String?, _ field: String) throws(Problem) -> LocalTime? {
    guard let text else { return nil }
    guard let time = LocalTime(text) else {
      throw Problem(
        type: "bad-time", title: "Bad time", status: 422,
        detail: "\"\(text.prefix(32))\" is not a time of day", field: field,
        remedy: "Write it as 08:10.")
    }
    return time
  }

  private func given<Value>(
    _ value: Value?, _ field: String, _ example: String
  ) throws(Problem) -> Value {
    guard let value else {
      throw Problem(
        type: "rota-incomplete", title: "Change incomplete", status: 422,
        detail: "a change of the kind \(kind.rawValue) needs \(field)", field: field,
        remedy: "Give it: --\(field) \(example).")
    }
    return value
  }
}

/// A day of the calendar.
///
/// - Throws: `Problem` where it is none.
package func rotaDate(_ text: String) throws(Problem) -> LocalDate {
  guard let date = LocalDate(text), date.isInCalendar else {
    throw Problem(
      type: "bad-date", title: "Bad date", status: 422,
      detail: "\"\(text.prefix(32))\" is not a day of the calendar", field: "date",
      remedy: "Write it as 2026-12-24.")
  }
  return date
}

/// A shift that is handed over (S9).
package struct HandoverRequest: Codable, Hashable, Sendable {
  package var post: String
  /// Who goes: an id, a login or a name; whoever the rota has there where it is left out.
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
