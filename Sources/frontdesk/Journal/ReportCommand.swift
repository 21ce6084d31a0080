import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain

/// `frontdesk report waits`: how often what was said of the wait came true (G5).
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print reports from the journal.",
    subcommands: [Day.self, Waits.self, Checks.self])

  struct Waits: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how often the stated waits of the last seven days held.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    func run() async throws {
      let data = try await request { () async throws(ClientError) in
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
