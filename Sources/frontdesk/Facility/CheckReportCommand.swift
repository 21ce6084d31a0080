import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain
import Foundation

extension ReportCommand {
  /// `frontdesk report checks --year 2026`: how the checks were kept.
  struct Checks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how the facility checks of a year were kept, by checklist and month.")

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Option(help: "The year; this one where it is left out.")
    var year: Int?

    @Flag(help: "Also by months.")
    var months = false

    func validate() throws {
      if let year, !(2000...2099).contains(year) {
        throw ValidationError("A year is 2000 to 2099.")
      }
    }

    func run() async throws {
      let query = year.map { "?from=\($0)-01-01&to=\($0)-12-31" } ?? ""
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(Path.checkReport + query)
      }
      guard !reading.json else { return printJSON(data) }
      let report = try Wire.decode(CheckReport.self, from: data)
      print("\(report.from) to \(report.to)")
      printTable(
        [["list", "month", "due", "done", "late", "missed", "excused", "open", "in time"]]
          + (report.rows.filter { months || $0.month == nil } + [report.total]).map(cells))
    }

    private func cells(_ row: CheckReport.Row) -> [String] {
      [row.checklist, row.month ?? "all"]
        + [row.due, row.done, row.late, row.missed, row.waived, row.open].map(String.init)
        + [row.inTime.map { "\(Int(($0 * 1_000).rounded(.down)) / 10) %" } ?? "–"]
    }
  }
}
