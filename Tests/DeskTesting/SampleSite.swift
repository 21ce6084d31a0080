package import DeskBasics
package import DeskDomain
package import DeskPlanning

extension Site {
  /// A small sales center for tests: two services, two counters, a button each, a door, a printer.
  package static let sample = Site(
    name: Name("Cloud Rest".plain), languages: [.simplifiedChinese, .english],
    timeZone: "Asia/Shanghai",
    services: [
      Service(id: "consult", name: Name("Consulting".plain), series: .named("A")),
      Service(id: "tour", name: Name("Tour".plain), series: .named("B"), numbers: 1...3),
    ],
    counters: [
      Counter(id: "1", services: ["consult", "tour"]), Counter(id: "2", services: ["consult"]),
    ],
    lines: LineSetup(
      inputs: [
        InputSetup(name: "call", role: .call(service: "consult"), address: .name("CALL_BUTTON")),
        InputSetup(
          name: "help", role: .call(service: "consult"), address: .name("HELP_BUTTON"),
          asksForHelpWhenHeld: true),
        InputSetup(name: "tour", role: .call(service: "tour"), address: .name("TOUR_BUTTON")),
        InputSetup(name: "door", role: .door, address: .name("DOOR"), debounce: .door),
        InputSetup(name: "next", role: .next(counter: "1"), address: .name("NEXT_BUTTON")),
      ],
      outputs: [OutputSetup(role: .lamp, address: .name("CALL_LAMP"))]),
    printer: PrinterSetup(queue: "Ticket", format: .pdf, paper: .mm80),
    posts: [
      Post(
        id: "guard", name: Name("Guard".plain),
        shifts: [
          Shift(person: "Zhao".plain, hours: .of("19:00", "07:00"), days: Set(Weekday.allCases))
        ]),
      Post(
        id: "reception", name: Name("Reception".plain),
        shifts: [
          Shift(
            person: "Wang".plain, hours: .of("08:10", "17:30"),
            days: [.monday, .tuesday, .wednesday, .thursday, .friday])
        ]),
    ],
    assets: [
      Asset(
        code: "FE-01", name: Name("Extinguisher".plain), rhythm: .monthly,
        points: ["gauge", "pin"])
    ])
}

extension String {
  /// A text of the tests' own, known to be plain.
  package var plain: PlainText {
    guard let text = PlainText(self) else { fatalError("not plain: \(self)") }
    return text
  }
}

extension Series {
  /// A letter of the tests' own.
  package static func named(_ letter: String) -> Series {
    guard let series = Series(rawValue: letter) else { fatalError("no series: \(letter)") }
    return series
  }
}

extension Duty.Break {
  /// A break of the tests' own.
  package static func of(_ from: String, _ to: String, relief: String? = nil) -> Duty.Break {
    Duty.Break(hours: .of(from, to), relief: relief)
  }
}

extension LocalHours {
  /// Hours of the tests' own.
  package static func of(_ from: String, _ to: String) -> LocalHours {
    guard let from = LocalTime(from), let to = LocalTime(to) else { fatalError("no time") }
    return LocalHours(from: from, to: to)
  }
}

extension StaffMember {
  package static func of(_ id: String, _ posts: [String] = []) -> StaffMember {
    StaffMember(id: id, name: id.plain, posts: posts)
  }
}
