import DeskBasics
import DeskTesting
import Testing

@testable import DeskPlanning

/// A question to the planner.
struct PlanScene {
  var demand: PlanDemand
  var staff: [StaffMember]
  var rules = StaffRules()
  var history: [Duty] = []
  var zone = "Asia/Shanghai"

  var calendar: SiteCalendar {
    guard let calendar = SiteCalendar(timeZone: zone) else { fatalError("no zone: \(zone)") }
    return calendar
  }

  func planned(effort: Int = RotaPlanner.effort) -> PlanOutcome {
    RotaPlanner.plan(
      demand: demand, staff: staff, rules: rules, history: history, calendar: calendar,
      effort: effort)
  }

  func violations(_ duties: [Duty]) -> [Violation] {
    RotaValidator.violations(
      duties: duties, demand: demand, staff: staff, rules: rules, history: history,
      calendar: calendar)
  }

  /// What persons do wrong in `duties`, whatever they leave open.
  func faults(_ duties: [Duty]) -> [Violation] {
    violations(duties).filter { $0.rule != .cover }
  }

  /// With these slots only.
  func narrowed(to slots: [ShiftSlot.Key]) throws -> PlanScene {
    var scene = self
    scene.demand = try PlanDemand(
      week: demand.week, slots: demand.slots.filter { slots.contains($0.key) })
    return scene
  }
}

extension PlanScene {
  /// A site as the standard draws it: six posts by day and night, and staff with a trade each.
  static func site(_ week: String = "2026-W49", zone: String = "Asia/Shanghai") throws -> PlanScene
  {
    let every = Set(Weekday.allCases)
    func post(_ id: String, _ shifts: [(String, String, String)]) -> Post {
      Post(
        id: id, name: Name(id.plain),
        shifts: shifts.map { person, from, to in
          Shift(person: person.plain, personID: person, hours: .of(from, to), days: every)
        })
    }
    let posts = [
      post("reception", [("wang", "08:10", "17:30"), ("li", "08:10", "17:30")]),
      post("customer-reception", [("zhang", "08:30", "17:30"), ("chen", "08:30", "17:30")]),
      post("parking", [("zhou", "06:30", "17:30")]), post("indoor", [("wu", "08:30", "19:00")]),
      post("night-guard", [("zhao", "19:00", "07:00")]),
      post("cleaning", [("sun", "07:00", "17:30")]),
    ]
    let guards = ["parking", "indoor", "night-guard"]
    let front = ["reception", "customer-reception"]
    return PlanScene(
      demand: try .of(#require(ISOWeek(week)), posts),
      staff: [
        .of("wang", front), .of("li", front), .of("zhang", front), .of("chen", front),
        .of("he", front), .of("zhou", guards), .of("wu", guards), .of("zhao", guards),
        .of("qian", guards), .of("sun", ["cleaning"]), .of("tian", ["cleaning"]),
      ],
      // Four guards for three posts of 33 h 30 min a day, as the standard has them, work more than 60 h.
      rules: StaffRules(longestWeek: 66 * 60), zone: zone)
  }
}

extension LocalDate {
  static func of(_ text: String) -> LocalDate {
    guard let date = LocalDate(text) else { fatalError("no date: \(text)") }
    return date
  }
}

extension ShiftSlot {
  static func of(
    _ date: String, _ post: String, _ from: String, _ to: String, persons: Int = 1
  ) -> ShiftSlot {
    ShiftSlot(date: .of(date), post: post, hours: .of(from, to), persons: persons)
  }

  func taken(by person: String) -> Duty { key.taken(by: person) }
}

extension ShiftSlot.Key {
  func taken(by person: String) -> Duty {
    Duty(date: date, post: post, person: person, hours: hours)
  }
}

extension PlanDemand {
  /// What the posts' shifts ask for.
  static func of(_ week: ISOWeek, _ posts: [Post]) throws -> PlanDemand {
    let rota = Rota(
      posts: posts, calendar: try #require(SiteCalendar(timeZone: "Asia/Shanghai")))
    return PlanDemand(week: week, rota: week.dates.flatMap { rota.pattern(on: $0) })
  }
}
