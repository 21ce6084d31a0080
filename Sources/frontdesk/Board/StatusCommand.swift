import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain
import Foundation

/// `frontdesk status`: how the desk is, and what is wrong.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show how the desk is, and what is wrong.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var reading: ReadOptions

  func run() async throws {
    let data = try await request { () async throws(ClientError) in
      try await desk.client.getData(Path.status)
    }
    guard !reading.json else { return printJSON(data) }
    let status = try Wire.decode(StatusView.self, from: data)
    printTable([
      ["frontdeskd", status.version],
      ["business day", status.day ?? "not yet"],
      [
        "clock",
        status.isClockTrusted
          ? "trusted" : "nobody has confirmed it: look at the time, then `frontdesk clock confirm`",
      ],
      ["visitors", receiving(status)],
      ["waiting", String(status.waiting)],
      ["at counters", String(status.serving)],
      ["parked", String(status.parked)],
      ["follow-ups", String(status.followUps)],
      ["slips owed", String(status.slipsOwed)],
      ["database", status.isDatabaseChecked ? "checked since the start" : "is being checked"],
      ["doors open", status.openDoors.isEmpty ? "none" : status.openDoors.joined(separator: ", ")],
    ])
    for matter in matters(status.alerts) {
      let alert = matter[0]
      print("\n! \(alert.line)")
      print("  since \(siteTime(alert.since, in: status.timeZone))")
      if let detail = alert.detail { print("  \(detail)") }
      guard matter.count > 1 else { continue }
      let others = matter.dropFirst().map(\.subject).joined(separator: ", ")
      print("  and \(matter.count - 1) more: \(others)")
    }
  }

  /// One line a matter: alerts of one kind together, in the order of the first of each (J13).
  private func matters(_ alerts: [AlertView]) -> [[AlertView]] {
    var matters: [[AlertView]] = []
    for alert in alerts {
      if let index = matters.firstIndex(where: { $0[0].kind == alert.kind }) {
        matters[index].append(alert)
      } else {
        matters.append([alert])
      }
    }
    return matters
  }
}

private func receiving(_ status: StatusView) -> String {
  guard !status.isReceiving else { return "are received" }
  return status.opens.map { "from \(siteTime($0, in: status.timeZone))" } ?? "are not received"
}
