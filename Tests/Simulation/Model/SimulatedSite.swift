import DeskBasics
package import DeskDomain
import DeskPlanning
import DeskTesting

extension Site {
  /// The site of the simulation: numbers that soon come round, counters that share services, hours over midnight, two
  /// nights a year on which the clocks change.
  package static let simulated = Site(
    name: Name("Lindenhof".plain), languages: [.simplifiedChinese, .english],
    timeZone: "Europe/Berlin",
    services: [
      Service(
        id: "consult", name: Name("Consulting".plain), series: .named("A"), numbers: 1...11),
      Service(id: "tour", name: Name("Tour".plain), series: .named("B"), numbers: 1...3),
      Service(id: "pay", name: Name("Payment".plain), series: .named("C"), numbers: 97...101),
    ],
    counters: [
      Counter(id: "1", services: ["consult", "tour"]), Counter(id: "2", services: ["consult"]),
      Counter(id: "3", services: ["pay", "tour"]),
      Counter(id: "4", services: ["consult", "tour", "pay"]),
    ],
    lines: LineSetup(inputs: inputs),
    printer: PrinterSetup(queue: "Ticket", format: .pdf, paper: .mm80), hours: weeklyHours,
    consultants: [
      Consultant(id: "li", name: Name("Li".plain), counter: "2"),
      Consultant(id: "wang", name: Name("Wang".plain)),
      Consultant(id: "zhou", name: Name("Zhou".plain)),
      Consultant(id: "chen", name: Name("Chen".plain), counter: "4"),
    ],
    posts: receptionPosts,
    assets: [
      Asset(
        code: "FE-01", name: Name("Extinguisher".plain), rhythm: .monthly, points: ["gauge", "pin"]),
      Asset(code: "LI-01", name: Name("Lights".plain), rhythm: .daily, points: ["brightness"]),
      Asset(
        code: "LANE", name: Name("Lane".plain), rhythm: .hourly(.of("19:00", "07:00")),
        points: ["free"]),
    ],
    patrol: rounds,
    queueRules: QueueRules(
      maximumWait: .seconds(40 * 60), appointmentRate: 3, priorityRate: 4, returningRate: 2))

  /// What the site file may turn into while the desk runs: itself, no printer, other people and numbers, no hours.
  static let rewritten: [Site] = {
    var unprinted = simulated
    unprinted.printer = nil
    var smaller = simulated
    smaller.counters.removeLast()
    smaller.consultants.removeLast()
    smaller.consultants.append(Consultant(id: "sun", name: Name("Sun".plain)))
    smaller.services[1].numbers = 2...5
    smaller.assets[1].checklist.version = 2
    smaller.assets[2].retired = LocalDate(year: 2000, month: 1, day: 1)
    unprinted.patrol = nil
    return [simulated, unprinted, smaller, alwaysOpen]
  }()

  /// A desk around the clock, of which no rota knows.
  static let alwaysOpen: Site = {
    var site = simulated
    site.hours = nil
    site.posts = []
    site.patrol?.times.every = 60
    return site
  }()

  private static let inputs: [InputSetup] = [
    button("call", .call(service: "consult")), button("tour", .call(service: "tour")),
    button("pay", .call(service: "pay")),
    InputSetup(
      name: "help", role: .call(service: "consult"), address: .name("HELP"),
      asksForHelpWhenHeld: true),
    button("door", .door), button("next", .next(counter: "1")),
    button("below", .rate(.below, counter: "1")), button("above", .rate(.above, counter: "1")),
    button("round", .patrol(point: "hall")),
  ]

  private static func button(_ name: String, _ role: InputRole) -> InputSetup {
    InputSetup(name: name, role: role, address: .name(name))
  }

  /// Over midnight, through the nights on which the clocks change.
  private static let rounds = PatrolPlan(
    times: PatrolTimes(hours: .of("17:30", "10:30"), every: 45),
    areas: [
      PatrolArea(
        id: "house", name: Name("House".plain),
        points: [
          PatrolPoint(id: "hall", name: Name("Hall".plain), code: "PT-1"),
          PatrolPoint(id: "roof", name: Name("Roof".plain), code: "PT-2"),
        ])
    ],
    order: .listed, post: "reception")

  private static let weeklyHours = OpeningHours(
    weekly: [
      OpeningHours.Weekly(
        days: [.monday, .tuesday, .wednesday, .thursday, .friday], hours: .of("09:00", "18:00")),
      OpeningHours.Weekly(days: [.friday, .saturday], hours: .of("20:00", "03:30")),
      OpeningHours.Weekly(days: [.saturday, .sunday], hours: .of("10:00", "14:00")),
    ],
    closed: [LocalDate(year: 2026, month: 5, day: 1), LocalDate(year: 2026, month: 12, day: 25)])

  private static let receptionPosts: [Post] = [
    Post(
      id: "reception", name: Name("Reception".plain),
      shifts: [
        Shift(
          person: "Wang".plain, hours: .of("08:45", "18:15"), days: Set(Weekday.allCases),
          breaks: [.of("12:00", "13:00")], counter: "1"),
        Shift(
          person: "Zhao".plain, hours: .of("19:30", "04:00"), days: [.friday, .saturday],
          breaks: [.of("23:30", "00:30")], counter: "1"),
        Shift(
          person: "Qian".plain, hours: .of("09:00", "17:00"),
          days: [.monday, .tuesday, .wednesday, .thursday, .friday],
          breaks: [.of("13:00", "14:00")], counter: "3"),
        // Two of the consultants are of the rota; the others are nobody's business.
        Shift(
          person: "Li".plain, hours: .of("09:00", "18:00"),
          days: [.monday, .tuesday, .thursday, .friday, .saturday], breaks: [.of("11:30", "12:15")],
          counter: "2"),
        Shift(
          person: "Chen".plain, hours: .of("10:00", "20:00"), days: Set(Weekday.allCases),
          breaks: [.of("12:15", "13:00"), .of("16:00", "16:15")], counter: "4"),
      ])
  ]
}
