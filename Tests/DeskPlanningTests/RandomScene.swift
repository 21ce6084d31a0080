import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain
@testable import DeskPlanning

/// Staffs and demands by chance: many that are just possible or just not.
struct RandomScene {
  private static let zones = [
    "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
  ]
  /// Of clocks that change in spring and autumn in some of the zones, of leap days, of year's ends.
  private static let weeks = [
    "2026-W10", "2026-W13", "2026-W14", "2026-W40", "2026-W43", "2026-W44", "2026-W53", "2028-W09",
  ]
  private static let posts: [(id: String, hours: LocalHours)] = [
    ("night-guard", .of("19:00", "07:00")), ("reception", .of("08:10", "17:30")),
    ("parking", .of("06:30", "17:30")), ("indoor", .of("08:30", "19:00")),
    ("evening", .of("18:00", "23:00")), ("early", .of("04:00", "12:00")),
    ("customer-reception", .of("08:30", "17:30")), ("cleaning", .of("07:00", "17:30")),
  ]

  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  /// Two or three persons and up to seven seats.
  mutating func small() throws -> PlanScene {
    try scene(persons: 1...3, posts: 1...3, slots: 1...6, share: 8)
  }

  /// A few who may take anything, and just about as much as they can do.
  mutating func tight() throws -> PlanScene {
    var scene = try scene(persons: 2...3, posts: 2...2, slots: 6...10, share: 10)
    scene.rules.leave = [:]
    scene.rules.longestDuty = 840
    scene.history.removeAll { _ in number(1...3) > 1 }
    return scene
  }

  /// A few who may take different things, so that the right one must be chosen for each.
  mutating func mixed() throws -> PlanScene {
    var scene = try scene(persons: 3...4, posts: 3...3, slots: 6...10, share: 6)
    scene.rules.leave = [:]
    scene.rules.longestDuty = 840
    scene.rules.longestWeek = pick([20, 24, 30]) * 60
    scene.history = []
    return scene
  }

  /// A department.
  mutating func middling() throws -> PlanScene {
    try scene(persons: 4...7, posts: 2...4, slots: 12...24, share: 7)
  }

  /// A whole site.
  mutating func large() throws -> PlanScene {
    try scene(persons: 10...14, posts: 6...6, slots: 50...70, share: 5)
  }

  private mutating func scene(
    persons: ClosedRange<Int>, posts count: ClosedRange<Int>, slots: ClosedRange<Int>, share: Int
  ) throws -> PlanScene {
    let week = try #require(ISOWeek(pick(Self.weeks)))
    let chosen = Array(Self.posts.shuffled(using: &random).prefix(number(count)))
    let rules = self.rules(week, count: number(persons))
    let staff = rules.staff.map { id in
      StaffMember.of(id, chosen.map(\.id).filter { _ in number(1...10) <= share } + ["elsewhere"])
    }
    var wanted: [ShiftSlot] = []
    let amount = number(slots)
    // Whole days rather than single slots, as a site has them.
    let days = max(1, min(7, amount / chosen.count))
    let first = number(0...(7 - days))
    for day in first..<(first + days) {
      for post in chosen where wanted.count < amount {
        let persons = number(1...12) == 1 ? 2 : 1
        let seats = (0..<persons).map { _ in ShiftSlot.Seat(person: pick(rules.staff)) }
        wanted.append(
          ShiftSlot(
            date: week.monday.advanced(by: day), post: post.id, hours: post.hours, seats: seats))
      }
    }
    return PlanScene(
      demand: try PlanDemand(week: week, slots: wanted), staff: staff, rules: rules.rules,
      history: history(before: week, rules.staff), zone: pick(Self.zones))
  }

  private mutating func rules(
    _ week: ISOWeek, count: Int
  ) -> (rules: StaffRules, staff: [String]) {
    let staff = (0..<count).map { "p\($0)" }
    var rules = StaffRules()
    rules.restDays = pick([1, 1, 1, 2, 3])
    rules.nightsInARow = pick([4, 4, 3, 2])
    rules.restBetween = pick([600, 600, 660, 480])
    rules.longestWeek = pick([60, 60, 66, 48, 40]) * 60
    rules.longestDuty = pick([840, 840, 840, 660])
    for person in staff where number(1...4) == 1 {
      rules.leave[person] = [week.monday.advanced(by: number(0...6))]
    }
    return (rules, staff)
  }

  private mutating func history(before week: ISOWeek, _ staff: [String]) -> [Duty] {
    var duties: [Duty] = []
    for person in staff where number(1...2) == 1 {
      for back in 1...number(1...5) {
        duties.append(
          ShiftSlot(
            date: week.monday.advanced(by: -back), post: "night-guard",
            hours: .of("19:00", "07:00"),
            persons: 1
          ).taken(by: person))
      }
    }
    return duties
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0...(values.count - 1))]
  }
}
