package import DeskBasics
package import DeskPlanning

/// What was changed in the rota, and how shifts were handed over, as far as it still matters.
///
/// Small, and kept whole beside the journal.
package struct RotaRecord: Hashable, Codable, Sendable {
  /// In the order in which they were made, with those that were taken back; of the last four weeks and later.
  package var changes: [RotaChange] = []
  /// Which of them were taken back, in that order.
  var undos: [Undo] = []
  var lastChange: Int64 = 0
  /// The newest hand-over at each post.
  package var handovers: [String: ShiftHandedOver] = [:]
  /// When each of them was entered; nil: by a version before, or none was.
  package var enteredAt: [String: Moment]?
  /// For which hand-over of the rota the newest entry at each post counted, s since 1970 UTC.
  var handedOver: [String: Int64] = [:]
  /// When a desk first ran by a clock that is believed, ms since 1970 UTC: it misses nothing that was due before.
  var since: Int64?

  init() {}

  /// A change that was taken back.
  struct Undo: Hashable, Codable, Sendable {
    var change: Int64
    /// The newest change then.
    var after: Int64
  }

  /// Days for which changes are remembered: what a week is planned and judged by lies no further back.
  static let state = 28

  mutating func apply(_ event: Event, at moment: Moment) {
    switch event {
    case .deskStarted, .dayOpened:
      if since == nil, moment.isClockTrusted { since = moment.wallMilliseconds }
      if case .dayOpened(let body) = event {
        let first = body.day.advanced(by: -Self.state)
        changes.removeAll { $0.date < first }
        undos.removeAll { undo in !changes.contains { $0.id == undo.change } }
      }
    case .clockConfirmed: since = since ?? moment.wallMilliseconds
    case .rotaChanged(let body):
      lastChange = body.change
      changes.append(RotaChange(id: body.change, date: body.date, what: body.what))
    case .rotaChangeUndone(let body):
      for index in changes.indices where changes[index].id == body.change {
        changes[index].isUndone = true
        undos.append(Undo(change: body.change, after: lastChange))
      }
    case .shiftHandedOver(let body):
      handovers[body.post] = body
      enteredAt = (enteredAt ?? [:]).merging([body.post: moment]) { $1 }
      if let due = body.due { handedOver[body.post] = max(due, handedOver[body.post] ?? due) }
    default: break
    }
  }

  /// The changes of the dates around `date` that stood, step by step: none at first, and one more or one less with each.
  func steps(around date: LocalDate) -> [[RotaChange]] {
    let near = changes.filter { ($0.date.dayNumber - date.dayNumber).magnitude <= 1 }
    let made = near.map { (at: ($0.id, 0), change: $0.id, isMade: true) }
    let undone = undos.enumerated().map { index, undo in
      (at: (undo.after, index + 1), change: undo.change, isMade: false)
    }
    var standing: [RotaChange] = []
    return [[]]
      + (made + undone).sorted { $0.at < $1.at }.compactMap { step in
        guard var change = near.first(where: { $0.id == step.change }) else { return nil }
        change.isUndone = false
        if step.isMade {
          standing.append(change)
        } else {
          standing.removeAll { $0.id == step.change }
        }
        return standing
      }
  }
}
