import DeskBasics
import Foundation

/// A week in numbers, as the search needs it: seats, persons, and what of the rules can be told beforehand.
struct PlanProblem {
  /// One person's place in a slot.
  struct Seat {
    /// Index of the slot in the demand, and of the place in the slot.
    var slot: Int
    var place: Int
    var hours: DutyHours
    /// Index of whom the pattern names, where that is one of the staff.
    var preferred: Int?
    /// Whether it begins on a Saturday or Sunday.
    var isWeekend: Bool
  }

  let demand: PlanDemand
  let staff: [StaffMember]
  let rules: StaffRules
  let calendar: SiteCalendar
  let seats: [Seat]
  /// By person, what they have done and are going to do beside this plan.
  let past: [[PastDuty]]
  /// By person, what follows from it.
  let loads: [Load]
  /// By person and seat, why that person cannot take it even alone; nil where they can.
  let obstacles: [[Obstacle?]]
  /// By seat, the seats that nobody can have together with it; itself is one of them.
  let rivals: [[Int]]
  /// Seats of which nobody can have two, as large as can be: those that are on, or too near, at one time.
  let crowds: [[Int]]

  /// A duty of the history.
  struct PastDuty {
    var duty: Duty
    var hours: DutyHours
  }

  init(
    demand: PlanDemand, staff: [StaffMember], rules: StaffRules, history: [Duty],
    calendar: SiteCalendar
  ) {
    let clock = WeekClock(week: demand.week, calendar: calendar)
    let seats = Self.seats(of: demand, staff: staff, clock: clock)
    let past = staff.map { member in
      history.filter { $0.person == member.id }
        .map { PastDuty(duty: $0, hours: clock.hours(of: $0)) }
    }
    let loads = past.map { duties in
      var load = Load()
      for duty in duties { load.add(duty.hours) }
      return load
    }
    self.demand = demand
    self.staff = staff
    self.rules = rules
    self.calendar = calendar
    self.seats = seats
    self.past = past
    self.loads = loads
    let rest = rules.restBetween * 60
    rivals = seats.map { seat in
      seats.indices.filter { seats[$0].hours.isTooNear(seat.hours, rest: rest) }
    }
    crowds = Self.crowds(of: seats, rest: rest)
    let judge = ObstacleFinder(demand: demand, rules: rules, calendar: calendar, clock: clock)
    obstacles = staff.indices.map { person in
      seats.map { seat in
        judge.obstacle(
          of: staff[person], at: demand.slots[seat.slot], hours: seat.hours, load: loads[person],
          among: past[person])
      }
    }
  }

  /// The seats of the same slot that differ from this one in nothing that a rule asks for; itself is one.
  func twins(of seat: Int) -> [Int] {
    rivals[seat].filter {
      seats[$0].slot == seats[seat].slot && seats[$0].hours == seats[seat].hours
    }
  }

  func isRival(_ one: Int, _ other: Int) -> Bool { rivals[one].contains(other) }

  private static func seats(
    of demand: PlanDemand, staff: [StaffMember], clock: WeekClock
  ) -> [Seat] {
    demand.slots.indices.flatMap { index in
      let slot = demand.slots[index]
      return slot.seats.indices.map { place in
        Seat(
          slot: index, place: place,
          hours: clock.hours(
            on: slot.date, hours: slot.hours, breaks: slot.seats[place].breaks.map(\.hours)),
          preferred: staff.firstIndex { $0.id == slot.seats[place].person },
          isWeekend: slot.date.weekday.rawValue >= 6)
      }
    }
  }

  /// Two seats are too near when their times, each with the rest behind it, meet; so the largest sets of
  /// seats that are all too near each other are those whose times hold one seat's beginning.
  private static func crowds(of seats: [Seat], rest: Int) -> [[Int]] {
    var crowds: [[Int]] = []
    for start in Set(seats.map(\.hours.start)).sorted() {
      let crowd = seats.indices.filter {
        seats[$0].hours.start <= start && start < max(seats[$0].hours.end + rest, start)
          || seats[$0].hours.start == start
      }
      crowds.append(crowd)
    }
    return crowds.filter { crowd in
      !crowds.contains { $0.count > crowd.count && Set($0).isSuperset(of: crowd) }
    }
  }
}

