import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain
import Foundation

/// `frontdesk check`: what is to be checked, and what was found.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Log facility checks; list what is due; waive a check.",
    subcommands: [CheckLogCommand.self, List.self, Due.self, Waive.self],
    defaultSubcommand: CheckLogCommand.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the assets, their points and their last checks.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.checks)
      }
      guard !reading.json else { return printJSON(data) }
      let assets = try Wire.decode([AssetView].self, from: data)
      guard !assets.isEmpty else { return print("The site file lists no checks.") }
      let zone = try await desk.timeZone()
      printTable(
        [["asset", "name", "list", "rhythm", "last", "result", "by", "points", "note"]]
          + assets.map { asset in
            [
              asset.asset, asset.name.first ?? "", asset.checklist, asset.rhythm ?? "by plan",
              asset.last.map { siteTime($0.at, in: zone) } ?? "never",
              asset.last.map { ([$0.result.rawValue] + $0.points).joined(separator: " ") } ?? "",
              asset.last?.person ?? "", asset.points.joined(separator: " "),
              asset.last?.note ?? "",
            ]
          })
    }
  }

  struct Due: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the checks that are due now.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.dueChecks)
      }
      guard !reading.json else { return printJSON(data) }
      let due = try Wire.decode([DueCheckView].self, from: data)
      guard !due.isEmpty else { return print("Nothing is to be checked now.") }
      let zone = try await desk.timeZone()
      printTable(
        [["asset", "name", "area", "list", "due", ""]]
          + due.map { check in
            [
              check.asset, check.name.first ?? "", check.area?.first ?? "", check.checklist,
              siteTime(check.due, in: zone), check.isLate ? "late" : "",
            ]
          })
    }
  }

  struct Waive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Waive a check, or say why one was missed.")

    @OptionGroup var desk: DeskOptions

    @Argument(help: "The code on the asset's label (FE-03).")
    var asset: String

    @Option(help: "Why.")
    var reason: String

    @Option(help: "Who says so, where it is not you.")
    var person: String?

    @Option(
      help:
        "On which date it is, or was, due (2026-03-02); else the open one, or the newest that was missed."
    )
    var date: String?

    func run() async throws {
      let dueCheck: DueCheckReceipt = try await desk.perform(
        .waive(
          WaiveAsk(
            asset: try typed(asset, "asset"), date: try typed(ifGiven: date, "--date"),
            reason: try typed(reason, "--reason"),
            person: try typed(person ?? NSUserName(), "--person"))))
      print(
        "\(dueCheck.asset): the check due \(siteTime(dueCheck.due, in: try await desk.timeZone())) is waived."
      )
    }
  }
}
