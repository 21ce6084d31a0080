package import DeskBasics
package import DeskDomain
import DeskPlanning

extension Site {
  /// The sample site with rounds at night (S4, F16): two areas of two points each, one of them with a button, and a guard.
  package static let patrolled: Site = {
    var site = Site.sample
    site.people = [
      StaffMember(id: "zhao", name: "赵强".plain, posts: ["guard"]),
      StaffMember(id: "wang", name: "王小明".plain, posts: ["reception"]),
    ]
    let daily = Set(Weekday.allCases)
    site.posts = [
      Post(
        id: "guard", name: Name("Guard".plain),
        shifts: [
          Shift(person: "赵强".plain, personID: "zhao", hours: .of("19:00", "07:00"), days: daily)
        ]),
      Post(
        id: "reception", name: Name("Reception".plain),
        shifts: [
          Shift(person: "王小明".plain, personID: "wang", hours: .of("08:10", "17:30"), days: daily)
        ]),
    ]
    site.patrol = .test()
    site.lines.inputs.append(
      InputSetup(name: "roof", role: .patrol(point: "roof"), address: .name("ROOF_BUTTON")))
    return site
  }()
}

extension PatrolPlan {
  /// Rounds of a test: `hall`, `bar`, `flat`, `roof` in two areas.
  package static func test(
    _ hours: LocalHours = .of("19:00", "07:00"), every: Int = 60, grace: Int = 15,
    order: Order = .any
  ) -> PatrolPlan {
    func point(_ id: String, _ number: Int) -> PatrolPoint {
      PatrolPoint(id: id, name: Name(id.plain), code: "PT-0\(number)")
    }
    return PatrolPlan(
      times: PatrolTimes(hours: hours, every: every), grace: .seconds(grace * 60),
      areas: [
        PatrolArea(
          id: "sales-center", name: Name("Sales center".plain),
          points: [point("hall", 1), point("bar", 2)]),
        PatrolArea(
          id: "show-flats", name: Name("Show flats".plain),
          points: [point("flat", 3), point("roof", 4)]),
      ],
      order: order, post: "guard")
  }
}
