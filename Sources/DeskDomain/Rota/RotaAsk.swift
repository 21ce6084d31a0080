package import DeskBasics
package import DeskPlanning

/// A change of the rota of a date, today's where that is left out (S8).
///
/// A person is an id, a login or a name. A duty is the person's only one, or the one at a post, or from a time.
package enum RotaAsk: Codable, Hashable, Sendable {
  case add(
    person: String, post: String, from: LocalTime, to: LocalTime, counter: String? = nil,
    date: LocalDate? = nil)
  /// Whoever is away from no duty in particular is away the whole day.
  case absence(
    person: String, reason: AbsenceReason? = nil, post: String? = nil, from: LocalTime? = nil,
    date: LocalDate? = nil)
  case replace(
    person: String, by: String, post: String? = nil, from: LocalTime? = nil,
    date: LocalDate? = nil)
  case exchange(
    person: String, with: String, post: String? = nil, from: LocalTime? = nil,
    withPost: String? = nil, withFrom: LocalTime? = nil, date: LocalDate? = nil)
  case undo(id: Int64)

  enum CodingKeys: String, AskWord { case add, absence, replace, exchange, undo }

  /// Nil: today's.
  var date: LocalDate? {
    switch self {
    case .add(_, _, _, _, _, let date), .absence(_, _, _, _, let date),
      .replace(_, _, _, _, let date), .exchange(_, _, _, _, _, _, let date):
      date
    case .undo: nil
    }
  }
}
