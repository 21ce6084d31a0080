import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain
import DeskPlanning

/// Changes of the rota for a date (S8).
extension RotaCommand {
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a duty for a date, such as an evening opening.",
      discussion: "frontdesk rota add wang reception 17:30 21:00 --date 2026-12-24")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var on: DateOption

    @Argument(help: "Who: an id, a login or a name.")
    var person: String

    @Argument(help: "At which post: its id.")
    var post: String

    @Argument(help: "From (17:30).")
    var from: String

    @Argument(help: "To (21:00).")
    var to: String

    @Option(help: "The counter that the person keeps open.")
    var counter: String?

    func run() async throws {
      try await change(
        .add(
          person: person, post: post, from: try typed(from, "from"), to: try typed(to, "to"),
          counter: counter, date: try on.day()), desk)
    }
  }

  struct Absence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record an absence: the whole day, or one duty.",
      discussion: """
        frontdesk rota absence wang --reason sickness
        frontdesk rota absence wang --post reception --date 2026-12-24 --reason leave
        """)

    @OptionGroup var desk: DeskOptions
    @OptionGroup var on: DateOption

    @Argument(help: "Who: an id, a login or a name.")
    var person: String

    @Option(help: "Only from the duty at this post.")
    var post: String?

    @Option(help: "Only from the duty that begins then (08:10).")
    var from: String?

    @Option(help: "Why: sickness, leave or other.")
    var reason: AbsenceReason = .other

    func run() async throws {
      try await change(
        .absence(
          person: person, reason: reason, post: post, from: try typed(ifGiven: from, "--from"),
          date: try on.day()), desk)
    }
  }

  struct Replace: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a duty to somebody else.",
      discussion: "frontdesk rota replace wang --by li --date 2026-12-24")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var on: DateOption

    @Argument(help: "Whose duty.")
    var person: String

    @Option(help: "Who takes it.")
    var by: String

    @Option(help: "The duty at this post, where there are several.")
    var post: String?

    @Option(help: "The duty that begins then (08:10), where there are several.")
    var from: String?

    func run() async throws {
      try await change(
        .replace(
          person: person, by: by, post: post, from: try typed(ifGiven: from, "--from"),
          date: try on.day()),
        desk)
    }
  }

  struct Exchange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Exchange the duties of two persons on a date.",
      discussion: "frontdesk rota exchange wang li --date 2026-12-24")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var on: DateOption

    @Argument(help: "The one.")
    var person: String

    @Argument(help: "The other.")
    var other: String

    @Option(help: "The one's duty at this post, where there are several.")
    var post: String?

    @Option(help: "The other's duty at this post, where there are several.")
    var otherPost: String?

    func run() async throws {
      try await change(
        .exchange(
          person: person, with: other, post: post, withPost: otherPost, date: try on.day()), desk)
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Undo a change.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "Its number.")
    var number: Int64

    func run() async throws {
      let change: RotaChangeView = try await desk.perform(.rota(.undo(id: number)))
      print("Taken back: \(line(change))")
    }
  }

  struct Changes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the changes for yesterday and later.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.rotaChanges)
      }
      guard !reading.json else { return printJSON(data) }
      let changes = try Wire.decode([RotaChangeView].self, from: data)
      guard !changes.isEmpty else { return print("Nothing is changed.") }
      printTable(
        changes.map { change in
          [
            String(change.change), change.date.description, change.text,
            change.isUndone ? "taken back" : "",
          ]
        })
    }
  }

  struct DateOption: ParsableArguments {
    @Option(help: "The date (2026-12-24); today where it is left out.")
    var date: String?

    func day() throws -> LocalDate? { try typed(ifGiven: date, "--date") }
  }
}

extension AbsenceReason: ExpressibleByArgument {}

private func change(_ ask: RotaAsk, _ desk: DeskOptions) async throws {
  let change: RotaChangeView = try await desk.perform(.rota(ask))
  print(line(change))
}

private func line(_ change: RotaChangeView) -> String {
  "change \(change.change), \(change.date): \(change.text)"
}
