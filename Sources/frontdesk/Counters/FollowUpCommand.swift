import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk follow-up`: whom somebody has to come back to (Q6, Q9).
struct FollowUpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "List and close follow-ups: what visitors are still owed an answer on.",
    subcommands: [List.self, Close.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List open follow-ups.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.followUps)
      }
      guard !reading.json else { return printJSON(data) }
      let followUps = try Wire.decode([FollowUpView].self, from: data)
      guard !followUps.isEmpty else { return print("None is open.") }
      let status: StatusView = try await request { () async throws(ClientError) in
        try await desk.client.get(Path.status)
      }
      printTable(
        [["no.", "ticket", "visitor", "counter", "since"]]
          + followUps.map {
            [
              String($0.followUp), $0.ticket, $0.visitor ?? "", $0.counter,
              siteTime($0.openedAt, in: status.timeZone),
            ]
          })
    }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close a follow-up and record the outcome.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "Its number.")
    var number: Int64

    @Argument(help: "What came of it.")
    var note: String

    func run() async throws {
      try await desk.perform(
        .followUp(FollowUpAsk(number, .close(note: try typed(note, "note")))))
      print("Follow-up \(number) is closed.")
    }
  }
}