/// A duty's time in numbers.
struct DutyHours: Hashable {
  /// Seconds since 1970; the end is never before the start.
  var start: Int
  var end: Int
  /// Seconds without breaks, where it begins in the week; else 0.
  var work: Int
  /// Bit 0 is the week's Monday: the dates of the week that it touches.
  var dates: UInt8
  /// The nights that it touches, see `WeekClock.firstNight`.
  var nights: UInt64

  /// Whether a person cannot have both: they overlap, or lie less than the rest apart.
  func isTooNear(_ other: DutyHours, rest: Int) -> Bool {
    if self == other { return true }
    return overlaps(other) || (other.end <= start ? start - other.end : other.start - end) < rest
  }

  func overlaps(_ other: DutyHours) -> Bool { start < other.end && other.start < end }
}

/// The sum of what a person has in the week.
struct Load: Hashable {
  var dates: UInt8 = 0
  var nights: UInt64 = 0
  /// Seconds.
  var work = 0

  mutating func add(_ hours: DutyHours) {
    dates |= hours.dates
    nights |= hours.nights
    work += hours.work
  }

  /// The first rule among those that count a week together that `hours` more would break.
  func brokenRule(adding hours: DutyHours, _ rules: StaffRules) -> StaffRule? {
    if longestRun(adding: hours) > rules.nightsInARow { return .nightsInARow }
    if 7 - (dates | hours.dates).nonzeroBitCount < rules.restDays { return .restDay }
    return work + hours.work > rules.longestWeek * 60 ? .longestWeek : nil
  }

  /// The most nights on end of which one is of `hours`.
  func longestRun(adding hours: DutyHours) -> Int {
    var longest = 0
    var rest = hours.nights
    let all = nights | hours.nights
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      let above = (~(all >> UInt64(bit))).trailingZeroBitCount
      let below = (~(all << UInt64(63 - bit))).leadingZeroBitCount
      longest = max(longest, above + below - 1)
    }
    return longest
  }
}

/// Turns local times about a week into numbers.
struct WeekClock {
  let week: ISOWeek
  let calendar: SiteCalendar
  /// Beginning and end of the dates of the week, in seconds.
  private let dates: [Range<Int>]
  /// 00:00–05:00 of the dates from `firstNight` on, in seconds.
  private let nights: [Range<Int>]
  /// The date of bit 0 of the nights: seven weeks before the week.
  private let firstNight: LocalDate

  init(week: ISOWeek, calendar: SiteCalendar) {
    func seconds(_ date: LocalDate, _ minutes: Int) -> Int {
      Int(calendar.instant(of: date, minutes: minutes).timeIntervalSince1970)
    }
    let first = week.monday.advanced(by: -49)
    self.week = week
    self.calendar = calendar
    firstNight = first
    dates = week.dates.map { seconds($0, 0)..<seconds($0, 1_440) }
    nights = (0..<60).map { day in
      let date = first.advanced(by: day)
      return seconds(date, 0)..<seconds(date, 300)
    }
  }

  func hours(of duty: Duty) -> DutyHours {
    hours(on: duty.date, hours: duty.hours, breaks: duty.breaks.map(\.hours))
  }

  func hours(on date: LocalDate, hours: LocalHours, breaks: [LocalHours]) -> DutyHours {
    let start = instant(date, hours.minutes.lowerBound)
    let end = instant(date, hours.minutes.upperBound)
    let away = breaks.compactMap { hours.minutes(of: $0) }.filter { !$0.isEmpty }
      .map { instant(date, $0.lowerBound)..<instant(date, $0.upperBound) }
    let pause = RangeSet(away).ranges.reduce(0) { $0 + $1.count }
    var numbers = DutyHours(
      start: start, end: end, work: week.contains(date) ? end - start - pause : 0, dates: 0,
      nights: 0)
    for (bit, day) in dates.enumerated() where start < day.upperBound && day.lowerBound < end {
      numbers.dates |= 1 << UInt8(bit)
    }
    for (bit, night) in nights.enumerated()
    where start < night.upperBound && night.lowerBound < end {
      numbers.nights |= 1 << UInt64(bit)
    }
    return numbers
  }

  private func instant(_ date: LocalDate, _ minutes: Int) -> Int {
    Int(calendar.instant(of: date, minutes: minutes).timeIntervalSince1970)
  }
}
