package import DeskBasics

/// What has to be covered in a week (S1–S6, S8): slots without regard to who takes them.
package struct PlanDemand: Hashable, Sendable {
  /// The week's first date.
  let week: ISOWeek
  /// By beginning, then post; no two have the same date, post and hours.
  let slots: [ShiftSlot]

  /// - Throws: `PlanDemandError` where a slot lies outside the week or asks for nobody.
  package init(week: ISOWeek, slots: [ShiftSlot]) throws(PlanDemandError) {
    var merged: [ShiftSlot.Key: ShiftSlot] = [:]
    for slot in slots {
      guard week.contains(slot.date) else { throw .outsideTheWeek(slot.key, week) }
      guard !slot.seats.isEmpty else { throw .asksForNobody(slot.key) }
      merged[slot.key, default: ShiftSlot(key: slot.key, seats: [])].seats += slot.seats
    }
    self.week = week
    self.slots = merged.values.sorted { $0.key < $1.key }
  }

  /// What a rota covers in the week, whoever takes it there; its duties of other weeks are left out.
  package init(week: ISOWeek, rota: [Duty]) {
    let slots = rota.filter { week.contains($0.date) }.map { duty in
      ShiftSlot(date: duty.date, post: duty.post, hours: duty.hours, seats: [ShiftSlot.Seat(duty)])
    }
    // Each lies in the week and asks for one.
    self = (try? PlanDemand(week: week, slots: slots)) ?? PlanDemand(emptyWeek: week)
  }

  private init(emptyWeek: ISOWeek) {
    week = emptyWeek
    slots = []
  }
}

/// Hours of one date at one post, and how many persons they need.
package struct ShiftSlot: Hashable, Sendable {
  /// What makes it the one it is: slots of one key are one slot with more seats.
  package struct Key: Hashable, Comparable, Sendable {
    package var date: LocalDate
    /// The post's id.
    package var post: String
    package var hours: LocalHours

    package init(date: LocalDate, post: String, hours: LocalHours) {
      self.date = date
      self.post = post
      self.hours = hours
    }

    package static func < (left: Key, right: Key) -> Bool {
      let (one, other) = (left.hours.minutes, right.hours.minutes)
      return (left.date, one.lowerBound, one.upperBound, left.post)
        < (right.date, other.lowerBound, other.upperBound, right.post)
    }
  }

  /// The place of one person in it.
  struct Seat: Hashable, Sendable {
    /// Whom the pattern names (an id); nil: nobody in particular.
    var person: String?
    var breaks: [Duty.Break]
    /// The id of the counter that its person keeps open, if any.
    var counter: String?

    init(person: String? = nil, breaks: [Duty.Break] = [], counter: String? = nil) {
      self.person = person
      self.breaks = breaks
      self.counter = counter
    }

    init(_ duty: Duty) {
      self.init(person: duty.person, breaks: duty.breaks, counter: duty.counter)
    }
  }

  let key: Key
  /// One for each person that it needs.
  var seats: [Seat]

  var date: LocalDate { key.date }
  var post: String { key.post }
  var hours: LocalHours { key.hours }
  /// How many persons it needs.
  var persons: Int { seats.count }

  init(key: Key, seats: [Seat]) {
    self.key = key
    self.seats = seats
  }

  init(date: LocalDate, post: String, hours: LocalHours, seats: [Seat]) {
    self.init(key: Key(date: date, post: post, hours: hours), seats: seats)
  }

  /// One that may be anybody's.
  package init(date: LocalDate, post: String, hours: LocalHours, persons: Int) {
    self.init(
      date: date, post: post, hours: hours,
      seats: Array(repeating: Seat(), count: max(0, persons)))
  }
}

extension ShiftSlot.Key: CustomStringConvertible {
  /// `night-guard 2026-03-03 19:00–07:00`.
  package var description: String { "\(post) \(date) \(hours.from)–\(hours.to)" }
}

/// Why slots are no demand of a week.
package enum PlanDemandError: Error, Hashable, Sendable {
  case outsideTheWeek(ShiftSlot.Key, ISOWeek)
  case asksForNobody(ShiftSlot.Key)

  /// What to do.
  var advice: String {
    switch self {
    case .outsideTheWeek(let slot, let week):
      "\(slot) is not in \(week): give a date from \(week.monday) to \(week.sunday)"
    case .asksForNobody(let slot):
      "\(slot) asks for nobody: say how many persons it needs, one or more"
    }
  }
}
