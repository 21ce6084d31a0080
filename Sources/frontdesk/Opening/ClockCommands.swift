import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

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
      let status: StatusView = try await request { () async throws(ClientError) in
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
      let status: StatusView = try await request { () async throws(ClientError) in
        try await desk.client.get(Path.status)
      }
      print("business day \(status.day ?? "not yet")")
    }
  }
}
