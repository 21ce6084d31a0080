/// What was changed in the rota, and how shifts were handed over, as far as it still matters.
///
/// Small, and kept whole beside the journal.
package struct RotaRecord: Hashable, Codable, Sendable {
  /// In the order in which they were made, with those that were taken back; of yesterday and later.
  package var changes: [RotaChange] = []
  package var lastChange: Int64 = 0
  /// The newest hand-over at each post.
  package var handovers: [String: ShiftHandedOver] = [:]
  /// For which hand-over of the rota the newest entry at each post counted, s since 1970 UTC.
  package var handedOver: [String: Int64] = [:]
  /// When a desk first ran by a clock that is believed, ms since 1970 UTC: it misses nothing that was due before.
  package var since: Int64?

  package init() {}

  package mutating func apply(_ event: Event, at moment: Moment) {
    switch event {
    case .deskStarted, .dayOpened:
      if since == nil, moment.isClockTrusted { since = moment.wallMilliseconds }
      if case .dayOpened(let body) = event {
        // Last night's duties go on into today.
        changes.removeAll { $0.date < body.day.previous }
      }
    case .clockVouched: since = since ?? moment.wallMilliseconds
    case .rotaChanged(let body):
      lastChange = body.change
      changes.append(RotaChange(id: body.change, date: body.date, what: body.what))
    case .rotaChangeUndone(let body):
      for index in changes.indices where changes[index].id == body.change {
        changes[index].isUndone = true
      }
    case .shiftHandedOver(let body):
      handovers[body.post] = body
      if let due = body.due { handedOver[body.post] = max(due, handedOver[body.post] ?? due) }
    default: break
    }
  }

  /// Whether `apply` takes anything from `event`.
  package static func isMoved(by event: Event) -> Bool {
    switch event {
    case .deskStarted, .dayOpened, .clockVouched, .rotaChanged, .rotaChangeUndone, .shiftHandedOver:
      true
    default: false
    }
  }
}
