import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain

/// `frontdesk hours`: when visitors are received (Q7), and evening openings (S8).
struct HoursCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hours", abstract: "Show the opening hours; add or close hours of a date.",
    subcommands: [Show.self, Add.self, Close.self, Remove.self], defaultSubcommand: Show.self)

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show whether the desk is open, and until when.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.hours)
      }
      guard !reading.json else { return printJSON(data) }
      let hours = try Wire.decode(HoursView.self, from: data)
      let status: StatusView = try await request { () async throws(ClientError) in
        try await desk.client.get(Path.status)
      }
      let next = (hours.isOpen ? hours.closes : hours.opens).map {
        " until \(siteTime($0, in: status.timeZone))"
      }
      print((hours.isOpen ? "open" : "closed") + (next ?? ""))
      for added in hours.additional {
        print("added: \(added.date) \(added.from)–\(added.to)")
      }
      for closed in hours.closed {
        print("closed: \(closed.date) \(closed.from)–\(closed.to)")
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

  /// Nobody is received, though the site file says so.
  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close the desk early, or for part of a day.")

    @OptionGroup var desk: DeskOptions

    @Option(help: "From (16:00).")
    var from: String

    @Option(help: "To (17:30); until the usual end of the day where it is left out.")
    var to: String?

    @Option(help: "The date (2026-12-24); today where it is left out.")
    var date: String?

    func run() async throws {
      try await desk.perform(
        .hours(
          .close(
            date: try typed(ifGiven: date, "--date"), from: try typed(from, "--from"),
            to: try typed(ifGiven: to, "--to"))))
      let hours: HoursView = try await request { () async throws(ClientError) in
        try await desk.client.get(Path.hours)
      }
      for closed in hours.closed {
        print("closed: \(closed.date) \(closed.from)–\(closed.to)")
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back hours that were added or closed.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var dated: DatedOptions

    func run() async throws {
      try await desk.perform(
        .hours(.remove(date: try dated.day(), from: try dated.start(), to: try dated.end())))
      print("\(dated.date): \(dated.from)–\(dated.to) is as the site file has it.")
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
