import DeskBasics
import DeskPlanning
import Foundation

/// A duty as calendars tell of it: which slot of the pattern it fills, and what has become of that.
struct CalendarDuty: Hashable, Sendable {
  /// The slot as the pattern has it: what stays the same whoever takes it, and whatever its hours become.
  struct Slot: Hashable, Sendable {
    var date: LocalDate
    /// The post's id.
    var post: String
    /// When the pattern begins it.
    var from: LocalTime
    /// Counts those of the same date, post and beginning, from 1.
    var place: Int

    init(date: LocalDate, post: String, from: LocalTime, place: Int = 1) {
      self.date = date
      self.post = post
      self.from = from
      self.place = place
    }
  }

  var slot: Slot
  /// As it stands; as it last stood where it fell away.
  var duty: Duty
  /// Whether it fell away, so that nobody has it.
  var isCancelled: Bool
  /// The ids of those who had it before: their calendars tell that it fell away for them.
  var formerly: Set<String>
  /// How often person, hours or breaks were changed; never less than it was.
  var changes: Int
  /// When this was told: what is told later takes the place of what was told before.
  var changed: Date

  init(
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
  /// The duties of `date`: those of the pattern, and what each step of the changes made of them.
  ///
  /// `steps` are the changes that stood one after the other (`RotaRecord.steps`): each is gone through as it happened, so
  /// that no number is ever lower than it was, and whoever had a duty for a while is told that it fell away.
  static func all(
    on date: LocalDate, posts: [Post], calendar: SiteCalendar, steps: [[RotaChange]],
    changed: Date
  ) -> [CalendarDuty] {
    var slots = SlotNames()
    var all: [CalendarDuty] = []
    for step in steps {
      let rota = Rota(posts: posts, calendar: calendar, changes: step)
      let standing = slots.duties(of: rota, on: date, changes: step)
      for index in all.indices { all[index].becomes(standing[all[index].slot]) }
      let known = Set(all.map(\.slot))
      all += slots.order.filter { !known.contains($0) }.compactMap { slot in
        standing[slot].map { CalendarDuty(slot: slot, duty: $0, changed: changed) }
      }
    }
    return all
  }

  /// Takes in what stands of it after a step; nil: nobody has it.
  private mutating func becomes(_ next: Duty?) {
    guard let next else {
      if !isCancelled { changes += 1 }
      isCancelled = true
      return
    }
    guard next != duty || isCancelled else { return }
    changes += 1
    isCancelled = false
    if next.person != duty.person { formerly.insert(duty.person) }
    formerly.remove(next.person)
    duty = next
  }
}

/// Which slot each duty of a date fills, step after step.
private struct SlotNames {
  /// In the order in which they came up.
  private(set) var order: [CalendarDuty.Slot] = []
  private var ofPattern: [CalendarDuty.Slot] = []
  private var ofChange: [Int64: CalendarDuty.Slot] = [:]

  /// The duties of `date` with `changes`, by their slots; their breaks have the reliefs who are there.
  mutating func duties(
    of rota: Rota, on date: LocalDate, changes: [RotaChange]
  ) -> [CalendarDuty.Slot: Duty] {
    let pattern = rota.pattern(on: date)
    if ofPattern.isEmpty { ofPattern = pattern.map { name($0) } }
    var standing = zip(ofPattern, pattern).map { (slot: $0, duty: $1) }
    for change in changes where change.date == date {
      let before = standing.map(\.duty)
      standing = standing.compactMap { slot, duty in
        change.outcome(of: duty, among: before).map { (slot, $0) }
      }
      guard case .add(let added) = change.what else { continue }
      let duty = added.duty(on: date)
      let slot = ofChange[change.id] ?? name(duty)
      ofChange[change.id] = slot
      standing.append((slot, duty))
    }
    let settled = rota.duties(on: date)
    return Dictionary(
      standing.map { slot, duty in
        (slot, settled.first { $0.key == duty.key && $0.hours == duty.hours } ?? duty)
      }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func name(_ duty: Duty) -> CalendarDuty.Slot {
    var slot = CalendarDuty.Slot(date: duty.date, post: duty.post, from: duty.hours.from)
    while order.contains(slot) { slot.place += 1 }
    order.append(slot)
    return slot
  }
}
