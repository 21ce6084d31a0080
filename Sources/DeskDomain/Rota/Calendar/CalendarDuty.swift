package import Foundation

/// A duty as calendars tell of it: which slot of the pattern it fills, and what has become of that.
package struct CalendarDuty: Hashable, Sendable {
  /// The slot as the pattern has it: what stays the same whoever takes it, and whatever its hours become.
  package struct Slot: Hashable, Sendable {
    package var date: LocalDate
    /// The post's id.
    package var post: String
    /// When the pattern begins it.
    package var from: LocalTime
    /// Counts those of the same date, post and beginning, from 1.
    package var place: Int

    package init(date: LocalDate, post: String, from: LocalTime, place: Int = 1) {
      self.date = date
      self.post = post
      self.from = from
      self.place = place
    }
  }

  package var slot: Slot
  /// As it stands; as it last stood where it fell away.
  package var duty: Duty
  /// Whether it fell away, so that nobody has it.
  package var isCancelled: Bool
  /// The ids of those who had it before: their calendars tell that it fell away for them.
  package var formerly: Set<String>
  /// How often person, hours or breaks were changed; never less than it was.
  package var changes: Int
  /// When it was last changed, or first known.
  package var changed: Date

  package init(
    slot: Slot, duty: Duty, isCancelled: Bool = false, formerly: Set<String> = [], changes: Int = 0,
    changed: Date
  ) {
    self.slot = slot
    self.duty = duty
    self.isCancelled = isCancelled
    self.formerly = formerly
    self.changes = changes
    self.changed = changed
  }
}

extension CalendarDuty {
  /// The duties of one date: those of the pattern, and what each change made of them, in the order of the changes.
  ///
  /// A change that was taken back counts twice, so that no number is ever lower than it was.
  static func all(of pattern: [Duty], changes: [RotaChange], changed: Date) -> [CalendarDuty] {
    var places: [Slot: Int] = [:]
    func slot(of duty: Duty) -> Slot {
      var slot = Slot(date: duty.date, post: duty.post, from: duty.hours.from)
      places[slot, default: 0] += 1
      slot.place = places[slot] ?? 1
      return slot
    }
    var all = pattern.map { CalendarDuty(slot: slot(of: $0), duty: $0, changed: changed) }
    for change in changes {
      if case .add(let added) = change.what {
        let duty = added.duty(on: change.date)
        all.append(
          CalendarDuty(
            slot: slot(of: duty), duty: duty, isCancelled: change.isUndone,
            changes: change.isUndone ? 1 : 0, changed: changed))
        continue
      }
      let standing = all.filter { !$0.isCancelled }.map(\.duty)
      for index in all.indices where !all[index].isCancelled {
        all[index].take(change, among: standing)
      }
    }
    return all
  }

  /// `standing` are the date's duties before the change.
  private mutating func take(_ change: RotaChange, among standing: [Duty]) {
    guard let place = standing.firstIndex(of: duty) else { return }
    let after = change.applied(to: standing)
    let own = after.count == standing.count ? after[place] : after.first { $0 == duty }
    guard own != duty else { return }
    changes += change.isUndone ? 2 : 1
    // Whoever had it for a while has it in a calendar.
    if change.isUndone {
      if let own { formerly.insert(own.person) }
    } else if let own {
      formerly.insert(duty.person)
      formerly.remove(own.person)
      duty = own
    } else {
      isCancelled = true
    }
  }
}
