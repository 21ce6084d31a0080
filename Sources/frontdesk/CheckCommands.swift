import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain
import Foundation

/// `frontdesk check FE-03 --ok`, `frontdesk check FE-03 --fail pin --note "…"`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Log a facility check.",
    discussion:
      "Say --ok, or --fail with the point that failed. `frontdesk checks` lists assets and points.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  @Argument(help: "The code on the asset's label (FE-03).")
  var asset: String

  @Flag(help: "Everything is as it should be.")
  var ok = false

  @Option(help: "The point that failed (pin).")
  var fail: String?

  @Option(help: "What else there is to say.")
  var note: String?

  @Option(help: "Who looked, where it is not you.")
  var person: String?

  func validate() throws {
    guard ok != (fail != nil) else {
      throw ValidationError("Say one of --ok and --fail <point>.")
    }
  }

  func run() async throws {
    let body = CheckRequest(
      asset: asset, result: ok ? .ok : .failed, point: fail, note: note,
      person: person ?? NSUserName())
    let _: [String: String] = try await asking { () async throws(ClientError) in
      try await desk.client.post(Path.checks, body)
    }
    guard !reading.json else { return printJSON(try Wire.encode(body)) }
    print(ok ? "\(asset): logged, all in order." : "\(asset): logged, \(fail ?? "") failed.")
  }
}

/// `frontdesk checks`: what there is to check, and when it was last looked at.
struct ChecksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks", abstract: "List the assets, their points and their last checks.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  func run() async throws {
    let data = try await asking { () async throws(ClientError) in
      try await desk.client.getData(Path.checks)
    }
    guard !reading.json else { return printJSON(data) }
    let assets = try Wire.decode([AssetView].self, from: data)
    let status: StatusView = try await asking { () async throws(ClientError) in
      try await desk.client.get(Path.status)
    }
    guard !assets.isEmpty else { return print("The site file lists no checks.") }
    printTable(
      [["asset", "name", "rhythm", "last", "result", "by", "points", "note"]]
        + assets.map { asset in
          [
            asset.asset, asset.name.first ?? "", asset.rhythm.rawValue,
            asset.last.map { siteTime($0.at, in: status.timeZone) } ?? "never",
            asset.last.map { [$0.result.rawValue, $0.point ?? ""].joined(separator: " ") } ?? "",
            asset.last?.person ?? "", asset.points.joined(separator: " "), asset.last?.note ?? "",
          ]
        })
  }
}
