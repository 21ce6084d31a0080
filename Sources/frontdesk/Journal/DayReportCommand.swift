import ArgumentParser
import DeskAPI
import DeskClient
import DeskDomain
import DeskPrinting
import Foundation

extension ReportCommand {
  /// `frontdesk report day`: the summary of a business day, on the screen or on the paper that is kept (R4).
  struct Day: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the summary of a business day, with the head of the journal's chain.",
      discussion: """
        Keep the printed one: with its head, `frontdesk journal verify` finds whatever was done to the journal up to then.
        """)

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions
    @OptionGroup var options: ConfigOptions

    @Option(
      help: "The business day (2026-03-02); last: the last one that is over; else the present one.")
    var date: String?

    @Flag(name: .customLong("print"), help: "Print it through the slip printer.")
    var isPrinted = false

    @OptionGroup var page: PageOptions

    func run() async throws {
      let path = Path.asking(Path.dayReport, ["date": date])
      let data = try await request { () async throws(ClientError) in
        try await desk.client.getData(path)
      }
      let report = try Wire.decode(DayReport.self, from: data)
      guard isPrinted || page.saveTo != nil else {
        return reading.json ? printJSON(data) : show(report)
      }
      let site = try loadSite(options.config)
      let delivery = try PageDelivery(page, for: site)
      let renderer = SlipRenderer(languages: site.languages, paper: delivery.setup.paper)
      let summary = DaySummary(
        report, languages: site.languages, on: SlipPaper(delivery.setup.paper))
      try await delivery.deliver(
        try renderer.staffPage(summary.parts), named: "summary-\(report.date)", by: renderer)
    }

    private func show(_ report: DayReport) {
      print("\(report.site.last ?? "")  \(report.date)")
      if let remark = report.remark { print(remark.last ?? "") }
      printTable(
        report.sections.flatMap(\.figures).map { figure in
          let unit = figure.unit?.last.map { " \($0)" } ?? ""
          return [figure.label.last ?? figure.id, figure.value.map { "\($0)\(unit)" } ?? "–"]
        })
      print("head \(report.head.seq)  \(report.head.groups.joined(separator: " "))")
    }
  }
}
