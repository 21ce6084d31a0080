import DeskBasics
import DeskPlanning

extension Shift {
  /// A person's hours at a post (S1–S6); `counters` are the ids of those that may be kept open, `people` those who may
  /// take it; none where the site lists nobody.
  init?(_ cursor: Cursor, counters: [String]?, people: [StaffMember]) {
    let keys = ["person", "from", "to", "days", "season", "breaks", "counter"]
    guard let fields = cursor.fields(keys) else { return nil }
    let personField = fields.required("person", example: "Wang Xiaoming")
    let member = people.isEmpty ? nil : personField?.member(of: people)
    let person =
      people.isEmpty
      ? personField?.visitorsText("a person's name", heldTo: .ofPersons) : member?.name
    let hours = fields.hours(from: "08:10", to: "17:30")
    let days = fields.optional("days").map { $0.days() } ?? Set(Weekday.allCases)
    let seasonField = fields.optional("season")
    let season = seasonField.flatMap { Season($0) }
    let breaks = fields.optional("breaks").map { $0.breaks(within: hours, people: people) } ?? []
    let counter = fields.optional("counter")?.reference(to: "counters", among: counters)
    guard let person, let hours, let days, let breaks else { return nil }
    guard seasonField == nil || season != nil else { return nil }
    self.init(
      person: person, personID: member?.id, hours: hours, days: days, season: season,
      breaks: breaks, counter: counter)
  }
}

extension Cursor {
  /// One of `people`, by id or name.
  func member(of people: [StaffMember]) -> StaffMember? {
    guard let word = text("the id of one of the people") else { return nil }
    if let member = people.first(where: { $0.id == word || $0.name.string == word }) {
      return member
    }
    let meant = Nearest.word(to: word, in: people.flatMap { [$0.id, $0.name.string] })
    return refuse(
      "\(quoted(word)) is none of the people",
      meant.map { "did you mean \"\($0)\"?" }
        ?? "there are: " + people.map { cited($0.id) }.joined(separator: ", "))
  }

  /// Breaks within `hours`, apart from each other; `hours` are nil where they could not be read.
  fileprivate func breaks(within hours: LocalHours?, people: [StaffMember]) -> [Duty.Break]? {
    guard let items = list(of: "breaks") else { return nil }
    var breaks: [(pause: Duty.Break, minutes: Range<Int>)] = []
    for item in items {
      guard let fields = item.fields(["from", "to", "relief"]) else { continue }
      let relief = fields.optional("relief")?.relief(among: people)
      guard let pause = fields.hours(from: "12:00", to: "12:30"), let hours else { continue }
      guard let minutes = hours.minutes(of: pause) else {
        item.report(
          "\(pause.written) is not within the shift's hours, \(hours.written)",
          "a break begins and ends while the person is on")
        continue
      }
      if let other = breaks.first(where: { $0.minutes.overlaps(minutes) }) {
        item.report(
          "\(pause.written) overlaps the break \(other.pause.hours.written)",
          "write one break, or keep them apart")
      }
      breaks.append((Duty.Break(hours: pause, relief: relief), minutes))
    }
    return breaks.map(\.pause)
  }

  /// The id of one of `people`, or, where the site lists nobody, a name that stands at a shift.
  private func relief(among people: [StaffMember]) -> String? {
    people.isEmpty
      ? visitorsText("a person's name", heldTo: .ofPersons)?.string : member(of: people)?.id
  }
}
