import DeskBasics
import DeskDomain
import DeskPlanning
import DeskTesting
import Foundation
import Testing

/// A sales center with every kind of shift, and a clock that the tests move.
struct RotaScene {
  var desk: Desk
  var now: Moment

  static let zones = [
    "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
  ]

  init(
    zone: String = "Asia/Shanghai", at text: String = "2026-03-02 09:00",
    posts: [Post] = RotaScene.posts, people: [StaffMember] = RotaScene.people,
    isClockTrusted: Bool = true
  ) {
    var site = Site.sample
    site.timeZone = zone
    site.people = people
    site.posts = posts
    guard let desk = Desk(site: site), let calendar = SiteCalendar(timeZone: zone) else {
      fatalError(zone)
    }
    self.desk = desk
    now = Moment(
      wall: calendar.at(text), uptime: .seconds(3_600), boot: "boot-1",
      isClockTrusted: isClockTrusted)
    _ = try? self.desk.handle(.start, at: now)
  }

  var calendar: SiteCalendar { desk.rota.calendar }

  @discardableResult
  mutating func handle(_ command: Command) throws(Refusal) -> Decision {
    try desk.handle(command, at: now)
  }

  @discardableResult
  mutating func change(_ what: RotaOrder.What, on date: String? = nil) throws(Refusal) -> Int64 {
    let order = RotaOrder(date: date.flatMap { LocalDate($0) }, what: what)
    guard case .rotaChange(let id) = try handle(.changeRota(order)).answer else { return 0 }
    return id
  }

  /// Moves both clocks, and does what the passing of time asks for.
  mutating func go(to instant: Date) throws(Refusal) {
    now = now.advanced(by: .seconds(instant.timeIntervalSince(now.wall)))
    for duty in desk.dueCommands(at: now) where duty != .reviewDueChecks {
      try handle(.due(duty))
    }
  }

  mutating func go(to text: String) throws(Refusal) { try go(to: calendar.at(text)) }

  /// `wang reception 08:10`, in the rota's order.
  func duties(_ date: String) -> [String] {
    desk.rota.duties(on: date.date).map { "\($0.person) \($0.post) \($0.hours.from)" }
  }

  /// Where everybody is who is on duty: `wang: reception`.
  func places(_ text: String) -> [String: String] {
    let all = desk.rota.whereabouts(at: calendar.at(text)).map { ($0.duty.person, $0.post.id) }
    return Dictionary(all, uniquingKeysWith: { "\($0)+\($1)" })
  }

  var missing: [String] {
    desk.state.alerts.keys.filter { $0.kind == .handoverMissing }.map(\.subject).sorted()
  }

  static func person(_ id: String, posts: [String] = []) -> StaffMember {
    StaffMember(id: id, name: "Name \(id)".plain, posts: posts)
  }

  static let people =
    ["wang", "li", "zhou", "chen", "zhao", "wu", "hu"].map { person($0) }
    + [person("mei", posts: ["reception"])]

  static func shift(
    _ id: String, _ from: String, _ to: String, days: Set<Weekday> = Set(Weekday.allCases),
    season: Season? = nil, breaks: [Duty.Break] = [], counter: String? = nil
  ) -> Shift {
    Shift(
      person: "Name \(id)".plain, personID: id, hours: .of(from, to), days: days, season: season,
      breaks: breaks, counter: counter)
  }

  static func post(
    _ id: String, _ shifts: [Shift], swap: PostSwap? = nil, handsOverTo: String? = nil
  ) -> Post {
    Post(
      id: id, name: Name("Post \(id)".plain), shifts: shifts, swap: swap, handsOverTo: handsOverTo)
  }

  static func season(_ from: String, _ to: String) -> Season {
    guard let from = MonthDay(from), let to = MonthDay(to) else { fatalError("no day") }
    return Season(from: from, to: to)
  }

  static let posts = [
    post(
      "reception",
      [
        shift(
          "wang", "08:10", "17:30", breaks: [.of("12:00", "12:30", relief: "li")], counter: "1"),
        shift("li", "08:10", "17:30", breaks: [.of("12:30", "13:00", relief: "wang")]),
      ]),
    post("indoor", [shift("zhou", "06:30", "17:30")]),
    post(
      "parking", [shift("chen", "08:30", "19:00")], swap: PostSwap(with: "indoor", every: 30),
      handsOverTo: "night"),
    post("night", [shift("zhao", "19:00", "07:00")], handsOverTo: "indoor"),
    post(
      "cleaning",
      [
        shift("wu", "07:00", "17:30", season: season("05-01", "09-30")),
        shift("wu", "07:30", "17:00", season: season("10-01", "04-30")),
      ]),
    post("gardening", []),
  ]
}
