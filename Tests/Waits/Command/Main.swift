import ArgumentParser
import DeskDomain
import Foundation
import WaitModel

/// Holds every wait estimator against simulated days.
@main
struct WaitLabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waitlab",
    abstract: "Holds every wait estimator against simulated days.",
    discussion: """
      The table is the same for the same seed and days; the cost is this machine's. \
      Exit status: 0 where the goals are met, 1 where one is missed.
      """)

  @Option(help: "What the days are drawn from.")
  var seed: UInt64 = 1

  @Option(help: "How many days of each kind count, after twelve that fill the record.")
  var days = 400

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard (1...10_000).contains(days) else {
      throw ValidationError("--days must lie within 1 and 10000.")
    }
  }

  func run() throws {
    var report = LabReport(
      seed: seed, daysOfAKind: days,
      days: DayKind.allCases.map {
        LabReport.Day(kind: $0, tallies: WaitLab.run($0, seed: seed, days: days))
      })
    report.cost = Stopwatch.cost(seed: seed)
    let missed = Goals.missed(by: report)
    if json {
      print(try ReportJSON(report, missed: missed).text())
    } else {
      print(ReportTable.text(report))
      print(
        missed.isEmpty ? "All goals met." : missed.map { "MISSED " + $0 }.joined(separator: "\n"))
    }
    guard missed.isEmpty else { throw ExitCode(1) }
  }
}
