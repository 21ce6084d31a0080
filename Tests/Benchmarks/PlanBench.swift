import DeskBasics
import DeskPlanning
import Foundation

/// How long a week's rota is thought about (S1–S8).
enum PlanBench {
  static func measure() throws {
    let usual = try plan(shifts: 10, people: 14)
    for (shifts, people) in [(10, 14), (20, 26), (30, 42), (30, 34)] {
      let (seconds, outcome) = try plan(shifts: shifts, people: people)
      row(
        "a week of \(shifts) shifts a day planned for \(people) people",
        String(format: "%.0f ms", seconds * 1_000),
        "\(outcome); \(String(format: "%.0f", seconds / usual.seconds)) times a week of 10 shifts")
    }
  }

  private static func plan(shifts: Int, people: Int) throws -> (seconds: Double, outcome: String) {
    guard let calendar = SiteCalendar(timeZone: "Asia/Shanghai"), let week = ISOWeek("2026-W49"),
      let name = PlainText("p")
    else { return (.nan, "no calendar") }
    let hours = [("06:30", "17:30"), ("08:30", "19:00"), ("19:00", "07:00"), ("08:10", "17:30")]
      .compactMap { from, to in
        LocalTime(from).flatMap { from in LocalTime(to).map { LocalHours(from: from, to: $0) } }
      }
    let slots = week.dates.flatMap { date in
      (0..<shifts).map { shift in
        ShiftSlot(date: date, post: "post-\(shift)", hours: hours[shift % hours.count], persons: 1)
      }
    }
    // Everybody takes three posts of five.
    let staff = (0..<people).map { person in
      StaffMember(
        id: "p\(person)", name: name,
        posts: (0..<shifts).filter { ($0 + person) % 5 < 3 }.map { "post-\($0)" })
    }
    let demand = try PlanDemand(week: week, slots: slots)
    let clock = ContinuousClock.now
    let outcome = RotaPlanner.plan(demand: demand, staff: staff, calendar: calendar)
    let seconds = clock.duration(to: .now).inSeconds
    let word =
      switch outcome {
      case .planned: "planned"
      case .infeasible: "infeasible"
      case .undecided: "undecided"
      }
    return (seconds, word)
  }
}
