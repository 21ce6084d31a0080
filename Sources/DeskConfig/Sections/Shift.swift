import DeskDomain

extension Shift {
  /// A person's hours at a post (S1–S6); `counters` are the ids of those that may be kept open.
  init?(_ cursor: Cursor, counters: [String]?) {
    let keys = ["person", "from", "to", "days", "breaks", "counter"]
    guard let fields = cursor.fields(keys) else { return nil }
    let person = fields.required("person", example: "Wang Xiaoming")?
      .visitorsText("a person's name", heldTo: .ofPersons)
    let hours = fields.hours(from: "08:10", to: "17:30")
    let days = fields.optional("days").map { $0.days() } ?? Set(Weekday.allCases)
    let breaks = fields.optional("breaks").map { $0.breaks(within: hours) } ?? []
    let counter = fields.optional("counter")?.reference(to: "counters", among: counters)
    guard let person, let hours, let days, let breaks else { return nil }
    self.init(person: person, hours: hours, days: days, breaks: breaks, counter: counter)
  }
}

extension Cursor {
  /// Breaks within `hours`, apart from each other; `hours` are nil where they could not be read.
  fileprivate func breaks(within hours: LocalHours?) -> [LocalHours]? {
    guard let items = list(of: "breaks") else { return nil }
    var breaks: [(hours: LocalHours, minutes: Range<Int>)] = []
    for item in items {
      guard let fields = item.fields(["from", "to"]),
        let pause = fields.hours(from: "12:00", to: "12:30"), let hours
      else { continue }
      guard let minutes = hours.minutes(of: pause) else {
        item.report(
          "\(pause.written) is not within the shift's hours, \(hours.written)",
          "a break begins and ends while the person is on")
        continue
      }
      if let other = breaks.first(where: { $0.minutes.overlaps(minutes) }) {
        item.report(
          "\(pause.written) overlaps the break \(other.hours.written)",
          "write one break, or keep them apart")
      }
      breaks.append((pause, minutes))
    }
    return breaks.map(\.hours)
  }
}
