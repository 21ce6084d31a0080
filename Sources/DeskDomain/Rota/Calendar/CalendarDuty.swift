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
