import Testing

@testable import DeskBasics
@testable import DeskConfig
@testable import DeskDomain
@testable import DeskPlanning

@Suite("What a site file says of hours, staff and the queue becomes the domain's values")
struct HoursFileTests {
  private func site(with section: String) throws -> Site {
    try SiteFile.parse(try Refusal.base() + section + "\n", file: "site.yaml")
  }

  private func site(replacing old: String, with new: String) throws -> Site {
    let change = Refusal(symptom: "", old: old, new: new)
    return try SiteFile.parse(try change.text(from: try Refusal.base()), file: "site.yaml")
  }

  private func hours(_ from: String, _ to: String) throws -> LocalHours {
    LocalHours(from: try #require(LocalTime(from)), to: try #require(LocalTime(to)))
  }

  @Test(
    "a file without the new sections is open at any time, without turns, by the default rules")
  func defaults() throws {
    let site = try site(with: "")
    #expect(site.hours == nil)
    #expect(site.consultants.isEmpty)
    #expect(site.queueRules == QueueRules())
    #expect(site.retention == Retention())
    #expect(site.posts[0].shifts[0].breaks.isEmpty)
    #expect(site.posts[0].shifts[0].counter == nil)
    #expect(site.lines.inputs.allSatisfy { !$0.asksForHelpWhenHeld })
  }

  @Test(
    "sections whose lines are all commented out are left out",
    arguments: ["hours:", "consultants:", "queue:", "visitors:"])
  func emptySections(_ section: String) throws {
    #expect(try site(with: section) == site(with: ""))
  }

  @Test("Q7 S8: weekly hours, closed dates and evenings, two of them on one date")
  func openingHours() throws {
    let site = try site(
      with: """
        hours:
          weekly:
            - {days: mon-fri, from: 08:30, to: "17:30"}
            - {from: "22:00", to: "02:00"}
          closed: [2026-10-01, "2028-02-29"]
          additional:
            - {date: 2026-12-24, from: "18:00", to: "21:00"}
            - {date: "2026-12-24", from: "22:00", to: "24:00"}
        """)
    let hours = try #require(site.hours)
    #expect(hours.weekly.map(\.days.count) == [5, 7])
    #expect(
      try hours.weekly.map(\.hours) == [self.hours("08:30", "17:30"), self.hours("22:00", "02:00")])
    #expect(
      hours.closed
        == [LocalDate(year: 2026, month: 10, day: 1), LocalDate(year: 2028, month: 2, day: 29)])
    #expect(
      try hours.additional
        == [
          LocalDate(year: 2026, month: 12, day: 24): [
            self.hours("18:00", "21:00"), self.hours("22:00", "24:00"),
          ]
        ])
  }

  @Test("Q3: consultants keep the order of the file; a counter is theirs or none")
  func consultants() throws {
    let site = try site(
      with: "consultants: [{id: wu, name: Wu, counter: 2}, {id: li, name: {zh-Hans: 李芳, en: Li}}]")
    #expect(site.consultants.map(\.id) == ["wu", "li"])
    #expect(site.consultants.map(\.counter) == ["2", nil])
    #expect(site.consultants[1].name[.simplifiedChinese] == "李芳")
  }

  @Test(
    "Q4: the longest wait in minutes or hours, from 5m to 12h",
    arguments: [("5m", 300), ("90m", 5_400), ("1h", 3_600), ("12h", 43_200), ("720m", 43_200)])
  func maximumWait(_ written: String, _ seconds: Int) throws {
    let rules = try site(with: "queue: {maximum_wait: \(written)}").queueRules
    #expect(rules == QueueRules(maximumWait: .seconds(seconds)))
  }

  @Test("Q4: rates from 1 to 10, whole or with one decimal, each by its own key")
  func rates() throws {
    let rules = try site(
      with: "queue: {appointment_rate: 1, priority_rate: 10.0, returning_rate: 2.5}"
    ).queueRules
    #expect(rules == QueueRules(appointmentRate: 1, priorityRate: 10, returningRate: 2.5))
  }

  @Test(
    "G4: names are kept for hours or days, and at least as long for a follow-up",
    arguments: [
      ("keep_names: 1h", 3_600, 2_592_000), ("keep_names: 30d", 2_592_000, 2_592_000),
      ("keep_names_for_follow_up: 24h", 86_400, 86_400),
      ("keep_names: 7d, keep_names_for_follow_up: 7d", 604_800, 604_800),
      ("keep_names: 48h, keep_names_for_follow_up: 365d", 172_800, 31_536_000),
    ])
  func retention(_ written: String, _ names: Int, _ followUp: Int) throws {
    let retention = try site(with: "visitors: {\(written)}").retention
    #expect(
      retention == Retention(names: .seconds(names), namesWithFollowUp: .seconds(followUp)))
  }

  @Test(
    "S1: breaks lie within the shift, may touch, and may be none; the counter is one of the site's")
  func breaks() throws {
    let shift = try site(
      replacing: "days: mon-fri",
      with: #"counter: 2, breaks: [{from: "12:30", to: "13:00"}, {from: "12:00", to: 12:30}]"#
    ).posts[0].shifts[0]
    #expect(try shift.breaks.map(\.hours) == [hours("12:30", "13:00"), hours("12:00", "12:30")])
    #expect(shift.counter == "2")
    let whole = try site(replacing: "days: mon-fri", with: "breaks: []").posts[0].shifts[0]
    #expect(whole.breaks.isEmpty)
  }

  @Test("S4: a night shift has breaks before, over and after midnight")
  func nightBreaks() throws {
    let shift = try site(
      replacing: #"from: "08:10", to: 17:30, days: mon-fri"#,
      with: """
        from: "19:00", to: "07:00", breaks: [{from: "19:00", to: "19:30"}, \
        {from: "23:45", to: "00:15"}, {from: "06:30", to: "07:00"}]
        """
    ).posts[0].shifts[0]
    #expect(shift.breaks.count == 3)
  }

  @Test("Q6: a button for each rating of a counter, active low like every button")
  func ratingButtons() throws {
    let site = try site(
      replacing: "next: {role: next, counter: 1,",
      with: "bad: {role: rate, counter: 1, rating: below,")
    #expect(site.lines.inputs[2].role == .rate(.below, counter: "1"))
    #expect(site.lines.inputs[2].isActiveLow)
    #expect(site.lines.inputs[2].debounce == .button)
  }

  @Test("a held call button asks for help where the file says so, and only that button")
  func longPress() throws {
    let site = try site(replacing: "role: call,", with: "role: call, long_press: help,")
    #expect(site.lines.inputs.map(\.asksForHelpWhenHeld) == [true, false, false])
  }
}
