import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskPlanning
import Foundation

extension RotaCommand {
  struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Propose who takes each slot of a week, or explain why nobody can.",
      discussion: """
        frontdesk rota plan --week 2026-W49

        Nothing is changed. Exit status 1 where slots are left uncovered: each is named, and for each person the \
        rule that keeps them from it.
        """)

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions
    @OptionGroup var which: WeekOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        // A large week is thought about for long.
        try await desk.client.getData(Path.rotaPlan + which.query, timeout: .seconds(180))
      }
      let plan = try Wire.decode(PlanView.self, from: data)
      if reading.json { printJSON(data) } else { printPlan(plan) }
      if plan.outcome != .planned { throw ExitCode.failure }
    }
  }

  struct Validate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List every rule that a week's rota breaks, by person and slot.",
      discussion: "Exit status 1 where it breaks any.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions
    @OptionGroup var which: WeekOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.rotaViolations + which.query)
      }
      let violations = try Wire.decode([ViolationView].self, from: data)
      if reading.json {
        printJSON(data)
      } else if violations.isEmpty {
        print("The rota breaks no rule.")
      } else {
        printTable(
          violations.map { violation in
            [violation.date.description, violation.standard ?? "", violation.text]
          })
      }
      if !violations.isEmpty { throw ExitCode.failure }
    }
  }

  struct Calendar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the duties of a person or at a post as a calendar (iCalendar).",
      discussion: """
        frontdesk rota calendar --person wang > wang.ics
        frontdesk rota calendar --post reception --days 90 > reception.ics

        Imported again, changed duties take the place of what they were.
        """)

    @OptionGroup var desk: DeskOptions

    @Option(help: "Whose: an id, a login or a name.")
    var person: String?

    @Option(help: "Of which post: its id.")
    var post: String?

    @Option(help: "How many days ahead, 1 to 366.")
    var days = 60

    func validate() throws {
      guard (person == nil) != (post == nil) else {
        throw ValidationError("Give either --person or --post.")
      }
      guard (1...366).contains(days) else { throw ValidationError("--days is 1 to 366.") }
    }

    func run() async throws {
      let word = person.map { "person=" + encoded($0) } ?? "post=" + encoded(post ?? "")
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.rotaCalendar + "?\(word)&days=\(days)")
      }
      FileHandle.standardOutput.write(data)
    }

    private func encoded(_ word: String) -> String {
      word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? word
    }
  }
}

/// What every command about one week takes.
struct WeekOptions: ParsableArguments {
  @Option(help: "The week, 2026-W49; without it, the next one to plan and this one to validate.")
  var week: String?

  var query: String { week.map { "?week=\($0)" } ?? "" }

  func validate() throws {
    if let week, ISOWeek(week) == nil {
      throw ValidationError("\"\(week)\" is not a week: write it as ISO 8601 does, 2026-W49.")
    }
  }
}

private func printPlan(_ plan: PlanView) {
  switch plan.outcome {
  case .planned where plan.unrelieved.isEmpty:
    print("\(plan.week): every slot is covered, and no rule is broken.")
  case .planned: print("\(plan.week): every slot is covered, and breaks are without relief.")
  case .infeasible:
    print("\(plan.week): no plan covers every slot.")
    for reason in plan.reasons { print("  \(reason.text)") }
  case .undecided: print("\(plan.week): no whole plan was found in time; there may be one.")
  }
  for gap in plan.uncovered {
    print("uncovered: \(words(gap.slot)), \(gap.missing) wanting")
    let others = gap.obstacles.filter { $0.rule == .post }.map(\.person)
    for obstacle in gap.obstacles where obstacle.rule != .post { print("  \(obstacle.text)") }
    if !others.isEmpty { print("  not a post of theirs: \(others.joined(separator: ", "))") }
  }
  for lonely in plan.unrelieved { print("no relief: \(lonely.text)") }
  guard !plan.duties.isEmpty else { return }
  printTable(
    [["date", "post", "hours", "person"]]
      + plan.duties.map { line in
        [
          line.slot.date.description, line.slot.post, "\(line.slot.from)–\(line.slot.to)",
          line.name,
        ]
      })
}

private func words(_ slot: ShiftSlotView) -> String {
  "\(slot.post) \(slot.date) \(slot.from)–\(slot.to)"
}
