import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk hours`: when visitors are received (Q7), and evening openings (S8).
struct HoursCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hours", abstract: "Show the opening hours, and add hours for a date.",
    subcommands: [Show.self, Add.self, Remove.self], defaultSubcommand: Show.self)

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show whether the desk is open, and until when.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await asking { () async throws(ClientError) in
        try await desk.client.getData(Path.hours)
      }
      guard !reading.json else { return printJSON(data) }
      let hours = try Wire.decode(HoursView.self, from: data)
      let status: StatusView = try await asking { () async throws(ClientError) in
        try await desk.client.get(Path.status)
      }
      let next = (hours.isOpen ? hours.closes : hours.opens).map {
        " until \(siteTime($0, in: status.timeZone))"
      }
      print((hours.isOpen ? "open" : "closed") + (next ?? ""))
      for added in hours.additional {
        print("added: \(added.date) \(added.from)–\(added.to)")
      }
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add opening hours on a date, such as an evening.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var dated: DatedOptions

    func run() async throws {
      try await desk.perform(
        .hours(.add(date: try dated.day(), from: try dated.start(), to: try dated.end())))
      print("\(dated.date): open \(dated.from)–\(dated.to) as well.")
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove added hours.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var dated: DatedOptions

    func run() async throws {
      try await desk.perform(
        .hours(.remove(date: try dated.day(), from: try dated.start(), to: try dated.end())))
      print("\(dated.date): no longer open \(dated.from)–\(dated.to).")
    }
  }

  struct DatedOptions: ParsableArguments {
    @Argument(help: "The date (2026-12-24).")
    var date: String

    @Argument(help: "From (18:00).")
    var from: String

    @Argument(help: "To (21:00).")
    var to: String

    func day() throws -> LocalDate { try typed(date, "date") }
    func start() throws -> LocalTime { try typed(from, "from") }
    func end() throws -> LocalTime { try typed(to, "to") }
  }
}

/// `frontdesk clock confirm`: somebody has looked at the wall clock.
struct ClockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "Confirm the wall clock.", subcommands: [Confirm.self])

  struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirm that the machine's clock is right, until it is started again.")

    @OptionGroup var desk: DeskOptions

    func run() async throws {
      try await desk.perform(.clock(.confirm))
      let status: StatusView = try await asking { () async throws(ClientError) in
        try await desk.client.get(Path.status)
      }
      print("It is \(siteTime(status.at, in: status.timeZone)), by your word.")
    }
  }
}

/// `frontdesk day open`: today's numbers, by the receptionist's word.
struct DayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day", abstract: "Open the business day.", subcommands: [Open.self])

  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open today's business day; tickets left from an earlier day expire.")

    @OptionGroup var desk: DeskOptions

    func run() async throws {
      try await desk.perform(.day(.open))
      let status: StatusView = try await asking { () async throws(ClientError) in
        try await desk.client.get(Path.status)
      }
      print("business day \(status.day ?? "not yet")")
    }
  }
}

/// `frontdesk report waits`: how often what was said of the wait came true (G5).
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print reports from the log.",
    subcommands: [Day.self, Waits.self, Checks.self])

  struct Waits: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how often the stated waits of the last seven days held.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await asking { () async throws(ClientError) in
        try await desk.client.getData(Path.waitReport)
      }
      guard !reading.json else { return printJSON(data) }
      let report = try Wire.decode(WaitReport.self, from: data)
      printTable(
        [["service", "told", "in time", "earlier", "later", "median", "slow fifth"]]
          + report.services.map { row in
            [
              row.service ?? "all", String(row.promises), share(row.kept, of: row.promises),
              share(row.early, of: row.promises), share(row.late, of: row.promises),
              minutes(row.medianWait), minutes(row.slowFifthWait),
            ]
          })
    }

    private func share(_ part: Int, of all: Int) -> String {
      all == 0 ? "–" : "\(part) (\((part * 100 + all / 2) / all) %)"
    }

    private func minutes(_ value: Double?) -> String {
      value.map { "\(Int($0.rounded())) min" } ?? "–"
    }
  }
}
