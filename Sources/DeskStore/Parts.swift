import DeskBasics
import DeskDomain
import Foundation
import GRDB

/// A small part of what the desk knows, kept whole as JSON in a row of `record`.
struct Part: Sendable {
  let name: String
  /// What becomes of the part's row from `before` to `after`.
  let change: @Sendable (_ before: Desk.State, _ after: Desk.State) throws -> Change
  /// Puts the part of this text into the memory.
  let restore: @Sendable (_ text: String, _ state: inout Desk.State) throws -> Void

  /// What a desk to which nothing has happened knows has no row.
  enum Change {
    case none
    case written(String)
    case deleted
  }

  /// A part that is made of the memory by `get`, and put back by `set`; `isSame` is a quick look that may tell that it has
  /// not changed.
  private init<Value: Codable & Equatable & Sendable>(
    _ name: String,
    unless isSame: @escaping @Sendable (Desk.State, Desk.State) -> Bool = { _, _ in false },
    get: @escaping @Sendable (Desk.State) -> Value,
    set: @escaping @Sendable (Value, inout Desk.State) -> Void
  ) {
    self.name = name
    let initial = get(Desk.State())
    change = { before, after in
      if isSame(before, after) { return .none }
      let value = get(after)
      if value == get(before) { return .none }
      return value == initial ? .deleted : .written(try JSONText.encode(value))
    }
    restore = { text, state in
      set(try JSONText.decode(Value.self, from: text), &state)
    }
  }

  static let all: [Part] = [
    Part(
      "reception", unless: { $0.reception == $1.reception },
      get: { $0.reception.without(\.newestFarewell) }, set: { $1.reception = $0 }),
    // It moves with each visit that ends.
    Part(
      "farewell", get: { $0.reception.newestFarewell },
      set: { $1.reception.newestFarewell = $0 }),
    Part("consultants seen", get: { $0.consultantsSeen }, set: { $1.consultantsSeen = $0 }),
    Part("stopped services", get: { $0.stoppedServices }, set: { $1.stoppedServices = $0 }),
    Part("closed hours", get: { $0.closedHours }, set: { $1.closedHours = $0 }),
    Part("patrol", get: { $0.patrol }, set: { $1.patrol = $0 }),
    Part("rota", get: { $0.rota }, set: { $1.rota = $0 }),
    Part("slots", get: { $0.dueChecks.marks }, set: { $1.dueChecks.marks = $0 }),
    Part("doors", get: { $0.openDoors }, set: { $1.openDoors = $0 }),
    Part(
      "alerts", unless: { $0.alerts == $1.alerts },
      get: { $0.alerts.map { StandingAlert(alert: $0.key, since: $0.value) }.sorted() },
      set: { alerts, state in
        state.alerts = Dictionary(uniqueKeysWithValues: alerts.map { ($0.alert, $0.since) })
      }),
    Part(
      "boots", get: { $0.timeline.boots },
      set: { $1.timeline = Timeline(boots: $0, last: $1.timeline.last) }),
    // This day's move with each ticket: `DeskRow` has them.
    Part(
      "numbers", unless: { $0.numbersOfOtherDays == $1.numbersOfOtherDays },
      get: { state in
        state.numbersOfOtherDays.map { DayNumbers(day: $0.key, numbers: $0.value) }
          .sorted { $0.day < $1.day }
      },
      set: { days, state in
        for day in days { state.lastNumbers[day.day] = day.numbers }
      }),
  ]
}

extension Desk.State {
  fileprivate var numbersOfOtherDays: [LocalDate: [Series: Desk.LastNumber]] {
    var numbers = lastNumbers
    if let day { numbers[day] = nil }
    return numbers
  }
}

private struct StandingAlert: Codable, Hashable, Comparable {
  var alert: Alert
  var since: Moment

  static func < (left: StandingAlert, right: StandingAlert) -> Bool {
    (left.alert.kind.rawValue, left.alert.subject) < (
      right.alert.kind.rawValue, right.alert.subject
    )
  }
}

/// The last numbers of a former day.
private struct DayNumbers: Codable, Hashable {
  var day: LocalDate
  var numbers: [Series: Desk.LastNumber]
}

extension Reception {
  /// Without a part that is kept apart.
  fileprivate func without<Value>(_ part: WritableKeyPath<Reception, Value?>) -> Reception {
    var reception = self
    reception[keyPath: part] = nil
    return reception
  }
}
