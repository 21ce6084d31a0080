import ArgumentParser
import DeskAPI
import DeskBasics
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
