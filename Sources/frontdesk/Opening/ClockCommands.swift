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
      print(try await desk.timeByWord())
    }
  }
}

/// `frontdesk day open`: today's numbers, by the receptionist's word.
struct DayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day", abstract: "Open the business day.", subcommands: [Open.self])

  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirm the clock, and open today's business day.",
      discussion: """
        Whoever has come since midnight keeps number and place. Who was forgotten when the desk closed last night is \
        ended.
        """)

    @OptionGroup var desk: DeskOptions

    func run() async throws {
      try await desk.perform(.day(.open))
      print(try await desk.timeByWord())
    }
  }
}

extension DeskOptions {
  /// What somebody has just vouched for (A6): the time, and the day that visitors are received on.
  fileprivate func timeByWord() async throws -> String {
    let status: StatusView = try await request { () async throws(ClientError) in
      try await client.get(Path.status)
    }
    let time = siteTime(status.at, in: status.timeZone)
    let day = status.day.map { " Business day \($0)." } ?? ""
    return "It is \(time), by your word.\(day)"
      + (status.isReceiving ? "" : " Nobody is received at this time: see frontdesk hours.")
  }
}
